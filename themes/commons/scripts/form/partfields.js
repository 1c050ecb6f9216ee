// The text of an item in its parts: those that its readers expect, and whatever else it has.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { markdownField } from "./editor.js";
import { findingLine } from "./field.js";
import { countWords } from "./parts.js";

/** Headings are the same whatever their case and the spaces around. */
const folded = (heading) => heading.normalize("NFC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim().toLowerCase();

export function partsOf(model, { intro = "", parts = [], quiet = false }, env) {
  const { words } = env;
  const isNew = parts.length === 0 && intro === "";
  const list = make("div", { className: "form-parts" });
  const total = make("p", { className: "form-count", id: env.id() });
  const before = intro !== "" || model.parts.length === 0 ? slot({ heading: "", text: intro, label: model.parts.length === 0 ? words.text : words.intro }) : null;
  let slots = inOrder(parts);
  let opened = said();
  let openedIntro = intro;

  const adds = button(words.add_part, () => {
    const made = slot({ heading: "", text: "", own: true });
    slots.push(made);
    draw();
    made.title.focus();
  }, "tool plain form-add");
  const element = make("div", {}, list, adds, total);
  draw();

  /** Those of the file as they stand there, and each that is missing behind the one that comes before it in the type. */
  function inOrder(given) {
    const all = given.map(({ heading, text }) => {
      const expected = expectedAs(heading);
      // Of a text that is only being begun a heading can still be another one.
      return slot({ heading, text, expected, own: quiet && !expected, kept: true });
    });
    let at = 0;
    for (const expected of model.parts) {
      const there = all.findIndex((one) => one.expected === expected);
      if (there >= 0) {
        at = there + 1;
      } else {
        all.splice(at++, 0, slot({ heading: expected.heading, text: "", expected }));
      }
    }
    return all;
  }

  function expectedAs(heading) {
    return model.parts.find((part) => [part.heading, ...(part.names ?? [])].some((name) => folded(name) === folded(heading)));
  }

  function slot({ heading, text, expected, own = false, kept = false, label = heading }) {
    const id = env.id();
    const found = make("div", { className: "form-found", id: `${id}-found` });
    const editor = markdownField({ id, value: text, label: label || words.own_part, words, pictures: env.pictures, changed, told: env.told });
    const title = own ? make("input", { id: `${id}-title`, type: "text", value: heading, maxLength: 120, autocomplete: "off" }) : null;
    const called = own
      ? [make("label", { className: "form-label", htmlFor: title.id }, words.own_heading), title, make("label", { className: "form-label", htmlFor: id }, words.own_text)]
      : [make("label", { className: "form-label form-heading", htmlFor: id }, label)];
    const mark = expected && !expected.optional ? words.expected : expected ? words.optional : "";
    mark && called[0].append(" ", make("span", { className: expected.optional ? "form-optional" : "form-required" }, mark));
    const advice = make("p", { className: "form-help", id: `${id}-help` }, expected?.advice ?? "");
    const element = make("div", { className: "form-field form-part" }, ...called, ...(advice.textContent ? [advice] : []), editor.element, found);
    const one = { heading, expected, own, kept, editor, title, element, id, label: label || words.own_part, focus: () => (title && !title.value ? title : editor.area).focus() };
    if (own) {
      title.addEventListener("input", changed);
      const remove = button(words.remove_part, () => {
        slots = slots.filter((other) => other !== one);
        draw();
        changed();
        adds.focus();
      }, "tool plain");
      element.append(remove);
    }
    one.show = (findings) => {
      found.replaceChildren(...findings.map((finding) => findingLine(finding, words)));
      element.classList.toggle("wrong", findings.some(({ severity }) => severity === "error"));
      const ids = [advice, found].filter((part) => part.textContent).map((part) => part.id);
      ids.length > 0 ? editor.area.setAttribute("aria-describedby", ids.join(" ")) : editor.area.removeAttribute("aria-describedby");
    };
    one.show([]);
    return one;
  }

  function headingOf(one) {
    return one.own ? one.title.value.replace(/\s+/g, " ").trim() || words.own_part : one.heading;
  }

  function isSaid(one) {
    return one.kept || one.editor.area.value.trim() !== "" || (isNew && one.expected && !one.expected.optional);
  }

  function said() {
    return slots.filter(isSaid).map((one) => ({ heading: headingOf(one), text: one.editor.area.value }));
  }

  function draw() {
    list.replaceChildren(...(before ? [before.element] : []), ...slots.map((one) => one.element));
    count();
  }

  function changed() {
    count();
    env.changed();
  }

  function count() {
    const n = countWords([{ heading: "", text: before?.editor.area.value ?? "" }, ...said()]);
    total.textContent = model.maxWords ? say(words, "words_of", { n, most: model.maxWords }) : n === 0 ? "" : say(words, n === 1 ? "words_one" : "words_many", { n });
    total.classList.toggle("over", Boolean(model.maxWords) && n > model.maxWords);
  }

  const at = (part) => (part === "" ? before : slots.find((one) => folded(headingOf(one)) === folded(part)));
  return {
    element,
    isAsked: true,
    intro: () => before?.editor.area.value ?? intro,
    parts: said,
    changedIntro: () => (before?.editor.area.value ?? intro) !== openedIntro,

    /** Headings whose text is another, that came or went. */
    changedParts() {
      const now = said();
      const key = ({ heading, text }) => `${heading}\n${text}`;
      const [earlier, after] = [opened.map(key), now.map(key)];
      const differs = [...now.filter((one) => !earlier.includes(key(one))), ...opened.filter((one) => !after.includes(key(one)))];
      return [...new Set(differs.map(({ heading }) => heading))];
    },

    saved() {
      slots.forEach((one) => (one.kept = isSaid(one)));
      opened = said();
      openedIntro = before?.editor.area.value ?? intro;
    },

    at: (part) => at(part),
    wasFilled: (part) => part !== undefined && Boolean(part === "" ? openedIntro.trim() : opened.find(({ heading }) => folded(heading) === folded(part))?.text.trim()),
    places: () => [...(before ? [before] : []), ...slots],
    keyOf: (part) => `part ${folded(part)}`,
    partWith(target) {
      const one = [...(before ? [before] : []), ...slots].find((place) => place.element.contains(target));
      return one && `part ${folded(one === before ? "" : headingOf(one))}`;
    },
  };
}
