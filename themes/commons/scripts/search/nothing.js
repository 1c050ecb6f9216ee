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
    const found = await run(less.query, less.chosen);
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
  if (query.phrases.length) {
    ways.push({ query: { ...query, phrases: [] }, chosen, text: query.words.map(({ typed }) => typed).filter(Boolean).join(" ") });
  }
  if (query.without.length) {
    const less = { ...query, without: [] };
    ways.push({ query: less, chosen, text: textOf(less) });
  }
  if (chosen.size) ways.push({ query, chosen: new Map(), text: textOf(query) });
  if (ways.length > 1) ways.push({ query: plain(query), chosen: new Map(), text: textOf(plain(query)) });
  return ways.filter(({ text }) => text);
}

function plain(query) {
  return { ...query, phrases: [], without: [] };
}

/** A query as it is typed, without its filters. */
export function textOf(query) {
  const words = query.words.filter(({ phrase }) => phrase < 0 || !query.phrases[phrase]).map(({ typed }) => typed).filter(Boolean);
  return [...words, ...query.phrases.map((list) => `"${phraseText(list)}"`), ...query.without.map((word) => "-" + word)].join(" ");
}
