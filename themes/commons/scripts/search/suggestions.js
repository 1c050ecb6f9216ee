// What is offered before anything was typed: questions of others, ways on without searching, and how to ask more exactly.

import { make } from "./elements.js";

/**
 * @param {{words: object, base: string}} site
 * @param {(text: string) => string} pageFor the address of the results of a question
 * @param {(text: string) => void} ask searches for an example on the spot
 */
export function suggestions({ words, base }, pageFor, ask) {
  const place = make("div", { className: "search-start" });
  const examples = (words.examples || []).map((text) => {
    const link = make("a", { href: pageFor(text) }, text);
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        ask(text);
      }
    });
    return link;
  });
  const ways = (words.ways || []).map(({ text, page }) => make("a", { href: new URL(page, base).href }, text));
  place.append(
    ...list(words.try, "search-examples", examples),
    ...list(words.ways_on, "search-ways", ways),
    make("details", { className: "search-tips" }, make("summary", {}, words.tips), ...lines(words.tips_text)),
  );
  return place;
}

function list(title, className, links) {
  const items = links.map((link) => make("li", {}, link));
  return items.length > 0 ? [make("h2", {}, title), make("ul", { className }, ...items)] : [];
}

function lines(text) {
  return text.split("\n").filter(Boolean).map((line) => make("p", {}, line));
}
