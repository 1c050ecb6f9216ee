import assert from "node:assert/strict";
import { test } from "node:test";
import { fills, inWords } from "../search/glance.js";

const words = { effort: "{amount} {unit} a {period}" };

test("of five marks as many are full as it takes, and half a one for what is left over", () => {
  assert.deepEqual(fills(5, 2), ["full", "full", "", "", ""]);
  assert.deepEqual(fills(5, 2.5), ["full", "full", "half", "", ""]);
  assert.deepEqual(fills(5, 0.1), ["", "", "", "", ""]);
  assert.deepEqual(fills(5, 5), ["full", "full", "full", "full", "full"]);
});

test("time is said as the language writes numbers, and each of what where it comes again", () => {
  assert.equal(inWords({ amount: 2.5, unit: "dagen", period: "week" }, { effort: "{amount} {unit} per {period}" }, "nl"), "2,5 dagen per week");
  assert.equal(inWords({ amount: 3, unit: "days", period: "week" }, words, "en"), "3 days a week");
  assert.equal(inWords({ amount: 40, unit: "minutes" }, words, "en"), "40 minutes");
});
