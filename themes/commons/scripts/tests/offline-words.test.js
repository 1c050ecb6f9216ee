import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, megabytes, stateOf } from "../offline/words.js";

test("a text is filled in, and nothing else in it is touched", () => {
  assert.equal(filled("{n} pages of {size}, {other}", { n: 0, size: "$&" }), "0 pages of $&, {other}");
});

test("sizes are for people, in their language", () => {
  assert.deepEqual([megabytes(1, "en"), megabytes(3_240_000, "en"), megabytes(3_240_000, "nl"), megabytes(41_600_000, "en")], ["0.1 MB", "3.2 MB", "3,2 MB", "42 MB"]);
});

test("a device has all, has begun to take all, or keeps what is read", () => {
  assert.equal(stateOf({ missing: [], wanted: false }), "whole");
  assert.equal(stateOf({ missing: ["a"], wanted: true }), "begun");
  assert.equal(stateOf({ missing: ["a"], wanted: false }), "visited");
});
