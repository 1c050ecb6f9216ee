// What is said where nothing was found: what would be found with less asked, and what is nearest.
import { phraseText } from "./query.js";

const MOST_NEAREST = 3;

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./find.js").Found} Found
 *
 * @param {Query} query
 * @param {Map<string, object>} chosen filters
 * @param {(query: Query, chosen: Map<string, object>, options?: object) => Promise<Found>} run
 * @param {(found: Found, from: number, size: number) => Promise<object[]>} show
 * @returns {Promise<{nearest: object[], without: {text: string, total: number}[]}>}
 */
export async function nothing(query, chosen, run, show) {
  const without = [];
  let nearest = null;
  for (const less of wider(query, chosen)) {
    // All of it is counted: nothing was found, so that its postings have been read.
    const found = await run(less.query, less.chosen, { count: true });
    if (!found.total || without.some(({ text }) => text === less.text)) continue;
    without.push({ text: less.text, total: found.total });
    nearest ??= found;
  }
  if (!nearest && query.words.length) nearest = await run(plain(query), new Map(), { loose: true });
  return { nearest: nearest ? await show(nearest, 0, MOST_NEAREST) : [], without };
}

/**
 * The ways to ask for less, each with what a reader would type for it.
 *
 * @returns {{query: Query, chosen: Map<string, object>, text: string}[]}
 */
export function wider(query, chosen) {
  const ways = [];
  if (query.phrases.length) ways.push({ query: { ...query, phrases: [] }, chosen });
  if (query.without.length) ways.push({ query: { ...query, without: [] }, chosen });
  if (chosen.size) ways.push({ query: { ...query, filters: [] }, chosen: new Map() });
  if (ways.length > 1) ways.push({ query: plain(query), chosen: new Map() });
  return ways.map((way) => ({ ...way, text: textOf(way.query) })).filter(({ text }) => text);
}

function plain(query) {
  return { ...query, phrases: [], without: [], filters: [] };
}

/** A query as it is typed. */
export function textOf({ words, phrases, without, filters }) {
  const alone = words.filter(({ phrase }) => phrase < 0 || !phrases[phrase]).map(({ typed }) => typed).filter(Boolean);
  return [
    ...alone, ...phrases.map((list) => `"${phraseText(list)}"`), ...without.map((word) => "-" + word),
    ...filters.map(({ typed }) => typed),
  ].join(" ");
}
