// Pure: who could visit whom, and how much each visit is worth.

/** What a visit is worth, in points; docs/tools.md tells readers the same. */
export const POINTS = { visit: 60, further: 10, mutual: 15, across: 10 };
const MOST_FURTHER = 2;

const PIECE = 5_000;

/**
 * @typedef {{schools: "prefer" | "only" | "any", make: number, receive: number}} Wishes `make` and `receive`: the most visits
 *     that somebody makes and gets, who says nothing else
 * @typedef {{observer: number, host: number, period: string}} Visit people by their place in the list; `period`: its key, or ""
 */

/** What a visitor wants to see and the host is strong in: its key by what it is called at the visitor's. */
export function shared(people, observer, host) {
  return [...people[observer].needs].filter(([key]) => people[host].strengths.has(key)).map(([, text]) => text);
}

/** Whether the wish about schools allows that one visits the other. */
export function schoolsAllow(people, observer, host, { schools }) {
  const [one, other] = [people[observer].school, people[host].school];
  return schools !== "only" || (one !== "" && other !== "" && one !== other);
}

export const isAcross = (people, observer, host) =>
  people[observer].school !== "" && people[host].school !== "" && people[observer].school !== people[host].school;

/** When the visitor has no lesson and the host has one. */
export function commonPeriods(people, observer, host) {
  return [...people[observer].free.keys()].filter((period) => !people[host].free.has(period));
}

/** Whether anybody says when they are free: if nobody does, visits have no time. */
export const isTimed = (people) => people.some(({ free }) => free.size > 0);

export const pairKey = (observer, host, n) => observer * n + host;

/** The most visits that somebody makes, or gets. */
export const mostOf = (person, wished) => Math.min(wished, person.most ?? wished);

/**
 * All visits that are possible one by one.
 *
 * @param {Set<number>} not pairs that are left out
 * @returns {Generator<void, {observer: number, host: number, points: number}[]>}
 */
export function* candidates(people, wishes, not) {
  const n = people.length;
  const strongIn = new Map();
  people.forEach(({ strengths }, i) => {
    for (const key of strengths.keys()) {
      if (!strongIn.has(key)) strongIn.set(key, []);
      strongIn.get(key).push(i);
    }
  });
  const timed = isTimed(people);
  const found = [];
  let work = 0;
  const isPossible = (observer, host) =>
    observer !== host &&
    !not.has(pairKey(observer, host, n)) &&
    schoolsAllow(people, observer, host, wishes) &&
    mostOf(people[observer], wishes.make) > 0 &&
    mostOf(people[host], wishes.receive) > 0;
  for (let observer = 0; observer < n; observer++) {
    const common = new Map();
    for (const key of people[observer].needs.keys()) {
      for (const host of strongIn.get(key) ?? []) {
        common.set(host, (common.get(host) ?? 0) + 1);
        if (++work % PIECE === 0) yield;
      }
    }
    for (const host of [...common.keys()].sort((a, b) => a - b)) {
      if (++work % (PIECE / 10) === 0) yield;
      if (isPossible(observer, host) && (!timed || commonPeriods(people, observer, host).length > 0)) {
        found.push({ observer, host, points: worth(people, observer, host, common.get(host), wishes) });
      }
    }
  }
  return found;
}

function worth(people, observer, host, common, { schools }) {
  return (
    POINTS.visit +
    POINTS.further * Math.min(MOST_FURTHER, common - 1) +
    (gives(people, observer, host) ? POINTS.mutual : 0) +
    (schools === "prefer" && isAcross(people, observer, host) ? POINTS.across : 0)
  );
}

/** Whether the visitor is strong in what the host wants to see. */
export function gives(people, observer, host) {
  for (const key of people[host].needs.keys()) {
    if (people[observer].strengths.has(key)) return true;
  }
  return false;
}
