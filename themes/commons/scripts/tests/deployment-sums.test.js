import assert from "node:assert/strict";
import { test } from "node:test";
import { copyOf } from "../deployment/plan.js";
import { contractOf, daysOf, faultsOf, pairsOf, sumsOf } from "../deployment/sums.js";
import { chance, of, planOf, school } from "./deployment.js";
import { random } from "./random.js";

const kinds = (plan) => faultsOf(plan).map(({ kind }) => kind);

/*
 * By hand. The day is 8:45 to 12:00 and 13:00 to 15:15: a morning of 195 minutes, an afternoon of 135, a break of 60. A full-time
 * week has 36:00 = 2160 minutes; 60 % of it is 1296 = 21:36.
 *
 *   Monday     Hill, all day     195 + 135 = 330   journeys 20 + 20 = 40        break 60
 *   Tuesday    Hill, then Lake   195 | 135         journeys 20 + 15 + 35 = 70   break 60 - 15 = 45
 *   Wednesday  Lake, morning     195               journeys 35 + 35 = 70        no break: one half
 *   Thursday   planning, morning 195               none: at the base
 *   Friday     nothing
 *
 * Hill: 330 + 195 = 525 = 8:45, 3 half days of 10. Lake: 135 + 195 = 330 = 5:30, 2 half days. At schools 855 = 14:15.
 * Travel 40 + 70 + 70 = 180 = 3:00. Left for planning: 1296 - 855 - 180 = 261 = 4:21, of which 195 = 3:15 on Thursday morning.
 * Wanted 4:00 = 240: 21 minutes are left over. With the breaks as working time, 60 + 45 = 105 less: 261 - 105 = 156, and
 * 240 - 156 = 84 = 1:24 are missing. Only the way between Hill and Lake: travel 15; left 1296 - 855 - 15 = 426.
 * With travel outside the hours: 1296 - 855 = 441.
 */
const worked = planOf({
  full: 2160, share: 6000, wanted: 240, planning: of("Thu am"), pairs: { "0-1": 15 },
  schools: [school("Hill", 20, of("Mon", "Tue am"), 3), school("Lake", 35, of("Tue pm", "Wed am"), 2)],
});

test("the worked example comes to what it does by hand", () => {
  const sums = sumsOf(worked);
  assert.deepEqual(sums.schools, [{ halves: 3, minutes: 525 }, { halves: 2, minutes: 330 }]);
  assert.deepEqual(
    [sums.halves, sums.room, sums.visited, sums.taught, sums.travel, sums.lunch, sums.planning, sums.planned],
    [5, 10, 2, 855, 180, 0, 195, 1],
  );
  assert.deepEqual([contractOf(worked), sums.contract, sums.left, sums.wanted, sums.over], [1296, 1296, 261, 240, 21]);
  assert.deepEqual(faultsOf(worked), []);
});

test("each day of it has its journeys, in order", () => {
  const told = daysOf(worked).map(({ journeys }) => journeys.map(({ from, to, minutes }) => `${from}>${to} ${minutes}`));
  assert.deepEqual(told, [
    ["base>0 20", "0>base 20"],
    ["base>0 20", "0>1 15", "1>base 35"],
    ["base>1 35", "1>base 35"],
    [],
    [],
  ]);
  assert.deepEqual(pairsOf(worked), ["0-1"]);
});

test("a break that counts takes what the journey in it leaves", () => {
  const sums = sumsOf({ ...worked, lunch: true });
  assert.deepEqual([sums.lunch, sums.left, sums.over], [105, 156, -84]);
  assert.deepEqual(faultsOf({ ...worked, lunch: true }), [{ kind: "short", minutes: 84 }]);
});

test("journeys to and from the base need not count, and travel need not be working time", () => {
  const between = sumsOf({ ...worked, journeys: "between" });
  assert.deepEqual([between.travel, between.uncounted, between.left], [15, 165, 426]);
  const outside = sumsOf({ ...worked, inside: false });
  assert.deepEqual([outside.travel, outside.left], [180, 441]);
});

test("a round of two weeks has twice the hours, and a school that comes every other week has them once", () => {
  // Hill each Monday: 2 × 330. Lake on the first Friday: 330. Contract 2 × 1296 = 2592. Travel 2 × 40 + 70 = 150.
  const plan = planOf({
    weeks: 2, full: 2160, share: 6000,
    schools: [school("Hill", 20, of("Mon", "2 Mon")), school("Lake", 35, of("Fri"))],
  });
  const sums = sumsOf(plan);
  assert.deepEqual(sums.schools.map(({ minutes }) => minutes), [660, 330]);
  assert.deepEqual([sums.contract, sums.travel, sums.left, sums.room], [2592, 150, 2592 - 990 - 150, 20]);
});

test("a part-time week is rounded down to the minute, and nothing else is rounded", () => {
  // 37:30 = 2250; a third of it, 33.33 %, is 749.925.
  assert.equal(contractOf(planOf({ full: 2250, share: 3333 })), 749);
  assert.equal(contractOf(planOf({ full: 2250, share: 10_000 })), 2250);
  assert.equal(contractOf(planOf({ full: null })), null);
});

test("two schools at the same half day clash, and only the first of them counts", () => {
  const plan = planOf({ schools: [school("Hill", 0, of("Mon")), school("Lake", 0, of("Mon am"))] });
  assert.deepEqual(faultsOf(plan), [{ kind: "clash", half: 0, asked: [0, 1] }]);
  assert.deepEqual(sumsOf(plan).schools, [{ halves: 2, minutes: 330 }, { halves: 0, minutes: 0 }]);
});

test("a school on a half day without work clashes, and so does one that is kept for planning", () => {
  const plan = planOf({ off: of("Mon am"), planning: of("Tue am"), schools: [school("Hill", 0, of("Mon am", "Tue am"))] });
  assert.deepEqual(faultsOf(plan), [
    { kind: "clash", half: 0, asked: ["off", 0] },
    { kind: "clash", half: 2, asked: [0, "planning"] },
  ]);
  assert.equal(sumsOf(plan).taught, 195);
});

test("more half days than the week has are told", () => {
  const plan = planOf({ off: of("Fri"), schools: [school("Hill", 0, [], 6), school("Lake", 0, [], 4)] });
  assert.deepEqual(faultsOf(plan)[0], { kind: "overfull", promised: 10, free: 8 });
  assert.deepEqual(kinds(plan), ["overfull", "fewer", "fewer"]);
});

test("a journey longer than the break comes too late, by so many minutes", () => {
  const plan = planOf({ pairs: { "0-1": 75 }, schools: [school("Hill", 0, of("Tue am")), school("Lake", 0, of("Tue pm"))] });
  assert.deepEqual(faultsOf(plan), [{ kind: "late", day: 1, minutes: 15 }]);
  assert.equal(sumsOf({ ...plan, lunch: true }).lunch, 0);
});

test("a way that nobody measured is taken as one by way of the base, and told", () => {
  const plan = planOf({ schools: [school("Hill", 20, of("Tue am")), school("Lake", 35, of("Tue pm"))] });
  assert.deepEqual(faultsOf(plan), [{ kind: "around", schools: [0, 1], minutes: 55 }]);
});

test("travel that nobody entered is nothing, and told", () => {
  const plan = planOf({ schools: [school("Hill", null, of("Tue")), school("Lake", null, [])] });
  assert.deepEqual(faultsOf(plan), [{ kind: "unknown", schools: [0] }]);
});

test("more work than the contract has is told, and then no planning time is", () => {
  const plan = planOf({ full: 300, wanted: 60, schools: [school("Hill", 0, of("Tue"))] });
  assert.deepEqual(faultsOf(plan), [{ kind: "beyond", minutes: 30 }]);
});

test("two schools of one name are told", () => {
  assert.deepEqual(kinds(planOf({ schools: [school("Hill", 0, []), school("hill", 0, [])] })), ["twice"]);
  assert.deepEqual(kinds(planOf()), []);
});

test("by chance: all minutes are whole, each half day counts once, and the sums add up", () => {
  const pick = random(19);
  for (let i = 0; i < 2_000; i++) {
    const plan = chance(pick);
    const before = copyOf(plan);
    const sums = sumsOf(plan);
    faultsOf(plan, sums);
    assert.deepEqual(plan, before);
    const numbers = [sums.taught, sums.travel, sums.lunch, sums.planning, ...sums.schools.map(({ minutes }) => minutes)];
    assert.ok(numbers.every((n) => Number.isInteger(n) && n >= 0));
    assert.equal(sums.taught, sums.schools.reduce((sum, { minutes }) => sum + minutes, 0));
    assert.ok(sums.halves + sums.planned <= sums.room);
    if (sums.left !== null) {
      assert.equal(sums.left + sums.taught + sums.lunch + (plan.inside ? sums.travel : 0), sums.contract);
    }
    const journeys = sums.days.flatMap((day) => day.journeys);
    assert.equal(sums.travel + sums.uncounted, journeys.reduce((sum, { minutes }) => sum + minutes, 0));
  }
});
