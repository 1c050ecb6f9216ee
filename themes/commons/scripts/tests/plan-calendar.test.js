import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { fold, toCalendar } from "../plan/calendar.js";
import { AIM, begun, write } from "../plan/lines.js";

const words = {
  explore: "Explore", prepare: "Prepare", deliver: "Deliver", sustain: "Sustain", know: "How we will know", who: "Who",
  of: "Plan: {title}",
};
const about = { title: "Three days; on the floor", url: "https://a.example/nuggets/floor/", words };
const AT = Date.UTC(2026, 10, 30, 9, 30, 5);

function dated(what, who, when) {
  const plan = begun([{ phase: "deliver", text: what }], [], "u1");
  write(plan, "deliver-1", "who", who, AT);
  write(plan, "deliver-1", "when", when, AT);
  return plan;
}

/** The properties of a calendar, unfolded and in order. */
function read(text) {
  assert.ok(text.endsWith("\r\n"));
  const rows = text.slice(0, -2).split("\r\n");
  for (const row of rows) {
    assert.ok(new TextEncoder().encode(row).length <= 75, row);
    assert.doesNotMatch(row, /[\r\n\u0000-\u0008\u000b-\u001f]/);
  }
  return rows.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

test("a line with a day is an event of that whole day", () => {
  const { text, dated: there, undated } = toCalendar(dated("Choose one team", "Ann, Bob", "2026-12-31"), about);
  assert.deepEqual(read(text), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Nuggets//Plan on one page//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:u1-deliver-1",
    "DTSTAMP:20261130T093005Z",
    `SEQUENCE:${Math.floor(AT / 60_000)}`,
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "SUMMARY:Choose one team",
    "DESCRIPTION:Who: Ann\\, Bob\\nDeliver · Plan: Three days\\; on the floor\\nhttps://a.example/nuggets/floor/",
    "URL:https://a.example/nuggets/floor/",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
  assert.deepEqual([there, undated], [1, 0]);
});

test("the same plan gives the same bytes, and a line keeps its name when it is changed", () => {
  const plan = dated("Begin", "", "2026-12-01");
  assert.equal(toCalendar(plan, about).text, toCalendar(plan, about).text);
  const before = read(toCalendar(plan, about).text);
  write(plan, "deliver-1", "when", "2026-12-08", AT + 120_000);
  const after = read(toCalendar(plan, about).text);
  const of = (rows, name) => rows.find((row) => row.startsWith(name));
  assert.equal(of(before, "UID"), of(after, "UID"));
  assert.notEqual(of(before, "SEQUENCE"), of(after, "SEQUENCE"));
});

test("what has no day is not in it and is counted; an empty line and the aim are nothing", () => {
  const plan = dated("Begin", "", "2026-12-01");
  write(plan, "prepare-1", "what", "Settle cover", AT);
  write(plan, "sustain-1", "who", "Ann", AT);
  write(plan, AIM, "what", "More reading", AT);
  const { text, dated: there, undated } = toCalendar(plan, about);
  assert.deepEqual([there, undated], [1, 2]);
  assert.doesNotMatch(text, /Settle|reading/);
  assert.deepEqual(toCalendar(begun([], [], "u"), about).dated, 0);
});

test("a line that says only a day is named by its phase", () => {
  assert.ok(read(toCalendar(dated("", "", "2026-12-01"), about).text).includes("SUMMARY:Deliver: Three days\\; on the floor"));
});

test("no text breaks out of its line", () => {
  const evil = "a\\b;c,d\r\nEND:VEVENT\rBEGIN:VALARM\n\u0000\u0007x";
  const rows = read(toCalendar(dated(evil, "w\nEND:VCALENDAR", "2026-12-01"), about).text);
  assert.deepEqual(rows.filter((row) => /^(BEGIN|END):/.test(row)).length, 4);
  assert.ok(rows.includes("SUMMARY:a\\\\b\\;c\\,d END:VEVENT BEGIN:VALARM x"), rows.join("\n"));
  const plan = dated("Begin", "", "2026-12-01");
  assert.doesNotMatch(toCalendar(plan, { ...about, url: "" }).text, /URL:/);
});

test("a long text has a short name, and stands whole in the description", () => {
  const long = "Ākonga read together, ".repeat(20).trim();
  const rows = read(toCalendar(dated(long, "", "2026-12-01"), about).text);
  const summary = rows.find((row) => row.startsWith("SUMMARY:"));
  assert.ok(summary.endsWith("…"));
  assert.ok(rows.find((row) => row.startsWith("DESCRIPTION:")).startsWith("DESCRIPTION:" + long.replaceAll(",", "\\,")));
});

test("rows are folded at 75 octets, and no letter is parted", () => {
  for (const letter of ["a", "é", "ā", "€", "😀"]) {
    const row = "SUMMARY:" + letter.repeat(200);
    const pieces = fold(row).split("\r\n");
    assert.ok(pieces.length > 1);
    pieces.forEach((piece, i) => {
      assert.ok(new TextEncoder().encode(piece).length <= 75);
      assert.equal(piece.startsWith(" "), i > 0);
      assert.doesNotMatch(piece, /[\uD800-\uDBFF]$/);
    });
    assert.equal(pieces.map((piece, i) => (i > 0 ? piece.slice(1) : piece)).join(""), row);
  }
  assert.equal(fold("x".repeat(75)), "x".repeat(75));
});

test("a program that keeps calendars reads what was written, whatever it holds", () => {
  const long = "äöü ".repeat(60) + "😀👨‍👩‍👧";
  for (const what of ["Ōtara, überlang; \\n back\\slash", "one\r\ntwo: three\tfour", "BEGIN:VALARM\nEND:VCALENDAR", "=1+1", long]) {
    const [event, ...others] = new ICAL.Component(ICAL.parse(toCalendar(dated(what, "Zoë, \"Q\"; O'Brien", "2028-02-29"), about).text))
      .getAllSubcomponents("vevent")
      .map((one) => new ICAL.Event(one));
    assert.deepEqual(others, []);
    const line = what.trim().replace(/\s+/g, " ");
    assert.ok(what === long ? line.startsWith(event.summary.replace(/…$/, "")) : event.summary === line);
    assert.ok(event.description.includes("Who: Zoë, \"Q\"; O'Brien\n"));
    assert.ok(what !== long || event.description.startsWith(long));
    assert.deepEqual([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate], ["2028-02-29", "2028-03-01", true]);
    assert.equal(event.component.getFirstPropertyValue("dtstamp").toString(), "2026-11-30T09:30:05Z");
    assert.equal(event.component.getFirstPropertyValue("url"), about.url);
  }
});
