// Fields of the form: each with its label, a hint, and what is wrong with what stands in it.

import { make } from "../search/elements.js";
import { A_WEEK, DAYS } from "./plan.js";

/**
 * @param {{id: string, label: string | Node, hint?: string, wrong?: string, read: (text: string) => unknown, wrote: (value: unknown) => void}} about
 *     `read` gives undefined for what is wrong; with everything else that the field is to have
 */
export function field({ id, label, hint = "", wrong = "", read, wrote, ...properties }) {
  const input = make("input", { id, type: "text", autocomplete: "off", ...properties });
  const notes = [
    ...(hint ? [make("small", { id: `${id}-hint` }, hint)] : []),
    ...(wrong ? [make("small", { id: `${id}-wrong`, className: "deploy-wrong", hidden: true }, wrong)] : []),
  ];
  if (notes.length > 0) {
    input.setAttribute("aria-describedby", notes.map((note) => note.id).join(" "));
  }
  const show = (isWrong) => {
    input.setAttribute("aria-invalid", isWrong);
    notes.filter((note) => note.className).forEach((note) => (note.hidden = !isWrong));
  };
  input.addEventListener("input", () => {
    const value = read(input.value);
    if (value !== undefined) {
      show(false);
    }
    wrote(value);
  });
  // Who is still writing has not made a mistake yet.
  input.addEventListener("change", () => show(read(input.value) === undefined));
  return make("div", { className: "deploy-field" }, make("label", { htmlFor: id }, label), input, ...notes);
}

/** A choice among a few. @param {[string, string | Node][] | HTMLElement[]} options values with what they say, or elements of a list */
export function choice({ id, label, options, value, chosen, hint = "" }) {
  const select = make("select", { id, onchange: () => chosen(select.value) });
  select.append(...options.map((one) => (Array.isArray(one) ? make("option", { value: one[0] }, one[1]) : one)));
  select.value = value;
  const note = hint ? [make("small", { id: `${id}-hint` }, hint)] : [];
  note.forEach(({ id: name }) => select.setAttribute("aria-describedby", name));
  return make("div", { className: "deploy-field" }, make("label", { htmlFor: id }, label), select, ...note);
}

/** A yes or no. */
export function tick({ id, label, checked, toggled, type = "checkbox", name = "" }) {
  const input = make("input", { id, type, name, checked, onchange: () => toggled(input.checked) });
  return make("label", { className: "deploy-tick", htmlFor: id }, input, " ", label);
}

/** Parts of a form under a name. */
export function group(name, ...parts) {
  return make("fieldset", {}, make("legend", {}, name), ...parts);
}

/**
 * The half days of a round, to tick.
 *
 * @param {{id: string, of: string, weeks: number, halves: number[], told: object, toggled: (half: number, on: boolean) => void}} about
 *     `of`: the id of what names whose they are
 */
export function ticks({ id, of, weeks, halves, told, toggled }) {
  const short = told.words.short.split(" ");
  const days = short.map((name, day) => make("th", { id: `${id}-d${day}`, scope: "col", "aria-label": told.weekday(day) }, name));
  const rows = Array.from({ length: 2 * weeks }, (_, row) => {
    const [week, half] = [Math.floor(row / 2), row % 2];
    const name = `${id}-r${row}`;
    const text = (weeks > 1 ? told.week(week) + " · " : "") + told.halfWord(half);
    const cells = Array.from({ length: DAYS }, (_, day) => {
      const number = week * A_WEEK + 2 * day + half;
      const box = make("input", {
        id: `${id}-h${number}`,
        type: "checkbox",
        checked: halves.includes(number),
        "aria-labelledby": `${of} ${name} ${id}-d${day}`,
        onchange: () => toggled(number, box.checked),
      });
      return make("td", {}, make("label", {}, box));
    });
    return make("tr", { className: half === 0 && week > 0 ? "next-week" : "" }, make("th", { id: name, scope: "row" }, text), ...cells);
  });
  return make(
    "table",
    { className: "deploy-ticks", "aria-labelledby": of },
    make("thead", {}, make("tr", {}, make("td"), ...days)),
    make("tbody", {}, ...rows),
  );
}
