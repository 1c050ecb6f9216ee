// Pure: who is where in a round, and what it comes to. All of it in whole minutes; nothing is rounded but a part-time week, down.

import { A_WEEK, DAYS, pairOf, room } from "./plan.js";

/** Where a teacher is who is at no school. */
export const BASE = "base";

/**
 * @typedef {object} Half
 * @property {number | "planning" | "off" | null} here the school by its place in the list, or what else there is to do
 * @property {(number | "planning" | "off")[]} also what else is asked of it: none of this counts
 *
 * @typedef {object} Journey
 * @property {number | "base"} from
 * @property {number | "base"} to
 * @property {0 | 1 | 2} at before the morning, between it and the afternoon, or after that
 * @property {number} minutes
 * @property {boolean} counted
 * @property {boolean} around whether it is taken as one by way of the base, since nobody said how far it is
 *
 * @typedef {object} Day
 * @property {Half[]} halves the morning and the afternoon
 * @property {Journey[]} journeys in order
 * @property {number} lunch minutes that are left of the midday break on a day of two halves
 * @property {number} late minutes by which the journey in it is longer than the break
 */

/** @returns {Day[]} those of a round */
export function daysOf(plan) {
  return Array.from({ length: plan.weeks * DAYS }, (_, day) => dayOf(plan, [halfOf(plan, 2 * day), halfOf(plan, 2 * day + 1)]));
}

function halfOf(plan, half) {
  const asked = [
    ...(plan.off.includes(half) ? ["off"] : []),
    ...plan.schools.flatMap(({ halves }, i) => (halves.includes(half) ? [i] : [])),
    ...(plan.planning.includes(half) ? ["planning"] : []),
  ];
  return { here: asked[0] ?? null, also: asked.slice(1) };
}

function dayOf(plan, halves) {
  const [morning, afternoon] = halves.map(({ here }) => (here === "planning" ? BASE : here === "off" ? null : here));
  const places = [morning, afternoon].filter((place) => place !== null);
  const journeys = [];
  const go = (from, to, at, counted) => from !== to && journeys.push({ from, to, at, ...between(plan, from, to), counted });
  if (places.length > 0) {
    go(BASE, places[0], morning === null ? 1 : 0, plan.journeys === "all");
    go(places[0], places[places.length - 1], 1, true);
    go(places[places.length - 1], BASE, afternoon === null ? 1 : 2, plan.journeys === "all");
  }
  const pause = places.length === 2 ? plan.day[2] - plan.day[1] : 0;
  const noon = places.length === 2 && places[0] !== places[1] ? between(plan, ...places).minutes : 0;
  return { halves, journeys, lunch: Math.max(0, pause - noon), late: Math.max(0, noon - pause) };
}

/** How long it is from one place to another. */
export function between(plan, from, to) {
  if (from === BASE || to === BASE) {
    return { minutes: plan.schools[from === BASE ? to : from].travel ?? 0, around: false };
  }
  const said = plan.pairs[pairOf(from, to)];
  return said === undefined
    ? { minutes: (plan.schools[from].travel ?? 0) + (plan.schools[to].travel ?? 0), around: true }
    : { minutes: said, around: false };
}

/** The ways between two schools that the plan goes, each once, in order. */
export function pairsOf(plan) {
  const found = daysOf(plan).flatMap(({ journeys }) => journeys.filter(({ from, to }) => from !== BASE && to !== BASE));
  return [...new Set(found.map(({ from, to }) => pairOf(from, to)))].sort((a, b) => parseInt(a) - parseInt(b) || a.length - b.length || (a < b ? -1 : 1));
}

/** Minutes of the working week of this teacher, which may be part of a full-time week; null where nobody said. */
export function contractOf({ full, share }) {
  return full === null ? null : Math.floor((full * share) / 10_000);
}

/**
 * What a round comes to, in minutes.
 *
 * @returns `left`: what the contract leaves for planning, and below nothing what it lacks; `over`: what of that is more than is
 *     wanted; both null where nobody said
 */
export function sumsOf(plan) {
  const days = daysOf(plan);
  const lengths = [plan.day[1] - plan.day[0], plan.day[3] - plan.day[2]];
  const all = days.flatMap(({ halves }) => halves.map(({ here }, i) => ({ here, minutes: lengths[i] })));
  const at = (place) => all.filter(({ here }) => here === place);
  const add = (parts) => parts.reduce((sum, { minutes }) => sum + minutes, 0);
  const schools = plan.schools.map((_, i) => ({ halves: at(i).length, minutes: add(at(i)) }));
  const journeys = days.flatMap((day) => day.journeys);
  const travel = add(journeys.filter(({ counted }) => counted));
  const lunch = plan.lunch ? days.reduce((sum, day) => sum + day.lunch, 0) : 0;
  const contract = contractOf(plan) === null ? null : contractOf(plan) * plan.weeks;
  const taught = add(schools);
  const left = contract === null ? null : contract - taught - lunch - (plan.inside ? travel : 0);
  const wanted = plan.wanted === null ? null : plan.wanted * plan.weeks;
  return {
    days,
    schools,
    room: room(plan),
    halves: schools.reduce((sum, { halves }) => sum + halves, 0),
    visited: schools.filter(({ halves }) => halves > 0).length,
    taught,
    travel,
    uncounted: add(journeys.filter(({ counted }) => !counted)),
    lunch,
    planning: add(at("planning")),
    planned: at("planning").length,
    contract,
    left,
    wanted,
    over: left === null || wanted === null ? null : left - wanted,
  };
}

/**
 * What is wrong with a plan, or should be known of it; the worst first.
 *
 * @returns {{kind: string, [more: string]: unknown}[]} `half`: a half day by its number, `day`: a day by its number, both from 0;
 *     `school` and `schools`: by their places in the list
 */
export function faultsOf(plan, sums = sumsOf(plan)) {
  const halves = sums.days.flatMap((day) => day.halves);
  const clashes = halves.flatMap(({ here, also }, half) => (also.length > 0 ? [{ kind: "clash", half, asked: [here, ...also] }] : []));
  const late = sums.days.flatMap((day, i) => (day.late > 0 ? [{ kind: "late", day: i, minutes: day.late }] : []));
  const free = sums.room - new Set([...plan.off, ...plan.planning]).size;
  const promised = plan.schools.reduce((sum, { wish, halves: has }) => sum + (wish ?? has.length), 0);
  const wishes = plan.schools.flatMap(({ wish }, i) => {
    const has = sums.schools[i].halves;
    return wish === null || wish === has ? [] : [{ kind: wish > has ? "fewer" : "more", school: i, wish, has }];
  });
  const unknown = plan.schools.flatMap(({ travel }, i) => (travel === null && sums.schools[i].halves > 0 ? [i] : []));
  const around = [...new Set(sums.days.flatMap((day) => day.journeys).filter((one) => one.around).map(({ from, to }) => pairOf(from, to)))];
  const names = plan.schools.map(({ name }) => name.toLocaleLowerCase());
  const twice = names.flatMap((name, i) => (name && names.indexOf(name) < i ? [i] : []));
  return [
    ...clashes,
    ...(promised > free ? [{ kind: "overfull", promised, free }] : []),
    ...late,
    ...(sums.left !== null && sums.left < 0 ? [{ kind: "beyond", minutes: -sums.left }] : []),
    ...(sums.over !== null && sums.left >= 0 && sums.over < 0 ? [{ kind: "short", minutes: -sums.over }] : []),
    ...wishes,
    ...twice.map((i) => ({ kind: "twice", school: i })),
    ...(unknown.length > 0 ? [{ kind: "unknown", schools: unknown }] : []),
    ...around.map((pair) => ({ kind: "around", schools: pair.split("-").map(Number), minutes: between(plan, ...pair.split("-").map(Number)).minutes })),
  ];
}

/** Which week and which day of it: both from 0. */
export function placeOf(day) {
  return { week: Math.floor(day / DAYS), day: day % DAYS };
}

/** Which week, day and half of it: all from 0. */
export function placeOfHalf(half) {
  return { week: Math.floor(half / A_WEEK), day: Math.floor((half % A_WEEK) / 2), half: half % 2 };
}
