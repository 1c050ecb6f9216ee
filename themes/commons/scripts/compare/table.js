// Items side by side: a column for each, a row for each thing that they say.

import { button, make } from "../search/elements.js";
import { differ } from "./differences.js";

/**
 * @param {{title: string, head: Element, cells: Element[]}[]} items
 * @param {{label: string}[]} labels of the rows
 * @param {{words: DOMStringMap, lang: string, removed: (number: number) => void}} page
 */
export function sideBySide(items, labels, { words, lang, removed }) {
  const heads = items.map((item) => make("th", { scope: "col", role: "columnheader" }, ...copies(item.head)));
  // In a row of their own, since a header is read out with each of its cells.
  const removes = items.map((item, number) =>
    make(
      "td",
      { role: "cell" },
      make(
        "button",
        { type: "button", className: "compare-remove", lang, onclick: () => removed(number) },
        words.remove,
        make("span", { className: "unseen" }, ": " + item.title),
      ),
    ),
  );
  const rows = labels.map((label, i) => {
    const cells = items.map((item) => make("td", { role: "cell", className: item.cells[i].className }, ...copies(item.cells[i])));
    const same = items.length > 1 && !differ(items.map((item) => texts(item.cells[i])));
    const told = same ? [make("span", { className: "unseen", lang }, ": " + words.same)] : [];
    const head = make("th", { scope: "row", role: "rowheader" }, make("span", {}, label, ...told));
    return make("tr", { role: "row", className: same ? "same" : "" }, head, ...cells);
  });
  // The roles hold where a phone lays rows out in another way.
  return make(
    "table",
    { role: "table", className: "of-" + items.length, "aria-labelledby": "_title" },
    make("thead", { role: "rowgroup" }, ...[heads, removes].map((cells) => make("tr", { role: "row" }, corner(), ...cells))),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

function corner() {
  return make("td", { role: "cell" });
}

function copies(cell) {
  return [...cell.childNodes].map((node) => node.cloneNode(true));
}

function texts(cell) {
  const list = [...cell.querySelectorAll("li")];
  return list.length > 0 ? list.map((item) => item.textContent) : [cell.textContent];
}
