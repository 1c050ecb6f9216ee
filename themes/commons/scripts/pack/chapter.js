// The text of an item's own page, made ready to stand among others.

import { mended } from "./mend.js";

/** What works only on its own page, or leads around there. */
const LEFT_OUT = "script, style, link, template, noscript, nav, dialog, button, [popover], [hidden], .screen-only";

/**
 * @param {Document} page an item's; what is taken from it is gone there
 * @param {{address: string, base: string, root: string, prefix: string}} place as in `mended`
 * @returns {{article: Element, lang: string, classes: string, address: string, styles: string[]} | null} null where there is none
 */
export function chapterOf(page, place) {
  const article = page.querySelector("main article");
  if (!article) {
    return null;
  }
  article.querySelectorAll(LEFT_OUT).forEach((one) => one.remove());
  [article, ...article.querySelectorAll("*")].forEach((one) => mend(one, place));
  const canonical = page.querySelector("link[rel=canonical]");
  const styles = [...page.querySelectorAll("link[rel=stylesheet]")];
  return {
    article,
    lang: page.documentElement.lang,
    classes: page.body.className,
    address: canonical ? canonical.getAttribute("href") : place.address,
    styles: styles.map((link) => new URL(link.getAttribute("href"), place.address).href),
  };
}

function mend(element, place) {
  for (const { name, value } of [...element.attributes]) {
    const now = mended(name, value, place);
    if (now === null) {
      element.removeAttribute(name);
    } else if (now !== value) {
      element.setAttribute(name, now);
    }
  }
  // Below the title of the pack.
  const [, level] = /^h([1-6])$/i.exec(element.localName) || [];
  if (level) {
    element.setAttribute("aria-level", Number(level) + 1);
  }
  // Parts of one page are landmarks; among those of forty nobody finds the way.
  if (element.matches("section, aside")) {
    element.setAttribute("role", element.matches("aside") ? "note" : "group");
  }
  if (element.matches("form")) {
    element.removeAttribute("aria-labelledby");
  }
  if (element.matches("details")) {
    element.open = true;
  }
  if (element.matches("img, iframe")) {
    // Paper waits for nothing.
    element.removeAttribute("loading");
  }
  if (element.matches("input, textarea, select")) {
    // What is written here would be kept nowhere: this is the sheet to print.
    element.disabled = true;
  }
}
