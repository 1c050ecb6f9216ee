import assert from "node:assert/strict";
import { test } from "node:test";
import { answering, stateOf } from "../search/answering.js";

const EMPTY = { results: [], total: 0, exact: true, facets: [], nothing: null, problems: [] };
const QUESTION = { text: "coach", filters: [], from: 0, size: 2, facets: false };
const LOST = [{ file: "w-1.bin", kind: "missing" }];
const state = (answer, question = {}) => stateOf({ ...EMPTY, ...answer }, { ...QUESTION, ...question });

/** What is shown, one after another, with an engine whose answers the test gives. */
function shown(answer) {
  const list = [];
  const connect = () => ({ ask: async () => answer() });
  return { list, ...answering({}, (now) => list.push(now), connect) };
}

test("a question is answered, and one that asks nothing is rest", async () => {
  const { list, ask } = shown(() => ({ ...EMPTY, results: ["a"], total: 1 }));
  await ask(QUESTION);
  await ask({ ...QUESTION, text: " " });
  assert.deepEqual(list.map((now) => now.state), ["answered", "rest"]);
  assert.deepEqual(list[0].results, ["a"]);
});

test("what was under way is not shown once nothing is asked any more", async () => {
  const { list, ask } = shown(() => EMPTY);
  const late = ask(QUESTION);
  ask({ ...QUESTION, text: "" });
  await late;
  assert.deepEqual(list.map((now) => now.state), ["rest"]);
});

test("who opens the filters and asks nothing else gets them, and rests", async () => {
  const { list, ask } = shown(() => ({ ...EMPTY, facets: ["type"] }));
  await ask({ ...QUESTION, text: "", facets: true });
  assert.deepEqual(list.map(({ state, facets }) => [state, facets]), [["rest", ["type"]]]);
});

test("an engine that cannot start has failed, and the next question tries anew", async () => {
  let tries = 0;
  const { list, ask } = shown(() => {
    if (++tries === 1) throw new Error("no engine");
    return EMPTY;
  });
  await ask(QUESTION);
  await ask(QUESTION);
  assert.deepEqual([list[0], list[1].state], [{ state: "failed", problems: [] }, "answered"]);
});

test("nothing found is no failure, but it is where files are missing: they may hold it", () => {
  assert.equal(state({}).none, true);
  assert.deepEqual(state({ problems: LOST }), { state: "failed", problems: LOST });
});

test("where nothing is found the nearest stand in its place, and are told apart", () => {
  const { none, nearest, results, more } = state({ nothing: { nearest: ["b"], without: [] } });
  assert.deepEqual({ none, nearest, results, more }, { none: true, nearest: true, results: ["b"], more: false });
  assert.equal(state({ nothing: { nearest: [], without: [] } }).nearest, false);
});

test("what was found is shown, though a part could not be read", () => {
  const { partly, results } = state({ results: ["a"], total: 1, problems: LOST });
  assert.deepEqual({ partly, results }, { partly: true, results: ["a"] });
});

test("there is more as long as pages come full and not all are shown", () => {
  const more = (answer, question) => state(answer, question).more;
  assert.equal(more({ results: ["a", "b"], total: 3 }), true);
  assert.equal(more({ results: ["a", "b"], total: 2 }), false);
  assert.equal(more({ results: ["a", "b"], total: 2, exact: false }), true);
  assert.equal(more({ results: ["c"], total: 9, exact: false }, { from: 2 }), false);
  assert.equal(more({ results: ["c", "d"], total: 4 }, { from: 2 }), false);
});

test("further results are not the first, and their end is not nothing", () => {
  const { first, none } = state({ total: 2 }, { from: 2 });
  assert.deepEqual({ first, none }, { first: false, none: false });
});

test("filters that were asked for are shown even when there are none", () => {
  assert.deepEqual([state({}, { facets: true }).facets, state({}).facets], [[], null]);
});
