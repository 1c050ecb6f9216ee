// A form for an item: its fields, the parts of its text, and what is found in them.

import { make } from "../search/elements.js";
import { fieldOf } from "./field.js";
import { partsOf } from "./partfields.js";
import { isOpen, plain } from "./plain.js";
import { same } from "./schema.js";
import { summary } from "./summary.js";

const PAUSE = 350;
let forms = 0;

/**
 * Opens a form in an element, in the place of what stands there.
 *
 * @param {HTMLElement} element
 * @param {{
 *   model: object, values?: Record<string, unknown>, intro?: string, parts?: {heading: string, text: string}[],
 *   references?: (type: string) => Promise<{id: string, title: string}[]>,
 *   check?: (values: object, parts: object[], intro: string) => Promise<import("./finding.js").Finding[]>,
 *   pictures?: {add(file: File, alt: string): Promise<{path: string}>},
 *   words: Record<string, string>, onChange?: () => void,
 *   quiet?: boolean, hidden?: string[], unlisted?: Map<string, string>,
 *   make?: {kinds: Record<string, string>, item: (type: string, title: string) => Promise<{id: string, title: string, href: string}>}
 * }} options `quiet`: what nobody has filled in yet is no mistake until all is checked; `hidden`: fields that are not asked
 *   for and keep their values; `unlisted`: sources that are not there may be named, and what each is called is noted here by
 *   what is written for it; `make`: what is not there can be made, of these types, each with its name
 */
export function open(element, options) {
  const { model, words, hidden = [] } = options;
  const prefix = `_form${++forms}`;
  let count = 0;
  let timer = 0;
  let turn = 0;
  let all = !options.quiet;
  const touched = new Set();
  const status = make("p", { className: "form-status", role: "status" });
  let telling = 0;

  const env = {
    words,
    id: () => `${prefix}-${++count}`,
    changed,
    references: options.references ?? (async () => []),
    pictures: options.pictures,
    unlisted: options.unlisted,
    make: options.make,
    told(text) {
      clearTimeout(telling);
      status.textContent = text;
      telling = text && setTimeout(() => (status.textContent = ""), 8000);
    },
  };

  const opened = { ...options.values };
  const fields = model.fields
    .filter(({ name }) => !hidden.includes(name))
    .map((field) => ({ ...fieldOf(field, field.schema ?? {}, opened[field.name], env), main: field.main }));
  let beginning = new Map(fields.map((field) => [field.name, field.get()]));
  const text = partsOf(model, options, env);
  const errors = summary(env);
  const first = fields.filter(({ name }) => ["title", "description"].includes(name));
  const main = fields.filter((field) => field.main && !first.includes(field));
  const more = fields.filter((field) => !field.main);

  const section = (title, ...content) => {
    const heading = make("h2", { id: env.id() }, title);
    return make("section", { className: "form-section", "aria-labelledby": heading.id }, heading, ...content);
  };
  const form = make("form", { className: "form", noValidate: true, lang: document.documentElement.lang });
  form.addEventListener("submit", (event) => event.preventDefault());
  const further = make("details", { className: "form-more" }, make("summary", {}, make("h2", {}, words.more)), make("p", { className: "form-help" }, words.more_help_text), ...more.map((field) => field.element));
  form.append(
    errors.element,
    make("p", { className: "form-note" }, words.required_note),
    ...(first.length > 0 ? [section(words.begin, ...first.map((field) => field.element))] : []),
    ...(text.isAsked ? [section(words.text, text.element)] : []),
    ...(main.length > 0 ? [section(words.about, ...main.map((field) => field.element))] : []),
    ...(more.length > 0 ? [further] : []),
    status,
  );
  element.replaceChildren(form);
  // Whatever is filled in is to be seen.
  further.open = more.some((field) => field.get() !== undefined && !options.quiet);

  const touch = ({ target }) => {
    const field = fields.find((one) => one.element.contains(target));
    const part = text.partWith(target);
    field && touched.add(`/${field.name}`);
    part && touched.add(part);
  };
  form.addEventListener("focusout", (event) => {
    const before = touched.size;
    event.target.matches("input, textarea, select") && event.target.value !== "" && touch(event);
    touched.size > before && later();
  });
  form.addEventListener("change", (event) => {
    touch(event);
    later();
  });

  function changed() {
    options.onChange?.();
    later();
  }

  function later() {
    if (options.check) {
      clearTimeout(timer);
      timer = setTimeout(() => run(), PAUSE);
    }
  }

  async function run() {
    clearTimeout(timer);
    const mine = ++turn;
    const findings = await options.check(handle.values(), handle.parts(), handle.intro());
    // What was asked later knows better.
    mine === turn && show(findings);
    return findings;
  }

  function isShown(finding) {
    const { pointer, part } = finding;
    const name = pointer?.split("/")[1];
    const isTouched = (pointer !== undefined && touched.has(`/${name}`)) || (part !== undefined && touched.has(text.keyOf(part)));
    const isThere = name === undefined && part === undefined ? true : name in opened || text.wasFilled(part);
    return all || isTouched || (isThere && !isOpen(finding));
  }

  /** Findings as the form shows them, each with its place. */
  function told(findings) {
    return findings.map((finding) => {
      const typed = fields.find(({ name }) => name === finding.pointer?.split("/")[1])?.typed();
      return { finding: plain(finding, model, words, typed), place: placeOf(finding), shown: isShown(finding) };
    });
  }

  function show(findings) {
    const lines = told(findings).filter(({ shown }) => shown);
    const byField = new Map();
    lines.forEach(({ finding, place }) => place && byField.set(place.show, [...(byField.get(place.show) ?? []), finding]));
    places().forEach((place) => place.show(byField.get(place.show) ?? []));
    errors.show(all ? lines : []);
  }

  /** Every field that can show something, those inside of others, too. */
  const shownIn = new Set();
  const places = () => [...fields, ...text.places(), ...shownIn];

  function placeOf({ pointer, part }) {
    if (part !== undefined) {
      return text.at(part);
    }
    const [name, ...steps] = (pointer ?? "").split("/").slice(1).map((one) => one.replaceAll("~1", "/").replaceAll("~0", "~"));
    const field = fields.find((one) => one.name === name);
    const place = field?.at(steps);
    place && place !== field && shownIn.add(place);
    return place;
  }

  const handle = {
    element: form,

    /** What is filled in; what was not touched is as it was opened. */
    values() {
      const now = { ...opened };
      for (const field of fields) {
        const value = field.get();
        if (same(value ?? null, beginning.get(field.name) ?? null)) {
          continue;
        }
        if (value === undefined) {
          delete now[field.name];
        } else {
          now[field.name] = value;
        }
      }
      return now;
    },

    changedFields: () => fields.filter((field) => !same(field.get() ?? null, beginning.get(field.name) ?? null)).map(({ name }) => name),
    intro: text.intro,
    parts: text.parts,
    changedParts: text.changedParts,
    changedIntro: text.changedIntro,
    isChanged: () => handle.changedFields().length > 0 || text.changedParts().length > 0 || text.changedIntro(),
    show,
    told,
    recheck: run,

    /** What was typed to be looked for, and not chosen: it is no value. */
    typed: () => fields.flatMap((field) => field.typed().map((one) => ({ ...one, label: field.label }))),

    /** From now on all that is found is shown. */
    expectAll: () => (all = true),

    /** Leads to a place that `told` named. */
    focusOn: (place) => env.focusOn(place),

    /** Checks all of it, also what nobody touched, and leads to what is found. */
    async check() {
      all = true;
      const findings = options.check ? await run() : [];
      findings.length > 0 && errors.focus();
      return findings;
    },

    focus(name) {
      const field = fields.find((one) => one.name === name);
      if (field) {
        if (more.includes(field)) {
          further.open = true;
        }
        field.focus();
      } else {
        text.at(name)?.focus();
      }
    },

    /** What is shown becomes what was opened. */
    saved() {
      const now = handle.values();
      Object.keys(opened).forEach((name) => delete opened[name]);
      Object.assign(opened, now);
      beginning = new Map(fields.map((field) => [field.name, field.get()]));
      text.saved();
    },

    close() {
      clearTimeout(timer);
      turn++;
      element.replaceChildren();
    },
  };
  env.focusOn = (place) => {
    const field = fields.find((one) => one.element.contains(place.element));
    if (field && more.includes(field)) {
      further.open = true;
    }
    place.focus();
  };
  options.check && run();
  return handle;
}
