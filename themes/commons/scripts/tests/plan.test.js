import assert from "node:assert/strict";
import { test } from "node:test";
import { together, withoutCommon } from "../search/plan.js";
import { readQuery } from "../search/query.js";

const STOP = new Set(["the", "to", "be", "how"]);
const words = (text) => readQuery(text).words;
const tokens = (list) => list.map(({ token }) => token);

test("words that every text holds tell nothing, and the reader hears which were left out", () => {
  const { telling, dropped } = withoutCommon(words("The coach, the plan"), STOP);
  assert.deepEqual([tokens(telling), dropped], [["coach", "plan"], ["The", "the"]]);
});

test("a common word of a phrase is not left out: the phrase must stand", () => {
  assert.deepEqual(withoutCommon(words('"the coach" plan'), STOP).dropped, []);
});

test("where nothing else is left, they are what is looked for", () => {
  const { telling, dropped } = withoutCommon(words("to be"), STOP);
  assert.deepEqual([tokens(telling), dropped], [["to", "be"], []]);
});

test("a chain of such words alone is a word of its own", () => {
  assert.deepEqual(tokens(withoutCommon(words("how-to plan"), STOP).telling), ["how", "to", "plan"]);
});

test("two neighbours may be one word, each of them with the one beside it", () => {
  const near = together(words("well being lead"), STOP);
  assert.deepEqual([...near].map(([{ token }, others]) => [token, others]),
    [["well", ["wellbeing"]], ["being", ["wellbeing", "beinglead"]], ["lead", ["beinglead"]]]);
});

test("a common word begins no other, and numbers, phrases and chains are no parts of words", () => {
  for (const text of ["the plan", "year 10", '"well being"', "x-ray lead"]) assert.equal(together(words(text), STOP).size, 0, text);
});
