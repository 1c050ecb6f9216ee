// Pure: visits as a calendar (RFC 5545), each in the week that is given, by the day that its period begins with.

import { dayAfter, fold, moment, value } from "../plan/calendar.js";
import { say } from "../search/say.js";
import { periodNames } from "./exchange.js";
import { periodOf } from "./topics.js";

const DAY = 86_400_000;

/** The part of a period that is not its day, by which times are told: "3" of "Mon 3". */
export function slotsOf(round) {
  const names = periodNames(round.people);
  const periods = [...new Set(round.visits.map(({ period }) => period))].map((period) => periodOf(names.get(period) ?? period));
  const slots = new Set(periods.filter(({ day }) => day).map(({ slot }) => slot));
  return [...slots].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** The Monday of the week of a day. */
function mondayOf(date) {
  const at = new Date(date + "T00:00:00Z");
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY);
}

/**
 * @param {{date: string, minutes: number, times: Map<string, string>}} when a day of the week, how long a lesson is, and when
 *     each slot begins; what has no time lasts all day
 * @param {(visit: object) => string} why
 * @param {number} now
 * @returns {{text: string, dated: number, undated: number}}
 */
export function toCalendar(round, when, why, words, now) {
  const of = new Map(round.people.map(({ id, written }) => [id, written]));
  const names = periodNames(round.people);
  const placed = round.visits.map((visit) => ({ visit, name: names.get(visit.period) ?? visit.period }));
  const dated = placed.filter(({ name }) => periodOf(name).day > 0);
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nuggets//Observation round//EN",
    "CALSCALE:GREGORIAN",
    // A file with this is not for others: a build refuses to publish it.
    "X-NUGGETS-PRIVATE:1",
    ...dated.flatMap(({ visit, name }) => event(of.get(visit.observer), of.get(visit.host), name, when, why(visit), words, now)),
    "END:VCALENDAR",
  ];
  return { text: text.map((row) => fold(row) + "\r\n").join(""), dated: dated.length, undated: placed.length - dated.length };
}

function event(observer, host, name, { date, minutes, times }, why, words, now) {
  const { day, slot } = periodOf(name);
  const on = new Date(mondayOf(date).getTime() + (day - 1) * DAY).toISOString().slice(0, 10);
  const [hours, minute] = (times.get(slot) || "").split(":").map(Number);
  const isTimed = /^\d\d:\d\d$/.test(times.get(slot) || "");
  const begin = new Date(`${on}T00:00:00Z`).getTime() + (hours * 60 + minute) * 60_000;
  const local = (at) => new Date(at).toISOString().replace(/[-:]|\.\d+Z$/g, "");
  return [
    "BEGIN:VEVENT",
    // The same for the same two in the same week, so that a calendar changes what it has.
    `UID:${digest([observer.name, observer.school, host.name, host.school, mondayOf(date).toISOString()].join("\n"))}`,
    `DTSTAMP:${moment(now)}`,
    `SEQUENCE:${Math.floor(now / 60_000) % 2 ** 31}`,
    // By the clock on the wall of the school.
    ...(isTimed
      ? [`DTSTART:${local(begin)}`, `DTEND:${local(begin + minutes * 60_000)}`]
      : [`DTSTART;VALUE=DATE:${on.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${dayAfter(on).replaceAll("-", "")}`, "TRANSP:TRANSPARENT"]),
    `SUMMARY:${value(say(words, "event", { observer: observer.name, host: host.name }))}`,
    `DESCRIPTION:${value(`${name}\n${why}`)}`,
    ...(host.school ? [`LOCATION:${value(host.school)}`] : []),
    "END:VEVENT",
  ];
}

/** A name for a text that says nothing of it to whoever sees the name alone (cyrb53, twice). */
function digest(text) {
  const half = (seed) => {
    let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return (b >>> 0).toString(16).padStart(8, "0") + (a >>> 0).toString(16).padStart(8, "0");
  };
  return half(1) + half(2);
}
