// What is wrong with what was read, all at once, each with its place and how to mend it.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { headOf } from "./exchange.js";

const MOST_SHOWN = 20;

/** @param {import("./people.js").Finding} finding */
export function sayFinding({ kind, row, column, values = {} }, words, lang) {
  const head = column ? headOf(column, lang) : "";
  const place = row
    ? say(words, column && kind !== "column_missing" ? "at_row_column" : "at_row", { row: row.toLocaleString(lang), column: head }) + " "
    : "";
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value.toLocaleString(lang) : value]),
  );
  return place + say(words, `bad_${kind}`, { column: head, ...shown });
}

/** A box for them. */
export function findingsBox(words, lang) {
  const box = make("div", { className: "observe-wrong", tabIndex: -1, hidden: true });
  return {
    element: box,

    /** @param {string} title what came of it */
    show(title, findings) {
      const rest = findings.length - MOST_SHOWN;
      box.replaceChildren(
        make("p", { className: "observe-wrong-title" }, title),
        make(
          "ul",
          {},
          ...findings.slice(0, MOST_SHOWN).map((finding) => make("li", {}, sayFinding(finding, words, lang))),
          ...(rest > 0 ? [make("li", {}, say(words, "bad_more", { n: rest.toLocaleString(lang) }))] : []),
        ),
      );
      box.hidden = false;
    },

    focus: () => box.focus(),

    clear() {
      box.hidden = true;
      box.replaceChildren();
    },
  };
}
