// Pure: what was filled in as the text of a file, and the name of that file.

import { fieldsToYaml, readable } from "./yaml.js";

const LONGEST_NAME = 80;

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/**
 * The text of a file: front matter, then the body by its parts.
 *
 * @param {{fields: {name: string}[], parts: {heading: string, optional: boolean}[]}} model
 * @param {Record<string, unknown>} values by field; what says nothing is left out
 * @param {{intro?: string, parts: {heading: string, text: string}[]}} body
 * @param {Map<string, string>} [remarks] what editors are told of a value, by that value: a comment behind it
 */
export function fileText(model, values, body, remarks = new Map()) {
  const yaml = fieldsToYaml(inOrder(model, values), remarks);
  const text = bodyText(model, body);
  return `---\n${yaml}---\n${text && "\n" + text}`;
}

/** The body alone: what is expected has its heading even while nothing stands below it. */
export function bodyText(model, { intro = "", parts }) {
  const optional = new Set(model.parts.filter((part) => part.optional).map(({ heading }) => heading));
  const pieces = [tidy(intro)];
  for (const { heading, text } of parts) {
    const written = tidy(text);
    if (written || !optional.has(heading)) {
      pieces.push(`## ${heading}`, written);
    }
  }
  return pieces.filter(Boolean).map((piece) => piece + "\n").join("\n");
}

function tidy(text) {
  return readable(text.replace(/\r\n?/g, "\n")).trimEnd().replace(/^(?:[ \t]*\n)+/, "");
}

function inOrder(model, values) {
  const names = model.fields.map(({ name }) => name);
  const further = Object.keys(values).filter((name) => !names.includes(name));
  return Object.fromEntries([...names, ...further].filter((name) => name in values).map((name) => [name, values[name]]));
}

/**
 * The name of a file from a title: letters, digits and hyphens, which every computer holds.
 *
 * @param {string} title
 * @param {string} suffix the language, where it is not the site's first; else ""
 */
export function fileName(title, suffix = "") {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mn}|['’]/gu, "")
    .replace(/[^\p{L}\p{Nd}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .normalize("NFC");
  const cut = Array.from(slug).slice(0, LONGEST_NAME).join("").replace(/-+$/, "") || "untitled";
  return `${DEVICES.test(cut) ? `${cut}-1` : cut}${suffix && "." + suffix}.md`;
}
