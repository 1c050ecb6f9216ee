import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { readJson } from "../search/codec.js";
import { Shards } from "../search/shards.js";

const PARTS = ["one", "two", "three"].map((text) => deflateSync(Buffer.from(JSON.stringify(text))));
const FILE = Buffer.concat(PARTS);
const place = (n) => ({ offset: PARTS.slice(0, n).reduce((sum, { length }) => sum + length, 0), bytes: PARTS[n].length });
const slice = ({ offset, bytes }) => FILE.subarray(offset, offset + bytes);

async function read(source, wanted = [0, 1, 2]) {
  const asked = [];
  const problems = [];
  const shards = new Shards(async (name, signal, part) => (asked.push(part), source(part)));
  const found = [];
  for (const n of wanted) found.push(await shards.get("d-1.bin", readJson, problems, place(n)));
  return { found, problems, asked };
}

test("of a file only the parts are fetched that are asked for, each once", async () => {
  const { found, asked } = await read(slice, [1, 2, 1]);
  assert.deepEqual([found, asked], [["two", "three", "two"], [place(1), place(2)]]);
});

test("a server that sends the whole file is as good", async () => {
  assert.deepEqual((await read(() => FILE)).found, ["one", "two", "three"]);
});

test("where a wrong part comes, the whole file is asked for", async () => {
  const { found, problems, asked } = await read((part) => (part ? FILE.subarray(3, 3 + part.bytes) : FILE), [2]);
  assert.deepEqual([found, problems, asked], [["three"], [], [place(2), null]]);
});

test("a part that can't be had is told of once, by the name of its file", async () => {
  const { found, problems } = await read(() => FILE.subarray(0, 5));
  assert.deepEqual([found, problems], [[null, null, null], [{ file: "d-1.bin", kind: "damaged" }]]);
});

test("what was fetched ahead is not fetched again, and whether it could be had is told to whoever needs it", async () => {
  let count = 0;
  const whole = new Shards(async () => (count++, PARTS[0]));
  whole.ahead("i-1.bin", readJson);
  assert.deepEqual([await whole.get("i-1.bin", readJson, []), count], ["one", 1]);
  const gone = new Shards(async () => Promise.reject(new Error("404")));
  gone.ahead("i-1.bin", readJson);
  const problems = [];
  assert.equal(await gone.get("i-1.bin", readJson, problems), null);
  assert.deepEqual(problems, [{ file: "i-1.bin", kind: "missing" }]);
});
