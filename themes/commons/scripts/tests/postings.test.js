import assert from "node:assert/strict";
import { test } from "node:test";
import { oneAfterAnother, ways } from "../search/postings.js";

const places = (by) => new Map(Object.entries(by).map(([doc, list]) => [Number(doc), new Set(list)]));

test("a phrase is held where its words follow each other, in their order and without a gap", () => {
  const learning = places({ 1: [4], 2: [4], 3: [9], 4: [0, 7] });
  const partner = places({ 1: [5], 2: [6], 3: [8], 4: [3, 8], 5: [1] });
  assert.deepEqual(oneAfterAnother([learning, partner]), [1, 4]);
  assert.deepEqual(oneAfterAnother([learning, partner, places({ 4: [9] })]), [4]);
});

test("a phrase of one word is held by whatever holds it", () => {
  assert.deepEqual(oneAfterAnother([places({ 3: [1], 5: [2, 8] })]), [3, 5]);
});

test("a phrase may be written in all ways of its parts, each looked for once", () => {
  const wellBeing = [["well", "being"], ["wellbeing"]];
  assert.deepEqual(ways([wellBeing, [["lead"]]]), [["well", "being", "lead"], ["wellbeing", "lead"]]);
  assert.deepEqual(ways([[["a", "b"], ["a"]], [["b"], ["b", "b"]]]), [["a", "b", "b"], ["a", "b", "b", "b"], ["a", "b"]]);
});

test("however many ways there are, few are looked for", () => {
  assert.equal(ways(Array.from({ length: 9 }, (_, i) => [["a" + i], ["b" + i]])).length, 16);
});
