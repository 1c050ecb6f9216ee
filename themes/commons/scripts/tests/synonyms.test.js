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

test("another ending of the same stem is the same word, and another word is not", () => {
  const rules = [{ find: ["judge"], by: ["evaluate"], oneWay: true }, { find: ["secondee"], by: ["secondment"], oneWay: true }];
  const found = (text) => matches(askedIn(text), rules, { analysis: "english" }).map((one) => one.others);
  assert.deepEqual(found("evaluating evaluated evaluates"), [["judge"], ["judge"], ["judge"]]);
  assert.deepEqual(found("second evaluation value"), []);
});

test("small words between do not matter, but are words where nothing else is", () => {
  const rules = [{ find: ["secondee"], by: ["share a teacher"], oneWay: true }, { find: ["trust"], by: ["get on with"], oneWay: true }];
  const stop = new Set(["a", "our", "the", "on", "with"]);
  const found = (text) => matches(askedIn(text), rules, { stop }).map(({ from, to }) => [from, to]);
  assert.deepEqual(found("how to share our teachers"), [[2, 5]]);
  assert.deepEqual(found("share the work of a teacher"), []);
  assert.deepEqual(found("get on with others"), [[0, 3]]);
  assert.deepEqual(found("get others"), []);
});

test("thousands of rules are read once, and asked in no time", () => {
  const word = (i) => String.fromCharCode(...[i % 26, i / 26 % 26, i / 676].map((at) => 97 + at)) + "word";
  const rules = Array.from({ length: 5000 }, (_, i) => ({ find: Array.from({ length: 10 }, (_, j) => `${word(i)} of${j}`) }));
  matches(askedIn(`${word(17)} of3`), rules);
  const begun = process.cpuUsage();
  for (let i = 0; i < 20; i++) assert.equal(matches(askedIn(`${word(i)} of3`), rules)[0].others.length, 9);
  const { user } = process.cpuUsage(begun);
  assert.ok(user < 400_000, `20 questions took ${user} µs`);
});
