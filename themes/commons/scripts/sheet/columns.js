// Whose answers they are: a name for each column, and a way to take it away.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { FIRST } from "./answers.js";

/**
 * The names of columns.
 *
 * @param {HTMLElement} list of which the page came with one entry
 * @param {{named: (id: string, name: string) => void, removed: (id: string) => void}} does
 */
export function columnNames(list, words, does) {
  const first = list.firstElementChild;
  const pattern = first.cloneNode(true);
  const made = new Map([[FIRST, first]]);
  list.addEventListener("input", ({ target }) => does.named(target.closest("li").dataset.column, target.value));
  list.addEventListener("click", ({ target }) => target.matches("button") && does.removed(target.closest("li").dataset.column));

  return {
    /** @param {(column: object, i: number) => string} called its name, or its number */
    show(columns, called) {
      const entries = columns.map((column) => entryFor(column.id));
      [...list.children].filter((entry) => !entries.includes(entry)).forEach((entry) => entry.remove());
      entries.forEach((entry, i) => {
        if (list.children[i] !== entry) {
          list.insertBefore(entry, list.children[i] ?? null);
        }
        fill(entry, columns[i], i, columns.length, called(columns[i], i));
      });
    },

    focus(id) {
      made.get(id).querySelector("input").focus();
    },
  };

  function entryFor(id) {
    const entry = made.get(id) ?? pattern.cloneNode(true);
    made.set(id, entry);
    if (!entry.dataset.column) {
      entry.dataset.column = id;
      entry.querySelector("input").id = "_whose-" + id;
      entry.querySelector("label").htmlFor = "_whose-" + id;
      entry.append(make("button", { type: "button", className: "unmark" }, words.remove));
    }
    return entry;
  }

  function fill(entry, { name, group }, i, n, called) {
    const input = entry.querySelector("input");
    input.value = input.value === name ? input.value : name;
    entry.querySelector("label").textContent = (n > 1 ? `${i + 1}. ` : "") + (group ? words.whose_marks : words.whose);
    const remove = entry.querySelector("button");
    remove.hidden = n === 1;
    remove.setAttribute("aria-label", say(words, "remove_one", { text: called }));
  }
}
