// Lucene's BM25, and the best documents from as few blocks of postings as settle them.
import { lengthOf } from "./codec.js";

const f = Math.fround;

/**
 * Blocks that promise this part of what the best one does are read with it: the lower, the more bytes and the fewer rounds.
 * Of one term never more than were read before: its first block often settles it.
 */
const NEAR = 0.8;

/** Of longer questions no page holds nearly all. */
const MOST_COVERED = 5;

/**
 * The arithmetic of Lucene 9.12's BM25Similarity, in single precision at each step.
 *
 * @param {{documents: number, averageLength: number, lengths: number[][], weights: {k1: number, b: number}}} manifest
 */
export function similarity({ documents, averageLength, lengths, weights }) {
  const k1 = f(weights.k1);
  const b = f(weights.b);
  const average = f(averageLength);
  const inverse = new Float32Array(documents);
  // Documents without a word are none to Lucene.
  const count = lengths[0]?.[0] === 0 ? documents - (lengths[1]?.[1] ?? documents) : documents;
  lengths.forEach(([byte, first], i) => {
    const value = f(1 / f(k1 * f(f(1 - b) + f(f(b * f(lengthOf(byte))) / average))));
    inverse.fill(value, first, lengths[i + 1]?.[1] ?? documents);
  });
  return {
    idf: (df) => f(Math.log(1 + (count - df + 0.5) / (df + 0.5))),
    score: (weight, freq, doc) => f(weight - f(weight / f(1 + f(freq * inverse[doc])))),
  };
}

/**
 * One meaning of a word of the query: a term with its weight, and what was read of it.
 *
 * @typedef {{word: import("./codec.js").Word, weight: number, list: Posting[], own?: boolean}} Term
 *   `own`: it is the word that was typed, not another that may be meant
 * @typedef {{docs: Int32Array, freqs: Int32Array, titles: Int32Array}} Posting
 * @typedef {{terms: Term[], asked: boolean, times: number}} Slot
 *   the best of its terms counts; asked: it counts for titles, and for how much of the question is held; `times`: how many
 *   words of the question it stands for, 0: none that was typed
 * @typedef {{title: number, cover: number, words: number, own: Uint8Array | null}} Additions
 *   what a title and holding more of the question add; how many words were typed; 1 for each document in the reader's
 *   language, null: all are
 */

/**
 * Finds the best documents. Blocks are read, the most promising first, until no unread block can change the result.
 *
 * @param {object} task
 * @param {number} task.documents
 * @param {Slot[]} task.slots
 * @param {number} task.wanted how many documents must be settled
 * @param {boolean} task.all read every block, so that the total is exact
 * @param {Uint8Array | null} task.allowed 1 for each document that may be found; null: all
 * @param {Additions | null} task.additions null: Lucene's order
 * @param {{idf: Function, score: Function}} task.similarity
 * @param {(wanted: {term: Term, blocks: number[]}[]) => Promise<void>} read reads the blocks into the term's list;
 *   a block that can't be read is left empty there
 * @param {() => Promise<void> | undefined} pause called often; gives way to others when it is time
 * @returns {Promise<{docs: number[], scores: number[], found: number, exact: boolean, matches: Float32Array}>}
 *   `found`: how many documents were seen to hold a word; `matches`: what the words are worth in each document, allowed or not
 */
export async function rank(task, read, pause = () => undefined) {
  const { documents, slots, all, similarity: bm25 } = task;
  const state = slots.map(({ terms }) => ({
    values: new Float32Array(documents),
    terms: terms.map((term) => ({ term, next: 0, bounds: bounds(term, bm25) })),
  }));
  let promoted = null;
  for (;;) {
    // The most promising blocks first, of whatever term: a common word, which can add little, waits until it must be read.
    const promise = Math.max(...state.flatMap(({ terms }) => terms.map(({ next, bounds: list }) => list[next] ?? 0)));
    const wants = [];
    for (const { terms } of state) {
      for (const { term, next, bounds: list } of terms) {
        const most = all ? list.length : Math.min(list.length, 2 * next + 1);
        let until = next;
        while (until < most && (all || list[until] >= NEAR * promise)) until++;
        // What titles say is known of all documents before anything is weighed: those blocks come first.
        if (task.additions && !promoted) while (term.word.blocks[until]?.titled) until++;
        const unread = range(next, until).filter((block) => !term.list[block]);
        if (unread.length) wants.push({ term, blocks: unread });
      }
    }
    if (wants.length) await read(wants);
    for (const slot of state) {
      for (const part of slot.terms) {
        const { term, bounds: ahead } = part;
        // The reader may have read more than was asked for, since blocks share files.
        while (part.next < ahead.length && term.list[part.next]) {
          add(slot.values, term, term.list[part.next++], bm25);
          await pause();
        }
      }
    }
    promoted ??= task.additions ? promotions(task) : NOTHING;
    const result = await settle(state, task, promoted, pause);
    if (result.exact || (result.settled && !all)) return result;
  }
}

function range(from, until) {
  return Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
}

/** For each block the best score that this block and those after it can give. */
function bounds(term, bm25) {
  const { blocks } = term.word;
  const list = new Float32Array(blocks.length);
  for (let i = blocks.length - 1; i >= 0; i--) {
    list[i] = Math.max(bm25.score(term.weight, blocks[i].highest, blocks[i].first), list[i + 1] ?? 0);
  }
  return list;
}

function add(values, { weight }, { docs, freqs }, bm25) {
  for (let i = 0; i < docs.length; i++) {
    const score = bm25.score(weight, freqs[i], docs[i]);
    if (score > values[docs[i]]) values[docs[i]] = score;
  }
}

const NOTHING = { factor: () => 1, tier: () => 0, cover: 0, rarities: [] };

/**
 * What titles, languages and holding more of the question do to documents.
 *
 * @typedef {{factor: (doc: number) => number, tier: (doc: number) => number, cover: number, rarities: number[]}} Promotions
 *   `tier`: documents of a higher one come first, whatever their scores; `rarities`: what each slot counts for
 *
 * @returns {Promotions}
 */
function promotions({ documents, slots, additions: { title, cover, words, own } }) {
  const rarities = slots.map(({ asked, terms }) => (asked ? Math.max(0, ...terms.map(({ weight }) => weight)) : 0));
  const total = rarities.reduce((sum, one) => sum + one, 0);
  const shares = new Float64Array(documents);
  const named = new Uint16Array(documents);
  const lengths = new Int32Array(documents);
  for (const { terms, asked, times } of slots) {
    if (!asked) continue;
    const best = new Map();
    const said = new Set();
    for (const { weight, own: typed, list } of terms) {
      for (const { docs, titles } of list.filter(Boolean)) {
        for (let i = 0; i < docs.length; i++) {
          if (!titles[i]) continue;
          best.set(docs[i], Math.max(best.get(docs[i]) ?? 0, weight));
          if (typed) said.add(docs[i]);
          lengths[docs[i]] = titles[i];
        }
      }
    }
    for (const [doc, weight] of best) shares[doc] += weight;
    for (const doc of said) named[doc] += times;
  }
  const asked = slots.filter((slot) => slot.asked && slot.times).length;
  return {
    factor: (doc) => (shares[doc] ? 1 + title * Math.sqrt(shares[doc] / total) : 1),
    // A title that is what was typed; then what is in the reader's language.
    tier: (doc) => (words && named[doc] === words && lengths[doc] === words ? 2 : 0) + (!own || own[doc] ? 1 : 0),
    cover: asked > 2 && asked <= MOST_COVERED ? cover / total : 0, rarities,
  };
}

/** What is certain of each document by now, and whether the first `wanted` are. */
async function settle(state, { documents, wanted, allowed, similarity: bm25 }, { factor, tier, cover, rarities }, pause) {
  const ahead = state.map(({ terms }) =>
    Math.max(0, ...terms.map(({ next, bounds: list }) => list[next] ?? 0)));
  const alone = state.map(({ terms }) => terms.length === 1);
  const exact = ahead.every((bound) => bound === 0);
  const sums = new Float32Array(documents);
  const low = new Float64Array(documents);
  const high = exact ? low : new Float64Array(documents);
  const tiers = new Uint8Array(documents);
  const before = (a, b, score) => tiers[a] - tiers[b] || score - low[b] || b - a;
  const best = new Heap(wanted, (a, b) => before(a, b, low[a]) > 0);
  let found = 0;
  /** What a document is worth when each slot is worth so much in it. */
  const worth = (doc, valueOf) => {
    let sum = 0;
    let held = 0;
    for (let s = 0; s < state.length; s++) {
      const value = valueOf(s, state[s].values[doc]);
      sum += value;
      if (value > 0) held += rarities[s] ?? 0;
    }
    return f(sum) * factor(doc) * (1 + cover * held);
  };
  const sure = (s, value) => value;
  const most = (s, value) => (alone[s] && value > 0 ? value : Math.max(value, ahead[s]));
  const reach = (doc) => worth(doc, (s, value) =>
    (alone[s] && value > 0 ? value : Math.max(value, unread(state[s], doc, bm25))));
  for (let start = 0; start < documents; start += 4096) {
    const stop = Math.min(documents, start + 4096);
    for (let doc = start; doc < stop; doc++) {
      let sum = 0;
      for (const { values } of state) sum += values[doc];
      sums[doc] = sum;
      if (!exact) high[doc] = worth(doc, most);
      if (!sum) continue;
      low[doc] = worth(doc, sure);
      if (!allowed || allowed[doc]) {
        tiers[doc] = tier(doc);
        found++;
        best.offer(doc);
      }
    }
    await pause();
  }
  const docs = best.sorted();
  const result = { docs, scores: docs.map((doc) => low[doc]), found, exact, settled: exact, matches: sums };
  if (exact || docs.length < wanted) return result;

  // Each of the best must be certain, and no other document may reach the last of them.
  const last = docs[docs.length - 1];
  const chosen = new Set(docs);
  if (docs.some((doc) => low[doc] !== high[doc] && low[doc] !== reach(doc))) return result;
  for (let start = 0; start < documents; start += 1024) {
    for (let doc = start; doc < Math.min(documents, start + 1024); doc++) {
      if ((allowed && !allowed[doc]) || chosen.has(doc)) continue;
      tiers[doc] = tier(doc);
      if (before(doc, last, high[doc]) > 0 && before(doc, last, reach(doc)) > 0) return result;
    }
    await pause();
  }
  return { ...result, settled: true };
}

/** The most that the unread blocks of a slot can give a document: of the first block that may hold it. */
function unread({ terms }, doc, bm25) {
  let most = 0;
  for (const { term: { word, weight }, next } of terms) {
    for (let i = next; i < word.blocks.length; i++) {
      if (word.blocks[i].first <= doc) {
        most = Math.max(most, bm25.score(weight, word.blocks[i].highest, doc));
        if (!word.blocks[i].titled) break;
      }
    }
  }
  return most;
}

/** Keeps the best few. */
class Heap {
  constructor(size, better) {
    this.size = size;
    this.better = better;
    this.items = [];
  }

  offer(item) {
    const { items, better } = this;
    if (items.length < this.size) {
      let at = items.push(item) - 1;
      for (let up; at > 0 && better(items[(up = (at - 1) >> 1)], items[at]); at = up) swap(items, at, up);
    } else if (this.size && better(item, items[0])) {
      items[0] = item;
      for (let at = 0, worst; ; at = worst) {
        worst = at;
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < items.length && better(items[worst], items[child])) worst = child;
        }
        if (worst === at) break;
        swap(items, at, worst);
      }
    }
  }

  sorted() {
    return [...this.items].sort((a, b) => (this.better(a, b) ? -1 : 1));
  }
}

function swap(items, a, b) {
  [items[a], items[b]] = [items[b], items[a]];
}
