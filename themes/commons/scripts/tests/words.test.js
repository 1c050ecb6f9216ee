// Words that searches take apart wrongly, asked of the browser's engine as WordsInSearchTest asks a terminal. NUGGETS_WORDS
// names the folder that it wrote:
//
//   search/         files as a build writes them
//   questions.json  [{"text": "…", "found": ["<address>", …], "first": "<address>", "meant": ["…"]}]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";

const folder = process.env.NUGGETS_WORDS;
const skip = folder ? false : "no files: the Java tests write them";

test("each question finds its pages, and nothing is taken for an error that is none", { skip }, async () => {
  const engine = createEngine(new Shards(async (name) => readFileSync(join(folder, "search", name))));
  for (const { text, found, first, meant = [] } of JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"))) {
    const answer = await engine.search({ text, lang: "en", size: 100 });
    const pages = answer.results.map(({ address }) => address);
    const asked = JSON.stringify(text);
    assert.deepEqual(answer.problems, [], asked);
    if (found) assert.deepEqual([...pages].sort(), found, asked);
    if (first) assert.equal(pages[0], first, asked);
    assert.deepEqual(answer.meant.flatMap(({ used }) => used), meant, asked);
    // To a number or a short word nothing is the nearest either.
    if (found?.length === 0 && text.length < 5) assert.deepEqual(answer.nothing.nearest, [], asked);
  }
});
