// What a reader is told of an address that asks for more than can be shown.

import { say } from "../search/say.js";

const MOST_NAMES = 5;
const LONGEST = 40;

/**
 * @param {{read: boolean, unknown: string[], repeated: string[], left: string[]}} names `read`: whether all could be looked up
 * @param {Record<string, string>} words
 * @returns {string[]} a sentence for each kind of trouble
 */
export function notesOf({ read, unknown, repeated, left }, words) {
  const told = { [read ? "unknown" : "unread"]: unknown, repeated, many: left };
  return Object.entries(told)
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => say(words, kind, { names: few(names) }));
}

/** Some names in one line; of very many, or of a very long one, the beginning. */
export function few(names) {
  const shown = names.slice(0, MOST_NAMES).map((name) => short(Array.from(name)));
  return shown.join(", ") + (names.length > MOST_NAMES ? " …" : "");
}

const short = (letters) => letters.slice(0, LONGEST).join("") + (letters.length > LONGEST ? "…" : "");
