// What else is looked for, since schools say it in several ways.
import { askedIn } from "./query.js";
import { isInflected } from "./spelling.js";
import { fold, term } from "./text.js";

/**
 * @typedef {{find: string[], by?: string[], oneWay?: boolean}} Rule
 *   whoever types one of `by`, or of `find` unless it is one way, also finds the words of `find`
 * @typedef {{from: number, to: number, others: string[]}} Match  words of the question, and what else is looked for in their place
 * @typedef {{said: string, words: string[], rule: Rule}} Name  one that may be typed, and its words as they are compared
 */

/** How many letters names are kept by: words that are the same share them, but for the plural of a shorter one. */
const START = 3;
/** Shorter words have no endings but that of the plural: they may be short names. */
const LEAST_INFLECTED = 4;

/** The names of rules that were read before: rules may be thousands, and each letter that is typed asks them. */
const read = new WeakMap();

/**
 * @param {string[]} typed the words of the question
 * @param {Rule[]} rules
 * @param {{stop?: Set<string>, analysis?: string}} language words that tell nothing, and how words are cut to stems
 * @returns {Match[]} the longer ones only, where one stands in another
 */
export function matches(typed, rules, { stop = new Set(), analysis = "plain" } = {}) {
  const words = typed.map(fold);
  const every = words.map((word, at) => ({ word, at }));
  const telling = every.filter(({ word }) => !stop.has(word));
  if (!read.has(rules)) read.set(rules, names(rules, stop));
  const found = new Map();
  for (const { said, words: asked, skips, rule } of begun(words, read.get(rules), analysis)) {
    const among = skips ? telling : every;
    for (let first = 0; first + asked.length <= among.length; first++) {
      if (!asked.every((word, i) => isSame(word, among[first + i].word, analysis))) continue;
      const from = among[first].at;
      const to = among[first + asked.length - 1].at + 1;
      const key = `${from} ${to}`;
      if (!found.has(key)) found.set(key, { from, to, others: [] });
      const { others } = found.get(key);
      others.push(...rule.find.filter((one) => one !== said && !others.includes(one)));
    }
  }
  const all = [...found.values()];
  const inside = (one, other) => to(one) < to(other) && other.from <= one.from && one.to <= other.to;
  const to = (one) => one.to - one.from;
  return all.filter((one) => !all.some((other) => inside(one, other)));
}

/**
 * What may be typed, by how it starts. Of several words only those count that tell something, so that `share a teacher` is also
 * `share our teachers`.
 *
 * @returns {Map<string, (Name & {number: number, skips: boolean})[]>}
 */
function names(rules, stop) {
  const kept = new Map();
  let number = 0;
  for (const rule of rules) {
    const { find, by = [], oneWay = false } = rule;
    for (const said of oneWay ? by : [...find, ...by]) {
      const all = askedIn(said).map(fold);
      const telling = all.filter((word) => !stop.has(word));
      const skips = telling.length > 1;
      const words = skips ? telling : all;
      if (!words.length) continue;
      const start = words[0].slice(0, START);
      if (!kept.has(start)) kept.set(start, []);
      kept.get(start).push({ said, words, skips, rule, number: number++ });
    }
  }
  return kept;
}

/** Names whose first word was typed, in the order of the rules. */
function begun(words, kept, analysis) {
  const some = new Set(words.flatMap((word) => [word, word + "s", word.replace(/s$/, "")]
    .flatMap((one) => kept.get(one.slice(0, START)) ?? []).filter((name) => isSame(name.words[0], word, analysis))));
  return [...some].sort((a, b) => a.number - b.number);
}

/** Words are the same in the singular and in the plural, and with another ending of the same stem. */
function isSame(a, b, analysis) {
  if (a === b || a + "s" === b || a === b + "s") return true;
  return Math.min(a.length, b.length) >= LEAST_INFLECTED && isInflected(a, b) && term(a, analysis) === term(b, analysis);
}
