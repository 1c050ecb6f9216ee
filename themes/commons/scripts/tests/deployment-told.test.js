import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, writeTable } from "../shared/files.js";
import { isMonday, toCalendar } from "../deployment/calendar.js";
import { faultsOf, sumsOf } from "../deployment/sums.js";
import { MARK, teller, toRows, toText } from "../deployment/told.js";
import { chance, of, planOf, school } from "./deployment.js";
import { random } from "./random.js";
import { wordsOf } from "./strings.js";

const words = wordsOf("en", "deployment_say_");
const told = teller(words, "en", (role) => ({ "role:secondee": "Secondee" })[role] ?? "");
const dutch = teller(wordsOf("nl", "deployment_say_"), "nl", () => "");

const worked = planOf({
  title: "Maths in two schools", role: "role:secondee", base: "Hill Trust", full: 2160, share: 6000, wanted: 240,
  planning: of("Thu am"), pairs: { "0-1": 15 },
  schools: [school("Hill", 20, of("Mon", "Tue am"), 3), school("Lake", 35, of("Tue pm", "Wed am"), 2)],
});

test("the worked example reads as it does by hand", () => {
  const text = toText(worked, told, {
    title: "Plan a week", address: "https://a.example/tools/deployment/#w=1",
    asked: [{ title: "Secondee", questions: ["How many days?"] }],
  });
  assert.equal(text, `Plan a week: Maths in two schools · Secondee

Morning 08:45–12:00 | Afternoon 13:00–15:15
Monday: Hill | Hill | Journeys: 20 + 20 = 40 min
Tuesday: Hill | Lake | Journeys: 20 + 15 + 35 = 70 min
Wednesday: Lake | free | Journeys: 35 + 35 = 70 min
Thursday: Planning | free
Friday: free | free

In a week
- Hill: half days 3, 8:45 (40.5 %)
- Lake: half days 2, 5:30 (25.5 %)
- All schools: half days 5, 14:15 (66 %)
- Working time: 21:36
- At schools: 14:15
- On the road: 3:00
- Left for planning: 4:21 (of which 3:15 in 1 half day kept for it)
- Planning time wanted: 4:00
- Left over: 0:21
You have 4:21 for planning: 2:10 for each of 2 schools.

Secondee
- How many days?

https://a.example/tools/deployment/#w=1
`);
});

test("each fault is a sentence without gaps, in both languages", () => {
  const pick = random(23);
  for (let i = 0; i < 300; i++) {
    const plan = chance(pick);
    // Braces of a name are a name’s.
    plan.schools.forEach((one) => (one.name = one.name.replace(/[{}]/g, "")));
    for (const teller of [told, dutch]) {
      const sums = sumsOf(plan);
      const lines = [...faultsOf(plan, sums).map((one) => teller.fault(plan, one)), teller.each(sums), teller.repeated(plan, sums), teller.period(plan)];
      lines.forEach((line) => assert.doesNotMatch(line, /[{}]|undefined|NaN|null|fault_/));
      toText(plan, teller, { title: "", address: "", asked: [] });
    }
  }
});

test("a name that looks like a gap is a name", () => {
  const plan = planOf({ schools: [school("{schools} $& {from}", null, of("Mon"))] });
  assert.equal(told.fault(plan, faultsOf(plan)[0]), "Nobody said how far it is to {schools} $& {from}: it is counted as 0 minutes.");
});

test("both languages have the same words, with the same gaps", () => {
  const gaps = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [name, text] of Object.entries(words)) {
    assert.deepEqual(gaps(dutch.words[name] ?? "none"), gaps(text), name);
  }
  assert.deepEqual(Object.keys(dutch.words), Object.keys(words));
});

test("the table has each half day and journey in its order, and its last column is the mark", () => {
  const rows = toRows(worked, told);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  assert.equal(rows[0].at(-1), MARK);
  assert.deepEqual(rows.filter((row) => row[1] === "Tuesday").map((row) => row.slice(2, 7).join("|")), [
    "Journey|||Hill Trust – Hill|20",
    "Morning|08:45|12:00|Hill|195",
    "Journey|||Hill – Lake|15",
    "Afternoon|13:00|15:15|Lake|135",
    "Journey|||Lake – Hill Trust|35",
  ]);
  assert.deepEqual(rows.filter((row) => row[1] === "Wednesday").map((row) => row[2]), ["Journey", "Morning", "Journey", "Afternoon"]);
});

test("a school that is called as a formula is none in the table, and comes back as it was", () => {
  for (const name of ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "a;b,c\"d"]) {
    const table = writeTable(toRows(planOf({ schools: [school(name, 0, of("Mon"))] }), told), ",");
    assert.doesNotMatch(table, /(^|[,\n])[=+@-]/m);
    assert.equal(readTable(table)[1][5], name);
  }
});

/** The properties of a calendar, unfolded. */
function unfolded(text) {
  text.slice(0, -2).split("\r\n").forEach((row) => assert.ok(new TextEncoder().encode(row).length <= 75));
  return text.replaceAll("\r\n ", "").trim().split("\r\n");
}

test("a calendar has each half day of each week at its time, and says that it is private", () => {
  const rows = unfolded(toCalendar(worked, "2027-01-04", 2, told, { at: 0, uid: "u" }));
  assert.equal(rows.filter((row) => row === "BEGIN:VEVENT").length, 12);
  assert.ok(rows.includes("X-NUGGETS-PRIVATE:1"));
  const first = rows.indexOf("BEGIN:VEVENT");
  assert.deepEqual(rows.slice(first, first + 7), [
    "BEGIN:VEVENT", "UID:u-0-0-0", "DTSTAMP:19700101T000000Z", "DTSTART:20270104T084500", "DTEND:20270104T120000",
    "SUMMARY:Hill · Maths in two schools · Secondee", "END:VEVENT",
  ]);
});

test("in blocks each week comes as often as it is said before the next", () => {
  const plan = planOf({ weeks: 2, times: 3, schools: [school("Hill", 0, of("Mon am")), school("Lake", 0, of("2 Mon am"))] });
  const rows = unfolded(toCalendar(plan, "2027-01-04", 8, told, { at: 0, uid: "u" }));
  const names = rows.filter((row) => row.startsWith("SUMMARY:")).map((row) => row.slice(8));
  assert.deepEqual(names, ["Hill", "Hill", "Hill", "Lake", "Lake", "Lake", "Hill", "Hill"]);
});

test("a name can break out of no line of a calendar", () => {
  const rows = unfolded(toCalendar(planOf({ schools: [school("A;B,\\C\nEND:VCALENDAR", 0, of("Mon am"))] }), "2027-01-04", 1, told, { at: 0, uid: "u" }));
  assert.ok(rows.includes("SUMMARY:A\\;B\\,\\\\C\\nEND:VCALENDAR"));
});

test("a calendar begins on a Monday that there is", () => {
  assert.deepEqual(["2027-01-04", "2027-01-05", "2027-02-30", "", "Monday", "99999-01-04"].map(isMonday), [true, false, false, false, false, false]);
});

test("each part of an address that is left out has a name", () => {
  const parts = ["title", "role", "own", "base", "weeks", "times", "day", "full", "share", "lunch", "journeys", "inside", "wanted", "planning", "off", "schools", "pairs", "travel", "wish", "halves", "unknown"];
  for (const part of parts) {
    assert.match(told.leftOut({ part, value: "x" }), /^[A-Za-z][^{}]+: x$/, part);
    assert.doesNotMatch(dutch.leftOut({ part, value: "" }), /undefined|[{}]/, part);
  }
  assert.match(told.leftOut({ part: "all", value: "" }), /too long/);
});
