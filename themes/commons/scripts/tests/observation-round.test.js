import assert from "node:assert/strict";
import { test } from "node:test";
import { slotsOf, toCalendar } from "../observation/calendar.js";
import { isVisits, readVisits, visitsTable } from "../observation/exchange.js";
import { nobody } from "../observation/people.js";
import { propose } from "../observation/propose.js";
import * as R from "../observation/round.js";
import { told } from "../observation/visits.js";
import { readRows, writeTable } from "../shared/files.js";
import { wordsOf } from "./strings.js";

const words = wordsOf("en", "observation_say_");

const person = (name, school, strengths, needs, free = "", most = "") => ({ ...nobody(), name, school, strengths, needs, free, most });

function proposed(round) {
  const { people, wishes, pinned, forbidden } = R.asked(round);
  const work = propose(people, wishes, pinned, forbidden);
  for (;;) {
    const { done, value } = work.next();
    if (done) return R.answered(round, value);
  }
}

const roundOf = (...people) => R.withPeople(R.begun(), people).round;
const shown = ({ people, visits }) => {
  const name = (id) => people.find((one) => one.id === id).written.name;
  return visits.map(({ observer, host, period, isPinned }) => `${name(observer)}→${name(host)} ${period}${isPinned ? " pinned" : ""}`.trim()).sort();
};

const THREE = [
  person("Ada", "North", "phonics", "number", "Mon 1; Tue 2"),
  person("Ben", "South", "number", "phonics", "Wed 3"),
  person("Cas", "South", "number", "art", "Mon 1"),
];

test("a pinned visit stays with its time, a forbidden one stays away, and each change can be taken back", () => {
  const first = proposed(roundOf(...THREE));
  assert.deepEqual(shown(first), ["Ada→Ben 1 1", "Ben→Ada 3 3"]);
  const [visit] = first.visits;
  const pinned = proposed(R.pinned(first, visit, true));
  assert.ok(shown(pinned).some((one) => one.endsWith("pinned")));
  const without = proposed(R.forbidden(first, { observer: 1, host: 2 }));
  assert.deepEqual(shown(without), ["Ada→Cas 2 2", "Ben→Ada 3 3"]);
  assert.deepEqual(shown(proposed(R.allowed(without, { observer: 1, host: 2 }))), shown(first));
  assert.equal(first.state, "made");
  assert.equal(R.forbidden(first, visit).state, "stale");
});

test("who goes takes the visits along, and who comes back with the same name is the same", () => {
  const round = proposed(roundOf(...THREE));
  assert.deepEqual(shown(R.without(round, 1)), []);
  const { round: again, added, changed } = R.withPeople(round, [person("ada", "NORTH", "art", "number")]);
  assert.deepEqual([again.people.length, added, changed, again.people[0].id], [3, 0, 1, 1]);
});

test("what is kept is what comes back, and what is no round is none", () => {
  const round = proposed(roundOf(...THREE));
  assert.deepEqual(R.fromText(R.toText(round)), round);
  const broken = (change) => R.fromText(JSON.stringify({ ...JSON.parse(R.toText(round)), ...change }));
  for (const text of ["", "{", "null", "[]", "{}", '{"version":1}']) {
    assert.equal(R.fromText(text), null, text);
  }
  assert.equal(broken({ version: 2 }), null);
  assert.equal(broken({ people: [{ id: 1, written: { name: 3 } }] }), null);
  assert.equal(broken({ wishes: { schools: "all", make: 1, receive: 1 } }), null);
  assert.deepEqual(broken({ visits: [{ observer: 1, host: 99, period: "" }, { observer: 2, host: 2, period: "" }] }).visits, []);
});

test("each visit says why, and each person without one why not", () => {
  const round = proposed(roundOf(
    ...THREE,
    person("Di", "South", "dance", "juggling", "Mon 1"),
    person("Ed", "North", "numbers", "", "Mon 1"),
    person("Fay", "North", "", "number"),
    person("Gil", "North", "phonics", "phonics", "Wed 3"),
    person("Hal", "South", "art", "dance", "Tue 2", "0"),
    person("Ida", "South", "x", "numbr", "Tue 2"),
  ));
  const said = told(round, words, "en");
  assert.equal(
    said.why({ observer: 1, host: 2 }),
    "Ben is strong in number. Ada is strong in what Ben wants to see: phonics. They work at different schools.",
  );
  const of = (name) => round.people.find(({ written }) => written.name === name).id;
  const whyNot = (name) => said.whyNoVisit(of(name));
  assert.equal(whyNot("Di"), "Nobody else in the list is strong in juggling.");
  assert.equal(whyNot("Ed"), "No development area is given.");
  assert.equal(whyNot("Fay"), "No free period is given.");
  assert.match(whyNot("Gil"), /^Those who would fit have other visitors|^Never free/);
  assert.equal(whyNot("Hal"), "“Most visits” is 0.");
  assert.match(whyNot("Ida"), /“numbr” and “number” look alike/);
  assert.equal(said.whyNoVisitor(of("Fay")), "No strength is given. What could others come and see?");
  const only = told(R.withWishes(roundOf(person("Ada", "North", "x", "y"), person("Bo", "North", "y", "x"), person("Cas", "", "x", "y")), { schools: "only" }), words, "en");
  assert.equal(only.whyNoVisit(1), "Only people at the same school would fit (Bo), and you asked for other schools.");
  assert.equal(only.whyNoVisit(3), "No school is given, and you asked for other schools.");
});

test("every reason is a word in each language", () => {
  for (const lang of ["en", "nl"]) {
    const there = wordsOf(lang, "observation_say_");
    assert.deepEqual(Object.keys(there), Object.keys(words));
    assert.ok(Object.values(there).every((text) => text !== ""));
  }
  const holes = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  const dutch = wordsOf("nl", "observation_say_");
  Object.entries(words).forEach(([name, text]) => assert.deepEqual(holes(dutch[name]), holes(text), name));
});

test("the visits that are given out come back as pinned ones, with no cell that is a formula", () => {
  const round = proposed(roundOf(...THREE));
  for (const [lang, separator] of [["en", ","], ["nl", ";"]]) {
    const table = visitsTable(round, round.visits, () => "=1+1", words, lang);
    assert.equal(table[0].at(-1), "nuggets-private");
    const text = writeTable(table, separator);
    assert.doesNotMatch(text, /(^|[;,\t])=/m);
    const { rows } = readRows(text);
    assert.ok(isVisits(rows[0].cells));
    const { visits, wrong } = readVisits(rows, roundOf(...THREE));
    assert.deepEqual(wrong, []);
    assert.deepEqual(shown(R.withPinned(roundOf(...THREE), visits)), ["Ada→Ben 1 1 pinned", "Ben→Ada 3 3 pinned"]);
  }
});

test("visits of people who are not in the list are told, with the nearest who is", () => {
  const { rows } = readRows("Visitor,Visitor’s school,Visits,Host’s school\nAdda,North,Ben,South\nZoe,West,Ben,South\nBen,South,ben,south\n");
  const { visits, wrong } = readVisits(rows, roundOf(person("Adam", "North", "", ""), ...THREE));
  assert.deepEqual(visits, []);
  assert.deepEqual(wrong.map(({ kind, row }) => `${kind} ${row}`), ["not_listed_near 2", "not_listed 3", "visits_self 4"]);
});

test("pinned visits that cannot be are told", () => {
  const round = roundOf(...THREE);
  const [ada, ben, cas] = [1, 2, 3];
  const visits = [
    { observer: ada, host: ben, period: "1 1" },
    { observer: cas, host: ben, period: "1 1" },
    { observer: ada, host: cas, period: "4 4" },
    { observer: cas, host: ada, period: "1 1" },
    { observer: ben, host: ada, period: "" },
  ];
  assert.deepEqual(told(round, words, "en").troubles(visits), [
    "", "trouble_clash", "trouble_not_free", "trouble_clash", "trouble_no_period",
  ]);
});

/** The properties of a calendar, unfolded and in order. */
function read(text) {
  assert.ok(text.endsWith("\r\n"));
  text.slice(0, -2).split("\r\n").forEach((row) => {
    assert.ok(new TextEncoder().encode(row).length <= 75, row);
    assert.doesNotMatch(row, /[\r\n\u0000-\u0008\u000b-\u001f]/);
  });
  return text.slice(0, -2).replaceAll("\r\n ", "").split("\r\n");
}

test("visits stand in a calendar, in the week that is given", () => {
  const round = proposed(roundOf(...THREE));
  assert.deepEqual(slotsOf(round), ["1", "3"]);
  // A Thursday: the week is that of Monday the 7th.
  const when = { date: "2026-12-10", minutes: 50, times: new Map([["1", "23:30"], ["3", ""]]) };
  const { text, dated, undated } = toCalendar(round, when, () => "why; so", words, Date.UTC(2026, 10, 30, 9, 30));
  assert.deepEqual([dated, undated], [2, 0]);
  const rows = read(text);
  assert.ok(rows.includes("X-NUGGETS-PRIVATE:1"));
  assert.deepEqual(rows.filter((row) => /^DT(START|END)/.test(row)), [
    "DTSTART:20261207T233000", "DTEND:20261208T002000", "DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261210",
  ]);
  assert.ok(rows.includes("SUMMARY:Ada visits Ben") && rows.includes("DESCRIPTION:Mon 1\\nwhy\\; so") && rows.includes("LOCATION:South"));
  const uids = rows.filter((row) => row.startsWith("UID:"));
  assert.equal(new Set(uids).size, 2);
  assert.ok(uids.every((uid) => !/Ada|Ben/.test(uid)));
  assert.deepEqual(read(toCalendar(round, when, () => "", words, 0).text).filter((row) => row.startsWith("UID:")), uids);
});

test("what names no day is left out of a calendar and counted, and no text breaks out of its line", () => {
  const evil = "x\r\nEND:VEVENT\u0000,;\\";
  const round = proposed(roundOf(
    person(evil, "S\nBEGIN:VALARM", "a", "b", "Period 1; Mon 2"), person("Bo", "T", "b", "a", "after school"),
  ));
  const { text, dated, undated } = toCalendar(round, { date: "2026-12-07", minutes: 60, times: new Map() }, () => evil, words, 0);
  assert.equal(dated + undated, 2);
  assert.equal(read(text).filter((row) => /^(BEGIN|END):/.test(row)).length, 2 + 2 * dated);
});
