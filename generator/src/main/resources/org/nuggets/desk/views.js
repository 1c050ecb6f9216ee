// One page as different readers have it, side by side.
import { get } from "./api.js";
import { asked, el, fill, to } from "./dom.js";
import { say } from "./words.js";

export async function show(main) {
  const item = await get("item", { path: asked("path") });
  // No script of the page runs in the last two.
  const views = [
    ["phone", null, () => {}],
    ["print", "allow-same-origin", onPaper],
    ["plain", "allow-same-origin", () => {}],
  ].map(([name, sandbox, ready]) => {
    const frame = el(`iframe.${name}`, { title: say(`views_${name}`), src: item.address, sandbox });
    frame.addEventListener("load", () => {
      withoutBar(frame);
      ready(frame);
    });
    return [name, frame];
  });
  fill(main,
    el("h1", { lang: item.lang }, item.title || item.path),
    el("div.tools", {},
      el("a.button.plain", { href: to("edit", item.path) }, say("edit")),
      item.address ? el("a.button.plain", { href: item.address }, say("page")) : null),
    item.address
      ? el("div.views", {}, views.map(([name, frame]) => el(`section.view.${name}`, { "aria-labelledby": `view-${name}` },
        el("h2", { id: `view-${name}` }, say(`views_${name}`)), frame)))
      : el("p", {}, say("no_address")));
  document.addEventListener("desk-changed", () => {
    for (const [, frame] of views) {
      if (frame.contentWindow) frame.contentWindow.location.replace(item.address);
    }
  });
}

/** What the preview puts over a page is for its writer, and no reader has it. */
function withoutBar(frame) {
  frame.contentDocument?.querySelector("#nuggets-preview details")?.remove();
}

/** The styles for paper count, those for a screen do not. */
function onPaper(frame) {
  for (const sheet of frame.contentDocument?.styleSheets ?? []) printed(sheet);
  frame.contentDocument?.documentElement.style.setProperty("padding", "1.5cm");
}

function printed(sheet) {
  turned(sheet.media);
  for (const rule of sheet.cssRules) {
    if (rule.media) turned(rule.media);
    if (rule.styleSheet) printed(rule.styleSheet);
  }
}

function turned(media) {
  const text = media.mediaText;
  if (/\bprint\b/.test(text)) media.mediaText = /\bnot\s+print\b/.test(text) ? "not all" : text.replace(/\bprint\b/g, "all");
  else if (/\bscreen\b/.test(text)) media.mediaText = "not all";
  else if (/prefers-color-scheme:\s*dark/.test(text)) media.mediaText = "not all";
}
