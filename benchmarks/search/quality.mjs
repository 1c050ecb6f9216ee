// nDCG@10 of what the browser shows for the questions of a judged collection.
import { existsSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, openPanel } from "./browser.mjs";
import { serve } from "./server.mjs";

export const SETS = {
  full: "queries.jsonl", "three words": "queries_kw.jsonl", "typing errors": "queries_typo.jsonl",
  unfinished: "queries_prefix.jsonl",
};

const lines = (file) => readFileSync(file, "utf8").trim().split("\n");
const json = (file) => lines(file).map((line) => JSON.parse(line));
const escaped = (text) => text.replace(/[\\`*_{}[\]<>()#+\-.!|~$^:"'=@&]/g, "\\$&");

/** A page for each document, with nothing but its title and its text. */
export function writePages(collection, folder) {
  mkdirSync(folder, { recursive: true });
  for (const { id, title, text } of json(join(collection, "docs.jsonl"))) {
    writeFileSync(join(folder, `${id}.md`), `---\ntitle: ${JSON.stringify(title || "Page")}\n---\n\n${escaped(text)}\n`);
  }
}

/** @returns {Promise<Record<string, {panel: number, plain: number}>>} by set of questions */
export async function quality(browser, collection, site, engine) {
  const server = await serve({ "/-engine/": engine, "/": site });
  const window = await browser.newContext();
  try {
    const judged = readJudged(join(collection, "qrels.tsv"));
    const plain = await window.newPage();
    await plain.goto(server.address);
    await plain.evaluate(startPlain);
    // Opened last, since a page behind another is not painted.
    const panel = await openPanel(window, server.address);
    const figures = {};
    for (const [set, file] of Object.entries(SETS)) {
      if (!existsSync(join(collection, file))) continue;
      const texts = new Map(json(join(collection, file)).map(({ id, text }) => [id, text]));
      const sums = { panel: 0, plain: 0 };
      for (const [id, gains] of judged) {
        const text = texts.get(id) ?? "";
        const shown = await ask(panel, text);
        if (shown.trouble) throw new Error(`the search could not answer: ${text}`);
        // The nearest is shown where nothing was found; it is no result.
        const found = (await panel.locator(".search-nothing").count()) ? [] : shown.addresses;
        sums.panel += gain(found, gains);
        sums.plain += gain(await plain.evaluate((asked) => globalThis.plainly(asked), text), gains);
      }
      figures[set] = { panel: sums.panel / judged.size, plain: sums.plain / judged.size };
    }
    return figures;
  } finally {
    await window.close();
    server.close();
  }
}

function readJudged(file) {
  const judged = new Map();
  for (const line of lines(file)) {
    const [query, document, gain] = line.split(/\s+/);
    if (!(gain > 0)) continue;
    if (!judged.has(query)) judged.set(query, new Map());
    judged.get(query).set(document, Number(gain));
  }
  return judged;
}

/** nDCG@10, where what is wanted and left out counts as not found. */
function gain(addresses, gains) {
  const discount = (rank) => Math.log2(rank + 2);
  const ideal = [...gains.values()].sort((a, b) => b - a).slice(0, 10).reduce((sum, one, i) => sum + one / discount(i), 0);
  const ids = addresses.map((address) => address.replace(/#.*$/, "").replace(/\/$/, "").split("/").at(-1));
  return ids.slice(0, 10).reduce((sum, id, i) => sum + (gains.get(id) ?? 0) / discount(i), 0) / ideal;
}

/** In the browser: the same engine without its additions, which is Lucene's order. The site never runs it so. */
async function startPlain() {
  const { ADDITIONS, createEngine } = await import("/-engine/engine.js");
  const { Shards, served } = await import("/-engine/shards.js");
  const additions = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, false]));
  const engine = createEngine(new Shards(served("/search/")), { additions });
  globalThis.plainly = async (text) => {
    const { results } = await engine.search({ text, lang: "en", size: 10 });
    return results.map(({ address }) => address);
  };
}
