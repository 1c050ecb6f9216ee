// The lines of a plan as fields.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { MOST_LETTERS, placeBeside, shown } from "./lines.js";

/** A field that is as high as its text. */
export function growing(id, value, most) {
  const area = make("textarea", { id, rows: 1, value, maxLength: most });
  const grow = make("div", { className: "grow" }, area);
  setText(area, value);
  return grow;
}

export function setText(field, value) {
  // Not below the hands of who is writing; a day is no day while it is typed.
  if (field.value !== value && !(field === document.activeElement && field.type === "date")) {
    field.value = value;
  }
  field.parentElement.classList.contains("grow") && (field.parentElement.dataset.text = field.value);
}

/**
 * The lines of one part of a plan, in a list that is kept as it is where nothing changed, so that no field loses the focus.
 *
 * @param {HTMLElement} list
 * @param {Record<string, string>} words
 */
export function linesIn(list, part, words) {
  const made = new Map();

  function fieldsOf(line) {
    const id = `_line-${line.id}`;
    const label = (name) => make("label", { htmlFor: `${id}-${name}` }, words[name]);
    const what = growing(`${id}-what`, line.what, MOST_LETTERS.what);
    const who = growing(`${id}-who`, line.who, MOST_LETTERS.who);
    const when = make("input", { id: `${id}-when`, type: "date", value: line.when, min: "1900-01-01", max: "2999-12-31" });
    const act = (name, sign) => make("button", { type: "button", className: `line-${name}`, "data-line": name }, sign);
    const group = make(
      "div",
      { className: "plan-line", role: "group" },
      make("div", { className: "of-what" }, label("what"), what),
      make("div", { className: "of-who" }, label("who"), who),
      make("div", { className: "of-when" }, label("when"), when),
      make("div", { className: "line-tools" }, act("up", "↑"), act("down", "↓"), act("remove", "×")),
    );
    const [text, name] = [what.firstChild, who.firstChild];
    text.dataset.field = "what";
    name.dataset.field = "who";
    when.dataset.field = "when";
    return { item: make("li", { "data-id": line.id }, group), group, fields: { what: text, who: name, when } };
  }

  return {
    show(plan) {
      const lines = shown(plan, part);
      const items = lines.map((line, i) => {
        const one = made.get(line.id) ?? fieldsOf(line);
        made.set(line.id, one);
        Object.entries(one.fields).forEach(([field, element]) => setText(element, line[field]));
        const called = say(words, "line", { part: words[part], n: i + 1 });
        one.group.setAttribute("aria-label", called);
        one.group.querySelectorAll("[data-line]").forEach((button) => {
          const name = button.dataset.line;
          button.setAttribute("aria-label", say(words, name, { line: called }));
          button.title = words[`${name}_short`];
          const step = { up: -1, down: 1 }[name];
          button.setAttribute("aria-disabled", String(Boolean(step) && placeBeside(plan, line.id, step) === null));
        });
        return one.item;
      });
      const ids = new Set(lines.map(({ id }) => id));
      [...made.keys()].filter((id) => !ids.has(id)).forEach((id) => made.delete(id));
      if (items.length !== list.children.length || items.some((item, i) => item !== list.children[i])) {
        list.replaceChildren(...items);
      }
    },
  };
}
