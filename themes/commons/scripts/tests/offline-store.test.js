import assert from "node:assert/strict";
import { test } from "node:test";
import { store } from "../offline/store.js";

const ROOT = "https://example.org/school/";
const file = (sha256, type = "text/html") => ({ sha256, size: 1, type });

/** A browser's caches, as far as they are used. */
function browser() {
  const all = new Map();
  const open = (name) => {
    all.set(name, all.get(name) || new Map());
    const entries = all.get(name);
    return {
      put: async (key, response) => entries.set(key, response),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (key) => entries.delete(key),
    };
  };
  return {
    all,
    open: async (name) => open(name),
    has: async (name) => all.has(name),
    delete: async (name) => all.delete(name),
    match: async (key, { cacheName }) => all.get(cacheName)?.get(key)?.clone(),
  };
}

test("a file is answered by its bytes, as the kind of file that it is", async () => {
  const kept = store(ROOT, browser());
  await kept.keep(file("1"), "words");
  const answer = await kept.answer(file("1", "text/plain"), 404);
  assert.deepEqual([await answer.text(), answer.status, answer.headers.get("content-type")], ["words", 404, "text/plain"]);
  assert.equal(await kept.answer(file("2")), undefined);
  assert.deepEqual(await kept.digests(), new Set(["1"]));
});

test("there is no edition until all is turned to it", async () => {
  const kept = store(ROOT, browser());
  await kept.keep(file("1"), "words");
  assert.equal(await kept.current(), null);
  await kept.turn("one", { "index.html": file("1") });
  assert.equal(await kept.current(), "one");
  assert.deepEqual(await kept.files("one"), { "index.html": file("1") });
  assert.equal(await kept.files("two"), null);
});

test("to look whether anything is kept keeps nothing", async () => {
  const caches = browser();
  const kept = store(ROOT, caches);
  assert.deepEqual([await kept.current(), await kept.isAllWanted(), await kept.editionOf("a"), (await kept.digests()).size], [null, false, null, 0]);
  assert.equal(caches.all.size, 0);
});

test("an old edition goes when no window shows it any more, and what the new one has stays", async () => {
  const kept = store(ROOT, browser());
  await Promise.all(["same", "old", "new", "half"].map((digest) => kept.keep(file(digest), digest)));
  await kept.turn("one", { "a.html": file("same"), "b.html": file("old") });
  await kept.turn("two", { "a.html": file("same"), "b.html": file("new") });
  await kept.bind("window", "one");
  await kept.wantAll(true);

  await kept.sweep(["window"]);
  assert.deepEqual(await kept.digests(), new Set(["same", "old", "new"]));
  assert.equal(await kept.editionOf("window"), "one");

  await kept.sweep([]);
  assert.deepEqual(await kept.digests(), new Set(["same", "new"]));
  assert.deepEqual([await kept.files("one"), await kept.editionOf("window"), await kept.current()], [null, null, "two"]);
  assert.equal(await kept.isAllWanted(), true);
});

test("a page of no edition is known as such", async () => {
  const kept = store(ROOT, browser());
  await kept.turn("one", {});
  await kept.bind("window", "");
  await kept.sweep([]);
  assert.deepEqual([await kept.editionOf("window"), await kept.editionOf("other"), await kept.editionOf("")], ["", null, null]);
});

test("another site at the same server is let alone", async () => {
  const caches = browser();
  const [one, other] = [store(ROOT, caches), store("https://example.org/school/other/", caches)];
  await one.keep(file("1"), "one");
  await other.keep(file("1"), "other");
  await one.remove();
  assert.equal((await one.digests()).size, 0);
  assert.equal(await (await other.answer(file("1"))).text(), "other");
});

test("what was begun before all of it was removed leaves nothing behind", async () => {
  const caches = browser();
  const kept = store(ROOT, caches);
  await kept.turn("one", { "a.html": file("1") });
  const begun = [kept.keep(file("1"), "one"), kept.sweep([]), kept.bind("window", "one")];
  await kept.remove();
  await Promise.all([...begun, kept.keep(file("2"), "two"), kept.wantAll(false)]);
  assert.deepEqual([...caches.all.keys()], []);
  kept.again();
  await kept.keep(file("1"), "one");
  assert.deepEqual([...(await kept.digests())], ["1"]);
});

test("on a full device a page is shown all the same", async () => {
  const caches = browser();
  const full = { ...caches, open: async (name) => ({ ...(await caches.open(name)), put: async () => { throw new DOMException("", "QuotaExceededError"); } }) };
  const kept = store(ROOT, full);
  await kept.bind("window", "one");
  assert.equal(await kept.editionOf("window"), null);
  await assert.rejects(kept.keep(file("1"), "words"), { name: "QuotaExceededError" });
});

test("since when a server answers as another is known until it is ours again", async () => {
  const kept = store(ROOT, browser());
  assert.equal(await kept.metSince(), 0);
  await kept.meet(123);
  await kept.sweep([]);
  assert.equal(await kept.metSince(), 123);
  await kept.meet(0);
  assert.equal(await kept.metSince(), 0);
});

test("an edition that has no room is known as such until one has", async () => {
  const kept = store(ROOT, browser());
  assert.equal(await kept.unfit(), null);
  await kept.setUnfit("large");
  assert.equal(await kept.unfit(), "large");
  await kept.turn("small", {});
  assert.equal(await kept.unfit(), null);
});
