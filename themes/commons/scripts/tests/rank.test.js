import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf } from "../search/codec.js";
import { rank, similarity } from "../search/rank.js";
import { random } from "./random.js";

/** An index of chance: terms whose blocks are in the order of their bounds. */
function index(next, documents, count) {
  const bytes = Array.from({ length: documents }, () => next(60)).sort((a, b) => a - b);
  const lengths = bytes.flatMap((byte, doc) => (byte === bytes[doc - 1] ? [] : [[byte, doc]]));
  const averageLength = Math.fround(bytes.reduce((sum, byte) => sum + lengthOf(byte), 0) / documents);
  const bm25 = similarity({ documents, averageLength, lengths, weights: { k1: 1.2, b: 0.75 } });
  const terms = Array.from({ length: count }, () => {
    const rarity = 1 + next(12);
    const held = [];
    for (let doc = 0; doc < documents; doc++) {
      if (next(rarity)) continue;
      held.push({ doc, freq: 1 + (next(5) ? 0 : next(9)), title: next(9) ? 0 : 1 + (doc % 3) });
    }
    held.sort((a, b) => b.freq - a.freq || a.doc - b.doc);
    const blocks = [];
    for (const some of [held.filter(({ title }) => title), held.filter(({ title }) => !title)]) {
      for (let i = 0; i < some.length; i += 8) {
        const part = some.slice(i, i + 8).sort((a, b) => a.doc - b.doc);
        blocks.push({
          part, highest: Math.max(...part.map(({ freq }) => freq)), first: part[0].doc, titled: part[0].title > 0 });
      }
    }
    return { held, blocks };
  });
  return { documents, bm25, terms };
}

function question(next, { terms, bm25 }) {
  return Array.from({ length: 1 + next(4) }, () => ({
    asked: next(5) > 0, times: 1,
    terms: Array.from({ length: next(3) ? 1 : 2 }, () => {
      const { held, blocks } = terms[next(terms.length)];
      const factor = [1, 1, 2, 0.5][next(4)];
      return { word: { blocks }, held, weight: Math.fround(factor * bm25.idf(held.length)), own: next(4) > 0, list: [] };
    }).filter(({ held }) => held.length),
  })).filter((slot) => slot.terms.length);
}

function everything(slots, { documents, bm25 }, allowed, additions) {
  const all = [];
  const rarities = slots.map(({ asked, terms }) => (asked ? Math.max(0, ...terms.map(({ weight }) => weight)) : 0));
  const total = rarities.reduce((sum, one) => sum + one, 0);
  const { title = 0, cover = 0, words = 0, own = null } = additions ?? {};
  for (let doc = 0; doc < documents; doc++) {
    if (allowed && !allowed[doc]) continue;
    let sum = 0;
    let share = 0;
    let covered = 0;
    let named = 0;
    let length = 0;
    slots.forEach(({ terms, asked }, s) => {
      const here = terms.map(({ held, weight, own: typed }) => ({ weight, typed, entry: held.find((entry) => entry.doc === doc) }))
        .filter(({ entry }) => entry);
      const value = Math.max(0, ...here.map(({ weight, entry }) => bm25.score(weight, entry.freq, doc)));
      sum += value;
      if (value) covered += rarities[s];
      const titled = here.filter(({ entry }) => asked && entry.title);
      share += Math.max(0, ...titled.map(({ weight }) => weight));
      if (titled.some(({ typed }) => typed)) named++;
      for (const { entry } of titled) length = entry.title;
    });
    const counts = slots.filter((slot) => slot.asked).length > 2 ? cover / total : 0;
    const score = Math.fround(sum) * (share ? 1 + title * Math.sqrt(share / total) : 1) * (1 + counts * covered);
    const tier = additions ? (words && named === words && length === words ? 2 : 0) + (!own || own[doc] ? 1 : 0) : 0;
    if (sum > 0) all.push([doc, score, tier]);
  }
  return all.sort((a, b) => b[2] - a[2] || b[1] - a[1] || a[0] - b[0]).map(([doc, score]) => [doc, score]);
}

function reading(counter) {
  return async (wants) => {
    for (const { term, blocks } of wants) {
      for (const block of blocks) {
        const { part } = term.word.blocks[block];
        counter.blocks++;
        term.list[block] = { docs: Int32Array.from(part, ({ doc }) => doc), freqs: Int32Array.from(part, ({ freq }) => freq),
          titles: Int32Array.from(part, ({ title }) => title ?? 0) };
      }
    }
  };
}

test("the best from a part of the blocks are the best of all, in their order, with their scores", async () => {
  const next = random(4);
  for (let i = 0; i < 60; i++) {
    const one = index(next, 20 + next(700), 6);
    for (let j = 0; j < 12; j++) {
      const slots = question(next, one);
      const allowed = next(3) ? null : Uint8Array.from({ length: one.documents }, () => next(2));
      const wanted = 1 + next(15);
      const all = next(5) === 0;
      const own = next(2) ? null : Uint8Array.from({ length: one.documents }, () => next(2));
      const additions = next(3) ? { title: 0.5, cover: 0.3, words: slots.length, own } : null;
      const expected = everything(slots, one, allowed, additions);
      const result = await rank(
        { documents: one.documents, slots, wanted, all, allowed, additions, similarity: one.bm25 }, reading({ blocks: 0 }));
      const got = result.docs.map((doc, n) => [doc, result.scores[n]]);
      assert.deepEqual(got, expected.slice(0, wanted));
      if (result.exact) assert.equal(result.found, expected.length);
      else assert.ok(!all && result.found <= expected.length);
    }
  }
});

test("a common word needs only its best blocks", async () => {
  const one = index(random(11), 4000, 1);
  const [{ held, blocks }] = one.terms;
  const slots = [{ asked: true, times: 1, terms: [{ word: { blocks }, weight: one.bm25.idf(held.length), list: [] }] }];
  const counter = { blocks: 0 };
  const result = await rank({ documents: 4000, slots, wanted: 10, all: false, allowed: null, additions: null, similarity: one.bm25 }, reading(counter));
  assert.ok(!result.exact);
  // All that tell of titles, and few more.
  const titled = blocks.filter((block) => block.titled).length;
  assert.ok(counter.blocks - titled < (blocks.length - titled) / 4, `${counter.blocks} of ${blocks.length}, ${titled} of titles`);
});

test("the arithmetic is that of single precision", () => {
  const bm25 = similarity({ documents: 3, averageLength: 10, lengths: [[5, 0], [10, 1], [20, 2]], weights: { k1: 1.2, b: 0.75 } });
  const idf = bm25.idf(1);
  assert.equal(idf, Math.fround(Math.log(1 + 2.5 / 1.5)));
  assert.equal(bm25.score(idf, 1, 1), Math.fround(idf - Math.fround(idf / Math.fround(1 + Math.fround(1 / Math.fround(1.2))))));
});

test("documents without a word do not make a term rarer", () => {
  const settings = { averageLength: 4, weights: { k1: 1.2, b: 0.75 } };
  const two = similarity({ ...settings, documents: 2, lengths: [[4, 0]] });
  const twoOfFive = similarity({ ...settings, documents: 5, lengths: [[0, 0], [4, 3]] });
  assert.equal(twoOfFive.idf(1), two.idf(1));
});
