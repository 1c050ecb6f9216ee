import assert from "node:assert/strict";
import { test } from "node:test";
import { letter, namedIn, newFile } from "../contribute/sending.js";
import { matching } from "../form/matching.js";
import { wordsOf } from "./strings.js";

const words = wordsOf("en", "contribute_say_");
const item = (text, pictures = []) => ({ title: "A day & a night?", site: "Next Door", name: "a-day.md", text, pictures });
const read = (address) => Object.fromEntries(new URL(address).searchParams);

test("a short text stands in the letter, whole", () => {
  const text = "---\ntitle: \"A & B\"\n---\n\n100% + 1 = #2\n";
  const { address, attached } = letter("mailto:office@example.org", item(text), words);
  assert.equal(attached, false);
  assert.match(address, /^mailto:office@example\.org\?subject=/);
  assert.deepEqual(read(address), { subject: "Next Door: A day & a night?", body: text.replaceAll("\n", "\r\n") });
  assert.doesNotMatch(address, /\+|&(?!body=)/);
});

test("a letter with a long text asks for the file, and the text is in no part of it", () => {
  for (const text of ["word ".repeat(400), "é".repeat(320), "🎉".repeat(200)]) {
    const { address, attached } = letter("mailto:office@example.org", item(text), words);
    assert.equal(attached, true);
    assert.ok(address.length <= 1800);
    assert.match(read(address).body, /a-day\.md, which was downloaded just now\. Please attach it/);
  }
});

test("a letter is long from 1,800 characters as an address has them", () => {
  const fits = (n) => !letter("mailto:a@b.org", item("x".repeat(n)), words).attached;
  const beside = letter("mailto:a@b.org", item(""), words).address.length;
  assert.equal(fits(1800 - beside), true);
  assert.equal(fits(1801 - beside), false);
});

test("a letter names the pictures, unless they are too many", () => {
  assert.match(read(letter("mailto:a@b.org", item("x", ["a.jpg", "b.jpg"]), words).address).body, /^Please attach these pictures, too: a\.jpg, b\.jpg\r\n\r\nx$/);
  const many = Array.from({ length: 200 }, (_, i) => `picture-${i}.jpg`);
  const { address, attached } = letter("mailto:a@b.org", item("x", many), words);
  assert.equal(attached, true);
  assert.ok(address.length <= 1800);
});

test("a forge gets the text in its address as long as a server takes it", () => {
  const forge = { address: "https://github.com/o/r/new/main/content/nuggets", name: "filename", text: "value" };
  const short = newFile(forge, { name: "a-day.md", text: "a & b\n# c" });
  assert.equal(short.pasted, false);
  assert.deepEqual(read(short.address), { filename: "a-day.md", value: "a & b\n# c" });
  const long = newFile(forge, { name: "a-day.md", text: "x".repeat(6000) });
  assert.deepEqual([long.pasted, read(long.address)], [true, { filename: "a-day.md" }]);
});

test("the pictures of a text are those that it shows", () => {
  const text = "![a [b\\] c](pictures/one.jpg)\n![](<pictures/two.png>) ![so](https://a.example/b.png) [no](pictures/three.jpg) ![x](pictures/one.jpg)";
  assert.deepEqual(namedIn(text.replace("[b", "\\[b"), "pictures/"), ["one.jpg", "two.png"]);
});

test("items are found by the beginnings of their words first, whatever their accents", () => {
  const items = ["Élan in school", "A school élan", "Schoolboard", "Preschool"].map((title, i) => ({ id: `item-${i}`, title }));
  assert.deepEqual(matching("school", items).map(({ title }) => title), ["Schoolboard", "A school élan", "Élan in school", "Preschool"]);
  assert.deepEqual(matching("elan sch", items).map(({ title }) => title), ["A school élan", "Élan in school"]);
  assert.deepEqual(matching("(school", items).length, 4);
  assert.deepEqual(matching("item-3", items).map(({ id }) => id), ["item-3"]);
  assert.equal(matching("", items).length, 4);
  assert.equal(matching("nothing", items).length, 0);
});
