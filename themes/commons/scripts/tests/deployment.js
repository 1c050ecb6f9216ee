// A plan to try things on, and plans by chance.
import { A_WEEK, begun, MOST_SCHOOLS, MOST_WEEKS, pairOf, tidy } from "../deployment/plan.js";

/** Half days by their days: `of("Mon", "Tue am")`; in the second week `of("2 Mon pm")`. */
export function of(...days) {
  return days.flatMap((text) => {
    const [, week = 1, day, half] = /^(?:(\d+) )?(\w+)(?: (am|pm))?$/.exec(text);
    const first = (week - 1) * A_WEEK + 2 * ["Mon", "Tue", "Wed", "Thu", "Fri"].indexOf(day);
    return half ? [first + (half === "pm" ? 1 : 0)] : [first, first + 1];
  });
}

export function planOf(more = {}) {
  return { ...begun(), ...more };
}

export function school(name, travel, halves, wish = null) {
  return { name, travel, wish, halves };
}

const LETTERS = ["a", "Z", " ", ".", "=", "&", "#", "+", "%", "é", "ā", "😀", "ש", "\"", "<", "/", "-", "_", "~", "'", "\\", "0"];

/** A plan by chance, within its bounds. @param {(below: number) => number} pick */
export function chance(pick) {
  const text = () => tidy(Array.from({ length: pick(70) }, () => LETTERS[pick(LETTERS.length)]).join(""));
  const weeks = 1 + pick(MOST_WEEKS);
  const halves = () => Array.from({ length: weeks * A_WEEK }, (_, half) => half).filter(() => pick(4) === 0);
  const maybe = (most) => (pick(3) === 0 ? null : pick(most));
  const schools = Array.from({ length: 1 + pick(MOST_SCHOOLS) }, () => school(text(), maybe(601), halves(), maybe(121)));
  const pairs = {};
  for (let i = 0; i < pick(8); i++) {
    const [one, other] = [pick(schools.length), pick(schools.length)];
    if (one !== other) {
      pairs[pairOf(one, other)] = pick(601);
    }
  }
  const start = 400 + pick(200);
  return {
    title: text(), own: text(), base: text(), role: pick(2) ? "role:secondee" : "", weeks, times: 1 + pick(40),
    day: [start, start + 1 + pick(200), start + 201 + pick(60), start + 300 + pick(300)],
    full: pick(3) === 0 ? null : 1 + pick(10_080), share: 1 + pick(10_000), lunch: pick(2) === 1,
    journeys: pick(2) ? "all" : "between", inside: pick(2) === 1, wanted: maybe(10_081), planning: halves(), off: halves(), schools, pairs,
  };
}
