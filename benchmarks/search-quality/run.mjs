// Prints nDCG@10 of the browser's engine over a judged collection.
//
//   node benchmarks/search-quality/run.mjs <collection> <folder of search files> [--plain] [name=value …]
//
// The collection holds docs.jsonl {id, title, text}, qrels.tsv and queries*.jsonl {id, text}. The search files
// are those that a build of the site writes. --plain switches all additions off; name=value sets a weight of the ranking.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { json, ndcg, openEngine, readJudged } from "./judged.mjs";

const args = process.argv.slice(2);
const [collection, folder] = args.filter((arg) => !arg.startsWith("--") && !arg.includes("="));
const engine = openEngine(folder, args);
const judged = readJudged(join(collection, "qrels.tsv"));

const sets = { full: "queries.jsonl", kw3: "queries_kw.jsonl", kw2: "queries_kw2.jsonl", typo: "queries_typo.jsonl", prefix: "queries_prefix.jsonl" };
const line = [];
for (const [set, file] of Object.entries(sets)) {
  if (!existsSync(join(collection, file))) continue;
  const queries = new Map(json(join(collection, file)).map(({ id, text }) => [id, text]));
  let sum = 0;
  for (const [id, grades] of judged) {
    const answer = await engine.search({ text: queries.get(id) ?? "", lang: "en" });
    if (args.includes("--verbose")) console.log(set, id, answer.text, answer.meant, answer.alsoSearched, answer.problems);
    sum += ndcg(answer.results.map(({ address }) => address.replace(/\/$/, "").split("/").at(-1)), grades);
  }
  line.push(`${set} ${(sum / judged.size).toFixed(4)}`);
}
console.log(line.join("  "));
