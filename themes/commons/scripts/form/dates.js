// Pure: the day that somebody meant. The twin of schema/DateHint.

import { daysOf } from "./schema.js";

const LONGEST = 100;

/** A time of day, and its zone, behind a day. */
const TIME = /(?:[t,]\s*|\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:z|utc|gmt|[ap]\.?m\.?)?\s*(?:[+-]\d{2}:?(?:\d{2})?)?$/i;

const YEAR_FIRST = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/;
const DAY_FIRST = /^(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4})\D?$/;
/** What begins with a day, or with a month where that comes first. */
const NUMBERS = /^[^\d]*\d{1,2}\D{1,2}\d{1,2}\D{1,2}\d{4}.*$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_IN_WORDS = /^(?:\p{L}+\.?,? )?(\d{1,2})(?:st|nd|rd|th|e|de|ste|\.)?[ -](?:of )?(\p{L}+)\.?,?[ -](\d{4})$/u;
const MONTH_IN_WORDS = /^(?:\p{L}+\.?,? )?(\p{L}+)\.?[ -](?:the )?(\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})$/u;
const YEAR_IN_WORDS = /^(\d{4})[ -](\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?$/u;

/** Months of English and Dutch, whole and as they are shortened. */
const MONTHS = [
  "january jan januari", "february feb februari", "march mar maart mrt", "april apr", "may mei", "june jun juni",
  "july jul juli", "august aug augustus", "september sep sept", "october oct oktober okt", "november nov", "december dec",
].map((names) => names.split(" "));

/**
 * @returns {{day: string, other: string, timed: boolean} | null} the day that a text names, in one of the usual ways, and
 *   the other one that numbers can mean, where others write the month first; "" for none
 */
export function dayOf(written) {
  if (written.trim().length > LONGEST) {
    return null;
  }
  const plain = written.normalize("NFKC").trim().replace(/[“”"'‘’]/g, "").replace(/[‐‑‒–—−]/g, "-").replace(/\s+/g, " ");
  const text = plain.replace(TIME, "");
  const words = text.toLowerCase();
  const found = (pattern, of, order) => {
    const match = pattern.exec(of);
    return match && order(match);
  };
  const ymd =
    found(YEAR_FIRST, text, ([, y, m, d]) => [y, m, d]) ??
    found(DIGITS, text, ([, y, m, d]) => [y, m, d]) ??
    found(DAY_FIRST, text, ([, d, m, y]) => [y, m, d]) ??
    found(DAY_IN_WORDS, words, ([, d, m, y]) => [y, month(m), d]) ??
    found(MONTH_IN_WORDS, words, ([, m, d, y]) => [y, month(m), d]) ??
    found(YEAR_IN_WORDS, words, ([, y, m, d]) => [y, month(m), d]);
  const [year, of, day] = (ymd ?? [0, 0, 0]).map(Number);
  if (!(day > 0 && day <= daysOf(year, of))) {
    return null;
  }
  const swapped = NUMBERS.test(written.trim()) && day <= MONTHS.length && day !== of;
  return { day: iso(year, of, day), other: swapped ? iso(year, day, of) : "", timed: TIME.test(written.trim()) };
}

function iso(year, month, day) {
  return [String(year).padStart(4, "0"), ...[month, day].map((n) => String(n).padStart(2, "0"))].join("-");
}

function month(name) {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}
