// From a text to terms: the analysis of docs/search-format.md, step by step as Java does it.
import { stemEnglish } from "./english.js";

const LETTER = "\\p{L}\\p{M}\\p{N}";
const ALONE = "\\p{Script=Han}\\p{Script=Hiragana}";
// U+02BC is a letter to Unicode, but here it is an apostrophe.
const RUN = `(?:(?![${ALONE}ʼ])[${LETTER}])+`;
const TOKEN = new RegExp(`(?=[${LETTER}])[${ALONE}]|${RUN}(?:['’ʼ＇]${RUN})*`, "gu");
const LONGEST = 64;

const MARKS = /[\u0300-\u036f]/g;
const PLAIN_LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" };
const SPECIAL_LETTERS = /[ßæœøđðþłħı]/g;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/;

/** How each analysis turns a folded token into a term. */
export const ANALYSES = {
  english: (token) => stemEnglish(token.replace(/'s$/, "").replace(/'$/, "")),
  plain: (token) => token,
};

export function normalize(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  // Where a word ends is not the same to Java and to browsers, so there is one small sigma. And a small letter may have a
  // code point together with its accent where the capital has none.
  return text.normalize("NFC").toLowerCase().replace(/ς/g, "σ").normalize("NFC");
}

/**
 * The tokens of a text, with their places in the text as it was given.
 *
 * @param {string} text
 * @returns {{token: string, start: number, end: number}[]} lower-cased; a token that is too long is ""
 */
export function tokens(text) {
  return Array.from(text.matchAll(TOKEN), (found) => {
    const token = normalize(found[0]).replace(/[’ʼ＇]/g, "'");
    return { token: token.length > LONGEST ? "" : token, start: found.index, end: found.index + found[0].length };
  });
}

/** A token without accents and macrons. */
export function fold(token) {
  if (ASCII.test(token)) return token;
  return token.normalize("NFD").replace(MARKS, "").normalize("NFC").replace(SPECIAL_LETTERS, (c) => PLAIN_LETTERS[c]);
}

/** @param {string} analysis english or plain; one that is not known is plain */
export function term(token, analysis) {
  const folded = fold(token);
  return folded && (ANALYSES[analysis] ?? ANALYSES.plain)(folded);
}

/** The exact form that stands beside the folded term, or "" when folding changes nothing. */
export function exactForm(token) {
  return fold(token) === token ? "" : "=" + token;
}

/** Terms and exact forms of a whole text, as the indexer sees them; "" where a token is too long. */
export function analyse(text, analysis) {
  const found = tokens(normalize(text)).map(({ token }) => ({ token, term: term(token, analysis) }));
  return {
    terms: found.map((one) => one.term),
    exact: found.map((one) => one.term && exactForm(one.token)).filter(Boolean),
  };
}

/** Order of UTF-8 bytes, which is the order of code points and not that of UTF-16. */
export function compareTerms(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const surrogates = (x >= 0xd800 && x < 0xe000) - (y >= 0xd800 && y < 0xe000);
      return surrogates || x - y;
    }
  }
  return a.length - b.length;
}
