import assert from "node:assert/strict";
import { test } from "node:test";
import { completions, distance, isAcronym, nearest, tolerance } from "../search/spelling.js";

const word = (term, df, ...forms) => ({ term, df, forms: forms.length ? forms : [term] });

test("a letter left out, added, changed or swapped is one error", () => {
  for (const typed of ["shool", "schhool", "schoop", "shcool", "chool", "cshool"]) {
    assert.equal(distance(typed, "school", 2), 1, typed);
  }
  assert.equal(distance("school", "school", 1), 0);
  assert.equal(distance("abc", "xyz", 1), 2);
  assert.equal(distance("😀", "school", 1), 2);
});

test("long words may hold two errors, the shortest none", () => {
  assert.deepEqual(["ab", "abc", "abcd", "abcdefg", "abcdefgh"].map(tolerance), [0, 0, 1, 1, 2]);
});

test("the nearest written form counts, not the stem", () => {
  const words = [word("partnership", 4), word("definit", 9, "definition", "definitions"), word("=x", 1)];
  assert.deepEqual(nearest("defintions", words).map(({ form }) => form), ["definitions"]);
  assert.deepEqual(nearest("partnershp", words).map(({ form }) => form), ["partnership"]);
  assert.deepEqual(nearest("2024", [word("2025", 3)]), []);
});

test("of two as near the more common one comes first", () => {
  assert.deepEqual(nearest("coath", [word("coats", 1), word("coach", 7)]).map(({ form }) => form), ["coach", "coats"]);
});

test("a beginning is completed to written forms, also past the stem", () => {
  const words = [word("defin", 2, "defines"), word("definit", 9, "definition"), word("part", 4)];
  assert.deepEqual(completions("defini", words).map(({ form }) => form), ["definition"]);
  assert.deepEqual(completions("part", words), []);
});

test("short names are known by their capitals, many of them too, or since nobody could say them", () => {
  for (const name of ["TA", "KS2", "NQTs", "SENCOs", "OFSTED", "npqh", "nqt"]) assert.ok(isAcronym(name), name);
  for (const word of ["Ta", "cover", "gym", "A", "SAFEGUARDING", "école", "тгс"]) assert.ok(!isAcronym(word), word);
});
