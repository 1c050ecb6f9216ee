import assert from "node:assert/strict";
import { test } from "node:test";
import { lostOf, picturesOf } from "../contribute/pictures.js";
import { hiddenOf, presetOf } from "../contribute/preset.js";
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

const PICTURED = {
  type: "nugget",
  fields: [
    { name: "title", widget: "text" },
    { name: "image", widget: "picture" },
    { name: "people", widget: "list", items: { name: "people", widget: "group", fields: [{ name: "photo", widget: "picture" }] } },
  ],
};
const FILLED = {
  values: { title: "pictures/no.jpg", image: "pictures/a.jpg", people: [{}, { photo: "pictures/b.jpg" }, { photo: "https://a.example/c.jpg" }] },
  parts: [{ heading: "In short", text: "![x](pictures/d.jpg)" }],
  intro: "![y](pictures/e.jpg)",
};

test("pictures of fields go along, too, each with where it is named", () => {
  assert.deepEqual(picturesOf(PICTURED, FILLED), [
    { name: "a.jpg", pointer: "/image" },
    { name: "b.jpg", pointer: "/people/1/photo" },
    { name: "e.jpg", part: "" },
    { name: "d.jpg", part: "In short" },
  ]);
  assert.deepEqual(picturesOf(PICTURED, { values: { image: 3, people: "x" }, parts: [], intro: "" }), []);
});

test("a picture that a browser did not keep is a mistake where it is named", () => {
  const lost = lostOf(picturesOf(PICTURED, FILLED), (name) => name !== "d.jpg", (name, values) => `${words[name].replace("{name}", values.name)}`);
  assert.deepEqual(lost, [
    {
      code: "lost-picture", severity: "error", part: "In short",
      message: "the picture “d.jpg” is no longer here, because this page was reloaded",
      fix: "Add it again, or take it out of your text",
    },
  ]);
});

test("a new item says that it is a draft, of which day and of which type, where its type has such fields", () => {
  const today = new Date(2026, 10, 3);
  const fields = [{ name: "type" }, { name: "status", options: [{ value: "draft" }] }, { name: "date_published", required: true }];
  assert.deepEqual(presetOf({ type: "nugget", fields }, today), { type: "nugget", status: "draft", date_published: "2026-11-03" });
  assert.deepEqual(presetOf({ type: "note", fields: [{ name: "title" }] }, today), {});
  assert.deepEqual(hiddenOf({ fields }, { type: "nugget" }, ["type", "date_published", "id"]), ["type", "id"]);
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
