import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../form/check.js";
import { isOpen, plain } from "../form/plain.js";
import { unlistedId, unlistedName } from "../form/references.js";
import { wordsOf } from "./strings.js";

const text = { type: "string", maxLength: 5, minLength: 1 };
const MODEL = {
  type: "nugget", kind: "a nugget", one: "Nugget", lang: "en", further: false, rules: [],
  fields: [
    { name: "title", label: "Title", widget: "text", required: true, schema: text },
    { name: "audience", label: "For", widget: "choices", required: true, options: [{ value: "teacher" }], schema: { type: "array", items: { enum: ["teacher"] } } },
    { name: "evidence_basis", label: "How sure", widget: "choice", required: true, options: [{ value: "editorial" }], schema: { enum: ["editorial"] } },
    { name: "status", label: "Status", widget: "choice", options: [{ value: "draft" }], schema: { enum: ["draft"] } },
    { name: "amount", label: "How many", widget: "number", schema: { type: "integer", minimum: 1 } },
    {
      name: "is_based_on", label: "Sources", widget: "list", required: true, schema: { type: "array", items: { type: "object", required: ["source"], properties: { source: { type: "string" } } } },
      items: { name: "is_based_on", label: "Sources", widget: "group", fields: [{ name: "source", label: "Source", widget: "reference", relation: { name: "is_based_on", to: ["source"] } }] },
    },
  ],
  parts: [{ heading: "In short", advice: "Two sentences.", optional: false }],
};
const SHORT = { parts: [{ heading: "In short", text: "So." }] };
const references = { source: [{ id: "a-book" }] };

function said(lang, values, typed, body = SHORT) {
  const words = wordsOf(lang, "form_");
  return check(MODEL, values, body, words, { references }).map((finding) => {
    const { message, fix, pointer, part } = plain(finding, MODEL, words, typed);
    return `${pointer ?? part}: ${message} → ${fix}`;
  });
}

const SOUND = { title: "A", audience: ["teacher"], evidence_basis: "editorial", is_based_on: [{ source: "a-book" }] };

test("what is not filled in is told by what is to be done with its field", () => {
  assert.deepEqual(said("en", {}), [
    "/audience: not filled in yet → Tick at least one",
    "/evidence_basis: not filled in yet → Choose one",
    "/is_based_on: not filled in yet → Fill in at least one",
    "/title: not filled in yet → Fill it in",
  ]);
});

test("what was typed and not chosen is told as such, with the way that the list has for it", () => {
  const { is_based_on: _, ...without } = SOUND;
  assert.deepEqual(said("en", without, [{ text: "My book", more: true }]), ["/is_based_on: nothing is chosen yet: “My book” is only typed → Choose one from the list, or its last line if it is not there"]);
  assert.deepEqual(said("en", without, [{ text: "My book", more: false }]), ["/is_based_on: nothing is chosen yet: “My book” is only typed → Choose one from the list"]);
});

test("fields are called as the form calls them", () => {
  assert.deepEqual(said("en", { ...SOUND, title: "Too long", audience: ["pupil"], amount: "three" }), [
    "/title: “Title” has 8 characters, more than 5 → shorten it by 3",
    "/audience/0: 'pupil' is not a value of “For” → Choose one of those that are offered",
    "/amount: “How many” must be a whole number, but here is the text 'three' → Write a number, such as 3",
  ]);
});

test("a source that is not there is called as its writer called it", () => {
  const id = unlistedId("The School Journal, 2019");
  assert.equal(id, "the-id-of-the-source-the-school-journal-2019");
  assert.deepEqual(said("en", { ...SOUND, status: "draft", is_based_on: [{ source: id }] }).filter((line) => line.includes("is_based_on")), []);
  assert.deepEqual(said("en", { ...SOUND, is_based_on: [{ source: id }] }), ["/is_based_on/0/source: “the school journal 2019” has no page on this site yet → Choose one from the list, or take this out"]);
  assert.deepEqual(said("en", { ...SOUND, is_based_on: [{ source: "no-book" }] }), ["/is_based_on/0/source: there is no source with the id 'no-book' → Choose one from the list, or take this out"]);
});

test("what only the file can change is left to its text", () => {
  assert.deepEqual(said("en", { ...SOUND, audiance: "x" }), ["/audiance: 'audiance' is not a field of a nugget → Mend it in the text of the file; the form does not show it"]);
});

test("two sources that are not there are two, whatever is left of their names", () => {
  const named = new Map();
  for (const name of ["Report!", "report", "Report!", "日本語", "???", ""]) {
    named.set(unlistedId(name, named), name);
  }
  assert.deepEqual([...named.keys()].map((id) => id.replace("the-id-of-the-source-", "")), ["report", "report-2", "of-mine", "of-mine-2", "of-mine-3"]);
  assert.ok(unlistedId("x".repeat(5000)).length < 100);
  assert.equal(unlistedName("the-id-of-the-source"), "");
  assert.equal(unlistedName("a-book"), "");
});

test("no finding in a form names a field of the file, a sign of YAML or a command", () => {
  const texts = ["en", "nl"].flatMap((lang) => [
    ...said(lang, {}, [], { parts: [{ heading: "In short", text: "" }] }),
    ...said(lang, { ...SOUND, title: "Too long", audience: ["pupil", "pupil"], amount: 0, is_based_on: [{ source: "x" }, {}] }),
  ]);
  assert.ok(texts.length > 15);
  for (const line of texts.map((one) => one.slice(one.indexOf(": ")))) {
    assert.doesNotMatch(line, /audience|evidence_basis|is_based_on|nuggets|##|: …|\.yml/, line);
  }
});

test("only what is not there yet is left alone until somebody was there", () => {
  assert.deepEqual(["missing-field", "missing-heading", "empty-part", "too-long", "unknown-reference", "dead-link"].map((code) => isOpen({ code })), [true, true, true, false, false, false]);
});
