// The words of the index: looked up, completed, and guessed at where what was typed holds an error.
import { readWords } from "./codec.js";
import { byNearness, completions, mayHoldAnError, nearest, tolerance } from "./spelling.js";
import { compareTerms, fold, term } from "./text.js";

const SMALL = 256 * 1024;
const MOST_FILES = 6;
const LAST = "\u{10ffff}";

/**
 * @typedef {import("./codec.js").Word} Word
 *
 * @param {import("./engine.js").Site} site
 * @param {ReturnType<typeof import("./shards.js").reading>} files
 */
export function createVocabulary({ manifest, analyses, stop, weights, lang }, files, pause) {
  const { first, files: names, bytes } = manifest.words;
  const languages = Object.keys(manifest.languages);
  const several = languages.length > 1;
  const wordsIn = (file) => files.get(names[file], several ? readWordsOfSeveral : readWords);
  /** Words that no page holds, but are known to be written so. */
  const spelt = new Set((manifest.spelt?.[lang] ?? []).map(fold));
  /** Whether a document in the reader's language holds a word. */
  const isOwn = (found) => !several || (found.languages >>> languages.indexOf(lang)) % 2 === 1;
  /** Those of the reader's language, unless there is none. */
  const ownFirst = (list) => (list.some(({ word: one }) => isOwn(one)) ? list.filter(({ word: one }) => isOwn(one)) : list);

  /** @returns {Promise<Word | undefined | null>} `undefined`: the index does not know it; `null`: that can't be told */
  async function word(name, follow = true) {
    const file = fileOf(first, name);
    if (file < 0) return undefined;
    const words = await wordsIn(file);
    if (!words) return null;
    const found = words.get(name);
    return found?.means && follow ? word(found.means, false) : found;
  }

  /** The terms that a token may be, in the analyses of the site. */
  function termsOf(token) {
    return new Set(analyses.map((analysis) => term(token, analysis)));
  }

  /** @returns {Promise<Word[]>} the words of the index that some tokens are */
  async function of(tokens) {
    const terms = new Set(tokens.flatMap((token) => [...termsOf(token)]));
    return (await Promise.all([...terms].map((name) => word(name)))).filter((one) => one?.df);
  }

  async function inFiles(list) {
    const read = await Promise.all([...list].map(wordsIn));
    await pause();
    return read.filter(Boolean).flatMap((words) => [...words.values()]);
  }

  /** @returns {Promise<import("./spelling.js").Candidate[]>} words that begin so */
  async function begun(folded) {
    const stem = folded.slice(0, Math.max(3, Math.floor(folded.length * 0.6)));
    const words = await inFiles(filesBetween(first, [[folded, folded + LAST], [stem, folded]]));
    return ownFirst(completions(folded, words).filter(({ form }) => !stop.has(form)));
  }

  /**
   * The nearest words to one that the index does not know.
   *
   * @param {boolean} loose however far they are; but not the word itself
   * @param {boolean} near only those that begin like it, however few words there are
   * @returns {Promise<import("./spelling.js").Candidate[]>} all at one distance
   */
  async function spellings(folded, loose, near = false) {
    if (!mayHoldAnError(folded) || spelt.has(folded)) return [];
    const small = !near && bytes.reduce((sum, size) => sum + size, 0) <= SMALL;
    const [one, two] = folded;
    const beginnings = [folded.slice(0, 3), one + two, two + one];
    const words = await inFiles(small ? names.keys() : filesBetween(first, beginnings.map((start) => [start, start + LAST])));
    const most = loose ? Math.max(2, Math.floor(folded.length / 2)) : tolerance(folded);
    const found = [];
    for (let at = 0; at < words.length; at += 512) {
      found.push(...nearest(folded, words.slice(at, at + 512), most).filter(({ distance }) => distance || !loose));
      await pause();
    }
    const own = ownFirst(found.sort(byNearness));
    return own.filter(({ distance }) => distance === own[0].distance).slice(0, weights.spellingFew);
  }

  return { word, of, names: termsOf, completions: begun, spellings, isOwn };
}

function readWordsOfSeveral(bytes) {
  return readWords(bytes, true);
}

/**
 * The one words file that may hold a term: the last whose first term is not greater.
 *
 * @param {string[]} first the first term of each file
 * @returns {number} -1: none
 */
export function fileOf(first, name) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerms(first[middle], name) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The words files with terms from one to another, for some such ranges; not more than a search should wait for. */
export function filesBetween(first, ranges) {
  const files = new Set();
  for (const [low, high] of ranges) {
    const until = fileOf(first, high);
    for (let file = Math.max(0, fileOf(first, low)); file <= until && files.size < MOST_FILES; file++) files.add(file);
  }
  return files;
}
