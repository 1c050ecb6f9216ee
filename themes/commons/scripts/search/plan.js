// From the words of a query to terms of the index, each with the weight that it has for the score.
import { askedIn, isPlain } from "./query.js";
import { isAcronym, isInflected } from "./spelling.js";
import { matches } from "./synonyms.js";
import { exactForm, fold, solid, term } from "./text.js";

const MOST_TOGETHER = 8;
const MOST_SYNONYMS = 8;
/** Shorter beginnings may be of anything: they are completed where nothing else is found. */
const TELLING_BEGINNING = 4;

/**
 * @typedef {import("./rank.js").Slot & {token: string}} Slot  what one word of the query may be
 * @typedef {{meant: {typed: string, used: string[]}[], alsoSearched: string[], dropped: string[], unknown: string[],
 *   words: number}} Report  what the reader is told of how the words were taken; `unknown`: those of which nothing is found, not
 *   even something like them; `words`: how many tell what is looked for
 */

/**
 * @param {import("./query.js").Query} query
 * @param {boolean} loose the words that are known found nothing: only what is near to them counts
 * @param {import("./engine.js").Site} site
 * @param {ReturnType<typeof import("./vocabulary.js").createVocabulary>} words
 * @param {ReturnType<typeof import("./postings.js").createPostings>} postings
 * @returns {Promise<{slots: Slot[], report: Report}>}
 */
export async function plan(query, loose, site, words, postings) {
  const { analysis, use, stop, weights, bm25, manifest, lang } = site;
  const { telling, dropped } = withoutCommon(query.words, stop);
  const groups = grouped(telling, analysis);
  const near = use.chains && query.words.length <= MOST_TOGETHER ? together(query.words, stop) : new Map();
  const last = use.prefix && query.unfinished && telling.at(-1) === query.words.at(-1) ? telling.at(-1) : null;
  const synonyms = use.synonyms && !loose ? await said(query.words, manifest.synonyms?.[lang] ?? [], site, words, postings) : [];
  const planned = await Promise.all(groups.map((group) => {
    const beside = group.words.flatMap((word) => near.get(word) ?? []);
    const own = synonyms.filter(({ covered }) => covered.some((word) => group.words.includes(word)));
    return slot({ ...group, near: beside, synonyms: own }, { unfinished: group.words.includes(last), loose }, site, words);
  }));
  let slots = planned.map((one) => one.slot).filter(({ terms }) => terms.length);
  const alsoSearched = planned.flatMap(({ also }) => also);

  // What stands for several words together is a word of its own.
  for (const { covered, others } of synonyms.filter((one) => one.covered.length > 1 && one.others.some(({ isOther }) => isOther))) {
    const terms = others.map(({ word, list, isOther }) => (
      { word, list, weight: Math.fround((isOther ? weights.synonym : 1) * bm25.idf(word.df)), own: false }));
    slots = [...slots, { terms, asked: true, times: 0, token: covered.at(-1).token }];
  }
  // Documents that hold a word as it was typed, with its accents, come before those that hold it without.
  for (const name of use.exact ? groups.flatMap(exactForms) : []) {
    const word = slots.some(({ terms }) => terms.some((one) => one.word.term === name)) ? null : await words.word(name);
    if (!word?.df) continue;
    const weight = Math.fround(weights.exact * bm25.idf(word.df));
    slots = [...slots, { terms: [{ word, weight, own: false, list: [] }], asked: false, times: 0, token: "" }];
  }
  for (const { others } of synonyms) {
    const told = others.filter(({ word, isOther }) => isOther && words.isOwn(word)).map(({ said: name }) => name);
    alsoSearched.push(...new Set(told.filter((name) => !alsoSearched.includes(name))));
  }
  const meant = planned.flatMap((one) => one.meant);
  const held = (group) => synonyms.some((one) => one.covered.some((word) => group.words.includes(word)));
  const unknown = groups.filter((group, i) => !planned[i].slot.terms.length && !held(group)).map(({ typed }) => typed).filter(Boolean);
  return { slots, report: { meant, alsoSearched, dropped, unknown, words: telling.length } };
}

/**
 * What else is looked for in place of words of the question, as far as a document holds it; of several words together also what
 * was typed.
 */
async function said(typed, rules, site, words, postings) {
  const found = matches(typed.map(({ token }) => token), rules, site);
  const list = await Promise.all(found.map(async ({ from, to, others }) => {
    const covered = typed.slice(from, to);
    const own = covered.map(({ token }) => token);
    const asked = [
      ...(own.length > 1 ? [{ said: own.join(" "), tokens: own, isOther: false }] : []),
      ...others.slice(0, MOST_SYNONYMS).map((name) => ({ said: name, tokens: askedIn(name), isOther: true })),
    ];
    const read = await Promise.all(asked.map(async ({ tokens, ...one }) => {
      if (tokens.length > 1) return [{ ...one, ...(await postings.together(tokens)) }];
      return (await words.of(tokens)).map((word) => ({ ...one, word, list: [] }));
    }));
    return { covered, others: read.flat().filter(({ word }) => word?.df) };
  }));
  return list.filter(({ others }) => others.length);
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
async function slot({ key, words: typedWords, token, typed, others, otherwise, near, synonyms }, { unfinished, loose }, site, words) {
  const { bm25, weights, use, manifest } = site;
  const names = new Set([key]);
  if (use.variants) for (const one of words.names(token)) names.add(one);
  let looked = await Promise.all([...names].map((name) => words.word(name)));
  if (use.chains && otherwise && !looked.some((word) => word?.df)) looked = await words.of([otherwise]);
  const beside = use.chains && !loose ? await words.of(others) : [];
  const known = looked.filter((word) => word?.df && !loose);
  const terms = [];
  // Words of a name tell less when they stand alone.
  const apart = synonyms.some(({ covered }) => covered.length > 1) ? weights.apart : 1;
  const push = (word, factor, { own = false, common = Infinity, list = [] } = {}) => {
    if (terms.some(({ word: other }) => other.term === word.term)) return;
    // A form that is rare only because few documents are in its language is not worth more than the word itself.
    const idf = Math.min(bm25.idf(word.df), common);
    terms.push({ word, weight: Math.fround(Math.fround(typedWords.length * factor * apart) * idf), own, list });
  };
  const common = looked[0]?.df ? bm25.idf(looked[0].df) : Infinity;
  const goesOn = unfinished && known.length && (await words.completions(fold(solid(token)))).length;
  const doubted = use.spelling && known.length && !synonyms.length && !goesOn ? await misspelt(token, typed, known, words) : [];
  for (const { word } of doubted) push(word, 1, { own: true });
  for (const word of known) push(word, doubted.length ? weights.joined : 1, { own: !doubted.length, common });
  for (const word of beside) push(word, weights.joined);
  const alone = synonyms.filter(({ covered }) => covered.length === 1).flatMap((one) => one.others);
  for (const { word, list } of alone) push(word, weights.synonym, { common, list });

  const also = [];
  const begun = [token, ...(use.chains ? others : [])].map((one) => fold(solid(one)))
    .filter((one) => one.length >= (terms.length || synonyms.length ? TELLING_BEGINNING : 2));
  for (const beginning of unfinished && !loose && !(terms.length && isAcronym(typed)) ? begun : []) {
    const factor = known.length ? weights.completion : weights.unfinished;
    const some = (await words.completions(beginning)).filter(({ word }) => !terms.some((one) => one.word.term === word.term))
      .slice(0, weights.completionFew);
    const all = Math.min(manifest.documents, some.reduce((sum, { word }) => sum + word.df, 0));
    for (const { word, form } of some) {
      push(word, factor, { common: bm25.idf(all) });
      if (words.isOwn(word) && !also.includes(form)) also.push(form);
    }
  }
  if (!loose) for (const word of await words.of(near)) push(word, weights.joined);

  const meant = doubted.length ? [{ typed, used: doubted.map(({ form }) => form) }] : [];
  if (!terms.length && !synonyms.length && (use.spelling || loose) && !looked.includes(null) && !isAcronym(typed)) {
    const some = await words.spellings(fold(token), loose);
    for (const { word, distance } of some) push(word, weights.spelling ** (distance - 1), { own: true });
    if (some.length) meant.push({ typed, used: some.map(({ form }) => form) });
  }
  return { slot: { terms, asked: true, times: typedWords.length, token }, also, meant };
}

/** What is meant by a word that nobody writes so, though it is cut to a stem that there is: `governers`. */
async function misspelt(token, typed, known, words) {
  const folded = fold(token);
  const written = known.flatMap(({ forms }) => forms.map((form) => fold(solid(form))));
  if (!written.length || isAcronym(typed) || written.some((form) => isInflected(folded, form))) return [];
  const some = await words.spellings(folded, false, true);
  return some.filter(({ distance, word }) => distance === 1 && !known.includes(word));
}

function exactForms({ words }) {
  return [...new Set(words.map(({ token }) => exactForm(token)).filter(Boolean))];
}
