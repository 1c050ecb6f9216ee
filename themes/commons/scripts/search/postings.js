// Which documents hold a word, and where: blocks of postings and positions, read as they are needed.
import { readPositions, readPostings } from "./codec.js";
import { inOrder, isOne } from "./query.js";
import { solid, tokens, whole } from "./text.js";

const MOST_WAYS = 16;

/**
 * @param {number} documents how many there are
 * @param {ReturnType<typeof import("./shards.js").reading>} files
 * @param {ReturnType<typeof import("./vocabulary.js").createVocabulary>} words
 */
export function createPostings(documents, files, words, pause) {
  const bytesOf = (file) => files.get(file, (data) => data);

  /** Reads blocks into the lists of their terms; all that lie in one file are read with it. */
  async function read(wants) {
    const byFile = new Map();
    for (const { term, blocks } of wants) {
      for (const block of blocks) {
        if (term.list[block]) continue;
        const { file } = term.word.blocks[block].postings;
        if (!byFile.has(file)) byFile.set(file, []);
        byFile.get(file).push([term, block]);
      }
    }
    await Promise.all([...byFile].map(async ([file, list]) => {
      const bytes = await bytesOf(file);
      for (const [term, block] of list) term.list[block] = posting(bytes, term.word.blocks[block], file);
      for (const { term } of wants) {
        term.word.blocks.forEach((block, i) => {
          if (bytes && block.postings.file === file) term.list[i] ??= posting(bytes, block, file);
        });
      }
    }));
  }

  function posting(bytes, block, file) {
    try {
      if (bytes) return readPostings(bytes, block, documents);
    } catch {
      files.damaged(file);
    }
    return { docs: new Int32Array(0), freqs: new Int32Array(0), titles: new Int32Array(0) };
  }

  /** All postings of the terms that a token may be. */
  async function all(token) {
    const list = (await words.of([token])).map((word) => ({ word, list: [] }));
    await read(list.map((term) => ({ term, blocks: [...term.word.blocks.keys()] })));
    return list;
  }

  /** @returns {Promise<Uint8Array>} 1 for each document that holds a token */
  async function holders(token) {
    const docs = new Uint8Array(documents);
    for (const { list } of await all(token)) {
      for (const block of list) for (const doc of block.docs) docs[doc] = 1;
    }
    return docs;
  }

  /** @returns {Promise<Uint8Array>} 1 for each document that holds chains one after another, in whatever way they are written */
  async function phrase(chains) {
    const own = await Promise.all(chains.map(async (chain) =>
      [inOrder(chain), ...(whole(chain) ? [[whole(chain)]] : []), ...(await parted(chain))]));
    const docs = new Uint8Array(documents);
    for (const way of ways(own)) {
      const places = new Map(await Promise.all([...new Set(way)].map(async (token) => [token, await placesOf(token)])));
      for (const doc of oneAfterAnother(way.map((token) => places.get(token)))) docs[doc] = 1;
    }
    return docs;
  }

  /** The words in which documents write one word: `well-being` for `wellbeing`. */
  async function parted(chain) {
    if (!isOne(chain)) return [];
    const forms = (await words.of([chain.parts[0].token])).flatMap((word) => word.forms);
    return forms.filter((form) => solid(form) !== form).map((form) => tokens(form).map(({ token }) => token));
  }

  /** @returns {Promise<Places>} */
  async function placesOf(token) {
    const places = new Map();
    for (const { word, list } of await all(token)) {
      await Promise.all(word.blocks.map(async (block, i) => {
        if (!list[i].docs.length) return;
        const { file } = block.positions;
        const bytes = await bytesOf(file);
        if (!bytes) return;
        try {
          readPositions(bytes, block, list[i].freqs).forEach((positions, n) => {
            const doc = list[i].docs[n];
            if (!places.has(doc)) places.set(doc, new Set());
            for (const position of positions) places.get(doc).add(position);
          });
        } catch {
          files.damaged(file);
        }
      }));
      await pause();
    }
    return places;
  }

  /**
   * Words one after another, as if they were a word of the index.
   *
   * @returns {Promise<{word: import("./codec.js").Word | undefined, list: import("./rank.js").Posting[]}>}
   */
  async function phraseWord(tokens) {
    const distinct = [...new Set(tokens)];
    const held = await Promise.all(distinct.map(async (token) => [token, await placesOf(token), await titlesOf(token)]));
    const places = new Map(held);
    const titles = new Map(held.map(([token, , own]) => [token, own]));
    const found = howOften(tokens.map((token) => places.get(token)));
    const docs = Int32Array.from([...found.keys()].sort((a, b) => a - b));
    if (!docs.length) return { word: undefined, list: [] };
    const freqs = Int32Array.from(docs, (doc) => found.get(doc));
    const inTitle = (doc) => Math.min(...tokens.map((token) => titles.get(token).get(doc) ?? 0));
    const known = (await Promise.all(distinct.map((token) => words.of([token])))).map((list) =>
      list.reduce((bits, { languages }) => bits | languages, 0));
    const languages = known.reduce((bits, more) => bits & more);
    const word = { term: tokens.join(" "), df: docs.length, languages, means: "", forms: [], blocks: [], parts: tokens };
    word.blocks.push({ count: docs.length, highest: Math.max(...freqs), titled: true, first: docs[0] });
    return { word, list: [{ docs, freqs, titles: Int32Array.from(docs, inTitle) }] };
  }

  /** How many words the titles of documents have that hold a token. */
  async function titlesOf(token) {
    const own = new Map();
    for (const { list } of await all(token)) {
      for (const { docs, titles } of list) for (let i = 0; i < docs.length; i++) if (titles[i]) own.set(docs[i], titles[i]);
    }
    return own;
  }

  return { read, holders, phrase, together: phraseWord };
}

/**
 * All ways to write a phrase, of which each chain may be written in several.
 *
 * @param {string[][][]} chains for each chain its ways, each a list of words
 * @returns {string[][]} each way once; not more than a search should look for
 */
export function ways(chains) {
  let list = [[]];
  for (const own of chains) list = list.flatMap((before) => own.map((after) => [...before, ...after])).slice(0, MOST_WAYS);
  return [...new Map(list.map((words) => [words.join(" "), words])).values()];
}

/**
 * @typedef {Map<number, Set<number>>} Places  for each document the positions of a word
 *
 * @param {Places[]} words in the order of a phrase
 * @returns {number[]} the documents in which they stand one after another
 */
export function oneAfterAnother(words) {
  return [...howOften(words).keys()];
}

/**
 * @param {Places[]} words in the order of a phrase
 * @returns {Map<number, number>} for each document how often they stand one after another
 */
function howOften([first, ...rest]) {
  const often = new Map();
  for (const [doc, starts] of first) {
    if (!rest.every((places) => places.has(doc))) continue;
    const sets = rest.map((places) => places.get(doc));
    const count = [...starts].filter((start) => sets.every((set, i) => set.has(start + i + 1))).length;
    if (count) often.set(doc, count);
  }
  return often;
}
