import assert from "node:assert/strict";
import { test } from "node:test";
import { phraseText, readQuery } from "../search/query.js";

const words = (text) => readQuery(text).words.map(({ token }) => token);

test("plain words are words", () => {
  assert.deepEqual(words("Learning partner’s  e-mail"), ["learning", "partner's", "e", "mail"]);
});

test("quotation marks of any sort make a phrase, and its words count as words", () => {
  for (const text of ['big "learning partner"', "big “learning partner”", "big „learning partner”"]) {
    assert.deepEqual(readQuery(text).phrases.map(phraseText), ["learning partner"]);
    assert.deepEqual(words(text), ["big", "learning", "partner"]);
  }
  assert.deepEqual(readQuery('"one"').phrases, []);
});

test("a quotation mark that is still open is left aside", () => {
  assert.deepEqual(words('"learning part'), ["learning", "part"]);
  assert.deepEqual(readQuery('"learning part').phrases, []);
});

test("a minus before a word leaves out, one within a word does not", () => {
  assert.deepEqual(readQuery("teacher -coach").without, ["coach"]);
  assert.deepEqual(readQuery("co-teaching - plan").without, []);
});

test("field:value is a filter, an address or a time is not", () => {
  const filters = (text) => readQuery(text).filters.map(({ field, value }) => [field, value]);
  assert.deepEqual(filters("type:role coach"), [["type", "role"]]);
  assert.deepEqual(filters('Tag:"peer coaching"'), [["tag", "peer coaching"]]);
  assert.deepEqual(filters("https://example.org 10:30"), []);
});

test("the last word is unfinished only when nothing follows it", () => {
  const unfinished = (text) => readQuery(text).unfinished;
  assert.ok(unfinished("learning part"));
  for (const text of ["learning part ", "what is it?", '"learning part"', "type:role", "plan -bad", ""]) {
    assert.ok(!unfinished(text), text);
  }
});

test("a letter and its mark are one word, however they were typed", () => {
  assert.deepEqual(readQuery("か\u3099 cafe\u0301").words.map(({ token }) => token), ["が", "café"]);
});

test("hostile texts are cut to size", () => {
  for (const text of ["a ".repeat(10000), "x".repeat(10000), '"'.repeat(5000), "-".repeat(5000), "a:".repeat(5000),
    "(.*)+$[", "<script>alert(1)</script>", "\ud800\udfff\udc00 \ud800", null, undefined, 7, {}]) {
    const query = readQuery(text);
    assert.ok(query.words.length <= 64 && query.without.length <= 64 && query.filters.length <= 64);
  }
});
