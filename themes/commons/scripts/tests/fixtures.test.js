// Reads what the Java tests wrote, so that both sides of the search stay the same. NUGGETS_FIXTURES names the folder:
//
//   analysis.json  [{"text": "…", "analysis": "english" | "plain", "terms": ["…"],
//                  "beside": ["<position>:<term>"], "exact": ["=…"]}]
//                  terms and exact forms in the order of the text; a token that is too long has the term ""
//   queries.json   [{"text": "…", "words": ["…"], "phrases": ["… …"], "without": ["…"], "filters": ["field:value"],
//                  "unfinished": false}], as a terminal takes them apart
//   ranking/<name>/search/       files as a build writes them, and
//   ranking/<name>/queries.json  [{"text": "…", "lang": "en", "top": [[document, score], …]}], the first ten of Lucene,
//                  with the stop words of the language left out as docs/search-format.md says
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ADDITIONS, createEngine } from "../search/engine.js";
import { phraseText, readQuery } from "../search/query.js";
import { Shards } from "../search/shards.js";
import { analyse, chains, normalize } from "../search/text.js";

const folder = process.env.NUGGETS_FIXTURES;
const NONE = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, false]));
// Without the name of a folder there is nothing to read; a folder that was named and is not there is a failure.
const skip = folder ? false : "no fixtures: the Java tests write them";
const json = (...path) => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

test("texts have the terms that Java gives them", { skip }, (t) => {
  const texts = json("analysis.json");
  for (const { text, analysis, ...found } of texts) {
    assert.deepEqual(analyse(text, analysis), found, JSON.stringify(text));
  }
  t.diagnostic(`${texts.length / 2} texts, each in two analyses`);
});

test("a query has the words that it has in a document", { skip }, () => {
  const words = (text) => chains(text).flatMap(({ parts, joint }) => parts.map(({ token, signed }) => [token, signed, joint]));
  for (const { text } of json("analysis.json")) {
    assert.deepEqual(words(text.normalize("NFC")), words(normalize(text)), JSON.stringify(text));
  }
});

test("a query is taken apart as in a terminal", { skip }, (t) => {
  const queries = json("queries.json");
  for (const { text, ...parts } of queries) {
    const { words, phrases, without, filters, unfinished } = readQuery(text);
    const read = {
      unfinished, words: words.map(({ token }) => token), phrases: phrases.map(phraseText),
      without: [...new Set(without)], filters: filters.map(({ typed }) => typed),
    };
    assert.deepEqual(read, parts, JSON.stringify(text));
  }
  t.diagnostic(`${queries.length} queries`);
});

test("without the additions the order is that of Lucene, and so are the scores", { skip }, async (t) => {
  for (const site of readdirSync(join(folder, "ranking"))) {
    const source = async (name) => readFileSync(join(folder, "ranking", site, "search", name));
    const engine = createEngine(new Shards(source), { additions: NONE });
    const queries = json("ranking", site, "queries.json");
    let farthest = 0;
    for (const { text, lang, top } of queries) {
      const { results, problems } = await engine.search({ text, lang });
      const asked = `${site}, ${lang}: ${JSON.stringify(text)}`;
      assert.deepEqual(problems, [], asked);
      assert.deepEqual(results.map((result) => result.document), top.map(([document]) => document), asked);
      results.forEach(({ score }, i) => {
        // As few digits as tell a single-precision number from its neighbours.
        const expected = Math.fround(top[i][1]);
        farthest = Math.max(farthest, Math.abs(score - expected));
        assert.ok(Math.abs(score - expected) <= 0.001, `${asked}: ${score}, not ${expected}`);
      });
    }
    t.diagnostic(`${site}: ${queries.length} queries, scores differ by at most ${farthest}`);
  }
});
