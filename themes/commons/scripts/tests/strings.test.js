import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** The words of a language: one of each line, as its file has them. */
function words(language) {
  const text = readFileSync(new URL(`../../strings/${language}.yml`, import.meta.url), "utf8");
  return new Map([...text.matchAll(/^"?(\w+)"?: (.*)$/gm)].map(([, key, word]) => [key, word]));
}

const en = words("en");
const nl = words("nl");
const slots = (word) => [...new Set(word.match(/\{\w+\}/g))].sort().join(" ");

test("both languages have the same words, with the same slots", () => {
  // English writes a half with a point, which needs no word. "{kind}" is "a nugget"; Dutch writes "een {one}".
  nl.delete("decimal_point");
  assert.deepEqual([...nl.keys()].sort(), [...en.keys()].sort());
  const others = [...en].filter(([key, word]) => key !== "form_check_kind" && slots(word) !== slots(nl.get(key)));
  assert.deepEqual(others, []);
});

test("an apostrophe inside a word is a typographic one", () => {
  // What a check says of a file is said in a terminal, too, where the plain one stands.
  const plain = [...en, ...nl].filter(([key, word]) => !key.startsWith("form_check_") && /\p{L}'\p{L}/u.test(word));
  assert.deepEqual(plain, []);
});

test("Dutch has one word for one thing", () => {
  const second = /\b(hooguit|rekenblad|afdruk\w*|druk het af|bewaar (\w+ )?als (tekst|tabel|pdf|bestand))\b/i;
  assert.deepEqual([...nl].filter(([, word]) => second.test(word)), []);
});
