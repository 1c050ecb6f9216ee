// Pure: a plan as the part of an address behind its #, which no browser sends to a server, and back. Whatever an address holds,
// what comes of it is a plan within its bounds.

import * as P from "./plan.js";
import { clock, clockText } from "./times.js";

/** As long as the longest plan, in the longest letters, is written. */
export const MOST_SIGNS = 16_000;

const MOST_TOLD = 8;

/** By what each part is named. Parts that are as they are in every new plan are not written. */
const NAMES = {
  title: "p", role: "r", own: "o", base: "b", weeks: "w", times: "n", day: "d", full: "c", share: "f", lunch: "l", journeys: "j",
  inside: "i", wanted: "q", planning: "k", off: "z", schools: "s", pairs: "x",
};

const whole = (least, most) => (text) => (/^\d{1,9}$/.test(text) && text >= least && text <= most ? Number(text) : undefined);
const flag = (text) => ({ 1: true, 0: false })[text];
const name = (text) => P.tidy(text) || undefined;

const READ = {
  title: name,
  own: name,
  base: name,
  role: (text) => (/^[a-z][a-z0-9_]*:[\p{L}\p{N}._~-]{1,100}$/u.test(text) ? text : undefined),
  weeks: whole(1, P.MOST_WEEKS),
  times: whole(1, P.MOST_TIMES),
  full: whole(1, P.MOST_HOURS),
  share: whole(1, 10_000),
  wanted: whole(0, P.MOST_HOURS),
  lunch: flag,
  inside: flag,
  journeys: (text) => (text === "all" || text === "between" ? text : undefined),
  day: dayOf,
};

/** Such as 0845-1200-1300-1515; undefined unless each comes after the one before it. */
function dayOf(text) {
  const day = text.split("-").map((time) => (/^\d{4}$/.test(time) ? clock(time) : null));
  return isDay(day) ? day : undefined;
}

/** Whether four times make a day at school. Between morning and afternoon there may be nothing. */
export function isDay(day) {
  return day.length === 4 && !day.includes(null) && day[0] < day[1] && day[1] <= day[2] && day[2] < day[3];
}

/** The part of an address that says a plan, without its #; empty for a new plan. */
export function write(plan) {
  const parts = Object.entries(P.begun())
    .filter(([part]) => READ[part])
    .filter(([part, usual]) => String(plan[part]) !== String(usual))
    .map(([part]) => [NAMES[part], READ[part] === flag ? Number(plan[part]) : part === "day" ? dayText(plan.day) : plan[part]]);
  for (const part of ["planning", "off"]) {
    if (plan[part].length > 0) {
      parts.push([NAMES[part], halvesText(plan[part], plan.weeks)]);
    }
  }
  const usual = P.begun();
  if (JSON.stringify(plan.schools) !== JSON.stringify(usual.schools)) {
    plan.schools.forEach((one) => parts.push([NAMES.schools, schoolText(one, plan.weeks)]));
  }
  const pairs = Object.entries(plan.pairs).map(([pair, minutes]) => `${pair}.${minutes}`);
  if (pairs.length > 0) {
    parts.push([NAMES.pairs, pairs.sort().join("_")]);
  }
  return parts.map(([part, value]) => `${part}=${encodeURIComponent(value).replace(/%3A/g, ":").replace(/%20/g, "+")}`).join("&");
}

const dayText = (day) => day.map((time) => clockText(time).replace(":", "")).join("-");

/** For each week three digits of base 16, one bit for each half day. */
function halvesText(halves, weeks) {
  const bits = Array(weeks).fill(0);
  halves.forEach((half) => (bits[Math.floor(half / P.A_WEEK)] |= 1 << half % P.A_WEEK));
  return bits.map((week) => week.toString(16).padStart(3, "0")).join("");
}

/** Travel, half days that it is to have, half days that it has, and the name, which may hold dots itself. */
function schoolText({ name, travel, wish, halves }, weeks) {
  return [travel ?? "", wish ?? "", halves.length > 0 ? halvesText(halves, weeks) : "", name].join(".");
}

/**
 * The plan of an address.
 *
 * @param {string} hash such as `#w=2&s=20.4.3ff.Hill+School`
 * @param {(role: string) => boolean} knows whether the site has a role
 * @returns {{plan: import("./plan.js").Plan, left: {part: string, value: string}[]}} `left`: what of it is no part of a plan, the first few
 */
export function read(hash, knows) {
  const text = hash.replace(/^#/, "");
  const plan = P.begun();
  const left = [];
  const leave = (part, value) => left.length < MOST_TOLD && left.push({ part, value: P.tidy(value, 24) });
  if (text.length > MOST_SIGNS) {
    return { plan, left: [{ part: "all", value: "" }] };
  }
  const said = new URLSearchParams(text);
  const parts = Object.fromEntries(Object.entries(NAMES).map(([part, short]) => [short, part]));
  const once = new Set();
  for (const [short, value] of said) {
    const part = Object.hasOwn(parts, short) ? parts[short] : "";
    const isRepeated = once.has(part) && part !== "schools";
    once.add(part);
    const of = part && READ[part] ? READ[part](value) : undefined;
    if (!part || isRepeated || (READ[part] && of === undefined) || (part === "role" && !knows(of))) {
      leave(part || "unknown", part ? value : short);
    } else if (READ[part]) {
      plan[part] = of;
    }
  }
  for (const part of ["planning", "off"]) {
    plan[part] = halvesOf(said.get(NAMES[part]) ?? "", plan.weeks, () => leave(part, said.get(NAMES[part])));
  }
  const schools = said.getAll(NAMES.schools);
  if (schools.length > 0) {
    plan.schools = schools.slice(0, P.MOST_SCHOOLS).map((one) => schoolOf(one, plan.weeks, leave));
    schools.slice(P.MOST_SCHOOLS).forEach((one) => leave("schools", one.split(".").slice(3).join(".")));
  }
  readPairs(said.get(NAMES.pairs) ?? "", plan, leave);
  return { plan, left };
}

function halvesOf(text, weeks, leave) {
  if (!/^(?:[0-3][0-9a-f]{2})*$/i.test(text) || text.length > 3 * weeks) {
    leave();
    return [];
  }
  return Array.from({ length: (text.length / 3) * P.A_WEEK }, (_, half) => half).filter((half) => {
    const at = 3 * Math.floor(half / P.A_WEEK);
    return (parseInt(text.slice(at, at + 3), 16) >> half % P.A_WEEK) & 1;
  });
}

function schoolOf(text, weeks, leave) {
  const [travel, wish = "", halves = "", ...rest] = text.split(".");
  const name = P.tidy(rest.join("."));
  const number = (said, most, part) => {
    const of = said === "" ? null : whole(0, most)(said);
    if (of === undefined) {
      leave(part, said);
    }
    return of ?? null;
  };
  return {
    name,
    travel: number(travel, P.MOST_TRAVEL, "travel"),
    wish: number(wish, P.MOST_WEEKS * P.A_WEEK, "wish"),
    halves: halvesOf(halves, weeks, () => leave("halves", halves)),
  };
}

function readPairs(text, plan, leave) {
  for (const one of text.split("_").filter(Boolean).slice(0, P.MOST_SCHOOLS ** 2)) {
    const [, from, to, minutes] = /^(\d{1,2})-(\d{1,2})\.(\d{1,3})$/.exec(one) ?? [];
    const fits = minutes !== undefined && Number(from) < Number(to) && to < plan.schools.length && minutes <= P.MOST_TRAVEL;
    if (fits) {
      plan.pairs[P.pairOf(Number(from), Number(to))] = Number(minutes);
    } else {
      leave("pairs", one);
    }
  }
}

/** Whether what stands behind the # of an address is a plan, and not the name of a place on the page. */
export function isPlan(hash) {
  return hash.includes("=");
}
