// Reads the bytes of docs/search-format.md. Lengths are checked: a wrong byte is an error, never a wrong answer's loop.

const UTF8 = new TextDecoder("utf-8", { fatal: true });

class Damaged extends Error {}

export class Reader {
  constructor(bytes, offset = 0, length = bytes.length - offset) {
    if (offset < 0 || length < 0 || offset + length > bytes.length) throw new Damaged("a range outside of its file");
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length;
  }

  get done() {
    return this.at >= this.end;
  }

  byte() {
    if (this.at >= this.end) throw new Damaged("the file ends too early");
    return this.bytes[this.at++];
  }

  varint() {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 42; scale *= 128) {
      const next = this.byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
    throw new Damaged("a number without an end");
  }

  slice() {
    return this.take(this.varint());
  }

  take(length) {
    if (length > this.end - this.at) throw new Damaged("a text longer than its file");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return UTF8.decode(this.slice());
  }

  /** Rising numbers: the first one, then each one's distance from the one before. */
  rising(count, limit) {
    if (count > this.end - this.at) throw new Damaged("a list longer than its file");
    const list = new Int32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) {
      list[i] = last += this.varint();
      if (last >= limit) throw new Damaged("a number out of its range");
    }
    return list;
  }
}

/**
 * @typedef {{count: number, highest: number, titled: boolean, first: number, postings: Place, positions: Place}} Block
 *   `titled`: the title of one of its documents holds the term
 * @typedef {{file: string, offset: number, bytes: number}} Place
 * @typedef {{term: string, df: number, languages: number, means: string, forms: string[], blocks: Block[]}} Word
 *   `languages`: a bit for each in which a document holds it; `means`: the term of which this one is an alias; `forms`: how it is written, the most frequent first
 */

/**
 * @param {Uint8Array} bytes a words file
 * @param {boolean} several whether the site has several languages
 * @returns {Map<string, Word>} in the order of the terms
 */
export function readWords(bytes, several = false) {
  const reader = new Reader(bytes);
  const words = new Map();
  const postings = readNames(reader.take(6 * reader.varint()), "p");
  const positions = readNames(reader.take(6 * reader.varint()), "x");
  let before = new Uint8Array(0);
  while (!reader.done) {
    const shared = reader.varint();
    const rest = reader.slice();
    if (shared > before.length) throw new Damaged("a term that begins as none before it");
    const raw = new Uint8Array(shared + rest.length);
    raw.set(before.subarray(0, shared));
    raw.set(rest, shared);
    before = raw;
    const term = UTF8.decode(raw);
    const word = { term, df: reader.varint(), languages: 1, means: "", forms: [], blocks: [] };
    if (word.df === 0) {
      word.means = reader.text();
    } else {
      if (several) word.languages = reader.varint();
      for (let n = reader.varint(); n > 0; n--) {
        const cut = reader.varint();
        word.forms.push(UTF8.decode(raw.subarray(0, Math.max(0, raw.length - cut))) + reader.text());
      }
      if (!word.forms.length && term[0] !== "=") word.forms.push(term);
      for (let n = reader.varint(); n > 0; n--) {
        const [count, highest, first] = [reader.varint(), reader.varint(), reader.varint()];
        word.blocks.push({
          count, highest: highest >>> 1, titled: highest % 2 === 1, first,
          postings: readPlace(reader, postings), positions: readPlace(reader, positions),
        });
      }
    }
    words.set(term, word);
  }
  return words;
}

function readPlace(reader, names) {
  const file = names[reader.varint()];
  if (!file) throw new Damaged("a file without a name");
  return { file, offset: reader.varint(), bytes: reader.varint() };
}

/**
 * @param {Uint8Array} bytes the uncompressed postings file of the block
 * @param {number} documents how many there are in the site
 * @returns {{docs: Int32Array, freqs: Int32Array, titles: Int32Array}}
 *   titles: how many words the title has, where it holds the term; else 0
 */
export function readPostings(bytes, block, documents) {
  const { offset, bytes: length } = block.postings;
  const reader = new Reader(bytes, offset, length);
  const docs = reader.rising(block.count, documents);
  const freqs = new Int32Array(block.count);
  for (let i = 0; i < block.count; i++) freqs[i] = reader.varint() + 1;
  const titles = new Int32Array(block.count);
  if (block.titled) for (const i of reader.rising(reader.varint(), block.count)) titles[i] = -1;
  for (let i = 0; i < block.count; i++) if (titles[i]) titles[i] = reader.varint();
  return { docs, freqs, titles };
}

/** @returns {Int32Array[]} for each document of the block where the term stands in it */
export function readPositions(bytes, block, freqs) {
  const { offset, bytes: length } = block.positions;
  const reader = new Reader(bytes, offset, length);
  return Array.from(freqs, (freq) => reader.rising(freq, 2 ** 31));
}

/** @returns {string[]} names of files of one kind, of which six bytes each are given */
export function readNames(bytes, kind) {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Array.from({ length: bytes.length / 6 }, (_, i) => `${kind}-${digits.slice(12 * i, 12 * i + 12)}.bin`);
}

/** @returns {Place[]} where documents lie that follow one another, from their directory file */
export function readDirectory(bytes) {
  const reader = new Reader(bytes);
  const places = [];
  while (!reader.done) {
    const [file] = readNames(reader.take(6), "d");
    let offset = 0;
    for (let left = reader.varint(); left > 0; left--) {
      const length = reader.varint();
      places.push({ file, offset, bytes: length });
      offset += length;
    }
  }
  return places;
}

export function readJson(bytes) {
  return JSON.parse(UTF8.decode(bytes));
}

/** How many terms a length byte stands for: Lucene's SmallFloat.byte4ToInt. */
export function lengthOf(byte) {
  if (byte < 24) return byte;
  const code = byte - 24;
  const shift = (code >> 3) - 1;
  return 24 + (shift < 0 ? code & 7 : ((code & 7) | 8) * 2 ** shift);
}
