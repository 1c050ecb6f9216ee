import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, halvesOf, laidOut, OWN } from "../deployment/patterns.js";
import { room, withWeeks, without } from "../deployment/plan.js";
import { faultsOf } from "../deployment/sums.js";
import { chance, of, planOf, school } from "./deployment.js";
import { random } from "./random.js";

const own = (id) => OWN.find((one) => one.id === id);
const schools = (n) => Array.from({ length: n }, (_, i) => school(`School ${i + 1}`, 0, []));

test("three days a week in one team are Monday to Wednesday", () => {
  const plan = laidOut(planOf({ schools: schools(1) }), halvesOf(3, "days", "week"));
  assert.deepEqual(plan.schools[0].halves, of("Mon", "Tue", "Wed"));
});

test("half a day a week in each of four schools takes two days", () => {
  const plan = laidOut(planOf({ schools: schools(4) }), own("half"));
  assert.deepEqual(plan.schools.map(({ halves }) => halves), [of("Mon am"), of("Mon pm"), of("Tue am"), of("Tue pm")]);
});

test("one day a fortnight makes a round of two weeks", () => {
  const plan = laidOut(planOf({ off: of("Fri"), schools: schools(7) }), own("fortnight"));
  assert.equal(plan.weeks, 2);
  assert.deepEqual(plan.off, of("Fri", "2 Fri"));
  assert.deepEqual(plan.schools[4].halves, of("2 Mon"));
  assert.deepEqual(faultsOf(plan), []);
});

test("in blocks each school has whole weeks, but for what is kept free", () => {
  const plan = laidOut(planOf({ off: of("Fri"), schools: schools(3) }), own("blocks"));
  assert.equal(plan.weeks, 3);
  assert.deepEqual(plan.schools[1].halves, of("2 Mon", "2 Tue", "2 Wed", "2 Thu"));
});

test("more days than the week has are laid out as far as they go, and told", () => {
  const plan = laidOut(planOf({ schools: schools(2) }), own("three"));
  assert.deepEqual(plan.schools.map(({ halves }) => halves.length), [6, 4]);
  assert.deepEqual(faultsOf(plan).map(({ kind }) => kind), ["overfull", "fewer"]);
});

test("a pattern for one school leaves the others as they are", () => {
  const plan = planOf({ schools: [school("Hill", 0, of("Mon"), 2), school("Lake", 0, [])] });
  const next = laidOut(plan, own("fortnight"), 1);
  // Hill’s Monday comes again in the second week.
  assert.deepEqual(next.schools[0], school("Hill", 0, of("Mon", "2 Mon"), 4));
  assert.deepEqual(next.schools[1], school("Lake", 0, of("Tue"), 2));
});

test("what is lacking is put where the teacher is anyway", () => {
  const plan = planOf({ off: of("Mon am"), schools: [school("Hill", 0, of("Wed pm"), 2), school("Lake", 0, [], 1)] });
  assert.deepEqual(filled(plan).schools.map(({ halves }) => halves), [of("Wed"), of("Mon pm")]);
});

test("what an item states is half days only where it is days a week or a month", () => {
  assert.deepEqual(halvesOf(2.5, "days", "week"), { halves: 5, weeks: 1 });
  assert.deepEqual(halvesOf(1, "days", "month"), { halves: 2, weeks: 4 });
  for (const [amount, unit, period] of [
    [0.3, "days", "week"], [6, "days", "week"], [45, "minutes", "week"], [3, "lessons", "week"], [1, "days", "year"],
    [1, "days", ""], [NaN, "days", "week"], [-1, "days", "week"], [1e9, "days", "week"], [1, "days", "constructor"],
  ]) {
    assert.equal(halvesOf(amount, unit, period), null, `${amount} ${unit} ${period}`);
  }
});

test("by chance: nothing is laid over another, nothing that was there is moved, and what has room is placed", () => {
  const pick = random(11);
  for (let i = 0; i < 1_000; i++) {
    const plan = chance(pick);
    const next = filled(plan);
    const taken = (one) => new Set([...one.off, ...one.planning, ...one.schools.flatMap(({ halves }) => halves)]);
    plan.schools.forEach(({ halves }, s) => halves.forEach((half) => assert.ok(next.schools[s].halves.includes(half))));
    const more = next.schools.flatMap(({ halves }, s) => halves.filter((half) => !plan.schools[s].halves.includes(half)));
    assert.equal(new Set(more).size, more.length);
    assert.ok(more.every((half) => !taken(plan).has(half)));
    const lacks = next.schools.some(({ wish, halves }) => halves.length < wish);
    assert.ok(!lacks || taken(next).size === room(next));
    const laid = laidOut(plan, OWN[pick(OWN.length)], pick(2) ? undefined : pick(plan.schools.length));
    assert.ok(laid.schools.every(({ halves }) => halves.every((half) => half < room(laid))));
  }
});

test("a school that is taken out takes the ways to it along, and no others", () => {
  const plan = planOf({ schools: schools(4), pairs: { "0-1": 5, "1-3": 6, "2-3": 7, "0-3": 8 } });
  assert.deepEqual(without(plan, 1).pairs, { "1-2": 7, "0-2": 8 });
});

test("a longer round begins again, a shorter one is cut", () => {
  const plan = planOf({ schools: [school("Hill", 0, of("Mon"), 2)] });
  assert.deepEqual(withWeeks(plan, 2).schools[0], school("Hill", 0, of("Mon", "2 Mon"), 4));
  assert.deepEqual(withWeeks(withWeeks(plan, 3), 1), plan);
  assert.equal(withWeeks(planOf({ weeks: 2, schools: [school("Hill", 0, [], 3)] }), 1).schools[0].wish, null);
});
