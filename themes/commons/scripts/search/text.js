// From a text to terms: the analysis of docs/search-format.md, step by step as Java does it.
import { stemEnglish } from "./english.js";

const LETTER = "\\p{L}\\p{M}\\p{N}";
const WITHOUT_SPACES = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`).join("");
// A letter of a script that puts no space between words.
const ALONE = `(?!\\p{Nd})(?=[${LETTER}])[${WITHOUT_SPACES}ーｰ〆]`;
// Some of these are letters to Unicode, but here they are apostrophes.
const APOSTROPHES = "'’ʼʻ＇";
const RUN = `(?:(?!${ALONE}|[ʼʻ])[${LETTER}])+`;
const HOLDS_ALONE = new RegExp(ALONE, "u");
const TOKEN = new RegExp(`(${ALONE}[\\p{M}ﾞﾟ]*)|${RUN}(?:[${APOSTROPHES}]${RUN})*`, "gu");
const WORD = new RegExp(`^(?![ʼʻ])[${LETTER}]`, "u");
const ENDS_IN_WORD = new RegExp(`(?![ʼʻ])[${LETTER}]$`, "u");
const NUMBER_FIRST = /^\p{N}/u;
const NUMBER_LAST = /\p{N}$/u;
const HYPHEN = /[-\u2010-\u2013﹣－]/;
const LONGEST = 64;
// A chain of more words is an address or a list, and no word.
const MOST_PARTS = 4;

// What does not show, such as a soft hyphen, parts no words.
const UNSEEN = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;
// Marks above and below letters: of Latin, Greek and Cyrillic, the points of Hebrew and Arabic and its long line.
const MARKS = new RegExp("[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640"
  + "\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u20d0-\\u20f0]", "g");
const PLAIN_LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" };
const SPECIAL_LETTERS = /[ßæœøđðþłħı]/g;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/;

/** How each analysis turns a folded token into a term. */
const ANALYSES = {
  english: (token) => (/[+#*&.]/.test(token) ? token : stemEnglish(token.replace(/'s$/, "").replace(/'$/, ""))),
  plain: (token) => token,
};

export function normalize(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  // Where a word ends is not the same to Java and to browsers, so there is one small sigma. And a small letter may have a
  // code point together with its accent where the capital has none.
  return shown(text).normalize("NFC").toLowerCase().replace(/ς/g, "σ").normalize("NFC");
}

/** A text without the characters that do not show. */
export function shown(text) {
  return text.replace(UNSEEN, "");
}

/**
 * Words that stand together without a space, such as `well-being`; nearly always a single word.
 *
 * @typedef {{token: string, start: number, end: number, signed: string, from: number, to: number}} Part
 *   lower-cased, with its place in the text as it was given; a token that is too long is "". `signed`: the same with its
 *   signs, such as `c++`, which stand from `from` to `to`, or ""
 * @typedef {{parts: Part[], letters: boolean, joint: string}} Chain
 *   `letters`: the parts are letters of a script that puts no space between words; `joint`: what stands between two parts
 */

/** @param {string} text @returns {Chain[]} the chains of a text in order */
export function chains(text) {
  const { bare, place } = withoutUnseen(text);
  const found = Array.from(bare.matchAll(TOKEN), (match) => {
    const token = normalize(match[0]).replace(/[’ʼʻ＇]/g, "'");
    return {
      token: token.length > LONGEST ? "" : token, start: match.index, end: match.index + match[0].length,
      letter: match[1] !== undefined,
    };
  });
  const list = [];
  for (let first = 0, last; first < found.length; first = last + 1) {
    const joint = jointAfter(bare, found, first);
    for (last = first; joint !== null && jointAfter(bare, found, last) === joint;) last++;
    list.push({
      parts: found.slice(first, last + 1).map((one) => placed(one, bare, place)), letters: found[first].letter,
      joint: joint ?? "",
    });
  }
  return list;
}

function withoutUnseen(text) {
  const bare = shown(text);
  if (bare === text) return { bare, place: (at) => at };
  const kept = [];
  let at = 0;
  for (const c of text) {
    if (shown(c)) for (let i = 0; i < c.length; i++) kept.push(at + i);
    at += c.length;
  }
  // An end is behind the last character that shows.
  return { bare, place: (where, isEnd) => (isEnd ? kept[where - 1] + 1 : kept[where]) };
}

function placed(one, text, place) {
  const signs = one.letter || !one.token ? ["", ""] : signsOf(one, text);
  const signed = signs.join("") && signs[0] + one.token + signs[1];
  return {
    token: one.token, start: place(one.start), end: place(one.end, true),
    signed: signed.length > LONGEST ? "" : signed,
    from: place(one.start - signs[0].length), to: place(one.end + signs[1].length, true),
  };
}

/** What joins a token to the next one, or null. */
function jointAfter(text, found, i) {
  const before = found[i];
  const after = found[i + 1];
  if (!after) return null;
  if (before.letter || after.letter) return before.letter && after.letter && before.end === after.start ? "" : null;
  if (after.start - before.end !== 1) return null;
  const between = text[before.end];
  const isNumber = NUMBER_LAST.test(text.slice(before.start, before.end));
  const isBeforeNumber = NUMBER_FIRST.test(text.slice(after.start, after.end));
  if (HYPHEN.test(between)) return isNumber && isBeforeNumber ? null : "-";
  return (between === "." || between === "&") && !isNumber && !isBeforeNumber ? between : null;
}

/** The signs before and behind a token that belong to it: `c++`, `f#`, `a*`, `11+`, `.net`. */
function signsOf({ token, start, end }, text) {
  if (text.startsWith("++", end)) return ["", "++"];
  const next = text[end];
  const isSign = next === "+" || next === "#" || (next === "*" && token.length === 1);
  if (isSign && !WORD.test(text.slice(end + 1, end + 3))) return ["", next];
  const isDot = text[start - 1] === "." && text[start - 2] !== "." && !NUMBER_FIRST.test(text.slice(start, start + 2))
    && !ENDS_IN_WORD.test(text.slice(Math.max(0, start - 3), start - 1));
  return [isDot ? "." : "", ""];
}

/**
 * What can be found at the places of a chain's parts, beside the parts, in the order of their positions.
 *
 * @param {Chain} chain
 * @returns {{token: string, from: number, to: number}[]} from the part where it stands to the part behind its last one
 */
export function besides(chain) {
  const { parts, letters } = chain;
  const list = [];
  const push = (token, from, to) => token && list.push({ token, from, to });
  parts.forEach(({ token, signed }, i) => {
    push(signed, i, i + 1);
    push(withoutApostrophes(token), i, i + 1);
    if (i + 1 < parts.length && (letters || parts.length <= MOST_PARTS)) push(joined(chain, i, i + 2), i, i + 2);
    if (i === 0 && parts.length > 2) push(whole(chain), 0, parts.length);
  });
  return list;
}

/** All parts as one word, or "" where they are none. */
export function whole(chain) {
  const { parts, letters } = chain;
  return letters || parts.length < 2 || parts.length > MOST_PARTS ? "" : joined(chain, 0, parts.length);
}

function joined({ parts, joint }, from, to) {
  const some = parts.slice(from, to).map(({ token }) => token);
  const token = some.join(joint);
  return some.includes("") || token.length > LONGEST ? "" : token;
}

/** `o'brien` is also found as `obrien`; but `teacher's` is a teacher. */
function withoutApostrophes(token) {
  const bare = token.replace(/'s$/, "");
  return bare.includes("'") ? bare.replaceAll("'", "") : "";
}

/**
 * The tokens of a text, with their places in the text as it was given.
 *
 * @param {string} text
 * @returns {Part[]}
 */
export function tokens(text) {
  return chains(text).flatMap(({ parts }) => parts);
}

/** A token without accents and macrons, in letters of the usual width. */
export function fold(token) {
  if (ASCII.test(token)) return token;
  const usual = /[\uff00-\uffef]/.test(token) ? token.normalize("NFKC") : token;
  return usual.normalize("NFD").replace(MARKS, "").normalize("NFC").replace(SPECIAL_LETTERS, (c) => PLAIN_LETTERS[c]);
}

/** A chain of words as one word: `wellbeing` of `well-being`, `nodejs` of `node.js`. */
export function solid(token) {
  return token.slice(0, 1) + token.slice(1).replace(/[-.]/g, "");
}

/** Whether a token is a letter of a script that puts no space between words, or several of them. */
export function isAlone(token) {
  return HOLDS_ALONE.test(token);
}

/** @param {string} analysis english or plain; one that is not known is plain */
export function term(token, analysis) {
  const folded = fold(solid(token));
  return folded && (ANALYSES[analysis] ?? ANALYSES.plain)(folded);
}

/** The exact form that stands beside the folded term, or "" when folding changes nothing. */
export function exactForm(token) {
  const written = solid(token);
  return fold(written) === written ? "" : "=" + written;
}

/**
 * Terms and exact forms of a whole text, as the indexer sees them; a term is "" where a token is too long.
 *
 * @returns {{terms: string[], beside: string[], exact: string[]}} `beside`: `<position>:<term>` of what stands beside tokens
 */
export function analyse(text, analysis) {
  const found = { terms: [], beside: [], exact: [] };
  for (const chain of chains(normalize(text))) {
    const first = found.terms.length;
    for (const { token } of chain.parts) {
      found.terms.push(term(token, analysis));
      if (term(token, analysis) && exactForm(token)) found.exact.push(exactForm(token));
    }
    for (const { token, from } of besides(chain)) found.beside.push(`${first + from}:${term(token, analysis)}`);
  }
  return found;
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
