import assert from "node:assert/strict";
import { test } from "node:test";
import { allowed, written } from "../search/find.js";

const docs = (...list) => Uint8Array.from(list);

test("where nothing is ruled out, all documents may be found", () => {
  assert.equal(allowed(4, {}), null);
});

test("a document may be found when every set holds it, and none that is left out", () => {
  assert.deepEqual(allowed(4, { required: [docs(1, 1, 1, 0), docs(1, 0, 1, 1)], excluded: [docs(0, 0, 1, 0)] }), docs(1, 0, 0, 0));
});

test("what readers of a language are not shown they do not find", () => {
  assert.deepEqual(allowed(3, { hidden: [1] }), docs(1, 0, 1));
});

test("filters narrow what may be found without them, and leave that as it is", () => {
  const base = docs(1, 1, 0);
  assert.deepEqual(allowed(3, { base, required: [docs(0, 1, 1)] }), docs(0, 1, 0));
  assert.deepEqual(base, docs(1, 1, 0));
  assert.equal(allowed(3, { base }), base);
});

test("the documents in the reader's language are told from the others", () => {
  const manifest = { documents: 5, languages: { en: "english", nl: "plain", fr: "plain" }, written: { nl: [1, 2], fr: [4] } };
  assert.deepEqual(written({ manifest, lang: "en" }), docs(1, 0, 1, 0, 0));
  assert.deepEqual(written({ manifest, lang: "nl" }), docs(0, 1, 0, 1, 0));
  assert.equal(written({ manifest: { documents: 5, languages: { en: "english" } }, lang: "en" }), null);
});
