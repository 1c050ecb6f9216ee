import assert from "node:assert/strict";
import { test } from "node:test";
import { facts, fills, inWords } from "../search/glance.js";

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

test("how many others tried it stands beside how sure it is, in the words of the page", () => {
  const site = { lang: "en", words: { ...words, tried_one: "Tried by 1 other", tried_many: "Tried by {n} others" } };
  const told = { sure: { step: 2, label: "Told" }, tried: 2, effort: { amount: 3, unit: "days", share: 0.6 }, outcome: "Good", phases: ["KS1", "KS2"] };
  assert.deepEqual(
    facts(told, site).map(({ name, text }) => name + ": " + text),
    ["sure: Told", "tried: Tried by 2 others", "effort: 3 days", "outcome: Good", "phase: KS1, KS2"],
  );
  assert.deepEqual(facts({ tried: 1 }, site), [{ name: "tried", text: "Tried by 1 other" }]);
  assert.equal(facts({ tried: 1200 }, site)[0].text, "Tried by 1,200 others");
});

test("what is not said is not there", () => {
  assert.deepEqual(facts({}, { lang: "en", words }), []);
  assert.deepEqual(facts({ tried: 0, phases: [] }, { lang: "en", words }), []);
});
