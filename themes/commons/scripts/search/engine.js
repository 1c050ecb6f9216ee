// Answers a question from the files of the search: what is known is ranked as Lucene ranks it, then the additions.
import { readDirectory, readJson, readPositions, readPostings, readWords } from "./codec.js";
import { mark, marks, passage } from "./excerpt.js";
import { add, askedIn, inOrder, isOne, isPlain, phraseText, readQuery } from "./query.js";
import { rank, similarity } from "./rank.js";
import { byNearness, completions, mayHoldAnError, nearest, tolerance } from "./spelling.js";
import { compareTerms, exactForm, fold, normalize, solid, term, tokens, whole } from "./text.js";

export const ADDITIONS = {
  variants: true, exact: true, title: true, spelling: true, prefix: true, synonyms: true, closeness: true,
  chains: true,
};

const SMALL_VOCABULARY = 256 * 1024;
const MOST_WORD_FILES = 6;
const MOST_WAYS = 16;
const MOST_TOGETHER = 8;
const SMALL_FACET = 2048;
const FIELDS = { tag: "themes", tags: "themes", theme: "themes", language: "lang" };

class Stopped extends Error {}

/**
 * @param {import("./shards.js").Shards} shards
 * @param {{additions?: object, pause?: () => Promise<void> | undefined}} options
 *   `pause` is called often, and gives way to others when it is time
 */
export function createEngine(shards, { additions = {}, pause = () => undefined } = {}) {
  const use = { ...ADDITIONS, ...additions };
  let ready = null;

  async function settings(problems) {
    const manifest = await shards.get("manifest.json", readManifest, problems);
    if (manifest && ready?.manifest !== manifest) {
      ready = { manifest, bm25: similarity(manifest), weights: manifest.weights };
    }
    return manifest && ready;
  }

  /**
   * @param {object} question as in client.js, with `lang`
   * @param {() => boolean} stopped true when the answer is no longer wanted
   * @returns {Promise<object | null>} null: stopped
   */
  async function search(question, stopped = () => false) {
    const problems = [];
    try {
      const set = await settings(problems);
      if (!set) return { ...emptyAnswer(question), problems };
      const breathe = () => {
        if (stopped()) throw new Stopped();
        return pause();
      };
      return await new Search(set, shards, use, question, problems, breathe).answer();
    } catch (error) {
      if (error instanceof Stopped) return null;
      // Whatever it is, the reader gets an answer: an empty one that says so.
      return { ...emptyAnswer(question), problems: [...problems, { file: "", kind: "damaged", reason: String(error) }] };
    }
  }

  return { search };
}

function readManifest(bytes) {
  const manifest = readJson(bytes);
  if (manifest.format !== 2 || !(manifest.documents >= 0)) throw new Error("a format that we do not know");
  return manifest;
}

function emptyAnswer({ text }) {
  return {
    text: String(text ?? ""), total: 0, exact: true, results: [], meant: [], alsoSearched: [], dropped: [], facets: [],
    nothing: null, problems: [],
  };
}

/** One question on its way to its answer. */
class Search {
  constructor({ manifest, bm25, weights }, shards, use, question, problems, pause) {
    Object.assign(this, { manifest, bm25, weights, shards, use, question, problems, pause });
    this.lang = manifest.languages[question.lang] ? question.lang : Object.keys(manifest.languages)[0];
    this.analysis = manifest.languages[this.lang] ?? "plain";
    this.analyses = [...new Set([this.analysis, ...Object.values(manifest.languages)])];
    this.from = Math.max(0, Math.trunc(question.from) || 0);
    this.size = Math.min(100, Math.max(0, Math.trunc(question.size ?? 10) || 0));
    this.stop = new Set(manifest.stop?.[this.lang]);
  }

  async answer() {
    const query = readQuery(this.question.text);
    const filters = await this.filters(query);
    const found = await this.run(query, filters);
    const answer = { ...emptyAnswer(this.question), ...found.report };
    answer.total = found.total;
    answer.exact = found.exact;
    answer.results = await this.results(found, this.from, this.size);
    if (this.question.facets) answer.facets = await this.facets(found, filters);
    if (!found.total && found.asked) answer.nothing = await this.nothing(query, filters, found);
    answer.problems = this.problems;
    return answer;
  }

  /** Everything but the texts of the results. */
  async run(query, filters, { facets = this.question.facets, loose = false } = {}) {
    const report = { meant: [], alsoSearched: [], dropped: [] };
    const slots = await this.slots(query, report, loose);
    const chosen = [...filters.values()];
    const phrases = await Promise.all(query.phrases.map((words) => this.phrase(words)));
    const without = await Promise.all([...new Set(query.without)].map((word) => this.holders(word)));
    const asked = slots.length > 0 || query.words.length > 0 || chosen.length > 0;
    const base = this.allowed([...phrases], without);
    const allowed = chosen.length ? both(base, chosen.map(({ docs }) => docs), this.manifest.documents) : base;
    if (!slots.length) return this.listed(query, allowed, base, report, asked, slots);
    // Counting needs every document, for each field those that its own choice leaves out as well.
    const rescored = this.use.title ? this.weights.window : 0;
    const task = {
      documents: this.manifest.documents, slots, similarity: this.bm25, all: Boolean(facets),
      wanted: Math.max(this.from + this.size, rescored), allowed,
    };
    const before = this.problems.length;
    const result = await rank(task, (wants) => this.read(wants), this.pause);
    this.rescore(result, slots);
    const sure = allowed ? 0 : Math.max(...slots.flatMap(({ terms }) => terms.map(({ word }) => word.df)));
    const onlyOne = !allowed && slots.length === 1 && slots[0].terms.length === 1;
    const exact = (result.exact || onlyOne) && this.problems.length === before;
    return { ...result, total: exact && !onlyOne ? result.found : Math.max(result.found, sure), exact, slots, report, asked, base, counted: result.exact && exact };
  }

  /** What is found without words: all that the filters leave. */
  listed(query, allowed, base, report, asked, slots) {
    const docs = [];
    const only = asked && !query.words.length;
    const matches = new Float32Array(this.manifest.documents);
    for (let doc = 0; only && doc < this.manifest.documents; doc++) {
      if (!base || base[doc]) matches[doc] = 1;
      if (!allowed || allowed[doc]) docs.push(doc);
    }
    return { docs, scores: docs.map(() => 0), total: docs.length, exact: true, counted: true, matches, slots, report, asked, base };
  }

  // ---- words ----------------------------------------------------------------------------------------------------

  /** @returns {Promise<import("./rank.js").Slot[]>} */
  async slots(query, report, loose) {
    const common = (token) => this.stop.has(token) || this.stop.has(fold(token));
    const tells = ({ token, chain: { parts } }) => !common(token) || (parts.length > 1 && parts.every((one) => common(one.token)));
    let words = query.words.filter(tells);
    if (words.length) report.dropped = [...new Set(query.words.filter((word) => !tells(word)).map(({ typed }) => typed))];
    else words = query.words;

    // The same term twice counts twice, as in Lucene.
    const groups = new Map();
    for (const word of words) {
      const key = term(word.token, this.analysis);
      if (!groups.has(key)) groups.set(key, { ...word, key, words: [] });
      groups.get(key).words.push(word);
    }
    const near = this.use.chains && query.words.length <= MOST_TOGETHER ? together(query.words, common) : new Map();
    const last = this.use.prefix && query.unfinished && words.at(-1) === query.words.at(-1) ? words.at(-1) : null;
    const slots = [];
    await Promise.all([...groups.values()].map(async (group, i) => {
      const written = group.words.flatMap((word) => near.get(word) ?? []);
      slots[i] = await this.slot({ ...group, near: written }, group.words.includes(last), report, loose);
    }));
    const list = slots.filter(Boolean).filter(({ terms }) => terms.length);
    if (this.use.exact) await this.exactForms(groups, list);
    if (this.use.synonyms) await this.synonyms(query, list, report);
    return list;
  }

  async slot({ key, words, token, typed, others, otherwise, near }, unfinished, report, loose) {
    const names = new Set([key]);
    if (this.use.variants) for (const one of this.names(token)) names.add(one);
    let looked = await Promise.all([...names].map((name) => this.word(name)));
    if (this.use.chains && otherwise && !looked.some((word) => word?.df)) looked = await this.wordsOf([otherwise]);
    const beside = this.use.chains && !loose ? await this.wordsOf(others) : [];
    // Loose: nothing was found by the words that are known.
    const known = looked.filter((word) => word?.df && !loose);
    const boost = words.length;
    const terms = [];
    const push = (word, factor, common) => {
      if (terms.some(({ word: other }) => other.term === word.term)) return;
      // A form that is rare only because few documents are in its language is not worth more than the word itself.
      const idf = Math.min(this.bm25.idf(word.df), common ?? Infinity);
      terms.push({ word, weight: Math.fround(Math.fround(boost * factor) * idf), list: [] });
    };
    const common = looked[0]?.df ? this.bm25.idf(looked[0].df) : undefined;
    for (const word of known) push(word, 1, common);
    for (const word of beside) push(word, this.weights.joined);

    const folded = fold(token);
    const begun = [token, ...(this.use.chains ? others : [])].map((one) => fold(solid(one))).filter((one) => one.length >= 2);
    for (const beginning of unfinished && !loose ? begun : []) {
      const factor = known.length ? this.weights.completion : this.weights.unfinished;
      const some = (await this.completions(beginning)).filter(({ word }) => !terms.some((one) => one.word.term === word.term))
        .slice(0, this.weights.completionFew);
      const together = Math.min(this.manifest.documents, some.reduce((sum, { word }) => sum + word.df, 0));
      for (const { word, form } of some) {
        push(word, factor, this.bm25.idf(together));
        if (!report.alsoSearched.includes(form)) report.alsoSearched.push(form);
      }
    }
    if (!loose) for (const word of await this.wordsOf(near)) push(word, this.weights.joined);
    if (!terms.length && (this.use.spelling || loose) && !looked.includes(null)) {
      const some = await this.spellings(folded, loose);
      for (const { word, distance: far } of some) push(word, this.weights.spelling ** (far - 1));
      if (some.length) report.meant.push({ typed, used: some.map(({ form }) => form) });
    }
    return { terms, extra: false, token };
  }

  /** Documents that hold a word as it was typed, with its accents, come before those that hold it without. */
  async exactForms(groups, slots) {
    for (const { words } of groups.values()) {
      for (const name of new Set(words.map(({ token }) => exactForm(token)).filter(Boolean))) {
        await this.extra(name, this.weights.exact, slots);
      }
    }
  }

  /** A short name also finds the words that it stands for, and those words the short name. */
  async synonyms(query, slots, report) {
    const typed = query.words.map(({ token }) => token);
    for (const pair of this.manifest.synonyms ?? []) {
      for (const [said, meant] of [pair, [...pair].reverse()]) {
        const words = askedIn(said);
        if (!words.length || !holds(typed, words)) continue;
        let added = false;
        for (const token of askedIn(meant)) {
          if (this.stop.has(token)) continue;
          added = (await this.extra(term(token, this.analysis), this.weights.synonym, slots, token)) || added;
        }
        if (added) report.alsoSearched.push(meant);
      }
    }
  }

  async extra(name, factor, slots, token = "") {
    if (slots.some(({ terms }) => terms.some(({ word }) => word.term === name))) return false;
    const word = await this.word(name);
    if (!word?.df) return false;
    const weight = Math.fround(factor * this.bm25.idf(word.df));
    slots.push({ terms: [{ word, weight, list: [] }], extra: true, token });
    return true;
  }

  /** The terms that a word may be, in the analyses of the site. */
  names(token) {
    return new Set(this.analyses.map((analysis) => term(token, analysis)));
  }

  /** The words of the index that some tokens are. */
  async wordsOf(list) {
    const names = new Set(list.flatMap((token) => [...this.names(token)]));
    return (await Promise.all([...names].map((name) => this.word(name)))).filter((word) => word?.df);
  }

  /** @returns the word, `undefined` when the index does not know it, or `null` when that can't be told */
  async word(name, follow = true) {
    const file = this.fileOf(name);
    if (file < 0) return undefined;
    const words = await this.words(file);
    if (!words) return null;
    const word = words.get(name);
    return word?.means && follow ? this.word(word.means, false) : word;
  }

  /** The last words file whose first term is not greater. */
  fileOf(name) {
    const { first } = this.manifest.words;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareTerms(first[middle], name) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  words(file) {
    return this.shards.get(this.manifest.words.files[file], readWords, this.problems);
  }

  /** All words of the files that hold terms from one to another. */
  async between(ranges) {
    const files = new Set();
    for (const [low, high] of ranges) {
      const until = this.fileOf(high);
      for (let file = Math.max(0, this.fileOf(low)); file <= until && files.size < MOST_WORD_FILES; file++) files.add(file);
    }
    return this.inFiles(files);
  }

  async inFiles(files) {
    const read = await Promise.all([...files].map((file) => this.words(file)));
    await this.pause();
    return read.filter(Boolean).flatMap((words) => [...words.values()]);
  }

  async completions(folded) {
    const stem = folded.slice(0, Math.max(3, Math.floor(folded.length * 0.6)));
    const words = await this.between([[folded, folded + "\u{10ffff}"], [stem, folded]]);
    return completions(folded, words).filter(({ form }) => !this.stop.has(form));
  }

  async spellings(folded, loose) {
    if (!mayHoldAnError(folded)) return [];
    const { files, bytes } = this.manifest.words;
    const small = bytes.reduce((sum, size) => sum + size, 0) <= SMALL_VOCABULARY;
    const [one, two] = folded;
    const words = small ? await this.inFiles(files.keys())
      : await this.between([[folded.slice(0, 3), folded.slice(0, 3) + "\u{10ffff}"], [one + two, one + two + "\u{10ffff}"],
        [two + one, two + one + "\u{10ffff}"]]);
    const most = loose ? Math.max(2, Math.floor(folded.length / 2)) : tolerance(folded);
    const found = [];
    for (let at = 0; at < words.length; at += 512) {
      // Loose: the word itself has found nothing.
      found.push(...nearest(folded, words.slice(at, at + 512), most).filter(({ distance: far }) => far || !loose));
      await this.pause();
    }
    if (!found.length) return [];
    found.sort(byNearness);
    return found.filter(({ distance: far }) => far === found[0].distance).slice(0, this.weights.spellingFew);
  }

  // ---- postings -------------------------------------------------------------------------------------------------

  /** Reads blocks into the lists of their terms; all that lie in one file are read with it. */
  async read(wants) {
    const files = new Map();
    for (const { term: one, blocks } of wants) {
      for (const block of blocks) {
        if (one.list[block]) continue;
        const { file } = one.word.blocks[block].postings;
        if (!files.has(file)) files.set(file, []);
        files.get(file).push([one, block]);
      }
    }
    await Promise.all([...files].map(async ([file, list]) => {
      const bytes = await this.shards.get(file, (data) => data, this.problems);
      for (const [one, block] of list) one.list[block] = this.posting(bytes, one.word.blocks[block], file);
      for (const { term: one } of wants) {
        one.word.blocks.forEach((block, i) => {
          if (bytes && block.postings.file === file) one.list[i] ??= this.posting(bytes, block, file);
        });
      }
    }));
  }

  posting(bytes, block, file) {
    try {
      if (bytes) return readPostings(bytes, block, this.manifest.documents);
    } catch {
      this.damaged(file);
    }
    return { docs: new Int32Array(0), freqs: new Int32Array(0), titles: new Uint8Array(0) };
  }

  damaged(file) {
    if (!this.problems.some((problem) => problem.file === file)) this.problems.push({ file, kind: "damaged" });
  }

  /** All postings of the terms that a word may be. */
  async postings(token) {
    const words = await this.wordsOf([token]);
    const list = words.map((word) => ({ word, list: [] }));
    await this.read(list.map((one) => ({ term: one, blocks: [...one.word.blocks.keys()] })));
    return list;
  }

  async holders(token) {
    const docs = new Uint8Array(this.manifest.documents);
    for (const { list } of await this.postings(token)) {
      for (const block of list) for (const doc of block.docs) docs[doc] = 1;
    }
    return docs;
  }

  /** The documents in which chains stand one after another, in one of the ways in which they may be written. */
  async phrase(chains) {
    let ways = [[]];
    for (const chain of chains) {
      const own = [inOrder(chain), ...(whole(chain) ? [[whole(chain)]] : []), ...(await this.parted(chain))];
      ways = ways.flatMap((before) => own.map((after) => [...before, ...after])).slice(0, MOST_WAYS);
    }
    const docs = new Uint8Array(this.manifest.documents);
    for (const way of new Map(ways.map((words) => [words.join(" "), words])).values()) {
      (await this.oneAfterAnother(way)).forEach((held, doc) => {
        docs[doc] |= held;
      });
    }
    return docs;
  }

  /** The words in which documents write one word: `well-being` for `wellbeing`. */
  async parted(chain) {
    if (!isOne(chain)) return [];
    const forms = (await this.wordsOf([chain.parts[0].token])).flatMap((word) => word.forms);
    return forms.filter((form) => solid(form) !== form).map((form) => tokens(form).map(({ token }) => token));
  }

  async oneAfterAnother(tokensOfPhrase) {
    const distinct = [...new Set(tokensOfPhrase)];
    const where = new Map(await Promise.all(distinct.map(async (token) => [token, await this.places(token)])));
    const docs = new Uint8Array(this.manifest.documents);
    const [first, ...rest] = tokensOfPhrase.map((token) => where.get(token));
    for (const [doc, starts] of first) {
      if (!rest.every((places) => places.has(doc))) continue;
      const sets = rest.map((places) => places.get(doc));
      for (const start of starts) {
        if (sets.every((set, i) => set.has(start + i + 1))) {
          docs[doc] = 1;
          break;
        }
      }
    }
    return docs;
  }

  /** @returns {Promise<Map<number, Set<number>>>} for each document the positions of a word */
  async places(token) {
    const places = new Map();
    for (const { word, list } of await this.postings(token)) {
      await Promise.all(word.blocks.map(async (block, i) => {
        if (!list[i].docs.length) return;
        const name = block.positions.file;
        const bytes = await this.shards.get(name, (data) => data, this.problems);
        if (!bytes) return;
        try {
          readPositions(bytes, block, list[i].freqs).forEach((positions, n) => {
            const doc = list[i].docs[n];
            if (!places.has(doc)) places.set(doc, new Set());
            for (const position of positions) places.get(doc).add(position);
          });
        } catch {
          this.damaged(name);
        }
      }));
      await this.pause();
    }
    return places;
  }

  /** @returns {Uint8Array | null} 1 for each document that may be found; null: all */
  allowed(required, excluded) {
    const hidden = this.manifest.hidden?.[this.lang] ?? [];
    if (!hidden.length && !required.length && !excluded.length) return null;
    const docs = new Uint8Array(this.manifest.documents).fill(1);
    for (const doc of hidden) docs[doc] = 0;
    for (let doc = 0; doc < docs.length; doc++) {
      if (required.some((set) => !set[doc]) || excluded.some((set) => set[doc])) docs[doc] = 0;
    }
    return docs;
  }

  // ---- order ----------------------------------------------------------------------------------------------------

  /** Orders the best anew: those with all words in their title come forward. */
  rescore(result, slots) {
    const main = slots.filter(({ extra }) => !extra);
    if (!this.use.title || !main.length) return;
    const order = result.docs.map((doc, i) => {
      const title = main.every(({ terms }) => terms.some((one) => inTitle(one, doc)));
      return { doc, score: result.scores[i] * (title ? 1 + this.weights.title : 1) };
    });
    order.sort((a, b) => b.score - a.score || a.doc - b.doc);
    result.docs = order.map(({ doc }) => doc);
    result.scores = order.map(({ score }) => score);
  }

  // ---- filters and facets ---------------------------------------------------------------------------------------

  /**
   * Reads the filters of the question and of its text; a filter that names nothing that we have becomes words.
   *
   * @returns {Promise<Map<string, {docs: Uint8Array, codes: Set<string>}>>} by field
   */
  async filters(query) {
    const chosen = new Map();
    const asked = [...(this.question.filters ?? []).map((one) => ({ ...one, typed: null })), ...query.filters];
    query.filters = [];
    for (const { field, value, typed } of asked) {
      const facet = await this.facet(this.fieldOf(field));
      const wanted = simple(value);
      const found = facet?.values.find(({ code, label }) =>
        simple(code) === wanted || Object.values(label ?? {}).some((text) => simple(text) === wanted));
      if (!found) {
        if (typed && facet !== null) add(query, typed);
        continue;
      }
      if (!chosen.has(facet.field)) {
        chosen.set(facet.field, { field: facet.field, docs: new Uint8Array(this.manifest.documents), codes: new Set() });
      }
      chosen.get(facet.field).codes.add(found.code);
      for (const doc of found.docs) chosen.get(facet.field).docs[doc] = 1;
    }
    return chosen;
  }

  fieldOf(field) {
    const wanted = simple(field);
    const known = (this.manifest.facets ?? []).map((facet) => facet.field);
    return known.find((one) => simple(one) === wanted) ?? known.find((one) => one === FIELDS[wanted]);
  }

  /** @returns the facet, `undefined` when there is none, or `null` when it can't be read */
  async facet(field) {
    const entry = (this.manifest.facets ?? []).find((facet) => facet.field === field);
    if (!entry) return undefined;
    const limit = this.manifest.documents;
    return this.shards.get(entry.file, (bytes) => readFacet(bytes, limit), this.problems);
  }

  async facets(found, filters) {
    const list = await Promise.all((this.manifest.facets ?? []).map(({ field }) => this.facet(field)));
    return list.filter(Boolean).map(({ field, label, values }) => {
      const others = [...filters].filter(([name]) => name !== field).map(([, { docs }]) => docs);
      const codes = filters.get(field)?.codes;
      const known = found.asked;
      const counts = (doc) => (!found.base || found.base[doc]) && others.every((set) => set[doc])
        && (!known || found.matches[doc] > 0);
      return {
        field, label: this.label(label, field),
        values: values.map(({ code, label: name, docs }) => ({
          value: code, label: this.label(name, code), chosen: Boolean(codes?.has(code)),
          count: found.counted ? docs.reduce((sum, doc) => sum + (counts(doc) ? 1 : 0), 0) : null,
        })).filter(({ count, chosen }) => count !== 0 || chosen),
      };
    });
  }

  label(labels, otherwise) {
    return labels?.[this.lang] ?? Object.values(labels ?? {})[0] ?? otherwise;
  }

  // ---- what is shown --------------------------------------------------------------------------------------------

  async results(found, from, size) {
    const wanted = new Map();
    found.slots.forEach(({ terms }, slot) => {
      for (const { word, weight } of terms) wanted.set(word.term, { slot, weight });
    });
    const docs = found.docs.slice(from, from + size);
    const [types, ...read] = await Promise.all([this.types(), ...docs.map((doc) => this.document(doc))]);
    const results = [];
    for (const [i, document] of read.entries()) {
      await this.pause();
      if (!document) continue;
      const score = found.scores[from + i] * (this.use.closeness ? this.closeness(document, found.slots, wanted) : 1);
      results.push(this.result(document, wanted, score, docs[i], types));
    }
    return results.sort((a, b) => b.score - a.score || a.document - b.document);
  }

  /**
   * How much more a document is worth when its title holds the words as they were typed, one after another: the more,
   * the less else stands there. Words that stand together in the text were tried as well, and made the order worse.
   *
   * @returns {number} at least 1
   */
  closeness(document, slots, wanted) {
    const typed = slots.flatMap(({ extra }, slot) => (extra ? [] : [slot]));
    const common = new Set(this.manifest.stop?.[document.lang]);
    const all = marks(document.title, wanted, this.manifest.languages[document.lang] ?? "plain");
    const title = all
      .filter(({ start, end, found }) => found || !common.has(normalize(document.title.slice(start, end))))
      .map(({ found }) => (found ? found.slot : -1));
    const named = typed.length && title.some((_, at) => typed.every((slot, i) => title[at + i] === slot));
    return named ? 1 + this.weights.named * (typed.length / all.length) ** 2 : 1;
  }

  /** Names of the types: from the facet, unless it is a large file that is not needed otherwise. */
  async types() {
    const entry = (this.manifest.facets ?? []).find(({ field }) => field === "type");
    if (this.manifest.types || !entry || (entry.bytes > SMALL_FACET && !this.question.facets)) {
      return new Map(Object.entries(this.manifest.types ?? {}));
    }
    const facet = await this.facet("type");
    return new Map(facet?.values.map(({ code, label }) => [code, label]));
  }

  result(document, wanted, score, number, types) {
    const analysis = this.manifest.languages[document.lang] ?? "plain";
    const { type, lang, address, description = "" } = document;
    return {
      address, title: mark(document.title, wanted, analysis), type,
      typeLabel: this.label(types.get(type), type), lang, description, score, document: number,
      ...passage(document, wanted, analysis),
    };
  }

  async document(doc) {
    const { size, files } = this.manifest.directory;
    const part = Math.floor(doc / size);
    const count = Math.min(size, this.manifest.documents - part * size);
    const names = await this.shards.get(files[part], (bytes) => readDirectory(bytes, count), this.problems);
    if (!names) return null;
    return this.shards.get(names[doc % size], readDocument, this.problems);
  }

  /** When nothing was found: what would be found with less asked, and what is nearest. */
  async nothing(query, filters, found) {
    const wider = [];
    const none = { ...query, phrases: [], without: [] };
    if (query.phrases.length) {
      wider.push({ query: { ...query, phrases: [] }, filters, text: query.words.map(({ typed }) => typed).filter(Boolean).join(" ") });
    }
    if (query.without.length) {
      const less = { ...query, without: [] };
      wider.push({ query: less, filters, text: text(less) });
    }
    if (filters.size) wider.push({ query, filters: new Map(), text: text(query) });
    if (wider.length > 1) wider.push({ query: none, filters: new Map(), text: text(none) });
    const without = [];
    let nearestFound = null;
    for (const one of wider) {
      if (!one.text) continue;
      const less = await this.run(one.query, one.filters, { facets: false });
      if (!less.total || without.some((other) => other.text === one.text)) continue;
      without.push({ text: one.text, total: less.total });
      nearestFound ??= less;
    }
    if (!nearestFound && query.words.length) {
      nearestFound = await this.run(none, new Map(), { facets: false, loose: true });
    }
    return { nearest: nearestFound ? await this.results(nearestFound, 0, 3) : [], without };
  }
}

function text(query) {
  const words = query.words.filter(({ phrase }) => phrase < 0 || !query.phrases[phrase]).map(({ typed }) => typed).filter(Boolean);
  return [...words, ...query.phrases.map((list) => `"${phraseText(list)}"`), ...query.without.map((word) => "-" + word)].join(" ");
}

/** For each word what it is together with its neighbour: `well being` may be written so. */
function together(words, common) {
  const near = new Map();
  words.slice(1).forEach((second, i) => {
    const first = words[i];
    if (!isPlain(first) || !isPlain(second) || common(first.token)) return;
    for (const word of [first, second]) near.set(word, [...(near.get(word) ?? []), first.token + second.token]);
  });
  return near;
}

function readFacet(bytes, limit) {
  const { field, label, values } = readJson(bytes);
  return {
    field, label,
    values: values.map((value) => {
      let doc = 0;
      const docs = value.docs.map((step) => (doc += step));
      if (docs.some((one) => !(one >= 0 && one < limit))) throw new Error("a document that there is not");
      return { ...value, docs };
    }),
  };
}

function readDocument(bytes) {
  const document = readJson(bytes);
  if (typeof document.title !== "string" || typeof document.address !== "string") throw new Error("not a document");
  return document;
}

function both(base, sets, documents) {
  const docs = base ? base.slice() : new Uint8Array(documents).fill(1);
  for (let doc = 0; doc < docs.length; doc++) if (sets.some((set) => !set[doc])) docs[doc] = 0;
  return docs;
}

function holds(list, part) {
  return list.some((_, at) => part.every((word, i) => list[at + i] === word));
}

function simple(value) {
  return fold(normalize(String(value))).replace(/[\s_-]+/g, " ").trim();
}

function inTitle({ list }, doc) {
  for (const { docs, titles } of list.filter(Boolean)) {
    let low = 0;
    let high = docs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (docs[middle] < doc) low = middle + 1;
      else high = middle;
    }
    if (docs[low] === doc) return titles[low] === 1;
  }
  return false;
}
