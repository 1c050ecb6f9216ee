import assert from "node:assert/strict";
import { test } from "node:test";
import { orders, sorted } from "../search/sorting.js";

const bytes = (ranks) => Buffer.from(JSON.stringify({ by: "newest", ranks }));

/** What was found of five documents, in the order that a file of ranks says. */
async function order(ranks, { found = {}, chosen = new Map(), by = "newest" } = {}) {
  const all = {
    docs: [2, 0], scores: [3, 1], slots: ["a word"], counted: true, base: null, matches: Float32Array.of(1, 0, 3, 2, 0), ...found,
  };
  const manifest = { documents: 5, sorts: [{ by: "newest", file: "s-1.bin" }] };
  const files = { get: async (name, decode) => decode(bytes(ranks)) };
  return sorted(all, by, chosen, { site: { manifest, lang: "en" }, files });
}

test("all that was found stands in the order of its ranks, not the best ones alone", async () => {
  const { docs, scores, sorted: done } = await order([[0, 5], [2, 9], [1, 1]]);
  assert.deepEqual([docs, scores, done], [[3, 0, 2], [2, 1, 3], true]);
});

test("what the order does not know stands last, and of equals the better one first", async () => {
  assert.deepEqual((await order([[0, 7]])).docs, [0, 2, 3]);
  assert.deepEqual((await order([[0, 7], [2, 7], [1, 7]])).docs, [2, 3, 0]);
});

test("what filters and languages leave out stays out", async () => {
  const chosen = new Map([["type", { docs: Uint8Array.of(1, 1, 0, 1, 1) }]]);
  assert.deepEqual((await order([], { chosen })).docs, [3, 0]);
  assert.deepEqual((await order([], { found: { base: Uint8Array.of(0, 1, 1, 1, 1) } })).docs, [2, 3]);
});

test("without words all that the filters leave is sorted", async () => {
  const found = { slots: [], docs: [0, 1, 4], scores: [0, 0, 0] };
  assert.deepEqual((await order([[0, 3], [1, 1], [3, 2]], { found })).docs, [1, 4, 0]);
});

test("an order that there is not, or that cannot be told, leaves the best first", async () => {
  for (const asked of [{ by: "oldest" }, { found: { counted: false } }]) {
    const { docs, sorted: done } = await order([[0, 1]], asked);
    assert.deepEqual([docs, done], [[2, 0], false]);
  }
});

test("an order of another language is not offered", () => {
  assert.deepEqual(orders({ sorts: [{ by: "title", lang: "nl" }, { by: "newest" }] }, "en"), ["newest"]);
});
