import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { lengthOf, readDirectory, Reader, readPostings, readWords } from "../search/codec.js";
import { encode, lengthByte, Writer } from "./encoder.js";
import { random } from "./random.js";

test("numbers of any size come back", () => {
  const numbers = [0, 1, 127, 128, 16383, 16384, 2 ** 31, 2 ** 40];
  const writer = new Writer();
  numbers.forEach((number) => writer.varint(number));
  const reader = new Reader(Uint8Array.from(writer.bytes));
  assert.deepEqual(numbers.map(() => reader.varint()), numbers);
});

test("lengths are those of Lucene's SmallFloat", () => {
  assert.deepEqual([0, 23, 24, 39, 40, 44, 60, 100, 255].map(lengthOf), [0, 23, 24, 39, 40, 48, 120, 3096, 2013265944]);
  for (let byte = 0; byte < 256; byte++) assert.equal(lengthByte(lengthOf(byte)), byte);
});

test("words have their written forms, aliases and blocks", () => {
  const { files, manifest } = encode([{ title: "Ākonga define definitions", address: "a/" }]);
  const words = readWords(inflateSync(files.get(manifest.words.files[0])));
  assert.deepEqual([...words.keys()], ["=ākonga", "aakonga", "akonga", "defin", "definit"]);
  assert.equal(words.get("aakonga").means, "akonga");
  assert.deepEqual(words.get("akonga").forms, ["ākonga"]);
  assert.deepEqual(words.get("definit").forms, ["definitions"]);
  const [block] = words.get("defin").blocks;
  const { docs, freqs, titles } = readPostings(inflateSync(files.get(block.postings.file)), block, 1);
  assert.deepEqual([[...docs], [...freqs], [...titles]], [[0], [1], [3]]);
});

test("wrong bytes are an error or another answer, never a loop", () => {
  const { files, manifest } = encode(Array.from({ length: 9 }, (_, i) => ({ title: `Page ${i} of words`, address: `${i}/` })));
  const bytes = inflateSync(files.get(manifest.words.files[0]));
  const next = random(5);
  for (let i = 0; i < 3000; i++) {
    const wrong = Uint8Array.from(bytes).subarray(0, 1 + next(bytes.length));
    for (let n = next(4); n >= 0; n--) wrong[next(wrong.length)] = next(256);
    try {
      for (const { blocks } of readWords(wrong).values()) blocks.forEach((block) => readPostings(wrong, block, 9));
    } catch (error) {
      assert.ok(error instanceof Error);
    }
  }
});

test("a directory tells where each document lies, in the order of their numbers", () => {
  const items = Array.from({ length: 5 }, (_, i) => ({ title: "Page " + "x".repeat(i), address: `${i}/` }));
  const { files, manifest } = encode(items, { together: 2, directory: 2 });
  assert.deepEqual(manifest.directory.first, [0, 4]);
  const places = manifest.directory.files.flatMap((name) => readDirectory(inflateSync(files.get(name))));
  assert.deepEqual(places.map(({ file, offset, bytes }) => JSON.parse(inflateSync(files.get(file).subarray(offset, offset + bytes))).address),
    items.map(({ address }) => address));
  assert.equal(new Set(places.map(({ file }) => file)).size, 3);
});
