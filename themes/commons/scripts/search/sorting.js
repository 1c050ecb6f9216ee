// Other orders than the best first: each is a small file that ranks the documents.
import { readJson } from "./codec.js";

/**
 * What was found in another order; documents that the order does not know stand last, the best of them first.
 *
 * @param {import("./find.js").Found} found all of it counted
 * @param {string} by the name of an order
 * @param {Map<string, {docs: Uint8Array}>} chosen filters by field
 * @param {import("./engine.js").Index} index
 * @returns {Promise<import("./find.js").Found & {sorted: boolean}>} `sorted`: false where there is no such order
 */
export async function sorted(found, by, chosen, { site: { manifest, lang }, files }) {
  const entry = (manifest.sorts ?? []).find((one) => one.by === by && (!one.lang || one.lang === lang));
  const ranks = entry && found.counted && (await files.get(entry.file, (bytes) => readRanks(bytes, manifest.documents)));
  if (!ranks) return { ...found, sorted: false };
  const docs = found.slots.length ? matching(found, chosen) : [...found.docs];
  const score = found.slots.length ? (doc) => found.matches[doc] : () => 0;
  docs.sort((a, b) => ranks[a] - ranks[b] || score(b) - score(a) || a - b);
  return { ...found, docs, scores: docs.map(score), sorted: true };
}

/** The names of the orders that there are, beside the best first. */
export function orders({ sorts = [] }, lang) {
  return sorts.filter((one) => !one.lang || one.lang === lang).map(({ by }) => by);
}

function matching({ base, matches }, chosen) {
  const sets = [base, ...[...chosen.values()].map(({ docs }) => docs)].filter(Boolean);
  const docs = [];
  for (let doc = 0; doc < matches.length; doc++) {
    if (matches[doc] > 0 && sets.every((set) => set[doc])) docs.push(doc);
  }
  return docs;
}

/** @returns {Float64Array} for each document its rank, of which the lowest is the first; those without one come last */
function readRanks(bytes, documents) {
  const ranks = new Float64Array(documents).fill(Infinity);
  let doc = 0;
  for (const [step, rank] of readJson(bytes).ranks) {
    doc += step;
    if (!(doc >= 0 && doc < documents && rank >= 0)) throw new Error("a document that there is not");
    ranks[doc] = rank;
  }
  return ranks;
}
