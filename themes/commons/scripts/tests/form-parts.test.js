import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../form/check.js";
import { checkParts, countWords } from "../form/parts.js";
import { checkReferences } from "../form/references.js";
import { wordsOf } from "./strings.js";

const words = wordsOf("en", "form_");
const MODEL = {
  type: "nugget", kind: "a nugget", one: "Nugget", lang: "en", further: false, maxWords: 8, rules: [],
  fields: [
    { name: "series", relation: { name: "series", to: ["series"], outside: false } },
    { name: "supports", relation: { name: "supports", to: [], outside: false } },
    { name: "see", relation: { name: "see", to: ["card"], outside: true } },
    { name: "is_based_on", items: { name: "is_based_on", fields: [{ name: "source", relation: { name: "is_based_on", to: ["source"], outside: false } }] } },
  ].map((field) => ({ required: false, schema: {}, ...field })),
  parts: [{ heading: "In short", advice: "Two sentences.", optional: false }, { heading: "Context", advice: "", optional: true }],
};
const parts = (short, context = "") => ({ parts: [{ heading: "In short", text: short }, { heading: "Context", text: context }] });
const said = (findings) => findings.map(({ code, part, pointer, message, fix }) => `${part ?? pointer ?? ""} ${code}: ${message} → ${fix}`);

test("an expected part that is empty, or holds a note to oneself alone, is told with its advice", () => {
  const told = "In short empty-part: the part 'In short' is empty → write below it: Two sentences. 'Not stated in the source.' is a good answer, too";
  assert.deepEqual(said(checkParts(MODEL, parts(" \n"), words)), [told]);
  assert.deepEqual(said(checkParts(MODEL, parts("<!-- later -->"), words)), [told]);
  assert.deepEqual(said(checkParts(MODEL, parts("Yes."), words)), []);
});

test("a picture without words is told, in code it is none", () => {
  assert.deepEqual(said(checkParts(MODEL, parts("![](a.jpg) `![](b.jpg)` ![so](c.jpg)\n\n```\n![](d.jpg)\n```\n"), words)), [
    "In short missing-alt: the picture 'a.jpg' has no description for people who cannot see it → write what the picture shows between the square brackets: ![what it shows](a.jpg)",
  ]);
});

test("what would swallow the parts below it is told", () => {
  assert.match(said(checkParts(MODEL, parts("```\ncode"), words))[0], /unclosed-code/);
  assert.match(said(checkParts(MODEL, parts("a <!-- b"), words))[0], /unclosed-comment/);
});

test("words are counted as readers count them", () => {
  assert.equal(countWords([{ heading: "In short", text: "- **Two** [words](https://example.org/a b) — and <b>one</b> <!-- not these -->" }]), 6);
  assert.match(said(checkParts(MODEL, parts("one two three four five six seven"), words))[0], /has 9 words, more than 8 → short is the point: leave out 1/);
});

test("a reference to nothing is told with the nearest thing that there is", () => {
  const items = { source: [{ id: "a-long-book" }], series: [{ id: "one" }, { id: "two" }], card: [], role: [{ id: "coach" }] };
  const of = (values) => said(checkReferences(MODEL, values, words, items));
  assert.deepEqual(of({ is_based_on: [{ source: "a-long-boook" }] }), [
    "/is_based_on/0/source unknown-reference: there is no source with the id 'a-long-boook' → did you mean 'a-long-book'? known: a-long-book. A source of your own: run nuggets new source \"Its title\" and write its id, the file's name without '.md', and publish it; for what you saw yourself make one, too, such as \"Notes from our school\"",
  ]);
  assert.deepEqual(of({ series: "three" }), ["/series unknown-reference: there is no series with the id 'three' → known: one, two"]);
  assert.deepEqual(of({ supports: ["role:coach", "coach", "role:couch"] }), [
    "/supports/2 unknown-reference: there is no role with the id 'couch' → did you mean 'coach'? known: coach",
  ]);
  assert.deepEqual(of({ series: "role:coach" }), ["/series unknown-reference: 'series' cannot point to 'role:coach' → it takes the id of an item of type series"]);
  assert.deepEqual(of({ see: ["what is not held here"] }), []);
  assert.deepEqual(of({ series: "series:one", is_based_on: [{ source: "a-long-book" }] }), []);
});

test("what a starter wrote may stay while it is a draft", () => {
  const placeholder = { is_based_on: [{ source: "the-id-of-the-source" }] };
  assert.deepEqual(checkReferences(MODEL, { ...placeholder, status: "draft" }, words, { source: [] }), []);
  assert.equal(checkReferences(MODEL, { ...placeholder, status: "published" }, words, { source: [] }).length, 1);
});

test("all mistakes are told at once", () => {
  const codes = check(MODEL, { zzz: 1, series: "no" }, parts(""), words, { references: { series: [] } }).map(({ code }) => code);
  assert.deepEqual(codes, ["unknown-field", "unknown-reference", "empty-part"]);
});
