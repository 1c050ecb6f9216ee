// Pure: a finding in the words of a form. Who fills it in has labels before them, not the names that a file gives to fields, and
// writes no YAML.

import { say } from "../search/say.js";
import { unlistedName } from "./references.js";

/** What is only not there yet. */
const OPEN = ["missing-field", "missing-heading", "empty-part"];

export const isOpen = ({ code }) => OPEN.includes(code);

/**
 * @param {import("./finding.js").Finding} finding as a build says it
 * @param {{text: string, more: boolean}[]} typed what was typed into its field and not chosen; `more`: the list has a line for what it lacks
 * @returns {import("./finding.js").Finding & {isPlain: boolean}} `isPlain`: all of it is said in the form's words
 */
export function plain(finding, model, words, typed = []) {
  const path = pathOf(model, finding.pointer ?? "");
  const field = path.at(-1);
  const word = (name, values) => say(words, `plain_${name}`, values);
  const labels = new Map([...model.fields, ...path].map(({ name, label }) => [name, label]));
  const message = finding.message.replace(/'([^']*)'/g, (quoted, name) => (labels.has(name) ? `“${labels.get(name)}”` : quoted));
  const told = (fix, said = message) => ({ ...finding, message: said, fix, isPlain: said !== message });
  switch (finding.code) {
    case "missing-heading":
    case "empty-part":
      return told(word("part_fix"), word("part"));
    case "missing-field":
      return typed.length > 0
        ? told(word(typed.some(({ more }) => more) ? "typed_more" : "typed_fix"), word("typed", { text: typed[0].text }))
        : told(words[`plain_fix_${field?.widget}`] ?? words.missing_fix, word("missing"));
    case "unknown-reference": {
      const name = /'([^']*)'/.exec(finding.message)?.[1] ?? "";
      return told(word("reference_fix"), unlistedName(name) ? word("unlisted", { name: unlistedName(name) }) : message);
    }
    case "unknown-field":
      return told(word("unknown_field"));
    case "unknown-value":
      return told(field?.options ? word("option") : finding.fix);
    case "wrong-type":
      return told(field?.widget === "number" ? word("number") : finding.fix);
    default:
      return told(finding.fix === words.check_empty_fix ? words.missing_fix : finding.fix);
  }
}

/** The fields that a JSON pointer leads through, the innermost last. */
function pathOf(model, pointer) {
  const path = [];
  let at = model;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    at = /^\d+$/.test(name) && at.items ? at.items : at.fields?.find((one) => one.name === name);
    if (!at) {
      break;
    }
    path.push(at);
  }
  return path;
}
