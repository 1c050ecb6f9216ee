// Pure: the lines of a plan that have a day as a calendar (RFC 5545), each as an event of that whole day.

import { say } from "../search/say.js";
import { PARTS, shown } from "./lines.js";

const MOST_OCTETS = 75;
const MOST_OF_A_SUMMARY = 120;

/**
 * @param {import("./lines.js").Plan} plan
 * @param {{title: string, url: string, words: Record<string, string>}} about
 * @returns {{text: string, dated: number, undated: number}} how many lines are in it, and how many have no day
 */
export function toCalendar(plan, about) {
  const lines = PARTS.flatMap((part) => shown(plan, part)).filter(({ what, who, when }) => what.trim() || who.trim() || when);
  const dated = lines.filter(({ when }) => when);
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nuggets//Plan on one page//EN",
    "CALSCALE:GREGORIAN",
    ...dated.flatMap((line) => event(plan, line, about)),
    "END:VCALENDAR",
  ];
  return { text: text.map((row) => fold(row) + "\r\n").join(""), dated: dated.length, undated: lines.length - dated.length };
}

function event(plan, line, { title, url, words }) {
  const phase = words[line.part];
  const what = oneLine(line.what) || `${phase}: ${title}`;
  const told = [
    cut(what) === what ? "" : line.what.trim(),
    line.who.trim() && `${words.who}: ${oneLine(line.who)}`,
    `${phase} · ${say(words, "of", { title })}`,
    url,
  ];
  return [
    "BEGIN:VEVENT",
    // The same each time that the plan is exported, so that a calendar that has the line changes it and adds none.
    `UID:${value(`${plan.uid}-${line.id}`)}`,
    `DTSTAMP:${moment(line.at)}`,
    `SEQUENCE:${Math.floor(line.at / 60_000) % 2 ** 31}`,
    `DTSTART;VALUE=DATE:${day(line.when)}`,
    `DTEND;VALUE=DATE:${day(dayAfter(line.when))}`,
    `SUMMARY:${value(cut(what))}`,
    `DESCRIPTION:${value(told.filter(Boolean).join("\n"))}`,
    ...(url ? [`URL:${url}`] : []),
    // Nobody is busy all day by it.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A text with what has a meaning in a calendar escaped, and without what no line may hold. */
export function value(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A row in pieces of at most 75 octets, never parted within a letter; each but the first begins with a space. */
export function fold(row) {
  const encoder = new TextEncoder();
  const pieces = [];
  let piece = "";
  let octets = 0;
  for (const letter of row) {
    const length = encoder.encode(letter).length;
    if (octets + length > MOST_OCTETS) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += length;
  }
  return [...pieces, piece].join("\r\n");
}

const oneLine = (text) => text.trim().replace(/\s+/g, " ");

function cut(text) {
  const letters = Array.from(text);
  return letters.length <= MOST_OF_A_SUMMARY ? text : letters.slice(0, MOST_OF_A_SUMMARY - 1).join("").trimEnd() + "…";
}

const day = (text) => text.replaceAll("-", "");

export function dayAfter(text) {
  const next = new Date(text + "T00:00:00Z");
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** In UTC, such as 20261201T093000Z. */
export function moment(at) {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}
