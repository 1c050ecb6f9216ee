import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";
import { Writer, encode } from "./encoder.js";

const SITE = encode([
  { title: "Secondee", address: "roles/secondee/", description: "Works in another school.", blocks: ["A teacher who is lent."] },
  { title: "Mentor", address: "roles/mentor/", description: "Helps a teacher.", blocks: ["A teacher who helps."] },
], { facets: [{ field: "type", label: { en: "Type" }, values: [{ code: "page", label: { en: "Page" }, addresses: ["roles/mentor/"] }] }] });

/** The files of the site in one, as docs/search-format.md says. */
function bundle(files) {
  const writer = new Writer();
  const entry = (name, offset, bytes) =>
    writer.raw(Buffer.from(name[0])).raw(Buffer.from(name.slice(2, 14), "hex")).varint(offset).varint(bytes.length).raw(bytes);
  for (const [name, bytes] of files) {
    if (name.endsWith(".json") || name[0] === "x") continue;
    for (let at = 0; at < bytes.length;) {
      const { buffer, engine } = inflateSync(bytes.subarray(at), { info: true });
      entry(name, at, buffer);
      at += engine.bytesWritten;
    }
  }
  return deflateSync(Buffer.from(writer.bytes));
}

/** An engine for the site, and what it fetches; the bundle may be another one than it should be. */
function engine(packed = bundle(SITE.files)) {
  const files = new Map([...SITE.files, ["b-000000000000.bin", packed]]);
  files.set("manifest.json", Buffer.from(JSON.stringify({ ...SITE.manifest, bundle: { file: "b-000000000000.bin" } })));
  const fetched = [];
  const shards = new Shards(async (name) => {
    fetched.push(name);
    if (!files.get(name)) throw new Error("404");
    return files.get(name);
  });
  return { fetched, search: createEngine(shards).search };
}

test("a small site is searched with one file beside the manifest", async () => {
  const { fetched, search } = engine();
  const { results, facets, problems } = await search({ text: "teacher", lang: "en", facets: true });
  assert.deepEqual(results.map(({ address }) => address).sort(), ["roles/mentor/", "roles/secondee/"]);
  assert.equal(facets.length, 1);
  assert.deepEqual(problems, []);
  await search({ text: "secondee", lang: "en" });
  assert.deepEqual(fetched, ["manifest.json", "b-000000000000.bin"]);
});

test("an exact phrase needs one file more, which the bundle leaves out", async () => {
  const { fetched, search } = engine();
  assert.equal((await search({ text: '"is lent"', lang: "en" })).results.length, 1);
  assert.ok(fetched.slice(2).every((name) => name[0] === "x"), fetched.join());
});

test("where the bundle cannot be had or is damaged, its files are read one by one", async () => {
  for (const packed of [null, Buffer.from("no stream"), bundle(SITE.files).subarray(0, 100), deflateSync(Buffer.from([1, 2, 3]))]) {
    const { search } = engine(packed);
    const { results, problems } = await search({ text: "secondee", lang: "en" });
    assert.deepEqual([results.length, problems], [1, []]);
  }
});

test("what is wrong in the bundle is read from its own file", async () => {
  const wrong = new Map([...SITE.files].map(([name, bytes]) => [name, name[0] === "w" ? deflateSync(Buffer.from([9, 9])) : bytes]));
  const { search } = engine(bundle(wrong));
  const { results, problems } = await search({ text: "secondee", lang: "en" });
  assert.deepEqual([results.length, problems], [1, []]);
});
