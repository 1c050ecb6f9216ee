import assert from "node:assert/strict";
import { test } from "node:test";
import { nothing, textOf, wider } from "../search/nothing.js";
import { readQuery } from "../search/query.js";

const FILTER = new Map([["type", { codes: new Set(["role"]) }]]);
const ways = (text, chosen = new Map()) => wider(readQuery(text), chosen).map((way) => way.text);

test("a query is said again as it was typed", () => {
  assert.equal(textOf(readQuery('type:role coach "learning partner" -plan')), 'coach "learning partner" -plan type:role');
});

test("each thing that narrows may be taken back, and in the end all of them", () => {
  assert.deepEqual(ways("coach plan"), []);
  assert.deepEqual(ways('coach "learning partner"'), ["coach learning partner"]);
  assert.deepEqual(ways("coach -plan"), ["coach"]);
  assert.deepEqual(ways("coach", FILTER), ["coach"]);
  assert.deepEqual(ways('coach "learning partner" -plan', FILTER),
    ["coach learning partner -plan", 'coach "learning partner"', 'coach "learning partner" -plan', "coach learning partner"]);
  assert.deepEqual(ways("coach -plan type:role", FILTER), ["coach type:role", "coach -plan", "coach"]);
});

test("a way that leaves no words is none", () => {
  assert.deepEqual(ways("-plan"), []);
});

const found = (total) => ({ total });

test("ways that find something are offered once each, and the first of them gives the nearest", async () => {
  const run = async (query, chosen) => found(query.phrases.length ? 0 : chosen.size + 1);
  const answer = await nothing(readQuery('coach "learning partner" -plan'), FILTER, run, async ({ total }, from, size) => [total, from, size]);
  assert.deepEqual(answer, {
    without: [{ text: "coach learning partner -plan", total: 2 }, { text: "coach learning partner", total: 1 }], nearest: [2, 0, 3],
  });
});

test("where no way finds anything, what is spelt like it is nearest", async () => {
  const asked = [];
  const run = async (query, chosen, options = {}) => (asked.push(options), found(0));
  await nothing(readQuery("coach -plan"), FILTER, run, async () => []);
  assert.deepEqual(asked.at(-1), { loose: true });
  assert.ok(asked.slice(0, -1).every(({ loose }) => !loose));
});
