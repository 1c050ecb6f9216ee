// What asks for a value: one widget for each kind of field.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { listWidget } from "./lists.js";
import { picker } from "./picker.js";
import { pictureWidget } from "./picturefield.js";
import { typeOf } from "./schema.js";

/** So many choices are seen at once; of more, a list opens. */
const MOST_RADIOS = 6;

/** Whether a widget can hold a value that is there already. */
export function fits(value, field, schema) {
  const type = typeOf(value);
  switch (field.widget) {
    case "text":
    case "lines":
    case "picture":
    case "date":
    case "choice":
    case "reference":
      return ["string", "number", "integer"].includes(type) || (field.widget === "text" && type === "boolean");
    case "number":
      return ["string", "number", "integer"].includes(type);
    case "yesno":
      return type === "boolean";
    case "choices":
    case "references":
      return type === "array" && value.every((one) => ["string", "number", "integer"].includes(typeOf(one)));
    case "list":
      return type === "array" && value.every((one) => fits(one, field.items, schema.items ?? {}));
    case "group":
      return type === "object" && field.fields.every(({ name, ...part }) => value[name] === undefined || fits(value[name], part, schema.properties?.[name] ?? {}));
    default:
      return false;
  }
}

/**
 * @param {Function} fieldOf makes the fields inside of a field
 * @returns {{element: HTMLElement, control?: HTMLElement, get(): unknown, focus(): void, typed?(): {label: string, text: string, more: boolean}[], text?(): string, at?(steps: string[]): object, radios?: boolean}}
 */
export function widgetOf(field, schema, value, id, env, fieldOf) {
  switch (field.widget) {
    case "lines":
      return growing(value, id, env);
    case "number":
      return number(value, id, env);
    case "yesno":
      return radios([{ value: true, label: env.words.yes }, { value: false, label: env.words.no }], field.required, value, id, env);
    case "date":
      return date(value, id, env);
    case "choice":
      return choice(field, value, id, env);
    case "choices":
      return choices(field, value, id, env);
    case "reference":
    case "references":
      return picker(field, schema, value, id, env);
    case "list":
      return listWidget(field, schema, value, id, env, fieldOf);
    case "group":
      return group(field, schema, value, env, fieldOf);
    case "picture":
      return env.pictures ? pictureWidget(value, id, env) : text(schema, value, id, env);
    default:
      return text(schema, value, id, env);
  }
}

const none = (text) => (text === "" ? undefined : text);

function text(schema, value, id, env) {
  const uri = /^uri/.test(schema.format ?? "");
  const input = make("input", { id, type: "text", value: value ?? "", inputMode: uri ? "url" : schema.format === "email" ? "email" : "text", autocomplete: "off" });
  (uri || schema.pattern) && Object.assign(input, { spellcheck: false, autocapitalize: "off" });
  input.addEventListener("input", env.changed);
  return { control: input, element: input, text: () => input.value, get: () => (String(value) === input.value ? value : none(input.value)), focus: () => input.focus() };
}

/** A text that is as high as what stands in it. */
function growing(value, id, env) {
  const area = make("textarea", { id, className: "form-area", rows: 1, value: value ?? "" });
  const grow = make("div", { className: "form-grow" }, area);
  const shown = () => (grow.dataset.text = area.value);
  area.addEventListener("input", () => {
    shown();
    env.changed();
  });
  shown();
  return { control: area, element: grow, text: () => area.value, get: () => (String(value) === area.value ? value : none(area.value)), focus: () => area.focus() };
}

/** A number as people write it; what is none stays as it was typed, to be told. */
function number(value, id, env) {
  const input = make("input", { id, type: "text", inputMode: "decimal", value: value ?? "", autocomplete: "off", className: "form-short" });
  input.addEventListener("input", env.changed);
  const read = (written) => (/^[-+]?\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(",", ".")) : none(written));
  return { control: input, element: input, get: () => (String(value) === input.value ? value : read(input.value.trim())), focus: () => input.focus() };
}

/** What is no day cannot stand in a field for days. */
function date(value, id, env) {
  const day = value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value);
  const input = make("input", { id, type: day ? "date" : "text", value: value ?? "", className: "form-short" });
  input.addEventListener("input", env.changed);
  return { control: input, element: input, get: () => (String(value) === input.value ? value : none(input.value)), focus: () => input.focus() };
}

function choice(field, value, id, env) {
  const known = field.options.some((option) => option.value === value);
  const options = known || value === undefined ? field.options : [...field.options, { value, label: say(env.words, "not_in_list", { value }) }];
  const explained = options.some(({ help }) => help);
  if (options.length <= MOST_RADIOS || explained) {
    return radios(options, field.required, value, id, env);
  }
  const select = make("select", { id }, make("option", { value: "" }, env.words.choose), ...options.map(({ label }, i) => make("option", { value: String(i) }, label)));
  select.value = value === undefined ? "" : String(options.findIndex((option) => option.value === value));
  select.addEventListener("change", env.changed);
  return { control: select, element: select, get: () => options[select.value]?.value, focus: () => select.focus() };
}

function radios(options, required, value, id, env) {
  const all = required ? options : [...options, { value: undefined, label: env.words.not_said }];
  const inputs = all.map((option, i) => {
    const input = make("input", { type: "radio", id: `${id}-${i}`, name: id, value: String(i), checked: option.value === value && (option.value !== undefined || !required) });
    input.addEventListener("change", env.changed);
    return input;
  });
  return { radios: true, element: make("div", { className: "form-options" }, ...lines(all, inputs)), get: () => all[inputs.findIndex(({ checked }) => checked)]?.value, focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0]).focus() };
}

function choices(field, value, id, env) {
  const given = value ?? [];
  const others = given.filter((one) => !field.options.some((option) => option.value === one));
  const options = [...field.options, ...others.map((one) => ({ value: one, label: say(env.words, "not_in_list", { value: one }) }))];
  const inputs = options.map((option, i) => {
    const input = make("input", { type: "checkbox", id: `${id}-${i}`, checked: given.includes(option.value) });
    input.addEventListener("change", env.changed);
    return input;
  });
  return {
    element: make("div", { className: "form-options" }, ...lines(options, inputs)),
    get() {
      const chosen = options.filter((_, i) => inputs[i].checked).map((option) => option.value);
      // In the order in which they were; what is new comes last.
      const kept = given.filter((one) => chosen.includes(one));
      const all = [...kept, ...chosen.filter((one) => !kept.includes(one))];
      return all.length > 0 ? all : value?.length === 0 ? value : undefined;
    },
    focus: () => inputs[0]?.focus(),
  };
}

function lines(options, inputs) {
  return options.map(({ label, help }, i) => {
    const line = make("div", { className: "form-option" }, inputs[i], make("label", { htmlFor: inputs[i].id }, label));
    if (help) {
      const hint = make("p", { className: "form-help", id: `${inputs[i].id}-help` }, help);
      inputs[i].setAttribute("aria-describedby", hint.id);
      line.append(hint);
    }
    return line;
  });
}

function group(field, schema, value, env, fieldOf) {
  const parts = field.fields.map((part) => fieldOf(part, schema.properties?.[part.name] ?? {}, value?.[part.name], env));
  const names = parts.map(({ name }) => name);
  return {
    element: make("div", { className: "form-group" }, ...parts.map(({ element }) => element)),
    get() {
      const now = { ...value };
      for (const part of parts) {
        const said = part.get();
        if (said === undefined) {
          delete now[part.name];
        } else {
          now[part.name] = said;
        }
      }
      // As they were written; what is new, in the order of the type.
      const order = [...Object.keys(value ?? {}), ...names].filter((name, i, all) => name in now && all.indexOf(name) === i);
      return order.length > 0 ? Object.fromEntries(order.map((name) => [name, now[name]])) : value && Object.keys(value).length === 0 ? value : undefined;
    },
    typed: () => parts.flatMap((part) => part.typed()),
    at: ([name, ...rest]) => parts.find((part) => part.name === name)?.at(rest),
    focus: () => parts[0]?.focus(),
  };
}
