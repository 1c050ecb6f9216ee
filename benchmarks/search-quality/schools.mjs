// Prints how well the search of the built site answers the judged questions of schools: nDCG@10, success@3, and failures.
//
//   node benchmarks/search-quality/schools.mjs [folder of search files] [--aside] [--plain] [--no-NAME …] [name=value …]
//
// Without a folder: site/target/site/search. Of the questions set aside only the figures are printed, or else they would be
// tuned for, too; --aside prints their failures as well. The other options are those of run.mjs.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { json, ndcg, openEngine, readJudged } from "./judged.mjs";

const HERE = import.meta.dirname;
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith("--") && !arg.includes("=")) ?? join(HERE, "../../site/target/site/search");
const engine = openEngine(folder, args);
const judged = readJudged(join(HERE, "schools/qrels.tsv"));

/** Two in five of those that no review has shown to whoever tunes: their words decide, and nobody else. */
function setOf({ text, review }) {
  const number = Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16);
  return !review && number % 5 < 2 ? "aside" : "tune";
}

async function measured(question) {
  if (question.set !== setOf(question)) throw new Error(`${question.id} belongs to the set "${setOf(question)}"`);
  const grades = judged.get(question.id) ?? new Map();
  const { results, total, problems } = await engine.search({ text: question.text, lang: question.lang });
  if (problems.length) throw new Error(`${question.id}: ${JSON.stringify(problems)}`);
  const found = results.map(({ address }) => address.replace(/^\//, ""));
  const best = Math.max(0, ...grades.values());
  const meant = [...grades].filter(([, grade]) => grade === best).map(([page]) => page);
  const fits = best > 1;
  // Where nothing fits, a reader is best told so.
  const success = found.slice(0, 3).some((page) => meant.includes(page)) || (!fits && total === 0);
  return { ...question, found, meant, fits, success, ndcg: fits ? ndcg(found, grades) : null };
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function line(name, all) {
  const good = all.filter(({ success }) => success).length;
  const fitting = all.filter(({ fits }) => fits).map((one) => one.ndcg);
  const figure = fitting.length ? mean(fitting).toFixed(3) : "–    ";
  return `${name.padEnd(22)} nDCG@10 ${figure}   success@3 ${good} of ${all.length} (${Math.round((100 * good) / all.length)} %)`;
}

const failure = ({ text, kind, lang, meant, found }) => `  ${text} (${lang}, ${kind})\n`
  + `    meant: ${meant.join(" ") || "nothing here"}\n    found: ${found.slice(0, 3).join(" ") || "nothing"}`;

const all = [];
for (const question of json(join(HERE, "schools/queries.jsonl"))) all.push(await measured(question));
for (const set of ["tune", "aside"]) {
  const some = all.filter((one) => one.set === set);
  console.log(line(set, some));
  for (const kind of [...new Set(some.map((one) => one.kind))].sort()) {
    console.log(line(`  ${kind}`, some.filter((one) => one.kind === kind)));
  }
}
console.log(line("asked in the review", all.filter(({ review }) => review)));
console.log(line("nothing fits", all.filter(({ fits }) => !fits)));
for (const set of args.includes("--aside") ? ["tune", "aside"] : ["tune"]) {
  const failures = all.filter((one) => one.set === set && !one.success);
  console.log(`\nFailures of the set ${set}: ${failures.length}`);
  for (const one of failures) console.log(failure(one));
}
