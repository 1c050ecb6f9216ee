import assert from "node:assert/strict";
import { test } from "node:test";
import { closeness } from "../search/hits.js";

const SLOTS = [{ extra: false }, { extra: false }, { extra: true }];
const WANTED = new Map([["learn", { slot: 0, weight: 1 }], ["partner", { slot: 1, weight: 1 }], ["coach", { slot: 2, weight: 1 }]]);
const worth = (title, slots = SLOTS) => closeness({ title }, slots, WANTED, "english", ["and", "the"], 0.5);

test("a title that is the question is worth the most", () => {
  assert.equal(worth("Learning partner"), 1.5);
});

test("the more else stands in the title, the less it is worth", () => {
  assert.ok(worth("Learning partner") > worth("The learning partner"));
  assert.ok(worth("The learning partner") > worth("How to become a learning partner in a year"));
  assert.ok(worth("How to become a learning partner in a year") > 1);
});

test("words in another order, or with a word between them, name nothing", () => {
  assert.deepEqual([worth("Partner learning"), worth("Learning as a partner"), worth("Learning")], [1, 1, 1]);
});

test("a common word between them parts nothing, and what was not typed need not stand there", () => {
  assert.ok(worth("Learning and the partner") > 1);
  assert.equal(worth("Coach", [{ extra: true }]), 1);
});
