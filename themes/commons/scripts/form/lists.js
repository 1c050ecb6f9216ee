// A list: lines are added, taken out and moved, with the keyboard as well.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";

/**
 * @param {Function} fieldOf makes a field for each line
 */
export function listWidget(field, schema, value, id, env, fieldOf) {
  const list = make("ol", { className: "form-list" });
  const words = env.words;
  let lines = [];
  const beginning = Math.max(field.required ? 1 : 0, Math.min(5, field.required ? schema.minItems ?? 0 : 0));

  const adds = make("button", { type: "button", className: "tool plain form-add", id: `${id}-add` }, say(words, "add", { label: field.label }));
  adds.addEventListener("click", () => {
    const line = add();
    env.changed();
    line.part.focus();
  });

  function add(item) {
    const part = fieldOf({ ...field.items, label: field.label, help: undefined, required: false, example: field.items.example ?? field.example }, schema.items ?? {}, item, env);
    const act = (name, sign, done) => make("button", { type: "button", className: `form-move of-${name}`, "data-act": name, onclick: done }, sign);
    const line = { part };
    line.element = make(
      "li",
      {},
      part.element,
      make("div", { className: "form-moves" }, act("up", "↑", () => move(line, -1)), act("down", "↓", () => move(line, 1)), act("remove", "×", () => remove(line))),
    );
    // Where a line is a line of text, the next one is a key away.
    line.element.addEventListener("keydown", (event) => {
      const single = field.items.widget === "text" || field.items.widget === "lines";
      if (single && event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("input, textarea")) {
        event.preventDefault();
        const next = lines[lines.indexOf(line) + 1] ?? add();
        next.part.focus();
      }
    });
    lines.push(line);
    list.append(line.element);
    named();
    return line;
  }

  function move(line, by) {
    const from = lines.indexOf(line);
    const to = from + by;
    if (to < 0 || to >= lines.length) {
      return;
    }
    lines.splice(from, 1);
    lines.splice(to, 0, line);
    list.replaceChildren(...lines.map(({ element }) => element));
    named();
    env.changed();
    line.element.querySelector(`[data-act=${by < 0 ? "up" : "down"}]`).focus();
    env.told(say(words, "moved", { n: to + 1, total: lines.length }));
  }

  function remove(line) {
    const at = lines.indexOf(line);
    lines.splice(at, 1);
    line.element.remove();
    named();
    env.changed();
    env.told(say(words, "removed", { label: field.label, n: at + 1 }));
    (lines[Math.min(at, lines.length - 1)]?.element.querySelector("[data-act=remove]") ?? adds).focus();
  }

  /** Each line says its number, to those as well who do not see where it stands. */
  function named() {
    lines.forEach(({ element, part }, i) => {
      const called = say(words, "line", { label: field.label, n: i + 1 });
      part.element.querySelector(":scope > .form-label").textContent = called;
      element.querySelectorAll(":scope > .form-moves > button").forEach((one) => {
        const act = one.dataset.act;
        one.setAttribute("aria-label", say(words, act, { line: called }));
        one.title = words[`${act}_short`];
        one.setAttribute("aria-disabled", String((act === "up" && i === 0) || (act === "down" && i === lines.length - 1)));
      });
    });
    // Where nothing stands yet, the button says what comes.
    const text = say(words, lines.length === 0 ? "add" : "add_another", { label: field.label });
    if (adds.textContent !== text) {
      adds.textContent = text;
    }
    adds.hidden = schema.maxItems !== undefined && lines.length >= schema.maxItems;
  }

  (value ?? Array(beginning).fill(undefined)).forEach((item) => add(item));
  named();
  const filled = () => lines.filter(({ part }) => part.get() !== undefined);
  return {
    element: make("div", {}, list, adds),
    get() {
      const said = filled().map(({ part }) => part.get());
      return said.length > 0 ? said : value?.length === 0 ? value : undefined;
    },
    at: ([index, ...rest]) => filled()[Number(index)]?.part.at(rest) ?? lines[Number(index)]?.part.at(rest),
    typed: () => lines.flatMap(({ part }) => part.typed()),
    focus: () => (lines[0]?.part ?? adds).focus(),
  };
}
