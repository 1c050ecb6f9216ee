import assert from "node:assert/strict";
import { test } from "node:test";
import { matches } from "../search/synonyms.js";
import { askedIn } from "../search/query.js";

const RULES = [
  { find: ["mat", "multi-academy trust"] }, { find: ["head", "principal"], by: ["head teacher", "headteacher"] },
  { find: ["ks2"], by: ["year 5"], oneWay: true },
];
const others = (text, rules = RULES) => matches(askedIn(text), rules).map((one) => [one.from, one.to, one.others]);

test("a short name stands for its words, and they for it, wherever they stand together", () => {
  assert.deepEqual(others("our MAT plan"), [[1, 2, ["multi-academy trust"]]]);
  assert.deepEqual(others("a multi academy trust"), [[1, 4, ["mat"]]]);
  assert.deepEqual(others("trust multi academy"), []);
  assert.deepEqual(others("plan", [{ find: ["", "nothing"] }]), []);
});

test("what no page says leads to what they say, and is not looked for", () => {
  assert.deepEqual(others("headteacher"), [[0, 1, ["head", "principal"]]]);
  assert.deepEqual(others("principals"), [[0, 1, ["head"]]]);
});

test("the longer words win over what stands in them", () => {
  assert.deepEqual(others("new head teachers"), [[1, 3, ["head", "principal"]]]);
});

test("one way is not the other", () => {
  assert.deepEqual(others("year 5"), [[0, 2, ["ks2"]]]);
  assert.deepEqual(others("ks2"), []);
});
