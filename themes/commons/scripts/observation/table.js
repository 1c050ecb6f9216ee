// A table of which the first rows are shown, a few at a time, and more when they are asked for: a long one would hold up the page.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { pause } from "./slices.js";

const MOST_AT_FIRST = 40;
const MOST_MORE = 60;
const AT_ONCE = 8;

/**
 * @param {string} label what the table is
 * @param {string[]} heads
 * @param {(item: object) => (Node | string)[]} cellsOf the first names the row
 */
export function longTable(label, heads, cellsOf, words, lang) {
  const body = make("tbody", { role: "rowgroup" });
  const head = make(
    "thead",
    { role: "rowgroup" },
    make("tr", { role: "row" }, ...heads.map((text) => make("th", { scope: "col", role: "columnheader" }, text))),
  );
  const more = button("", showMore, "tool");
  const element = make("div", { className: "observe-table", hidden: true }, make("table", { role: "table", "aria-label": label }, head, body), more);
  let items = [];
  let wanted = MOST_AT_FIRST;
  let turn = 0;

  function rowOf(item) {
    const cells = cellsOf(item).map((cell, i) =>
      make(i === 0 ? "th" : "td", i === 0 ? { scope: "row", role: "rowheader" } : { role: "cell", "data-head": heads[i] }, cell),
    );
    return make("tr", { role: "row" }, ...cells);
  }

  function count() {
    const left = items.length - Math.min(wanted, items.length);
    more.hidden = left <= 0;
    more.textContent = say(words, "more", { n: Math.min(left, MOST_MORE).toLocaleString(lang), left: left.toLocaleString(lang) });
  }

  /** Some rows at once, the rest as the browser has time for them. */
  async function fill(atOnce) {
    const mine = ++turn;
    for (let next = atOnce; turn === mine; next = body.rows.length + AT_ONCE) {
      body.append(...items.slice(body.rows.length, Math.min(next, wanted)).map(rowOf));
      if (body.rows.length >= Math.min(wanted, items.length)) break;
      await pause();
    }
  }

  function showMore() {
    const first = body.rows.length;
    wanted = first + MOST_MORE;
    fill(first + AT_ONCE);
    count();
    body.rows[first].querySelector("button")?.focus();
  }

  return {
    element,

    /** The focus stays on what it is on, if that is there still, else near it. */
    show(all) {
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      const key = focused?.dataset.key;
      const place = focused ? [...body.rows].findIndex((row) => row.contains(focused)) : -1;
      items = all;
      wanted = Math.max(MOST_AT_FIRST, Math.min(wanted, items.length));
      body.replaceChildren();
      fill(Math.max(AT_ONCE, place + 2));
      element.hidden = items.length === 0;
      count();
      if (focused) {
        const same = [...body.querySelectorAll("button")].find((one) => one.dataset.key === key);
        const row = body.rows[Math.min(place, body.rows.length - 1)];
        (same ?? row?.querySelector("button"))?.focus();
      }
      return items.length > 0;
    },

    /** The button of a row, whose place in the list is given. */
    find(key, place) {
      if (place >= body.rows.length && place < wanted) {
        fill(place + 1);
      }
      return [...body.querySelectorAll("button")].find((one) => one.dataset.key === key);
    },
  };
}

/** A button of a row, which says to those who hear it whose it is. */
export function rowButton(text, whose, key, onclick, properties = {}) {
  return make("button", { type: "button", className: "observe-button", "aria-label": `${text}: ${whose}`, "data-key": key, onclick, ...properties }, text);
}
