// What a form may be filled in with, and what is made of it: the tests of Java read it back.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileText } from "../form/write.js";
import { filled } from "../form/yaml.js";
import { random } from "./random.js";

export const FIXTURE = fileURLToPath(new URL("../../../../generator/src/test/resources/form/written.json", import.meta.url));

/** Texts that some reader of YAML takes for something else. */
export const HOSTILE = [
  "no", "No", "NO", "yes", "on", "off", "y", "n", "true", "false", "null", "~", "Null", ".nan", ".inf", "-.inf", "=", "<<",
  "012", "0o17", "0x1F", "1_000", "1e3", "12:30:45", "1.", ".5", "+1", "-1", "1,5", "007", "42", "3.14", "2016", "2016-07",
  "2026-11-30", "2026-11-30T10:00:00Z", "2026-13-45", "title: colon", "a:b", "ends with:", ":", ": begins", "a #comment",
  "#hash", "a#b", " leading", "trailing ", "  both  ", "\ttab", "tab\t", "a\tb", "- dash", "-", "---", "--- a", "...", "? a",
  "?", "! a", "!tag", "& a", "&anchor", "*alias", "* a", "| a", ">", "% a", "@ a", "`a`", "'single'", "\"double\"", "it's",
  "say \"yes\": no", "[a, b]", "{a: b}", "a, b", "a]", "}", "\\", "\\n", "back\\slash", "“typographic”", "‘so’", "«guillemets»",
  "“a” and b", "emoji 🎉 and 👩🏽‍🏫", "🎉", "é", "e\u0301", "日本語", "العربية", "עברית", "\u00A0nbsp", "a,\u00A0b", "a\u00A0", "a\u2028b",
  "a\u2029b", "\uFEFFbom", "a\u200Bb", "a\u00ADb", "line\nbreak", "a\n\nb", "a\n", "\na", "a\n b", "a\n\tb", "a \nb",
  "a\n---\nb", "---\na: b\n---\n", "a\n...\nb", "# a\n# b", "- a\n- b", "a\r\nb", "a\rb", "a: 1\nb: 2", "x\n\n\n", "\n\n",
  "<script>alert(1)</script>", "{{ a }}", "${a}", "%TAG", "key : value", "a : b", "a:\tb", "http://a.example/?q=1#top",
  "C:\\Users\\me", "50%", "€ 5", "a & b", "a * b", "(a)", "a/b", "Dr. No", "No. 5", "e1", "Infinity", "NaN", "undefined",
  "x".repeat(500), "word ".repeat(60).trim(), "'", "''", "\"", "\"\"", "'\"", " ", "   ", "\u3000", "a  b", "\uD83C", "\u0000", "\u0007bell",
];

const SIGNS = [..." \n\t:#-'\"\\[]{},&*!|>%@`?~=.<>/()_+^$€“”‘’«»áéøßñçİıſΩ字🎉👩\u00A0\u2028\u200B\u00AD\u061C0123456789abcdefghijklmnopqrstuvwxyzNOYES"];

function text(next) {
  const hostile = next(4) === 0;
  return hostile ? HOSTILE[next(HOSTILE.length)] : Array.from({ length: 1 + next(24) }, () => SIGNS[next(SIGNS.length)]).join("");
}

function value(next, depth) {
  const kind = next(depth > 2 ? 5 : 8);
  return kind < 3 ? text(next)
    : kind === 3 ? [0, 1, -7, 3.5, 1e21, 123456789, 0.001][next(7)]
    : kind === 4 ? next(2) === 0
    : kind < 7 ? Array.from({ length: 1 + next(4) }, () => (next(3) ? text(next) : value(next, depth + 1)))
    : Object.fromEntries(Array.from({ length: 1 + next(4) }, (_, i) => [["name", "value", "no", "source"][i], value(next, depth + 1)]));
}

const MODEL = { fields: ["title", "description", "other"].map((name) => ({ name })), parts: [] };

/** @returns {{values: unknown, text: string}[]} each hostile text in each place, five hundred that look like chance, and each hostile text as a remark */
export function written() {
  const next = random(20261130);
  const all = [];
  HOSTILE.forEach((one) => all.push({ title: one, list: [one, one], groups: [{ name: one, items: [one] }, { name: "a", value: one }], group: { no: one } }));
  for (let i = 0; i < 500; i++) {
    all.push({ title: text(next), description: text(next), other: value(next, 0), more: value(next, 0) });
  }
  const files = all.map((values) => ({ values, text: fileText(MODEL, values, { intro: "Text.", parts: [] }) }));
  return [...files, ...remarked()].map(({ values, text }) => ({ values: filled(values) ?? {}, text }));
}

/** Whatever a remark behind a value says, the values stay what they are. */
function remarked() {
  const values = { title: "of-mine", list: ["of-mine", "other"], groups: [{ name: "of-mine", value: "a" }] };
  return HOSTILE.map((one) => ({ values, text: fileText(MODEL, values, { intro: "Text.", parts: [] }, new Map([["of-mine", one]])) }));
}

export const asFile = () => "[\n" + written().map((one) => JSON.stringify(one)).join(",\n") + "\n]\n";
export const readFixture = () => readFileSync(FIXTURE, "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FIXTURE, asFile());
}
