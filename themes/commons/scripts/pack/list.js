// What is in a pack, in its order: each can be moved and taken out.

import { make } from "../search/elements.js";

/**
 * @param {{id: string, title: string, type: string, typeLabel: string, address: string, lang: string}[]} items
 * @param {{words: object, lang: string, moved: (id: string, by: number) => void, removed: (id: string) => void}} page
 * @returns {Element[]} an entry for each
 */
export function entries(items, { words, lang, moved, removed }) {
  const tool = (name, { id, title }, onclick, disabled = false) =>
    make(
      "button",
      { type: "button", className: "tool pack-" + name, onclick, disabled, "data-of": id },
      words[name],
      make("span", { className: "unseen" }, ": " + title),
    );
  return items.map((item, i) =>
    make(
      "li",
      { className: "type-" + item.type, "data-id": item.id },
      make(
        "span",
        { className: "pack-item" },
        make("a", { className: "pack-title", href: item.address, lang: item.lang }, item.title),
        " ",
        make("span", { className: "tag" }, item.typeLabel),
      ),
      make(
        "span",
        { className: "pack-order screen-only", lang },
        tool("up", item, () => moved(item.id, -1), i === 0),
        tool("down", item, () => moved(item.id, 1), i === items.length - 1),
        tool("remove", item, () => removed(item.id)),
      ),
    ),
  );
}

/** Puts the focus on what a reader pressed, or on what took its place: the other way where this one ends. */
export function focusOn(list, name, id) {
  const other = { up: "down", down: "up" }[name];
  const found = [name, other, "remove"]
    .map((one) => list.querySelector(`.pack-${one}[data-of="${CSS.escape(id)}"]:enabled`))
    .find(Boolean);
  (found || document.querySelector("h1")).focus();
}
