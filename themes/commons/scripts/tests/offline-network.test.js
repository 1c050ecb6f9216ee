import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { filesIn, got, isLeft, isStrange } from "../offline/network.js";

const DAY = 24 * 60 * 60 * 1000;
const bytes = (text) => new TextEncoder().encode(text);
const answer = (text, ok = true) => ({ response: { ok }, bytes: bytes(text) });

/** Asks a server that gives so many parts, so many milliseconds apart. */
async function ask(parts, apart, patience) {
  const server = createServer(async (_, response) => {
    for (let i = 0; i < parts; i++) {
      await new Promise((soon) => setTimeout(soon, apart));
      response.write("part ");
    }
    response.end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await got(`http://127.0.0.1:${server.address().port}/`, "no-store", new AbortController(), patience);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("what comes slowly is waited for, however long it takes in all", async () => {
  const { response, bytes: come } = await ask(24, 100, 1_500);
  assert.deepEqual([response.status, come.byteLength], [200, 120]);
});

test("a network that gives nothing any more is none", async () => {
  await assert.rejects(ask(2, 400, 60), { name: "AbortError" });
});

test("what is no manifest tells of no files", () => {
  assert.deepEqual(filesIn(answer('{"files":{"index.html":{}}}')), { "index.html": {} });
  for (const other of ["<h1>Please log in</h1>", "", "[]", '{"files":', "{}"]) {
    assert.equal(filesIn(answer(other)), null, other);
  }
  assert.equal(filesIn(answer('{"files":{}}', false)), null);
});

const met = (manifest, worker, home, days = 0) => isLeft({ manifest, worker, home, since: days && 1, now: 1 + days * DAY });

test("a site has moved away where there are other pages, and neither a manifest nor a worker", () => {
  assert.equal(met(404, 404, 200), true);
  assert.equal(met(410, 404, 200), true);
  assert.equal(met(404, 200, 200), false);
});

test("a server that has nothing at all, or a filter before it, is believed after a week", () => {
  for (const [manifest, others] of [[404, 404], [410, 410], [200, 200]]) {
    assert.equal(met(manifest, others, others), false);
    assert.equal(met(manifest, others, others, 6), false);
    assert.equal(met(manifest, others, others, 8), true);
  }
});

test("a server with an error of its own says nothing of its site", () => {
  for (const status of [500, 502, 503, 403, 429, 302, 0]) {
    assert.equal(isStrange(status), false);
    assert.equal(met(status, 404, 200, 30), false);
  }
});
