// Pure: a plan as a calendar (RFC 5545): each half day at a place an event, at the times of the school day, wherever one is.

import { fold, moment, value } from "../plan/calendar.js";
import { DAYS } from "./plan.js";
import { sumsOf } from "./sums.js";

export const MOST_WEEKS = 60;

/** Whether a text is the day of a Monday. */
export function isMonday(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) && day.getUTCDay() === 1;
}

/**
 * @param {string} monday on which it begins, such as 2027-01-04
 * @param {number} weeks that the calendar holds
 * @param {ReturnType<import("./told.js").teller>} told
 * @param {{at: number, uid: string}} made when, and by which name its events are told from those of others
 */
export function toCalendar(plan, monday, weeks, told, { at, uid }) {
  const { days } = sumsOf(plan);
  const stamp = moment(at);
  const events = [];
  for (let week = 0; week < Math.min(weeks, MOST_WEEKS); week++) {
    const ofRound = Math.floor(week / plan.times) % plan.weeks;
    for (let day = 0; day < DAYS; day++) {
      days[ofRound * DAYS + day].halves.forEach((half, i) => {
        if (half.here !== null && half.here !== "off") {
          events.push(event(`${uid}-${week}-${day}-${i}`, dayOf(monday, 7 * week + day), plan.day.slice(2 * i, 2 * i + 2), told.here(plan, half)));
        }
      });
    }
  }
  function event(id, date, [from, to], what) {
    const summary = [what, told.heading(plan)].filter(Boolean).join(" · ");
    return ["BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp}`, `DTSTART:${date}T${time(from)}`, `DTEND:${date}T${time(to)}`, `SUMMARY:${value(summary)}`, "END:VEVENT"];
  }
  const rows = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nuggets//Week in several schools//EN",
    "CALSCALE:GREGORIAN",
    "X-NUGGETS-PRIVATE:1",
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return rows.map((row) => fold(row) + "\r\n").join("");
}

const time = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}00`;

function dayOf(monday, days) {
  const day = new Date(`${monday}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10).replaceAll("-", "");
}
