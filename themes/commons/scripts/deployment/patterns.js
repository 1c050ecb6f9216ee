// Pure: ways to deploy as half days of a round, and where these may lie.

import { A_WEEK, copyOf, MOST_WEEKS, room, ticked, withWeeks } from "./plan.js";

/** A round of which a period is one. That a month is four weeks is said where it is used. */
const WEEKS = { week: 1, month: 4 };

/** Those that a school may think of without us: so many half days in so many weeks; none of them for whole weeks in turn. */
export const OWN = [
  { id: "half", halves: 1, weeks: 1 },
  { id: "day", halves: 2, weeks: 1 },
  { id: "two", halves: 4, weeks: 1 },
  { id: "three", halves: 6, weeks: 1 },
  { id: "fortnight", halves: 2, weeks: 2 },
  { id: "month", halves: 2, weeks: 4 },
  { id: "blocks", halves: 0, weeks: 0 },
];

/**
 * What an item of the site says, such as 3 days a week.
 *
 * @returns {{halves: number, weeks: number} | null} null where that is no number of half days in a week or a month
 */
export function halvesOf(amount, unit, period) {
  const weeks = Object.hasOwn(WEEKS, period) ? WEEKS[period] : 0;
  const halves = unit === "days" ? 2 * amount : 0;
  return weeks > 0 && Number.isInteger(halves) && halves > 0 && halves <= weeks * A_WEEK ? { halves, weeks } : null;
}

/**
 * A plan with a pattern laid out anew.
 *
 * @param {{halves: number, weeks: number}} pattern of no weeks: whole weeks in turn, one school after the other
 * @param {number} [only] the one school that it is for
 */
export function laidOut(plan, pattern, only) {
  const mine = (i) => only === undefined || i === only;
  const weeks = pattern.weeks || Math.min(MOST_WEEKS, plan.schools.length);
  const next = withWeeks(copyOf(plan), only === undefined || plan.weeks < weeks ? weeks : plan.weeks);
  const rounds = next.weeks / weeks;
  next.schools.forEach((one, i) => {
    if (mine(i)) {
      one.halves = [];
      one.wish = pattern.weeks ? pattern.halves * Math.floor(rounds) : null;
    }
  });
  return pattern.weeks ? filled(next) : inTurn(next, mine);
}

function inTurn(plan, mine) {
  const taken = new Set([...plan.off, ...plan.planning]);
  plan.schools.forEach((one, i) => {
    if (mine(i)) {
      const week = Array.from({ length: A_WEEK }, (_, half) => i * A_WEEK + half);
      one.halves = i < plan.weeks ? week.filter((half) => !taken.has(half)) : [];
    }
  });
  return plan;
}

/**
 * The same plan, in which each school has as many half days as it is to have, as far as there is room: whole days first, then
 * halves of days on which the teacher is there anyway, then the first that are free. What a school has stays where it is.
 */
export function filled(plan) {
  const next = copyOf(plan);
  const taken = new Set([...next.off, ...next.planning, ...next.schools.flatMap(({ halves }) => halves)]);
  const all = Array.from({ length: room(next) }, (_, half) => half);
  const give = (one, half) => {
    taken.add(half);
    one.halves = ticked(one.halves, half, true);
  };
  const lacking = (one) => (one.wish ?? 0) - one.halves.length;
  for (const one of next.schools) {
    for (const morning of all.filter((half) => half % 2 === 0)) {
      if (lacking(one) >= 2 && !taken.has(morning) && !taken.has(morning + 1)) {
        give(one, morning);
        give(one, morning + 1);
      }
    }
  }
  for (const one of next.schools) {
    const isThere = (half) => one.halves.includes(half ^ 1);
    const hasOther = (half) => taken.has(half ^ 1);
    for (const fits of [isThere, hasOther, () => true]) {
      for (const half of all) {
        if (lacking(one) > 0 && !taken.has(half) && fits(half)) {
          give(one, half);
        }
      }
    }
  }
  return next;
}
