// What a reader weighs at a glance: how sure it is, how much time it takes, what came of it, whom it is for. Drawn, and in words.

import { make } from "./elements.js";
import { say } from "./say.js";

const STEPS = 5;
const DAYS = 5;

/**
 * @param {{sure?: object, effort?: object, outcome?: string, phases?: string[]}} glance
 * @returns {(Node | string)[]} nothing of what is not said
 */
export function glance({ sure, effort, outcome, phases = [] }, { words, lang }) {
  const facts = [];
  if (sure) {
    facts.push(fact("fact-sure", drawn(STEPS, sure.step), sure.label));
  }
  if (effort) {
    facts.push(fact("fact-effort", effort.share ? drawn(DAYS, effort.share * DAYS) : [], inWords(effort, words, lang)));
  }
  if (outcome) {
    facts.push(fact("fact-outcome", [], outcome));
  }
  if (phases.length > 0) {
    facts.push(fact("fact-phase", [], phases.join(", ")));
  }
  return facts.flatMap((one) => [" ", one]);
}

function fact(className, marks, text) {
  return make("span", { className: "hit-fact " + className }, ...marks, text);
}

/** Of so many marks those that are full: what is left over fills half a one. */
function drawn(all, full) {
  const marks = fills(all, full).map((fill) => make("i", { className: fill }));
  return [make("span", { className: "marks", "aria-hidden": "true" }, ...marks)];
}

/** @returns {("full" | "half" | "")[]} */
export function fills(all, full) {
  return Array.from({ length: all }, (_, i) => (full - i >= 0.75 ? "full" : full - i >= 0.25 ? "half" : ""));
}

export function inWords({ amount, unit, period }, words, lang) {
  const number = amount.toLocaleString(lang);
  return period ? say(words, "effort", { amount: number, unit, period }) : number + " " + unit;
}
