// A judged collection and the browser's engine over a folder of search files: what the measuring programs share.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, ADDITIONS } from "../../themes/commons/scripts/search/engine.js";
import { Shards } from "../../themes/commons/scripts/search/shards.js";

/** @returns {string[]} the lines of a file */
export const lines = (file) => readFileSync(file, "utf8").trim().split("\n");

/** @returns {object[]} what the lines of a file say */
export const json = (file) => lines(file).map((line) => JSON.parse(line));

/**
 * The engine, with what the command line asks for: `--plain` switches all additions off, `--no-NAME` one of them,
 * and `name=value` sets a weight of the ranking.
 */
export function openEngine(folder, args) {
  const weights = Object.fromEntries(args.filter((arg) => arg.includes("=")).map((arg) => arg.split("=")).map(([k, v]) => [k, Number(v)]));
  const off = args.filter((arg) => arg.startsWith("--no-")).map((arg) => arg.slice(5));
  const additions = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, !args.includes("--plain") && !off.includes(name)]));
  const read = (name) => readFileSync(join(folder, name));
  const shards = new Shards(async (name) => {
    if (name !== "manifest.json") return read(name);
    const manifest = JSON.parse(read(name));
    return Buffer.from(JSON.stringify({ ...manifest, weights: { ...manifest.weights, ...weights } }));
  });
  return createEngine(shards, { additions });
}

/** @returns {Map<string, Map<string, number>>} for each question the pages that fit it, with their grades */
export function readJudged(file) {
  const judged = new Map();
  for (const line of lines(file)) {
    const [query, page, grade] = line.split(/\s+/);
    if (!(grade > 0)) continue;
    if (!judged.has(query)) judged.set(query, new Map());
    judged.get(query).set(page, Number(grade));
  }
  return judged;
}

/** How well the first ten fit, from 0 to 1. */
export function ndcg(found, grades) {
  const discounted = (list) => list.slice(0, 10).reduce((total, grade, rank) => total + grade / Math.log2(rank + 2), 0);
  return discounted(found.map((page) => grades.get(page) ?? 0)) / discounted([...grades.values()].sort((a, b) => b - a));
}
