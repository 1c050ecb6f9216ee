// From the words of a query to terms of the index, each with the weight that it has for the score.
import { askedIn, isPlain } from "./query.js";
import { exactForm, fold, solid, term } from "./text.js";

const MOST_TOGETHER = 8;

/**
 * @typedef {import("./rank.js").Slot & {token: string}} Slot  what one word of the query may be
 * @typedef {{meant: {typed: string, used: string[]}[], alsoSearched: string[], dropped: string[]}} Report
 *   what the reader is told of how the words were taken
 */

/**
 * @param {import("./query.js").Query} query
 * @param {boolean} loose the words that are known found nothing: only what is near to them counts
 * @param {import("./engine.js").Site} site
 * @param {ReturnType<typeof import("./vocabulary.js").createVocabulary>} words
 * @returns {Promise<{slots: Slot[], report: Report}>}
 */
export async function plan(query, loose, site, words) {
  const { analysis, use, stop, weights, bm25 } = site;
  const { telling, dropped } = withoutCommon(query.words, stop);
  const groups = grouped(telling, analysis);
  const near = use.chains && query.words.length <= MOST_TOGETHER ? together(query.words, stop) : new Map();
  const last = use.prefix && query.unfinished && telling.at(-1) === query.words.at(-1) ? telling.at(-1) : null;
  const planned = await Promise.all(groups.map((group) => {
    const beside = group.words.flatMap((word) => near.get(word) ?? []);
    return slot({ ...group, near: beside }, { unfinished: group.words.includes(last), loose }, site, words);
  }));
  let slots = planned.map((one) => one.slot).filter(({ terms }) => terms.length);
  const alsoSearched = planned.flatMap(({ also }) => also);

  const add = async (name, factor, token = "") => {
    const word = slots.some(({ terms }) => terms.some((one) => one.word.term === name)) ? null : await words.word(name);
    if (!word?.df) return false;
    slots = [...slots, { terms: [{ word, weight: Math.fround(factor * bm25.idf(word.df)), list: [] }], extra: true, token }];
    return true;
  };
  // Documents that hold a word as it was typed, with its accents, come before those that hold it without.
  for (const name of use.exact ? groups.flatMap(exactForms) : []) await add(name, weights.exact);
  for (const meant of use.synonyms ? meanings(query.words, site.manifest.synonyms ?? []) : []) {
    let added = false;
    for (const token of askedIn(meant).filter((one) => !stop.has(one))) {
      added = (await add(term(token, analysis), weights.synonym, token)) || added;
    }
    if (added) alsoSearched.push(meant);
  }
  return { slots, report: { meant: planned.flatMap(({ meant }) => meant), alsoSearched, dropped } };
}

/**
 * The words that tell what is looked for: not those that every text holds, unless nothing else is left.
 *
 * @param {import("./query.js").QueryWord[]} words
 * @param {Set<string>} stop
 */
export function withoutCommon(words, stop) {
  const common = (token) => isCommon(token, stop);
  const tells = ({ token, chain: { parts } }) => !common(token) || (parts.length > 1 && parts.every((one) => common(one.token)));
  const telling = words.filter(tells);
  // One in a phrase is no less asked for: the phrase must stand.
  return telling.length
    ? { telling, dropped: [...new Set(words.filter((word) => !tells(word) && word.phrase < 0).map(({ typed }) => typed))] }
    : { telling: words, dropped: [] };
}

function isCommon(token, stop) {
  return stop.has(token) || stop.has(fold(token));
}

/** Words of one term together: the same term twice counts twice, as in Lucene. */
function grouped(words, analysis) {
  const groups = new Map();
  for (const word of words) {
    const key = term(word.token, analysis);
    if (!groups.has(key)) groups.set(key, { ...word, key, words: [] });
    groups.get(key).words.push(word);
  }
  return [...groups.values()];
}

/** For each word what it is together with its neighbour: `well being` may be written so. */
export function together(words, stop) {
  const near = new Map();
  words.slice(1).forEach((second, i) => {
    const first = words[i];
    if (!isPlain(first) || !isPlain(second) || isCommon(first.token, stop)) return;
    for (const word of [first, second]) near.set(word, [...(near.get(word) ?? []), first.token + second.token]);
  });
  return near;
}

/** What one word may be: itself, what is written otherwise, what it begins, and where it is unknown what is like it. */
async function slot({ key, words: typedWords, token, typed, others, otherwise, near }, { unfinished, loose }, site, words) {
  const { bm25, weights, use, manifest } = site;
  const names = new Set([key]);
  if (use.variants) for (const one of words.names(token)) names.add(one);
  let looked = await Promise.all([...names].map((name) => words.word(name)));
  if (use.chains && otherwise && !looked.some((word) => word?.df)) looked = await words.of([otherwise]);
  const beside = use.chains && !loose ? await words.of(others) : [];
  const known = looked.filter((word) => word?.df && !loose);
  const terms = [];
  const push = (word, factor, common) => {
    if (terms.some(({ word: other }) => other.term === word.term)) return;
    // A form that is rare only because few documents are in its language is not worth more than the word itself.
    const idf = Math.min(bm25.idf(word.df), common ?? Infinity);
    terms.push({ word, weight: Math.fround(Math.fround(typedWords.length * factor) * idf), list: [] });
  };
  const common = looked[0]?.df ? bm25.idf(looked[0].df) : undefined;
  for (const word of known) push(word, 1, common);
  for (const word of beside) push(word, weights.joined);

  const also = [];
  const begun = [token, ...(use.chains ? others : [])].map((one) => fold(solid(one))).filter((one) => one.length >= 2);
  for (const beginning of unfinished && !loose ? begun : []) {
    const factor = known.length ? weights.completion : weights.unfinished;
    const some = (await words.completions(beginning)).filter(({ word }) => !terms.some((one) => one.word.term === word.term))
      .slice(0, weights.completionFew);
    const all = Math.min(manifest.documents, some.reduce((sum, { word }) => sum + word.df, 0));
    for (const { word, form } of some) {
      push(word, factor, bm25.idf(all));
      if (!also.includes(form)) also.push(form);
    }
  }
  if (!loose) for (const word of await words.of(near)) push(word, weights.joined);

  const meant = [];
  if (!terms.length && (use.spelling || loose) && !looked.includes(null)) {
    const some = await words.spellings(fold(token), loose);
    for (const { word, distance } of some) push(word, weights.spelling ** (distance - 1));
    if (some.length) meant.push({ typed, used: some.map(({ form }) => form) });
  }
  return { slot: { terms, extra: false, token }, also, meant };
}

function exactForms({ words }) {
  return [...new Set(words.map(({ token }) => exactForm(token)).filter(Boolean))];
}

/**
 * What else words stand for: a short name for the words that it shortens, and those words for the short name.
 *
 * @param {import("./query.js").QueryWord[]} words
 * @param {[string, string][]} synonyms
 */
export function meanings(words, synonyms) {
  const typed = words.map(({ token }) => token);
  return synonyms.flatMap(([a, b]) => [[a, b], [b, a]]).flatMap(([said, meant]) => {
    const asked = askedIn(said);
    return asked.length && holds(typed, asked) ? [meant] : [];
  });
}

function holds(list, part) {
  return list.some((_, at) => part.every((word, i) => list[at + i] === word));
}
