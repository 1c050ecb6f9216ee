import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AIM, MOST_LETTERS, MOST_LINES, PARTS, add, aim, begun, copyOf, find, fromText, isDay, isTouched, latest, merge, move,
  placeBeside, remove, shown, toText, write,
} from "../plan/lines.js";

const STEPS = [
  { phase: "explore", text: "Ask around" },
  { phase: "deliver", text: "Choose one team" },
  { phase: "deliver", text: "Begin" },
];
const ABOUT = { key: "nugget:floor", title: "Three days", address: "nuggets/floor/" };
const plan = () => begun(STEPS, ["Reading age"], "u");
const texts = (one, part) => shown(one, part).map(({ what }) => what);
const all = (one) => Object.fromEntries(PARTS.map((part) => [part, texts(one, part)]));

test("a plan begins with the steps of the page in their phases, the measures, and an empty line where there is nothing", () => {
  assert.deepEqual(all(plan()), {
    explore: ["Ask around"],
    prepare: [""],
    deliver: ["Choose one team", "Begin"],
    sustain: [""],
    know: ["Reading age"],
  });
  assert.equal(isTouched(plan()), false);
});

test("a page with more steps than one A4 holds gives as many as it holds, and every part still has a line", () => {
  const many = begun(Array.from({ length: 80 }, (_, i) => ({ phase: "explore", text: "x".repeat(900) + i })), [], "u");
  assert.ok(PARTS.flatMap((part) => shown(many, part)).length <= MOST_LINES);
  PARTS.forEach((part) => assert.ok(shown(many, part).length >= 1, part));
  assert.equal(texts(many, "explore")[0].length, MOST_LETTERS.what);
});

test("a line moves within its phase, and from its end into the next, where an empty line gives way", () => {
  const one = plan();
  move(one, "deliver-2", -1, 1);
  assert.deepEqual(texts(one, "deliver"), ["Begin", "Choose one team"]);
  move(one, "deliver-2", -1, 2);
  assert.deepEqual(texts(one, "prepare"), ["Begin"]);
  assert.deepEqual(texts(one, "deliver"), ["Choose one team"]);
  move(one, "deliver-2", -1, 3);
  assert.deepEqual(texts(one, "explore"), ["Ask around", "Begin"]);
  assert.deepEqual(texts(one, "prepare"), [""], "a phase is never without a line");
  move(one, "deliver-2", 1, 4);
  move(one, "deliver-2", 1, 5);
  assert.deepEqual(texts(one, "deliver"), ["Begin", "Choose one team"], "it comes to the near end");
});

test("a line cannot leave the plan, and how one will know is no phase", () => {
  const one = plan();
  assert.equal(placeBeside(one, "explore-1", -1), null);
  assert.equal(placeBeside(one, "sustain-1", 1), null);
  assert.equal(placeBeside(one, "know-1", -1), null);
  move(one, "know-1", -1, 1);
  assert.deepEqual(all(one), all(plan()));
});

test("lines are added up to what a page holds, and removed down to an empty one", () => {
  const one = plan();
  let at = 1;
  while (add(one, "prepare", at++)) {
    assert.ok(at < 100);
  }
  assert.equal(PARTS.flatMap((part) => shown(one, part)).length, MOST_LINES);
  remove(one, "explore-1", at);
  assert.deepEqual(texts(one, "explore"), [""]);
  assert.notEqual(add(one, "prepare", at), undefined);
});

test("what is kept is read back as it was", () => {
  const one = plan();
  write(one, "deliver-1", "who", "Ann", 5);
  write(one, "deliver-1", "when", "2026-12-15", 6);
  write(one, AIM, "what", "Pupils read more", 7);
  const read = fromText(toText(one, ABOUT));
  assert.deepEqual({ ...read, plan: undefined }, { ...ABOUT, plan: undefined });
  assert.deepEqual(read.plan, one);
  assert.equal(aim(read.plan), "Pupils read more");
  assert.equal(isTouched(read.plan), true);
});

test("two tabs that wrote lose neither, and agree", () => {
  const mine = plan();
  const theirs = begun(STEPS, ["Reading age"], "t");
  write(mine, "deliver-1", "who", "Ann", 1);
  write(theirs, "deliver-2", "who", "Bob", 2);
  const added = add(theirs, "sustain", 3);
  write(theirs, added.id, "what", "Look back", 4);
  remove(mine, "explore-1", 5);
  write(theirs, AIM, "what", "theirs", 6);
  write(mine, AIM, "what", "mine", 7);
  const [one, other] = [merge(mine, copyOf(theirs)), merge(theirs, copyOf(mine))];
  assert.deepEqual(all(one), all(other));
  assert.equal(one.uid, other.uid);
  assert.equal(find(one, "deliver-1").who, "Ann");
  assert.equal(find(one, "deliver-2").who, "Bob");
  assert.deepEqual(texts(one, "sustain"), ["", "Look back"]);
  assert.ok(!texts(one, "explore").includes("Ask around"));
  assert.equal(aim(one), "mine");
});

test("what is no plan is none, and strange values in one are left out", () => {
  for (const text of [
    "", "{", "null", "[]", "1", '"plan"', '{"format":"nuggets-answers","version":1}', '{"format":"nuggets-plan","version":2,"lines":[]}',
    '{"format":"nuggets-plan","version":1,"key":"a:b","uid":"u","lines":[]}',
    '{"format":"nuggets-plan","version":1,"key":"a:b","uid":"u","lines":[{"id":"x","part":"elsewhere"}]}',
    '{"format":"nuggets-plan","version":1,"key":"a:b","uid":"u","lines":[null]}',
    `{"format":"nuggets-plan","version":1,"key":"a:b","uid":"u","lines":[${'{"id":"x","part":"know"},'.repeat(501).slice(0, -1)}]}`,
  ]) {
    assert.equal(fromText(text), null, text.slice(0, 80));
  }
  const { plan: read, title, address } = fromText(
    '{"format":"nuggets-plan","version":1,"key":"a:b","uid":"u","title":7,"at":"soon","lines":'
      + '[{"id":"x","part":"know","what":{"a":1},"who":null,"when":"2026-02-31","at":-1},{"id":"x","part":"know","what":"twice"}]}',
  );
  assert.equal(title, "a:b");
  assert.equal(address, "");
  assert.deepEqual(texts(read, "know"), ["twice"]);
  assert.deepEqual(texts(read, "deliver"), [""], "a part that is missing has an empty line");
  assert.equal(find(read, "x").when, "");
});

test("a day is one that a calendar has", () => {
  ["2026-12-15", "2028-02-29"].forEach((day) => assert.ok(isDay(day), day));
  ["", "2026-02-29", "2026-13-01", "0002-12-15", "12345-01-01", "15-12-2026", undefined, 3].forEach((day) => assert.ok(!isDay(day), day));
});

test("a moment that no calendar can name is none", () => {
  const kept = JSON.parse(toText(begun([], [], "u1"), { key: "card:a", title: "A", address: "cards/a/" }));
  for (const at of [9e14, -1, "5", null, {}]) {
    kept.lines.forEach((one) => (one.at = at));
    assert.equal(latest(fromText(JSON.stringify({ ...kept, at })).plan), 0, String(at));
  }
});
