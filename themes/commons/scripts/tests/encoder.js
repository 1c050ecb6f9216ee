// Writes the files of docs/search-format.md from a handful of documents, so that tests need no Java.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { askedIn } from "../search/query.js";
import { besides, chains, compareTerms, exactForm, fold, normalize, solid, term } from "../search/text.js";

const WEIGHTS = JSON.parse(readFileSync(
  new URL("../../../../generator/src/main/resources/org/nuggets/index/weights.json", import.meta.url), "utf8"));

const MACRONS = { ā: "aa", ē: "ee", ī: "ii", ō: "oo", ū: "uu" };

export class Writer {
  constructor() {
    this.bytes = [];
  }

  varint(value) {
    for (; value >= 128; value = Math.floor(value / 128)) this.bytes.push((value % 128) | 128);
    this.bytes.push(value);
    return this;
  }

  raw(bytes) {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  text(text) {
    const bytes = Buffer.from(text);
    return this.varint(bytes.length).raw(bytes);
  }

  rising(list) {
    let last = 0;
    for (const value of list) {
      this.varint(value - last);
      last = value;
    }
    return this;
  }
}

/** Lucene's SmallFloat.intToByte4. */
export function lengthByte(length) {
  if (length < 24) return length;
  const rest = length - 24;
  const bits = 32 - Math.clz32(rest);
  return 24 + (bits < 4 ? rest : ((rest >>> (bits - 4)) & 7) | ((bits - 3) << 3));
}

/**
 * @param {object[]} items documents as the format has them, in any order
 * @returns {{files: Map<string, Buffer>, manifest: object}} files: zlib streams and manifest.json by their names
 */
export function encode(items, { languages = { en: "english" }, stop = {}, synonyms = {}, hidden = {}, weights = {},
  facets = [], block = 4, wordsBytes = 400, postingsBytes = 200, together = 3, directory = 4 } = {}) {
  const documents = items.map((item) => analysed({ description: "", type: "page", lang: "en", facets: {}, blocks: [],
    headings: [], ...item }, languages));
  documents.sort((a, b) => a.byte - b.byte || compareTerms(a.item.address, b.item.address));

  const names = Object.keys(languages);
  const index = new Map();
  const spelt = new Map();
  const macrons = new Map();
  documents.forEach(({ words }, doc) => {
    for (const { name, position, place, form } of words) {
      if (!index.has(name)) index.set(name, new Map());
      const docs = index.get(name);
      if (!docs.has(doc)) docs.set(doc, { positions: [], place: 0 });
      docs.get(doc).positions.push(position);
      docs.get(doc).place = Math.max(docs.get(doc).place, place);
      if (form) count(spelt, name, form);
      if (form && /[āēīōū]/.test(form)) {
        macrons.set(fold(solid(form).replace(/[āēīōū]/g, (c) => MACRONS[c])), name);
      }
    }
  });
  const all = new Map([...macrons].filter(([alias]) => !index.has(alias)).map(([alias, means]) => [alias, { means }]));
  for (const [name, docs] of index) all.set(name, { docs });

  const files = new Map();
  const store = (kind, bytes) => {
    const data = Buffer.from(bytes);
    const name = named(kind, data);
    files.set(name, deflateSync(data, { level: 9 }));
    return name;
  };
  const postings = new Pool("p", store, postingsBytes);
  const positions = new Pool("x", store, postingsBytes);

  const words = { first: [], files: [], bytes: [] };
  const entries = [];
  let writer = new Writer();
  let before = Buffer.alloc(0);
  const close = () => {
    if (!writer.bytes.length) return;
    entries.push(writer.bytes);
    writer = new Writer();
    before = Buffer.alloc(0);
  };
  for (const name of [...all.keys()].sort(compareTerms)) {
    if (!writer.bytes.length) words.first.push(name);
    const raw = Buffer.from(name);
    let shared = 0;
    while (shared < before.length && before[shared] === raw[shared]) shared++;
    writer.varint(shared).varint(raw.length - shared).raw(raw.subarray(shared));
    before = raw;
    const { docs, means } = all.get(name);
    if (means) {
      writer.varint(0).text(means);
    } else {
      writer.varint(docs.size);
      if (names.length > 1) writer.varint([...docs.keys()].reduce((bits, doc) => bits | (1 << names.indexOf(documents[doc].item.lang)), 0));
      const forms = [...(spelt.get(name) ?? [])].sort((a, b) => b[1] - a[1]).map(([form]) => form).slice(0, 6);
      const own = name[0] === "=" || (forms.length === 1 && forms[0] === name);
      writer.varint(own ? 0 : forms.length);
      for (const form of own ? [] : forms) {
        const bytes = Buffer.from(form);
        let same = 0;
        while (same < bytes.length && same < raw.length && bytes[same] === raw[same]) same++;
        while (same > 0 && (bytes[same] & 0xc0) === 0x80) same--;
        writer.varint(raw.length - same).text(bytes.subarray(same).toString());
      }
      const list = [...docs].map(([doc, { positions: where, place }]) => ({ doc, where, place }))
        .sort((a, b) => b.where.length - a.where.length || a.doc - b.doc);
      const blocks = [];
      for (const some of [list.filter(({ place }) => place === 2), list.filter(({ place }) => place !== 2)]) {
        for (let i = 0; i < some.length; i += block) {
          blocks.push(some.slice(i, i + block).sort((a, b) => a.doc - b.doc));
        }
      }
      writer.varint(blocks.length);
      for (const part of blocks) {
        const titled = part.flatMap(({ place }, n) => (place === 2 ? [n] : []));
        const highest = Math.max(...part.map(({ where }) => where.length));
        writer.varint(part.length).varint(2 * highest + (titled.length ? 1 : 0)).varint(part[0].doc);
        const one = new Writer().rising(part.map(({ doc }) => doc));
        part.forEach(({ where }) => one.varint(where.length - 1));
        if (titled.length) one.varint(titled.length).rising(titled);
        titled.forEach((n) => one.varint(titleWords(documents[part[n].doc].item, stop)));
        postings.add(one.bytes).forEach((n) => writer.varint(n));
        const two = new Writer();
        part.forEach(({ where }) => two.rising(where));
        positions.add(two.bytes).forEach((n) => writer.varint(n));
      }
    }
    if (writer.bytes.length > wordsBytes) close();
  }
  close();
  const postingsFiles = postings.close();
  const positionsFiles = positions.close();
  for (const list of entries) {
    const head = new Writer();
    for (const used of [postingsFiles, positionsFiles]) {
      head.varint(used.length).raw(used.flatMap((name) => [...Buffer.from(name.slice(2, 14), "hex")]));
    }
    words.files.push(store("w", [...head.bytes, ...list]));
    words.bytes.push(files.get(words.files.at(-1)).length);
  }

  const packs = runs(documents.map(({ item }) => deflateSync(Buffer.from(JSON.stringify(item)), { level: 9 })), together)
    .map((texts) => {
      const bytes = Buffer.concat(texts);
      const name = named("d", bytes);
      files.set(name, bytes);
      const entry = new Writer().raw(Buffer.from(name.slice(2, 14), "hex")).varint(texts.length);
      texts.forEach((text) => entry.varint(text.length));
      return entry.bytes;
    });
  const directoryFiles = runs(packs, directory).map((entries) => store("i", entries.flat()));
  const place = new Map(documents.map(({ item }, doc) => [item.address, doc]));
  const manifest = {
    format: 4,
    documents: documents.length,
    averageLength: Math.fround(documents.reduce((sum, { words: list }) => sum + list.length, 0) / documents.length),
    lengths: documents.flatMap(({ byte }, doc) => (byte === documents[doc - 1]?.byte ? [] : [[byte, doc]])),
    languages, stop,
    weights: { ...WEIGHTS, ...weights },
    words,
    directory: { first: directoryFiles.map((_, i) => i * directory * together), files: directoryFiles },
    facets: facets.map(({ field, label, values }) => {
      const file = store("f", Buffer.from(JSON.stringify({ field, label, values: values.map(({ addresses, ...value }) => ({
        ...value, docs: distances(addresses.map((address) => place.get(address)).sort((a, b) => a - b)) })) })));
      return { field, file, bytes: files.get(file).length };
    }),
    hidden: Object.fromEntries(Object.entries(hidden).map(([lang, addresses]) =>
      [lang, addresses.map((address) => place.get(address)).sort((a, b) => a - b)])),
    written: Object.fromEntries(names.slice(1).map((lang) =>
      [lang, distances(documents.flatMap(({ item }, doc) => (item.lang === lang ? [doc] : [])))])),
    synonyms,
  };
  files.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
  return { files, manifest, documents, postings: postingsFiles };
}

/** How many words a title has that tell something. */
function titleWords({ title, lang }, stop) {
  const words = askedIn(title);
  const telling = words.filter((word) => !stop[lang]?.includes(word));
  return telling.length || words.length;
}

/** All terms of a document, each with its position and the part of the document in which it stands. */
function analysed(item, languages) {
  const analysis = languages[item.lang];
  const headings = new Set(item.headings.map(([block]) => block));
  const words = [];
  let position = 0;
  let length = 0;
  const parts = [[item.title, 2], [item.description, 1], ...item.blocks.map((text, i) => [text, headings.has(i) ? 1 : 0]),
    ...(item.labels ?? []).map((text) => [text, 0])];
  for (const [text, place] of parts) {
    const stand = (token, at) => {
      if (!token) return;
      words.push({ name: term(token, analysis), position: at, place, form: token });
      if (exactForm(token)) words.push({ name: exactForm(token), position: at, place });
      length++;
    };
    for (const chain of chains(normalize(text))) {
      chain.parts.forEach(({ token }, i) => {
        stand(token, position + i);
        for (const beside of besides(chain)) if (beside.from === i) stand(beside.token, position + i);
      });
      position += chain.parts.length;
    }
    position += 100;
  }
  return { item, words, byte: lengthByte(length) };
}

class Pool {
  constructor(kind, store, limit) {
    Object.assign(this, { kind, store, limit, names: [], bytes: [] });
  }

  add(bytes) {
    if (this.bytes.length && this.bytes.length + bytes.length > this.limit) this.flush();
    const place = [this.names.length, this.bytes.length, bytes.length];
    for (const byte of bytes) this.bytes.push(byte);
    return place;
  }

  flush() {
    this.names.push(this.store(this.kind, this.bytes));
    this.bytes = [];
  }

  close() {
    if (this.bytes.length) this.flush();
    return this.names;
  }
}

function count(map, key, form) {
  if (!map.has(key)) map.set(key, new Map());
  map.get(key).set(form, (map.get(key).get(form) ?? 0) + 1);
}

function named(kind, data) {
  return `${kind}-${createHash("sha256").update(data).digest("hex").slice(0, 12)}.bin`;
}

function runs(list, size) {
  return list.flatMap((_, i) => (i % size ? [] : [list.slice(i, i + size)]));
}

function distances(list) {
  return list.map((value, i) => value - (list[i - 1] ?? 0));
}
