// Answers a question from the files of the search: what is known is ranked as Lucene ranks it, then the additions.
import { readJson } from "./codec.js";
import { chosenBy, chosenFilters, countedFacets, facetReader } from "./filters.js";
import { find } from "./find.js";
import { expectHits, hits } from "./hits.js";
import { nothing } from "./nothing.js";
import { createPostings } from "./postings.js";
import { readQuery } from "./query.js";
import { similarity } from "./rank.js";
import { reading } from "./shards.js";
import { orders, sorted } from "./sorting.js";
import { createVocabulary } from "./vocabulary.js";

export const ADDITIONS = {
  variants: true, exact: true, title: true, spelling: true, prefix: true, synonyms: true, chains: true,
};

class Stopped extends Error {}

/**
 * What one question is answered from.
 *
 * @typedef {{
 *   manifest: object, bm25: object, weights: object, use: typeof ADDITIONS,
 *   lang: string, analysis: string, analyses: string[], stop: Set<string>
 * }} Site  `lang`: the reader's, and `analysis` how it is analysed; `analyses`: all of the site, that one first
 * @typedef {{
 *   site: Site, files: ReturnType<typeof reading>, words: ReturnType<typeof createVocabulary>,
 *   postings: ReturnType<typeof createPostings>, facet: ReturnType<typeof facetReader>, pause: () => Promise<void> | undefined
 * }} Index
 */

/**
 * @param {import("./shards.js").Shards} shards
 * @param {{additions?: object, pause?: () => Promise<void> | undefined}} options
 *   `pause` is called often, and gives way to others when it is time
 */
export function createEngine(shards, { additions = {}, pause = () => undefined } = {}) {
  const use = { ...ADDITIONS, ...additions };
  let ready = null;

  async function settings(files) {
    const manifest = await files.get("manifest.json", readManifest);
    if (manifest?.bundle) shards.open(manifest.bundle.file);
    if (manifest && ready?.manifest !== manifest) {
      ready = { manifest, bm25: similarity(manifest), weights: manifest.weights, use };
    }
    return manifest && ready;
  }

  /**
   * @param {object} question as in client.js, with `lang`
   * @param {() => boolean} stopped true when the answer is no longer wanted
   * @returns {Promise<object | null>} null: stopped
   */
  async function search(question, stopped = () => false) {
    const files = reading(shards);
    const { problems } = files;
    try {
      const set = await settings(files);
      if (!set) return { ...emptyAnswer(question), problems };
      const breathe = () => {
        if (stopped()) throw new Stopped();
        return pause();
      };
      return { ...(await answer(question, indexFor(question.lang, set, files, breathe))), problems };
    } catch (error) {
      if (error instanceof Stopped) return null;
      // Whatever it is, the reader gets an answer: an empty one that says so.
      return { ...emptyAnswer(question), problems: [...problems, { file: "", kind: "damaged", reason: String(error) }] };
    }
  }

  return { search };
}

function readManifest(bytes) {
  const manifest = readJson(bytes);
  if (manifest.format !== 4 || !(manifest.documents >= 0)) throw new Error("a format that we do not know");
  return manifest;
}

function emptyAnswer({ text }) {
  return {
    text: String(text ?? ""), total: 0, exact: true, results: [], meant: [], alsoSearched: [], dropped: [], unknown: [], facets: [],
    filters: [], sorts: [], sort: "", nothing: null, problems: [],
  };
}

/** @returns {Index} */
function indexFor(wanted, set, files, pause) {
  const { languages, stop } = set.manifest;
  const lang = languages[wanted] ? wanted : Object.keys(languages)[0];
  const analysis = languages[lang] ?? "plain";
  const analyses = [...new Set([analysis, ...Object.values(languages)])];
  const site = { ...set, lang, analysis, analyses, stop: new Set(stop?.[lang]) };
  const words = createVocabulary(site, files, pause);
  const postings = createPostings(set.manifest.documents, files, words, pause);
  return { site, files, words, postings, facet: facetReader(set.manifest, files), pause };
}

/** @param {Index} index */
async function answer(question, index) {
  const from = Math.max(0, Math.trunc(question.from) || 0);
  const size = Math.min(100, Math.max(0, Math.trunc(question.size ?? 10) || 0));
  const facets = Boolean(question.facets);
  const { query, chosen } = await chosenBy(readQuery(question.text), question.filters ?? [], index);
  const run = (less, filters, options) => find(less, filters, { wanted: from + size, ...options }, index);
  const show = (found, first, many) => hits(found, first, many, facets, index);

  expectHits(index);
  const best = await run(query, chosen, { count: facets || Boolean(question.sort) });
  const found = question.sort ? await sorted(best, question.sort, chosen, index) : best;
  const results = await show(found, from, size);
  const counted = facets ? await countedFacets(found, chosen, index) : [];
  const none = !found.total && found.asked;
  return {
    ...emptyAnswer(question), ...found.report, total: found.total, exact: found.exact, results, facets: counted,
    filters: await chosenFilters(question.filters ?? [], index),
    sorts: orders(index.site.manifest, index.site.lang), sort: found.sorted ? question.sort : "",
    nothing: none ? await nothing(query, chosen, run, show) : null,
  };
}
