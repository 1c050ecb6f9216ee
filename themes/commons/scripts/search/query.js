// What was typed, taken apart. Nothing that is typed is an error.
import { tokens } from "./text.js";

const MOST_WORDS = 64;
const MOST_LETTERS = 2000;

/**
 * @typedef {{token: string, typed: string, phrase: number}} QueryWord  phrase: number of its phrase, or -1
 * @typedef {{
 *   words: QueryWord[], phrases: string[][], without: string[],
 *   filters: {field: string, value: string, typed: string}[], unfinished: boolean
 * }} Query
 *   `unfinished`: the last word may be the beginning of a longer one
 */

/**
 * @param {string} text
 * @returns {Query}
 */
export function readQuery(text) {
  const query = { words: [], phrases: [], without: [], filters: [], unfinished: false };
  // Composed before it is taken apart: a Japanese letter and its mark are one word.
  const whole = String(text ?? "").normalize("NFC");
  const typed = whole.slice(0, MOST_LETTERS);
  // A quotation mark without its partner opens a phrase that is still being typed: its words are plain words.
  const pieces = typed.matchAll(/-?(?:([\p{L}_-]+):)?["“”„]([^"“”„]*)["“”„]|["“”„]|[^\s"“”„]+/gu);
  let last = null;
  for (const found of pieces) {
    const [piece, field, quoted] = found;
    const excluded = piece[0] === "-" && piece.length > 1;
    last = null;
    if (quoted !== undefined) {
      if (field && !excluded) {
        query.filters.push({ field: field.toLowerCase(), value: quoted.trim(), typed: piece });
      } else if (excluded) {
        query.without.push(...list(quoted));
      } else {
        const phrase = list(quoted).slice(0, MOST_WORDS - query.words.length);
        if (phrase.length > 1) query.phrases.push(phrase);
        add(query, quoted, phrase.length > 1 ? query.phrases.length - 1 : -1);
      }
      continue;
    }
    const filter = /^([\p{L}_-]+):([^\s:/]+)$/u.exec(piece);
    if (filter && !excluded) {
      query.filters.push({ field: filter[1].toLowerCase(), value: filter[2], typed: piece });
    } else if (excluded) {
      query.without.push(...list(piece));
    } else {
      add(query, piece, -1);
      last = piece;
    }
  }
  query.unfinished = Boolean(last) && typed.length === whole.length && /[\p{L}\p{M}\p{N}]$/u.test(typed);
  query.without.length = Math.min(query.without.length, MOST_WORDS);
  query.filters.length = Math.min(query.filters.length, MOST_WORDS);
  return query;
}

/** Words of a text into a query, as far as there is room. */
export function add(query, text, phrase = -1) {
  for (const { token, start, end } of tokens(text)) {
    if (token && query.words.length < MOST_WORDS) query.words.push({ token, typed: text.slice(start, end), phrase });
  }
}

function list(text) {
  return tokens(text).map(({ token }) => token).filter(Boolean);
}
