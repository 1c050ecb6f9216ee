// Pure: what a build would say of what was filled in, in the same words.

import { say } from "../search/say.js";
import { checkParts } from "./parts.js";
import { finding } from "./finding.js";
import { messages } from "./messages.js";
import { near } from "./near.js";
import { checkReferences } from "./references.js";
import { faultsOf, passes } from "./schema.js";

const WHOLE = ["required", "additionalProperties"];
const RANKS = { type: 0, enum: 1, minLength: 2, minItems: 2 };

/** The schema of the whole front matter. */
function schemaOf(model) {
  return {
    type: "object",
    additionalProperties: model.further,
    properties: Object.fromEntries(model.fields.map(({ name, schema }) => [name, schema])),
    required: model.fields.filter(({ required }) => required).map(({ name }) => name).sort(),
  };
}

/**
 * Findings of the fields alone.
 *
 * @param {Record<string, unknown>} values
 * @param {Record<string, string>} words
 * @returns {import("./finding.js").Finding[]}
 */
export function checkFields(model, values, words) {
  const schema = schemaOf(model);
  const explain = messages(words, { kind: kindOf(model, words), lang: model.lang, schema });
  const faults = faultsOf(values, schema);
  const byPlace = new Map();
  const findings = [];
  for (const fault of faults) {
    if (!WHOLE.includes(fault.keyword)) {
      // A value of the wrong type also fails its list of values, its pattern …: say only the first.
      const before = byPlace.get(fault.pointer);
      byPlace.set(fault.pointer, before && rank(before) <= rank(fault) ? before : fault);
    } else if (!isMisspelt(fault, faults)) {
      findings.push(explain(fault));
    }
  }
  byPlace.forEach((fault) => findings.push(explain(fault)));
  return faults.length > 0 ? findings : rulesBroken(model, values);
}

/** @param {{references?: Record<string, {id: string}[]>, slips?: string}} more what there is to point to, by type */
export function check(model, values, body, words, more = {}) {
  return [
    ...checkFields(model, values, words),
    ...(more.references ? checkReferences(model, values, words, more.references) : []),
    ...checkParts(model, body, words),
  ];
}

/** What is checked, with its article. */
function kindOf(model, words) {
  return words.check_kind ? say(words, "check_kind", { kind: model.kind, one: model.one.toLowerCase() }) : model.kind;
}

function rank({ keyword }) {
  return RANKS[keyword] ?? 3;
}

/** Whether a missing field is there, but misspelt: that is one fault, not two. */
function isMisspelt(fault, faults) {
  return (
    fault.keyword === "required" &&
    faults.some((other) => other.keyword === "additionalProperties" && other.pointer === fault.pointer && near(other.property, [fault.property]).length > 0)
  );
}

function rulesBroken(model, values) {
  return model.rules
    .filter(({ field, value, then }) => typeof values[field] !== "object" && String(values[field] ?? "") === value && !passes(values, then))
    .map(({ field, code, severity, message, fix }) => finding({ pointer: "/" + field }, code, severity, message, fix));
}
