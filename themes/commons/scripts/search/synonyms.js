// What else is looked for, since schools say it in several ways.
import { askedIn } from "./query.js";
import { fold } from "./text.js";

/**
 * @typedef {{find: string[], by?: string[], oneWay?: boolean}} Rule
 *   whoever types one of `by`, or of `find` unless it is one way, also finds the words of `find`
 * @typedef {{from: number, to: number, others: string[]}} Match  words of the question, and what else is looked for in their place
 *
 * @param {string[]} typed the words of the question
 * @param {Rule[]} rules
 * @returns {Match[]} the longer ones only, where one stands in another
 */
export function matches(typed, rules) {
  const words = typed.map(fold);
  const found = new Map();
  for (const { find, by = [], oneWay = false } of rules) {
    for (const said of oneWay ? by : [...find, ...by]) {
      const asked = askedIn(said).map(fold);
      for (let from = 0; asked.length && from + asked.length <= words.length; from++) {
        if (!asked.every((word, i) => isSame(word, words[from + i]))) continue;
        const key = `${from} ${from + asked.length}`;
        if (!found.has(key)) found.set(key, { from, to: from + asked.length, others: [] });
        const { others } = found.get(key);
        others.push(...find.filter((one) => one !== said && !others.includes(one)));
      }
    }
  }
  const all = [...found.values()];
  const inside = (one, other) => one !== other && other.from <= one.from && one.to <= other.to;
  return all.filter((one) => !all.some((other) => inside(one, other)));
}

/** Words are the same in the singular and in the plural. */
function isSame(a, b) {
  return a === b || a + "s" === b || a === b + "s";
}
