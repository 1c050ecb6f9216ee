import assert from "node:assert/strict";
import { test } from "node:test";
import { allowed, byTitle } from "../search/find.js";

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

const slot = (titled, extra = false) => ({
  extra, terms: [{ list: [{ docs: Int32Array.of(0, 1, 2), titles: Uint8Array.from([0, 1, 2], (doc) => Number(titled.includes(doc))) }] }],
});

test("a document with all words in its title comes forward", () => {
  const best = { docs: [0, 1, 2], scores: [3, 2.5, 2] };
  assert.deepEqual(byTitle(best, [slot([1, 2]), slot([1])], 0.5), { docs: [1, 0, 2], scores: [3.75, 3, 2] });
});

test("words that were not typed need not stand in a title, and of equals the first one leads", () => {
  const best = { docs: [0, 1, 2], scores: [3, 2, 2] };
  assert.deepEqual(byTitle(best, [slot([2]), slot([], true)], 0.5), { docs: [0, 2, 1], scores: [3, 3, 2] });
  assert.deepEqual(byTitle(best, [slot([], true)], 0.5), best);
});
