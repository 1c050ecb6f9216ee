// What was typed, taken apart. Nothing that is typed is an error.
import { besides, chains, shown, whole } from "./text.js";

const MOST_WORDS = 64;
const MOST_LETTERS = 2000;

/**
 * @typedef {{
 *   token: string, typed: string, phrase: number, others: string[], otherwise: string, chain: import("./text.js").Chain
 * }} QueryWord
 *   `phrase`: number of its phrase, or -1; `typed`: "" for one that the word before it says; `others`: what counts as much,
 *   `well-being` for its parts; `otherwise`: what is meant where nothing holds the word, `c` for `c++`
 * @typedef {{
 *   words: QueryWord[], phrases: import("./text.js").Chain[][], without: string[],
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
  const all = shown(String(text ?? "")).normalize("NFC");
  const typed = all.slice(0, MOST_LETTERS);
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
        query.without.push(...leftOut(quoted));
      } else {
        const phrase = fitting(chains(quoted), MOST_WORDS - query.words.length);
        const several = size(phrase) > 1;
        if (several) query.phrases.push(phrase);
        add(query, quoted, several ? query.phrases.length - 1 : -1);
      }
      continue;
    }
    const filter = /^([\p{L}_-]+):([^\s:/]+)$/u.exec(piece);
    if (filter && !excluded) {
      query.filters.push({ field: filter[1].toLowerCase(), value: filter[2], typed: piece });
    } else if (excluded) {
      query.without.push(...leftOut(piece));
    } else {
      add(query, piece, -1);
      last = piece;
    }
  }
  query.unfinished = Boolean(last) && typed.length === all.length && /[\p{L}\p{M}\p{N}]$/u.test(typed);
  query.without.length = Math.min(query.without.length, MOST_WORDS);
  query.filters.length = Math.min(query.filters.length, MOST_WORDS);
  return query;
}

/** Words of a text into a query, as far as there is room. */
export function add(query, text, phrase = -1) {
  for (const chain of chains(text)) {
    for (const word of asked(chain, text)) if (query.words.length < MOST_WORDS) query.words.push({ ...word, phrase, chain });
  }
}

/** The words of a text that a question asks for when it holds the text. */
export function askedIn(text) {
  return chains(text).flatMap((chain) => asked(chain, text)).map(({ token }) => token);
}

function asked(chain, text) {
  const { parts, letters } = chain;
  if (letters && parts.length > 1) {
    return besides(chain).map(({ token }, i) =>
      ({ token, typed: i ? "" : text.slice(parts[0].start, parts.at(-1).end), others: [], otherwise: "" }));
  }
  const beside = besides(chain);
  return parts.flatMap(({ token, signed, start, end, from, to }, i) => {
    if (!token) return [];
    const others = beside.filter((one) => one.from <= i && i < one.to && one.token !== signed).map((one) => one.token);
    return signed ? [{ token: signed, typed: text.slice(from, to), others, otherwise: token }]
      : [{ token, typed: text.slice(start, end), others, otherwise: "" }];
  });
}

function leftOut(text) {
  return chains(text).flatMap((chain) => (whole(chain) ? [whole(chain)] : asked(chain, text).map(({ token }) => token)));
}

/** The words of a chain as they stand one after another. */
export function inOrder({ parts }) {
  return parts.map(({ token, signed }) => signed || token).filter(Boolean);
}

/** A phrase as it is written. */
export function phraseText(phrase) {
  return phrase.map((chain) => inOrder(chain).join(chain.joint)).join(" ");
}

/** The first chains, as far as there is room for their words. */
function fitting(list, room) {
  let count = 0;
  while (count < list.length && size(list.slice(0, count + 1)) <= room) count++;
  return list.slice(0, count).filter((chain) => inOrder(chain).length);
}

function size(list) {
  return list.reduce((sum, chain) => sum + inOrder(chain).length, 0);
}

/** Whether a word of a query is one word of letters, which stands alone and in no phrase. */
export function isPlain({ token, phrase, chain }) {
  return phrase < 0 && isOne(chain) && /^[\p{L}\p{M}]+$/u.test(token);
}

/** Whether a chain is one word and nothing more. */
export function isOne(chain) {
  return !chain.letters && chain.parts.length === 1 && !besides(chain).length;
}
