// Pure: what a plan is, and how much of it there can be. Half days are numbered: 0 is Monday morning, 1 Monday afternoon,
// 9 Friday afternoon, 10 the Monday morning of the second week.

export const DAYS = 5;
export const A_WEEK = 2 * DAYS;
export const MOST_SCHOOLS = 12;
export const MOST_WEEKS = 12;
export const MOST_TIMES = 40;
export const MOST_LETTERS = 60;
/** As far as anybody goes for half a day. */
export const MOST_TRAVEL = 600;
/** A week has no more. */
export const MOST_HOURS = 168 * 60;

/**
 * @typedef {object} School
 * @property {string} name
 * @property {number | null} travel minutes one way, from the base; null where nobody said
 * @property {number | null} wish half days that it is to have in a round; null where nobody said
 * @property {number[]} halves those that it has, in order
 *
 * @typedef {object} Plan
 * @property {string} title what the plan is for
 * @property {string} role name of a role of the site; may be empty
 * @property {string} own the role in the reader’s own words; may be empty
 * @property {string} base where each day begins and ends; may be empty
 * @property {number} weeks of a round, which then begins again
 * @property {number} times how often each week of it is done before the next
 * @property {number[]} day when school begins, when the morning ends, when the afternoon begins, when school ends
 * @property {number | null} full minutes of a full-time week
 * @property {number} share of it that the teacher works, in ten-thousandths
 * @property {boolean} lunch whether what is left of the midday break is working time
 * @property {"all" | "between"} journeys which are counted: all of a day, or those between two places
 * @property {boolean} inside whether they are working time
 * @property {number | null} wanted minutes for planning that are wanted a week
 * @property {number[]} planning half days kept for planning, at the base
 * @property {number[]} off half days without work
 * @property {School[]} schools
 * @property {Record<string, number>} pairs minutes between two schools, by `pairOf`
 */

/** @returns {School} */
export function school(name = "") {
  return { name, travel: null, wish: null, halves: [] };
}

/** @returns {Plan} one with nothing in it but two schools to name */
export function begun() {
  return {
    title: "", role: "", own: "", base: "", weeks: 1, times: 1, day: [525, 720, 780, 915], full: null, share: 10_000, lunch: false,
    journeys: "all", inside: true, wanted: null, planning: [], off: [], schools: [school(), school()], pairs: {},
  };
}

export const copyOf = (plan) => structuredClone(plan);

/** By what the way between two schools is named: the same both ways. */
export function pairOf(one, other) {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

/** How many half days a round has. */
export const room = ({ weeks }) => weeks * A_WEEK;

/** A text without what no name holds and what turns its line around, and not too long. */
export function tidy(text, most = MOST_LETTERS) {
  const plain = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return Array.from(plain).slice(0, most).join("").trim();
}

/** The same with or without a half day. */
export function ticked(halves, half, on) {
  return on ? [...new Set([...halves, half])].sort((a, b) => a - b) : halves.filter((other) => other !== half);
}

/**
 * The same with a round of another length: what lies beyond it is left out; a longer one begins again what is there. What a school is
 * to have is as much a week as before, or nobody knows.
 */
export function withWeeks(plan, weeks) {
  const within = (halves) =>
    Array.from({ length: weeks * A_WEEK }, (_, half) => half).filter((half) => halves.includes(half % (plan.weeks * A_WEEK)));
  const scaled = (wish) => (wish === null || (wish * weeks) % plan.weeks !== 0 ? null : (wish * weeks) / plan.weeks);
  return {
    ...plan,
    weeks,
    planning: within(plan.planning),
    off: within(plan.off),
    schools: plan.schools.map((one) => ({ ...one, wish: scaled(one.wish), halves: within(one.halves) })),
  };
}

/** The same without one school, and without the ways to it. */
export function without(plan, index) {
  const pairs = {};
  for (const [pair, minutes] of Object.entries(plan.pairs)) {
    const both = pair.split("-").map(Number);
    if (!both.includes(index)) {
      const [one, other] = both.map((i) => (i > index ? i - 1 : i));
      pairs[pairOf(one, other)] = minutes;
    }
  }
  return { ...plan, schools: plan.schools.filter((_, i) => i !== index), pairs };
}

/** Whether nothing was entered. */
export function isBlank(plan) {
  return JSON.stringify(plan) === JSON.stringify(begun());
}
