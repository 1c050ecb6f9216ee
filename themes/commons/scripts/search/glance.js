// What a reader weighs at a glance: how sure it is, how many others tried it, how much time it takes, what came of it, whom
// it is for. Drawn, and in words.

import { make } from "./elements.js";
import { say, sayCount } from "./say.js";

const STEPS = 5;
const DAYS = 5;

/**
 * @param {{sure?: object, tried?: number, effort?: object, outcome?: string, phases?: string[]}} glance
 * @returns {(Node | string)[]} nothing of what is not said
 */
export function glance(told, site) {
  return facts(told, site).flatMap(({ name, marks = [], text }) => [
    " ",
    make("span", { className: "hit-fact fact-" + name }, ...(marks.length > 0 ? [drawn(marks)] : []), text),
  ]);
}

/** Pure: what is said, in the order in which it stands there. */
export function facts({ sure, tried = 0, effort, outcome, phases = [] }, { words, lang }) {
  const marks = effort && effort.share ? fills(DAYS, effort.share * DAYS) : [];
  return [
    sure && { name: "sure", marks: fills(STEPS, sure.step), text: sure.label },
    tried > 0 && { name: "tried", text: sayCount(words, "tried", tried, lang) },
    effort && { name: "effort", marks, text: inWords(effort, words, lang) },
    outcome && { name: "outcome", text: outcome },
    phases.length > 0 && { name: "phase", text: phases.join(", ") },
  ].filter(Boolean);
}

function drawn(marks) {
  return make("span", { className: "marks", "aria-hidden": "true" }, ...marks.map((fill) => make("i", { className: fill })));
}

/**
 * Of so many marks those that are full: what is left over fills half a one.
 *
 * @returns {("full" | "half" | "")[]}
 */
export function fills(all, full) {
  return Array.from({ length: all }, (_, i) => (full - i >= 0.75 ? "full" : full - i >= 0.25 ? "half" : ""));
}

export function inWords({ amount, unit, period }, words, lang) {
  const number = amount.toLocaleString(lang);
  return period ? say(words, "effort", { amount: number, unit, period }) : number + " " + unit;
}
