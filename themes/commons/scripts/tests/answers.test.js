// Asks the browser's engine what a terminal was asked, with all additions: pages, their order, scores and excerpts, filters,
// spelling, completions, synonyms, what less would find, and what is nearest must be the same. NUGGETS_ANSWERS names the
// folder that AnswerFixturesTest wrote:
//
//   <name>/search/         files as a build writes them
//   <name>/questions.json  [{"text": "…", "lang": "en", "size": 10, …}]: a question, and the answer as the engine gives it
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";

const folder = process.env.NUGGETS_ANSWERS;
const skip = folder ? false : "no answers: the Java tests write them";
// Both sides count in single precision, and then in double.
const NEAR = 1e-9;

const sites = folder && existsSync(folder) ? readdirSync(folder) : ["none"];
for (const site of sites) {
  test(`a terminal answers as a browser does: ${site}`, { skip }, async (t) => {
    const engine = createEngine(new Shards(async (name) => readFileSync(join(folder, site, "search", name))));
    const questions = JSON.parse(readFileSync(join(folder, site, "questions.json"), "utf8"));
    const others = [];
    let farthest = 0;
    const near = (hits, told, asked) => hits.forEach(({ score }, i) => {
      farthest = Math.max(farthest, Math.abs(score - told[i].score));
      assert.ok(Math.abs(score - told[i].score) <= NEAR * score, `${asked}: ${score} and ${told[i].score}`);
    });
    for (const { text, lang, size, ...told } of questions) {
      const asked = `${lang}: ${JSON.stringify(text)}`;
      // With facets everything is counted.
      const answer = await engine.search({ text, lang, size, facets: true });
      assert.deepEqual(answer.problems, [], asked);
      assert.deepEqual(plain(answer), plain({ ...told, nothing: told }), asked);
      near(answer.results, told.results, asked);
      near(answer.nothing?.nearest ?? [], told.nearest, asked);
      // Without them only as much is read as settles the order.
      const quick = await engine.search({ text, lang, size });
      if (!isDeepStrictEqual(shown(quick.results), shown(answer.results))) others.push(text);
    }
    assert.deepEqual(others, []);
    t.diagnostic(`${questions.length} questions, scores differ by at most ${farthest}`);
  });
}

/** An answer but for its scores. */
function plain({ total, results, meant, alsoSearched, dropped, unknown, nothing }) {
  return {
    total, results: shown(results), meant, alsoSearched, dropped, unknown,
    without: nothing?.without ?? [], nearest: shown(nothing?.nearest ?? []),
  };
}

function shown(results) {
  return results.map(({ address, anchor, excerpt }) => ({ address, anchor, excerpt }));
}
