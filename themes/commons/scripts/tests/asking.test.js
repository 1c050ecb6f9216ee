import assert from "node:assert/strict";
import { test } from "node:test";
import { asking } from "../search/asking.js";

/** An engine whose answers come when the test says so. */
function slowEngine() {
  const waiting = new Map();
  let connected = 0;
  const connect = () => {
    connected++;
    return { ask: ({ text }) => new Promise((resolve, reject) => waiting.set(text, { resolve, reject })) };
  };
  return { connect, waiting, connections: () => connected };
}

function shownBy(engine) {
  const shown = [];
  const then = {
    working: () => shown.push("working"),
    answered: (answer, { text }) => shown.push(text),
    failed: () => shown.push("failed"),
  };
  return { shown, ...asking({ base: "", lang: "en", engine: "" }, then, engine.connect) };
}

test("an answer to an older question is never shown over that to a newer one", async () => {
  const engine = slowEngine();
  const { shown, ask } = shownBy(engine);
  const asked = ["a", "ab", "abc"].map((text) => ask({ text }));
  for (const text of ["abc", "a", "ab"]) {
    engine.waiting.get(text).resolve({});
  }
  await Promise.all(asked);
  assert.deepEqual(shown, ["abc"]);
});

test("to prepare fetches what a search needs, and never ends a question that is under way", async () => {
  const engine = slowEngine();
  const { shown, ask, prepare } = shownBy(engine);
  prepare();
  assert.deepEqual([...engine.waiting.keys()], [""]);
  const asked = ask({ text: "a" });
  prepare();
  assert.deepEqual([...engine.waiting.keys()], ["", "a"]);
  engine.waiting.get("a").resolve({});
  await asked;
  assert.deepEqual(shown, ["a"]);
});

test("what was under way when the panel closed is not shown", async () => {
  const engine = slowEngine();
  const { shown, ask, forget } = shownBy(engine);
  const asked = ask({ text: "a" });
  forget();
  engine.waiting.get("a").resolve({});
  await asked;
  assert.deepEqual(shown, []);
});

test("a question that the engine dropped for a newer one is no failure", async () => {
  const engine = slowEngine();
  const { shown, ask } = shownBy(engine);
  const asked = ask({ text: "a" });
  engine.waiting.get("a").reject({ stale: true });
  await asked;
  assert.deepEqual(shown, []);
});

test("after a failure another try begins anew", async () => {
  const engine = slowEngine();
  const { shown, ask, prepare } = shownBy(engine);
  prepare();
  const asked = ask({ text: "a" });
  engine.waiting.get("a").reject(new Error("no line"));
  await asked;
  const again = ask({ text: "a" });
  engine.waiting.get("a").resolve({});
  await again;
  assert.deepEqual(shown, ["failed", "a"]);
  assert.equal(engine.connections(), 2);
});

test("that it takes a while is said, but not of an older question", async () => {
  const engine = slowEngine();
  const { shown, ask } = shownBy(engine);
  const first = ask({ text: "a" });
  const second = ask({ text: "ab" });
  await new Promise((resolve) => setTimeout(resolve, 350));
  engine.waiting.forEach(({ resolve }) => resolve({}));
  await Promise.all([first, second]);
  assert.deepEqual(shown, ["working", "ab"]);
});
