// Words that the index does not know, and words that are not finished.
import { compareTerms, fold, isAlone, solid } from "./text.js";

/** How many errors a word may hold. */
export function tolerance(word) {
  return word.length >= 8 ? 2 : word.length > 3 ? 1 : 0;
}

/** Whether a folded word may hold an error: numbers and short words are what they are, and so are letters that are words. */
export function mayHoldAnError(folded) {
  return tolerance(folded) > 0 && /^[\p{L}\p{M}']+$/u.test(folded) && !isAlone(folded);
}

/** Whether a word is written as short names are, which are what they are: in capitals, many of them too, or as nobody could say it. */
export function isAcronym(typed) {
  return /^(\p{Lu}[\p{Lu}\p{N}]{1,5}s?|[b-df-hj-np-tv-xz]{2,6})$/u.test(typed);
}

const ENDINGS = /^(|e|s|es|d|ed|ing|y|ies|ied|ly|'s|s')$/u;

/** Whether a word is another one with another ending, as English writes them. */
export function isInflected(word, other) {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  if (shared < 3) return false;
  const last = word[shared - 1];
  const ending = (rest) => ENDINGS.test(rest) || (rest[0] === last && ENDINGS.test(rest.slice(1)));
  return ending(word.slice(shared)) && ending(other.slice(shared));
}

/**
 * Damerau-Levenshtein distance: letters left out, added, changed, or swapped with their neighbour.
 *
 * @returns {number} the distance, or `most + 1` when it is greater than `most`
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (differ(letters(a), letters(b)) > 2 * most) return most + 1;
  let older = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [older, old] = [old, row];
  }
  return Math.min(old[b.length], most + 1);
}

/** A bit for each letter that a word holds: words that share few letters need no closer look. */
function letters(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function differ(a, b) {
  let count = 0;
  for (let bits = a ^ b; bits; bits &= bits - 1) count++;
  return count;
}

/**
 * @typedef {{word: import("./codec.js").Word, form: string, distance: number}} Candidate
 */

/**
 * Words whose written forms are near to what was typed.
 *
 * @param {string} typed folded
 * @param {Iterable<import("./codec.js").Word>} words
 * @returns {Candidate[]} each word once, with its nearest form; the nearest and most common first
 */
export function nearest(typed, words, most = tolerance(typed)) {
  const found = [];
  for (const word of words) {
    // A number is not a misspelt other number.
    if (!word.df || word.term[0] === "=" || /\p{N}/u.test(word.term)) continue;
    let best = null;
    for (const form of word.forms) {
      if (form.length < 3) continue;
      const far = distance(typed, fold(solid(form)), best ? best.distance - 1 : most);
      if (far <= (best ? best.distance - 1 : most)) best = { word, form, distance: far };
    }
    if (best) found.push(best);
  }
  return found.sort(byNearness);
}

export function byNearness(a, b) {
  return a.distance - b.distance || b.word.df - a.word.df || compareTerms(a.word.term, b.word.term);
}

/**
 * Words with a written form that begins with what was typed.
 *
 * @returns {Candidate[]} the most common first; not those whose form is what was typed
 */
export function completions(typed, words) {
  const found = [];
  for (const word of words) {
    if (!word.df || word.term[0] === "=") continue;
    const form = word.forms.find((one) => fold(solid(one)).startsWith(typed));
    if (form && fold(solid(form)) !== typed) found.push({ word, form, distance: 0 });
  }
  return found.sort(byNearness);
}
