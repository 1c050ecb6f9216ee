import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, readTable, separatorIn, writeTable } from "../shared/files.js";

const HARD = [
  ["a", "b"],
  ['he said "no"', "one, two; three"],
  ["two\nlines", "a\ttab"],
  [" spaces ", "'quoted'"],
  ["ākonga", "'"],
  ["it's", ""],
];

test("what is written is read back, with each separator", () => {
  for (const separator of [",", ";", "\t"]) {
    assert.deepEqual(readTable(writeTable(HARD, separator)), HARD, separator);
  }
});

test("no cell begins a formula, and each is read back as it was", () => {
  const cells = ["=1+1", "+31 6", "-2", "@a", "\tb", "\rc", "'=1", "''=1", "- a list\n- of two", " =1", "\n=1", "＝1", "＋1", "－1", "＠a"];
  const text = writeTable([cells], ",");
  assert.deepEqual(readTable(text), [cells]);
  for (const line of [...text.matchAll(/(?:^\uFEFF|,)"?(.)/g)]) {
    assert.equal(line[1], "'");
  }
});

test("comma, semicolon and tab are told from each other, outside quotes", () => {
  assert.deepEqual(readTable("a;b;c\r\n1,5;2;3"), [["a", "b", "c"], ["1,5", "2", "3"]]);
  assert.deepEqual(readTable("a\tb\n1\t2\n"), [["a", "b"], ["1", "2"]]);
  assert.deepEqual(readTable('"x;y;z",b\n1,2'), [["x;y;z", "b"], ["1", "2"]]);
  assert.deepEqual(readTable("sep=;\na,b,c;d"), [["a,b,c", "d"]]);
});

test("a byte-order mark, old line ends, empty lines and short rows do no harm", () => {
  assert.deepEqual(readTable("\uFEFFa,b\r1,\r\r\n\n , \n2"), [["a", "b"], ["1", ""], ["2"]]);
  assert.deepEqual(readTable(""), []);
  assert.deepEqual(readTable('a"b,c"d'), [['a"b', 'c"d']]);
});

test("a quote that never ends is no table", () => {
  assert.equal(readTable('a,b\n1,"2\n3,4'), null);
  assert.equal(readTable('a,"' + "b".repeat(1_000_000)), null);
});

test("ten thousand rows are read at once", () => {
  const started = performance.now();
  assert.equal(readTable("a,b,c\n".repeat(10_000)).length, 10_000);
  assert.ok(performance.now() - started < 500);
});

test("the letters of a file are known by how it is written", () => {
  assert.equal(decode(new TextEncoder().encode("\uFEFFé")), "é");
  assert.equal(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), "café");
  assert.equal(decode(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00)), "é");
  assert.equal(decode(new Uint8Array()), "");
});

test("where a comma is in numbers, a semicolon parts cells", () => {
  assert.equal(separatorIn("nl"), ";");
  assert.equal(separatorIn("en-GB"), ",");
});

test("an empty cell at the very end is a cell", () => {
  assert.deepEqual(readTable("a,b,\r\n1,2,"), [["a", "b", ""], ["1", "2", ""]]);
  assert.deepEqual(readTable("a\tb\n1\t"), [["a", "b"], ["1", ""]]);
});
