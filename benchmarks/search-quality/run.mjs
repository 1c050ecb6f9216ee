// Prints nDCG@10 of the browser's engine over a judged collection.
//
//   node benchmarks/search-quality/run.mjs <collection> <folder of search files> [--plain] [name=value …]
//
// The collection holds docs.jsonl {id, title, text}, qrels.tsv and queries*.jsonl {id, text}. The search files
// are those that a build of the site writes. --plain switches all additions off; name=value sets a weight of the ranking.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, ADDITIONS } from "../../themes/commons/scripts/search/engine.js";
import { Shards } from "../../themes/commons/scripts/search/shards.js";

const args = process.argv.slice(2);
const [collection, folder] = args.filter((arg) => !arg.startsWith("--") && !arg.includes("="));
const weights = Object.fromEntries(args.filter((arg) => arg.includes("=")).map((arg) => arg.split("=")).map(([k, v]) => [k, Number(v)]));
const off = args.filter((arg) => arg.startsWith("--no-")).map((arg) => arg.slice(5));
const additions = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, !args.includes("--plain") && !off.includes(name)]));

const lines = (name) => readFileSync(join(collection, name), "utf8").trim().split("\n");
const json = (name) => lines(name).map((line) => JSON.parse(line));
const read = (name) => readFileSync(join(folder, name));
const shards = new Shards(async (name) => {
  if (name !== "manifest.json") return read(name);
  const manifest = JSON.parse(read(name));
  return Buffer.from(JSON.stringify({ ...manifest, weights: { ...manifest.weights, ...weights } }));
});
const engine = createEngine(shards, { additions });

const judged = new Map();
for (const line of lines("qrels.tsv")) {
  const [query, doc, gain] = line.split(/\s+/);
  if (!(gain > 0)) continue;
  if (!judged.has(query)) judged.set(query, new Map());
  judged.get(query).set(doc, Number(gain));
}
const discount = (rank) => Math.log2(rank + 2);

const sets = { full: "queries.jsonl", kw3: "queries_kw.jsonl", kw2: "queries_kw2.jsonl", typo: "queries_typo.jsonl", prefix: "queries_prefix.jsonl" };
const line = [];
for (const [set, file] of Object.entries(sets)) {
  if (!existsSync(join(collection, file))) continue;
  const queries = new Map(json(file).map(({ id, text }) => [id, text]));
  let sum = 0;
  for (const [id, gains] of judged) {
    const answer = await engine.search({ text: queries.get(id) ?? "", lang: "en" });
    if (args.includes("--verbose")) console.log(set, id, answer.text, answer.meant, answer.alsoSearched, answer.problems);
    const got = answer.results.map(({ address }) => address.replace(/\/$/, "").split("/").at(-1));
    const ideal = [...gains.values()].sort((a, b) => b - a).slice(0, 10).reduce((total, gain, i) => total + gain / discount(i), 0);
    sum += got.reduce((total, doc, i) => total + (gains.get(doc) ?? 0) / discount(i), 0) / ideal;
  }
  line.push(`${set} ${(sum / judged.size).toFixed(4)}`);
}
console.log(line.join("  "));
