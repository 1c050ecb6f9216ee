import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, fieldOf, labelled, valueOf } from "../search/filters.js";

const VALUES = [
  { code: "question_set", label: { en: "Question set", nl: "Vragenset" }, docs: [0, 2] },
  { code: "role", label: { en: "Role", nl: "Rol" }, docs: [1, 3] },
];
const TYPE = { field: "type", label: { en: "Type", nl: "Soort" }, values: VALUES };
const docs = (...list) => Uint8Array.from(list);

test("a field is named as it is, or by another name of it", () => {
  const fields = [{ field: "type" }, { field: "themes" }, { field: "lang" }];
  assert.deepEqual(["Type", "tag", "theme", "language", "size"].map((typed) => fieldOf(typed, fields)),
    ["type", "themes", "themes", "lang", undefined]);
  assert.equal(fieldOf("tag", [{ field: "type" }]), undefined);
});

test("a field has the name that it has where readers browse; its own is still understood", () => {
  const facets = [{ field: "phase", name: "stage" }, { field: "educational_level", name: "phase" }];
  assert.deepEqual(["phase", "educational_level", "Educational level", "stage"].map((typed) => fieldOf(typed, facets)),
    ["educational_level", "educational_level", "educational_level", "phase"]);
});

test("a value is named by its code or by what it is called in any language, however it is written", () => {
  for (const typed of ["question_set", "QUESTION SET", "question-set", "vragenset"]) assert.equal(valueOf(typed, VALUES).code, "question_set", typed);
  assert.equal(valueOf("question", VALUES), undefined);
});

test("each value tells how many of what was found have it", () => {
  const found = { base: null, asked: true, counted: true, matches: docs(1, 1, 0, 1) };
  assert.deepEqual(counted(TYPE, found, new Map(), "nl").values.map(({ label, count }) => [label, count]), [["Vragenset", 1], ["Rol", 2]]);
});

test("a choice in one field leaves the numbers of that field, and lowers those of the others", () => {
  const found = { base: null, asked: true, counted: true, matches: docs(1, 1, 1, 1) };
  const numbers = (chosen) => counted(TYPE, found, chosen, "en").values.map(({ value, count, chosen: kept }) => [value, count, kept]);
  assert.deepEqual(numbers(new Map([["type", { docs: docs(0, 1, 0, 1), codes: new Set(["role"]) }]])),
    [["question_set", 2, false], ["role", 2, true]]);
  assert.deepEqual(numbers(new Map([["themes", { docs: docs(1, 0, 0, 0), codes: new Set(["coaching"]) }]])),
    [["question_set", 1, false]]);
});

test("what nobody may find counts nowhere, and what was not counted has no number", () => {
  const found = { base: docs(1, 0, 1, 1), asked: false, counted: true, matches: docs(0, 0, 0, 0) };
  assert.deepEqual(counted(TYPE, found, new Map(), "en").values.map(({ count }) => count), [2, 1]);
  assert.deepEqual(counted(TYPE, { ...found, counted: false }, new Map(), "en").values.map(({ count }) => count), [null, null]);
});

test("a label is that of the reader's language, or of another, or what stands for it", () => {
  assert.deepEqual([labelled({ en: "Role", nl: "Rol" }, "nl", "role"), labelled({ en: "Role" }, "nl", "role"),
    labelled(undefined, "nl", "role")], ["Rol", "Role", "role"]);
});
