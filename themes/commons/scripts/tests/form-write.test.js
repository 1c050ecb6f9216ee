import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyText, fileName, fileText } from "../form/write.js";
import * as nuggets from "./form-nuggets.js";
import { asFile, readFixture } from "./form-written.js";

const MODEL = {
  fields: [{ name: "title" }, { name: "audience" }, { name: "is_based_on" }],
  parts: [{ heading: "In short", optional: false }, { heading: "Context", optional: true }],
};

test("what the tests of Java read back is what is written now", () => {
  assert.equal(readFixture(), asFile(), "write it anew: node scripts/tests/form-written.js");
  assert.equal(nuggets.readFixture(), nuggets.asFile(), "write it anew: node scripts/tests/form-nuggets.js");
});

test("a file has the fields in the order of the type, and of the parts those that are expected or filled", () => {
  const values = { is_based_on: [{ source: "a-book", use: "facts_only" }], audience: ["teacher", "governor"], title: "A day: what came of it" };
  const parts = [{ heading: "In short", text: "Two\r\nlines.  \n" }, { heading: "Context", text: "\n\n" }];
  assert.equal(fileText(MODEL, values, { parts }), `---
title: "A day: what came of it"
audience: [teacher, governor]
is_based_on:
  - source: a-book
    use: facts_only
---

## In short

Two
lines.
`);
});

test("a remark stands behind the value that it is about, in its line", () => {
  const values = { is_based_on: [{ source: "the-id-of-the-source-a-book", use: "facts_only" }], audience: ["teacher"], see: ["a", "b"] };
  const remarks = new Map([["the-id-of-the-source-a-book", "A book\n--- #1: make its page"], ["b", "so"], ["facts_only is no whole value", "x"]]);
  assert.equal(fileText(MODEL, values, { parts: [] }, remarks), `---
audience: [teacher]
is_based_on:
  - source: the-id-of-the-source-a-book  # A book --- #1: make its page
    use: facts_only
see: [a, b]  # so
---
`);
});

test("what says nothing is not written", () => {
  const values = { title: "", audience: [], is_based_on: [{ source: "" }, {}], other: { a: null } };
  assert.equal(fileText(MODEL, values, { parts: [] }), "---\n---\n");
});

test("an expected part keeps its heading while it is empty", () => {
  assert.equal(bodyText(MODEL, { intro: "Hello.", parts: [{ heading: "In short", text: "" }] }), "Hello.\n\n## In short\n");
});

test("code that a part begins with keeps its indent", () => {
  assert.equal(bodyText(MODEL, { parts: [{ heading: "In short", text: "\n    code\n" }] }), "## In short\n\n    code\n");
});

test("a file is named by its title", () => {
  const names = ["Would you watch me teach?", "L’école: één dag", "  ", "CON", "Ünïcödé 2026/27", "日本語", "x".repeat(200)];
  assert.deepEqual(names.map((name) => fileName(name)), [
    "would-you-watch-me-teach.md", "lecole-een-dag.md", "untitled.md", "con-1.md", "unicode-2026-27.md", "日本語.md", "x".repeat(80) + ".md",
  ]);
  assert.equal(fileName("Een dag", "nl"), "een-dag.nl.md");
});
