// Pure: the pictures that a text shows, of those that were added to it here, and where it names them.

import { step } from "../form/schema.js";
import { namedIn } from "./sending.js";

/** Where they lie beside the text, once it is published. */
export const FOLDER = "pictures/";

/**
 * @param {{values: Record<string, unknown>, parts: {heading: string, text: string}[], intro: string}} filledIn
 * @returns {{name: string, part?: string, pointer?: string}[]} each with the part or the field that names it
 */
export function picturesOf(model, { values, parts, intro }) {
  const inText = [{ heading: "", text: intro }, ...parts].flatMap(({ heading, text }) => namedIn(text, FOLDER).map((name) => ({ name, part: heading })));
  return [...Array.from(inFields(model.fields, values, "")), ...inText];
}

function* inFields(fields, values, pointer) {
  for (const field of fields) {
    const value = values[field.name];
    const at = pointer + step(field.name);
    if (field.widget === "picture" && typeof value === "string" && value.startsWith(FOLDER)) {
      yield { name: value.slice(FOLDER.length), pointer: at };
    } else if (Array.isArray(value) && field.items) {
      yield* inFields(value.map((_, i) => ({ ...field.items, name: String(i) })), value, at);
    } else if (value && typeof value === "object" && field.fields) {
      yield* inFields(field.fields, value, at);
    }
  }
}

/**
 * Pictures that are no longer here, as findings: a browser keeps no files.
 *
 * @param {(name: string) => boolean} has
 * @returns {import("../form/finding.js").Finding[]}
 */
export function lostOf(pictures, has, say) {
  return pictures
    .filter(({ name }) => !has(name))
    .map(({ name, ...place }) => ({ code: "lost-picture", severity: "error", message: say("picture_lost", { name }), fix: say("picture_lost_fix", { name }), ...place }));
}
