// A field with its label, its help, its counter, and beside it what is found.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { lengthOf } from "./schema.js";
import { fits, widgetOf } from "./widgets.js";

/** Widgets of several controls, which a legend names instead of a label. */
const GROUPS = ["yesno", "choices", "list", "group"];

/**
 * @param {object} field of a form's model
 * @param {object} schema
 * @param {unknown} value `undefined`: none
 * @param {{words: Record<string, string>, id(): string, changed(): void, references(type: string): Promise<{id: string, title: string}[]>, pictures?: object, told(text: string): void}} env
 */
export function fieldOf(field, schema, value, env) {
  const id = env.id();
  const known = value === undefined || fits(value, field, schema);
  const widget = known ? widgetOf(field, schema, value, id, env, fieldOf) : raw(value, id, env);
  const grouped = known && (GROUPS.includes(field.widget) || widget.radios);
  const required = field.required ? [" ", make("span", { className: "form-required" }, env.words.required)] : [];
  const name = grouped
    ? make("legend", { className: "form-label" }, field.label, ...required)
    : make("label", { className: "form-label", htmlFor: widget.control?.id ?? id }, field.label, ...required);
  const help = make("p", { className: "form-help", id: `${id}-help` }, field.help ?? "");
  if (field.example !== undefined) {
    help.append(...(field.help ? [" "] : []), say(env.words, "example", { example: field.example }));
  }
  const count = make("p", { className: "form-count", id: `${id}-count` });
  const found = make("div", { className: "form-found", id: `${id}-found` });
  const element = make(grouped ? "fieldset" : "div", { className: `form-field of-${field.widget}` }, name);
  help.textContent && element.append(help);
  element.append(widget.element, count, found);
  const described = widget.control ?? element;
  field.required && widget.control?.matches("input:not([type=checkbox]), textarea, select") && widget.control.setAttribute("aria-required", "true");
  describe();
  counted();
  element.addEventListener("input", counted);

  function describe() {
    const ids = [help, count, found].filter((one) => one.textContent).map((one) => one.id);
    if (ids.length > 0) {
      described.setAttribute("aria-describedby", ids.join(" "));
    } else {
      described.removeAttribute("aria-describedby");
    }
  }

  /** How much of the room is used, from half of it on. */
  function counted() {
    const most = schema.maxLength;
    if (most && typeof widget.text === "function") {
      const length = lengthOf(widget.text());
      const text = length * 2 >= most ? say(env.words, "count", { n: length, most }) : "";
      if (count.textContent !== text) {
        count.textContent = text;
        count.classList.toggle("over", length > most);
        describe();
      }
    }
  }

  return {
    name: field.name,
    label: field.label,
    element,
    id,
    get: widget.get,
    typed: () => widget.typed?.() ?? [],
    focus: () => widget.focus(),

    /** The field that steps of a JSON pointer lead to, as deep as there is one. */
    at(steps) {
      return (steps.length > 0 && widget.at?.(steps)) || this;
    },

    /** @param {import("./finding.js").Finding[]} findings */
    show(findings) {
      const lines = findings.map((one) => findingLine(one, env.words));
      if (found.textContent !== lines.map((line) => line.textContent).join("")) {
        found.replaceChildren(...lines);
        describe();
      }
      const wrong = findings.some(({ severity }) => severity === "error");
      element.classList.toggle("wrong", wrong);
      if (described !== element || grouped) {
        // Not every role may be invalid: of a group its controls say it.
        const controls = described === element ? Array.from(element.querySelectorAll(":scope > * input, :scope > * select")).slice(0, 40) : [described];
        controls.forEach((one) => (wrong ? one.setAttribute("aria-invalid", "true") : one.removeAttribute("aria-invalid")));
      }
    },
  };
}

/** A finding with what to do about it, and where that is explained. */
export function findingLine({ severity, message, fix, help }, words) {
  const line = make("p", { className: `form-finding of-${severity}` }, make("strong", {}, words[severity] ?? severity), " ", message + ". ");
  fix && line.append(make("span", { className: "form-fix" }, fix.replace(/^./u, (first) => first.toUpperCase()) + (/[.!?…]$/.test(fix) ? "" : ".")));
  help && line.append(" ", make("a", { href: help, target: "_blank", rel: "noopener" }, words.more_help));
  return line;
}

/** What a form has no widget for stays as its author wrote it. */
function raw(value, id, env) {
  const control = make("textarea", { id, className: "form-area", readOnly: true, rows: 2, value: JSON.stringify(value, null, 1) });
  return {
    control,
    element: make("div", {}, control, make("p", { className: "form-help" }, env.words.kept_as_written)),
    get: () => value,
    focus: () => control.focus(),
  };
}
