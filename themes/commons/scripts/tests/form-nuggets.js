// Nuggets as a form writes them, with texts that are no easy ones: the tests of Java build a site of them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileName, fileText } from "../form/write.js";
import { readable } from "../form/yaml.js";
import { HOSTILE } from "./form-written.js";

export const FIXTURE = fileURLToPath(new URL("../../../../generator/src/test/resources/form/nuggets.json", import.meta.url));

const FIELDS = ["title", "description", "status", "audience", "date_published", "authors", "license", "participants", "outcome_kind", "measures", "evidence_basis", "is_based_on"];
const HEADINGS = ["In short", "Try it", "What was done", "What changed"];
const MODEL = { fields: FIELDS.map((name) => ({ name })), parts: HEADINGS.map((heading, i) => ({ heading, optional: i > 2 })) };

/** What a reader sees as nothing is no title, and what is not in the usual order is told. */
const isTitle = (text) => /[\p{L}\p{N}]/u.test(text) && text.length <= 70 && text === text.trim() && !/[\u0000-\u001F\u200B\u00AD\uFEFF\uD83C]|\u2028|\u2029/.test(text);

const files = () =>
  HOSTILE.map(readable)
    .filter(isTitle)
    .map((text, i) => {
      const values = {
        title: `${text} ${i}`,
        description: text,
        status: "published",
        audience: ["teacher"],
        date_published: "2026-11-30",
        authors: [{ name: text }],
        license: "CC0-1.0",
        participants: text,
        outcome_kind: "measured",
        measures: [{ name: text, value: text, source: text }],
        evidence_basis: "practitioner_account",
        is_based_on: [{ source: "a-book", use: "facts_only" }],
      };
      const parts = HEADINGS.map((heading) => ({ heading, text: heading === "What changed" ? "" : "We met.\n\n- one\n- two" }));
      return { path: `nuggets/${fileName(`item ${i}`)}`, text: fileText(MODEL, values, { parts }) };
    });

export const asFile = () => "[\n" + files().map((one) => JSON.stringify(one)).join(",\n") + "\n]\n";
export const readFixture = () => readFileSync(FIXTURE, "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FIXTURE, asFile());
}
