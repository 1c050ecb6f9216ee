import assert from "node:assert/strict";
import { test } from "node:test";
import { fileOf, filesBetween } from "../search/vocabulary.js";

const FIRST = ["b", "coach", "m", "ā"];

test("a term stands in the last file whose first term is not greater", () => {
  assert.deepEqual(["b", "cab", "coach", "coaching", "z", "ākonga"].map((term) => fileOf(FIRST, term)), [0, 0, 1, 1, 2, 3]);
});

test("what comes before all terms stands nowhere", () => {
  assert.deepEqual([fileOf(FIRST, "a"), fileOf([], "a")], [-1, -1]);
});

test("a beginning may go on in the next file, and two ranges share theirs", () => {
  assert.deepEqual([...filesBetween(FIRST, [["c", "coaz"], ["b", "d"]])], [0, 1]);
  assert.deepEqual([...filesBetween(FIRST, [["a", "aa"]])], []);
});

test("however wide the range, few files are read", () => {
  const many = Array.from({ length: 50 }, (_, i) => String.fromCharCode(97 + (i >> 1)) + (i & 1));
  assert.equal(filesBetween(many, [["a", "z"]]).size, 6);
});
