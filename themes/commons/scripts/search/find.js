// Which documents answer a query, and in which order: everything but what is shown of them.
import { plan } from "./plan.js";
import { rank } from "./rank.js";

/**
 * @typedef {{
 *   docs: number[], scores: number[], total: number, exact: boolean, counted: boolean, matches: Float32Array,
 *   slots: import("./plan.js").Slot[], report: import("./plan.js").Report, asked: boolean, base: Uint8Array | null
 * }} Found
 *   `docs`: the best ones; `exact`: `total` is all there are; `counted`: `matches` knows of every document;
 *   `asked`: something was asked at all; `base`: the documents that may be found but for the filters, null: all
 *
 * @param {import("./query.js").Query} query
 * @param {Map<string, {docs: Uint8Array}>} chosen filters by field
 * @param {{wanted: number, count?: boolean, loose?: boolean}} options `wanted`: how many of the best; `count`: every document
 *   that holds a word must be known; `loose`: as if the words of the query were not in the index
 * @param {import("./engine.js").Index} index
 * @returns {Promise<Found>}
 */
export async function find(query, chosen, { wanted, count = false, loose = false }, { site, files, words, postings, pause }) {
  const { manifest, bm25, weights, use } = site;
  const { documents } = manifest;
  const { slots, report } = await plan(query, loose, site, words, postings);
  const filters = [...chosen.values()].map(({ docs }) => docs);
  const phrases = await Promise.all(query.phrases.map(postings.phrase));
  const without = await Promise.all([...new Set(query.without)].map(postings.holders));
  const asked = slots.length > 0 || query.words.length > 0 || filters.length > 0;
  const base = allowed(documents, { hidden: manifest.hidden?.[site.lang], required: phrases, excluded: without });
  const open = allowed(documents, { base, required: filters });
  const known = { slots, report, asked, base };
  if (!slots.length) return { ...known, ...unranked(documents, base, open, asked && !query.words.length) };

  const additions = use.title
    ? { title: weights.title, cover: weights.cover, words: report.words, own: written(site) } : null;
  const task = { documents, slots, similarity: bm25, all: count, wanted, allowed: open, additions };
  const before = files.problems.length;
  const result = await rank(task, postings.read, pause);
  const sure = open ? 0 : Math.max(...slots.flatMap(({ terms }) => terms.map(({ word }) => word.df)));
  const onlyOne = !open && slots.length === 1 && slots[0].terms.length === 1;
  const exact = (result.exact || onlyOne) && files.problems.length === before;
  const total = exact && !onlyOne ? result.found : Math.max(result.found, sure);
  const { docs, scores } = result;
  return { ...known, docs, scores, total, exact, counted: result.exact && exact, matches: result.matches };
}

/**
 * The documents that may be found.
 *
 * @param {{base?: Uint8Array | null, hidden?: number[], required?: Uint8Array[], excluded?: Uint8Array[]}} rules
 * @returns {Uint8Array | null} 1 for each of them; null: all
 */
export function allowed(documents, { base = null, hidden = [], required = [], excluded = [] }) {
  if (!hidden.length && !required.length && !excluded.length) return base;
  const docs = base ? base.slice() : new Uint8Array(documents).fill(1);
  for (const doc of hidden) docs[doc] = 0;
  for (let doc = 0; doc < docs.length; doc++) {
    if (required.some((set) => !set[doc]) || excluded.some((set) => set[doc])) docs[doc] = 0;
  }
  return docs;
}

/** What is found without words: all that the filters leave, or nothing. */
function unranked(documents, base, open, all) {
  const docs = [];
  const matches = new Float32Array(documents);
  for (let doc = 0; all && doc < documents; doc++) {
    if (!base || base[doc]) matches[doc] = 1;
    if (!open || open[doc]) docs.push(doc);
  }
  return { docs, scores: docs.map(() => 0), total: docs.length, exact: true, counted: true, matches };
}

/** @returns {Uint8Array | null} 1 for each document in the reader's language; null: there is no other */
export function written({ manifest: { documents, languages, written: others = {} }, lang }) {
  const names = Object.keys(languages);
  if (names.length < 2) return null;
  const own = new Uint8Array(documents).fill(lang === names[0] ? 1 : 0);
  for (const [name, steps] of Object.entries(others)) {
    let doc = 0;
    for (const step of steps) own[(doc += step)] = name === lang ? 1 : 0;
  }
  return own;
}
