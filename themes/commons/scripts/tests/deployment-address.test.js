import assert from "node:assert/strict";
import { test } from "node:test";
import { isDay, isPlan, MOST_SIGNS, read, write } from "../deployment/address.js";
import { begun, MOST_LETTERS, MOST_SCHOOLS, MOST_WEEKS, tidy } from "../deployment/plan.js";
import { chance, of, planOf, school } from "./deployment.js";
import { random } from "./random.js";

const knows = (role) => role === "role:secondee";
const taken = (hash) => read(hash, knows);

test("a new plan needs no address, and no address gives a new plan", () => {
  assert.equal(write(begun()), "");
  assert.deepEqual(taken(""), { plan: begun(), left: [] });
});

test("an address can be read by people", () => {
  const plan = planOf({ role: "role:secondee", full: 2160, schools: [school("Hill School", 20, of("Mon"), 2), school("St. Ann’s", null, [])] });
  assert.equal(write(plan), "r=role:secondee&c=2160&s=20.2.003.Hill+School&s=...St.+Ann%E2%80%99s");
});

test("each of 2,000 plans by chance comes back from its address as it was", () => {
  const pick = random(7);
  for (let i = 0; i < 2_000; i++) {
    const plan = chance(pick);
    const said = write(plan);
    assert.deepEqual(taken("#" + said), { plan, left: [] }, said);
    assert.equal(write(taken(said).plan), said);
    assert.doesNotMatch(said, /[\s"<>#\\]/);
  }
});

test("the longest plan in the longest letters has an address that is read again", () => {
  const name = "😀".repeat(MOST_LETTERS);
  const halves = Array.from({ length: 10 * MOST_WEEKS }, (_, i) => i);
  const schools = Array.from({ length: MOST_SCHOOLS }, () => school(name, 600, halves, 120));
  const pairs = {};
  schools.forEach((_, i) => schools.slice(0, i).forEach((_, j) => (pairs[`${j}-${i}`] = 600)));
  const plan = planOf({ title: name, own: name, base: name, weeks: MOST_WEEKS, schools, pairs, planning: halves, off: halves, wanted: 10_080 });
  const said = write(plan);
  assert.ok(said.length <= MOST_SIGNS, said.length);
  assert.deepEqual(taken(said), { plan, left: [] });
});

for (const [what, hash, part] of [
  ["a number below nothing", "w=-1", "weeks"],
  ["a number beyond all", "w=1e9", "weeks"],
  ["a number with a million digits", "n=" + "9".repeat(10_000), "times"],
  ["no weeks", "w=0", "weeks"],
  ["a time that is none", "d=2599-1200-1300-1515", "day"],
  ["a day that ends before it begins", "d=1500-1200-1300-0800", "day"],
  ["a share of more than all", "f=10001", "share"],
  ["a part of nothing", "f=0", "share"],
  ["a role that the site has not", "r=role:wizard", "role"],
  ["a role that is markup", "r=<script>alert(1)</script>", "role"],
  ["a yes that is no yes", "l=true", "lunch"],
  ["a part that nobody knows", "constructor=1", "unknown"],
  ["another part that nobody knows", "__proto__=1", "unknown"],
  ["half days that are none", "k=zzz", "planning"],
  ["more half days than the week has", "z=001001", "off"],
  ["half days beyond Friday", "z=fff", "off"],
  ["a travel below nothing", "s=-5...Hill", "travel"],
  ["a travel beyond all", "s=601...Hill", "travel"],
  ["more half days than there are", "s=.121..Hill", "wish"],
  ["half days of a school that are none", "s=..xyz.Hill", "halves"],
  ["a way from a school to itself", "x=0-0.5", "pairs"],
  ["a way to a school that is not there", "x=0-9.5", "pairs"],
  ["a thing said twice", "w=2&w=3", "weeks"],
]) {
  test(`left out, and told: ${what}`, () => {
    const { plan, left } = taken("#" + hash);
    assert.deepEqual(left.map((one) => one.part), [part]);
    assert.ok(left.every(({ value }) => Array.from(value).length <= 24));
    // Whatever came is within the bounds, so it is written and read again with nothing left out.
    assert.deepEqual(taken(write(plan)), { plan, left: [] });
  });
}

test("what else an address says is taken although a part of it is left out", () => {
  const { plan } = taken("w=zwei&n=3&s=20.abc..Hill");
  assert.deepEqual([plan.weeks, plan.times, plan.schools[0].travel, plan.schools[0].wish, plan.schools[0].name], [1, 3, 20, null, "Hill"]);
});

test("of more schools than there can be the first are taken, and the others named", () => {
  const { plan, left } = taken(Array.from({ length: 14 }, (_, i) => `s=...School+${i + 1}`).join("&"));
  assert.equal(plan.schools.length, MOST_SCHOOLS);
  assert.deepEqual(left, [{ part: "schools", value: "School 13" }, { part: "schools", value: "School 14" }]);
});

test("of an address of 20,000 signs nothing is taken", () => {
  assert.deepEqual(taken("p=" + "a".repeat(20_000)), { plan: begun(), left: [{ part: "all", value: "" }] });
});

test("a name of 10,000 letters is cut, and one with broken letters is mended", () => {
  assert.equal(taken("s=..." + "ab".repeat(5_000)).plan.schools[0].name.length, MOST_LETTERS);
  assert.equal(taken("s=...%F0%9F%98.%E0").left.length, 0);
  assert.equal(tidy("\ud83d Hill \u202eeliH\u0000 "), "Hill eliH");
});

test("a thousand faults are told as the first few", () => {
  assert.ok(taken(Array.from({ length: 1_000 }, (_, i) => `q${i}=1`).join("&")).left.length <= 8);
});

test("rubbish by chance does no harm", () => {
  const pick = random(3);
  const signs = ["s=", "&", "=", ".", "-", "%", "%F", "0", "9", "w", "x=", "k=", "fff", "😀", "<script>", "..", "#", "+", ":", "__proto__"];
  for (let i = 0; i < 5_000; i++) {
    const hash = Array.from({ length: pick(40) }, () => signs[pick(signs.length)]).join("");
    const { plan } = taken(hash);
    assert.ok(isDay(plan.day) && plan.schools.length <= MOST_SCHOOLS && plan.schools.length > 0);
    assert.deepEqual(taken(write(plan)), { plan, left: [] }, hash);
  }
});

test("the name of a place on the page is no plan", () => {
  assert.equal(isPlan("#_main"), false);
  assert.equal(isPlan(""), false);
  assert.equal(isPlan("#w=2"), true);
});
