// Reads what the Java tests wrote into fixtures/, so that both sides of the search stay the same:
//
//   analysis.json  [{"text": "…", "analysis": "english" | "plain", "terms": ["…"], "exact": ["=…"]}]
//                  terms and exact forms in the order of the text; a token that is too long gives none
//   ranking/       search/ as a build writes it, and
//   ranking/queries.json  [{"text": "…", "lang": "en", "top": [[document, score], …]}], the first ten of Lucene, with
//                  the stop words of the language left out as docs/search-format.md says
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { ADDITIONS, createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";
import { analyse } from "../search/text.js";

const folder = new URL("fixtures/", import.meta.url);
const NONE = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, false]));
const skip = existsSync(folder) ? false : "no fixtures: the Java tests write them";
const json = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

test("texts have the terms that Java gives them", { skip }, () => {
  for (const { text, analysis, terms, exact } of json("analysis.json")) {
    const found = analyse(text, analysis);
    assert.deepEqual({ terms: found.terms.filter(Boolean), exact: found.exact }, { terms: terms.filter(Boolean), exact: exact ?? [] }, text);
  }
});

test("without the additions the order is that of Lucene, and so are the scores", { skip }, async () => {
  // One folder of files with its questions, or several.
  const ranking = new URL("ranking/", folder);
  const sites = existsSync(new URL("queries.json", ranking)) ? [ranking]
    : readdirSync(ranking).map((name) => new URL(`${name}/`, ranking)).filter((url) => statSync(url).isDirectory());
  assert.ok(sites.length, "no fixtures of ranking");
  for (const site of sites) {
    const engine = createEngine(new Shards(async (name) => readFileSync(new URL(`search/${name}`, site))), { additions: NONE });
    for (const { text, lang, top } of JSON.parse(readFileSync(new URL("queries.json", site), "utf8"))) {
      const { results, problems } = await engine.search({ text, lang });
      assert.deepEqual(problems, []);
      assert.deepEqual(results.map((result) => result.document), top.map(([document]) => document), text);
      results.forEach(({ score }, i) => assert.ok(Math.abs(score - top[i][1]) <= 0.001, `${text}: ${score}, not ${top[i][1]}`));
    }
  }
});
