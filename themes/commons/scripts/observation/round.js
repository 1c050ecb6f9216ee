// Pure: a round as readers see and change it. Each change gives a new one, so that the one before can come back.

import { pairKey } from "./candidates.js";
import { COLUMNS, MOST_PEOPLE, findings, nameKey, nobody, understood } from "./people.js";

const VERSION = 1;
const MOST_MADE = 9;

/**
 * @typedef {{id: number, written: import("./people.js").Person}} Somebody
 * @typedef {{observer: number, host: number, period: string, isPinned: boolean}} Visit by the ids of people
 * @typedef {{people: Somebody[], next: number, wishes: import("./candidates.js").Wishes, visits: Visit[], forbidden: {observer:
 *     number, host: number}[], state: "none" | "made" | "stale", isBest: boolean}} Round `state`: whether the visits are those of
 *     the list and the wishes as they are now
 */

/** @returns {Round} */
export function begun() {
  const wishes = { schools: "prefer", make: 1, receive: 1 };
  return { people: [], next: 1, wishes, visits: [], forbidden: [], state: "none", isBest: false };
}

const stale = (round) => ({ ...round, state: round.state === "none" ? "none" : "stale" });

/** With people more; of somebody who is there already what is said now holds. */
export function withPeople(round, people) {
  const at = new Map(round.people.map(({ written }, i) => [nameKey(written), i]));
  const all = [...round.people];
  let next = round.next;
  let changed = 0;
  for (const written of people) {
    const place = at.get(nameKey(written));
    if (place === undefined) {
      at.set(nameKey(written), all.length);
      all.push({ id: next++, written });
    } else {
      all[place] = { ...all[place], written };
      changed++;
    }
  }
  return { round: stale({ ...round, people: all, next }), added: people.length - changed, changed };
}

export function withChanged(round, id, written) {
  return stale({ ...round, people: round.people.map((one) => (one.id === id ? { id, written } : one)) });
}

/** Another than this one who has the same name at the same school. */
export const hasOther = (round, written, id) =>
  round.people.some((one) => one.id !== id && nameKey(one.written) === nameKey(written));

export function without(round, id) {
  const isOf = ({ observer, host }) => observer === id || host === id;
  return stale({
    ...round,
    people: round.people.filter((one) => one.id !== id),
    visits: round.visits.filter((visit) => !isOf(visit)),
    forbidden: round.forbidden.filter((pair) => !isOf(pair)),
  });
}

export const withWishes = (round, wishes) => stale({ ...round, wishes: { ...round.wishes, ...wishes } });

const isSame = (a, b) => a.observer === b.observer && a.host === b.host;

export function pinned(round, visit, isPinned) {
  return { ...round, visits: round.visits.map((one) => (isSame(one, visit) ? { ...one, isPinned } : one)) };
}

/** Without a visit, which does not come back. */
export function forbidden(round, { observer, host }) {
  return stale({
    ...round,
    visits: round.visits.filter((one) => !isSame(one, { observer, host })),
    forbidden: [...round.forbidden, { observer, host }],
  });
}

export const allowed = (round, pair) => stale({ ...round, forbidden: round.forbidden.filter((one) => !isSame(one, pair)) });

/** With visits that stay as they are, in place of those between the same people. */
export function withPinned(round, visits) {
  const others = round.visits.filter((one) => !visits.some((visit) => isSame(one, visit)));
  const pins = visits.map((visit) => ({ ...visit, isPinned: true }));
  const free = round.forbidden.filter((pair) => !visits.some((visit) => isSame(pair, visit)));
  return { ...round, visits: [...others, ...pins], forbidden: free, state: round.state === "made" ? "stale" : round.state };
}

/** Of each list of people how it is understood: a list never changes, and a page asks for it again and again. */
const known = new WeakMap();

function understoodOf(people) {
  if (!known.has(people)) {
    known.set(people, understood(people.map(({ written }) => written)));
  }
  return known.get(people);
}

/** What the reckoning is given: people by their place in the list. */
export function asked(round) {
  const at = new Map(round.people.map(({ id }, i) => [id, i]));
  const pins = round.visits.filter(({ isPinned }) => isPinned);
  return {
    people: understoodOf(round.people),
    wishes: round.wishes,
    pinned: pins.map(({ observer, host, period }) => ({ observer: at.get(observer), host: at.get(host), period })),
    forbidden: new Set(round.forbidden.map(({ observer, host }) => pairKey(at.get(observer), at.get(host), round.people.length))),
  };
}

/** With what it answered; the pinned visits come first there. */
export function answered(round, { visits, isBest }) {
  const pins = round.visits.filter(({ isPinned }) => isPinned).length;
  const id = (place) => round.people[place].id;
  return {
    ...round,
    visits: visits.map(({ observer, host, period }, i) => ({ observer: id(observer), host: id(host), period, isPinned: i < pins })),
    state: "made",
    isBest,
  };
}

export function toText(round) {
  return JSON.stringify({ version: VERSION, ...round });
}

/** @returns {Round | null} null where it is none, or of a version to come */
export function fromText(text) {
  try {
    const said = JSON.parse(text);
    return said.version === VERSION && isRound(said) ? kept(said) : null;
  } catch {
    return null;
  }
}

function isRound({ people, visits, forbidden, wishes }) {
  return (
    [people, visits, forbidden].every(Array.isArray) &&
    people.length <= MOST_PEOPLE &&
    new Set(people.map(({ id }) => id)).size === people.length &&
    people.every(({ id, written }) => Number.isSafeInteger(id) && COLUMNS.every((column) => typeof written[column] === "string")) &&
    people.every(({ written }) => findings(written).length === 0) &&
    ["prefer", "only", "any"].includes(wishes.schools) &&
    [wishes.make, wishes.receive].every((n) => Number.isInteger(n) && n >= 1 && n <= MOST_MADE)
  );
}

function kept({ people, visits, forbidden, wishes, state, isBest }) {
  const ids = new Set(people.map(({ id }) => id));
  const isThere = ({ observer, host }) => ids.has(observer) && ids.has(host) && observer !== host;
  return {
    people: people.map(({ id, written }) => ({ id, written: { ...nobody(), ...written } })),
    next: Math.max(0, ...ids) + 1,
    wishes: { schools: wishes.schools, make: wishes.make, receive: wishes.receive },
    visits: visits
      .filter((visit) => isThere(visit) && typeof visit.period === "string")
      .map(({ observer, host, period, isPinned }) => ({ observer, host, period, isPinned: isPinned === true })),
    forbidden: forbidden.filter(isThere).map(({ observer, host }) => ({ observer, host })),
    state: ["made", "stale"].includes(state) ? state : "none",
    isBest: isBest === true,
  };
}
