// The only place that reads files: unpacks them, keeps them, tries once more, and says which could not be had.
import { keyOf, readBundle } from "./bundle.js";

const PATIENCE = 8000;
const KEPT = 400;

/**
 * @typedef {{file: string, kind: "missing" | "damaged" | "slow"}} Problem
 * @typedef {{offset: number, bytes: number}} Part
 * @typedef {(name: string, signal: AbortSignal, part: Part | null) => Promise<Uint8Array>} Source
 *   the bytes of a file as they are stored; where a part is asked for, that or all of the file
 */

export class Shards {
  /** @param {Source} source */
  constructor(source, { patience = PATIENCE } = {}) {
    this.source = source;
    this.patience = patience;
    this.kept = new Map();
    this.bundle = null;
  }

  /** From now on a file that the bundle holds is taken from there: one file for a small site in the place of many. */
  open(name) {
    if (this.bundle?.name === name) return;
    // Where the bundle can't be had, each of its files still can.
    this.bundle = { name, files: this.read(name, readBundle, null).catch(() => new Map()) };
  }

  /**
   * What a file holds; `null` when it can't be had, with a word in `problems`.
   *
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} decode throws when the bytes are not what they should be
   * @param {Problem[]} problems
   * @param {Part | null} part only so much of the file, which is compressed for itself
   * @returns {Promise<T | null>}
   */
  async get(name, decode, problems, part = null) {
    if (problems.some(({ file }) => file === name)) return null;
    const key = keyOf(name, part);
    let kept = this.kept.get(key);
    if (kept) this.kept.delete(key);
    else kept = this.read(name, decode, part);
    this.kept.set(key, kept);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
    try {
      return await kept;
    } catch (problem) {
      // The next question may find it again.
      if (this.kept.get(key) === kept) this.kept.delete(key);
      if (!problems.some(({ file }) => file === name)) problems.push({ file: name, kind: problem.kind ?? "damaged" });
      return null;
    }
  }

  /** Begins to read a file that will be asked for. */
  ahead(name, decode) {
    if (this.kept.has(name)) return;
    const kept = this.read(name, decode, null);
    // Told to whoever asks for it.
    kept.catch(() => {});
    this.kept.set(name, kept);
  }

  async read(name, decode, part) {
    try {
      return await this.readOnce(name, decode, part, true);
    } catch {
      return this.readOnce(name, decode, part, false);
    }
  }

  /** @param {boolean} lean asks for the part alone; some servers and what stands before them do not give it rightly */
  async readOnce(name, decode, part, lean) {
    const bundled = lean && (await this.bundled(name, part));
    const bytes = bundled || cut(await this.fetch(name, lean ? part : null), part);
    try {
      return decode(bundled || name.endsWith(".json") ? bytes : await unpack(bytes));
    } catch {
      throw { kind: "damaged" };
    }
  }

  /** What the bundle holds of a file, unpacked. */
  async bundled(name, part) {
    return !this.bundle || this.bundle.name === name || name.endsWith(".json")
      ? undefined
      : (await this.bundle.files).get(keyOf(name, part));
  }

  async fetch(name, part) {
    const stop = new AbortController();
    let timer;
    const tooSlow = new Promise((_, reject) => {
      timer = setTimeout(() => {
        reject({ kind: "slow" });
        stop.abort();
      }, this.patience);
    });
    try {
      return await Promise.race([
        this.source(name, stop.signal, part).catch(() => {
          throw { kind: "missing" };
        }),
        tooSlow,
      ]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Reads for one question: what could not be had is asked for once, and gathered in `problems`. */
export function reading(shards) {
  /** @type {Problem[]} */
  const problems = [];
  return {
    problems,
    get: (name, decode, part) => shards.get(name, decode, problems, part),

    /** Begins to fetch what will be needed; whether it can be had is told once it is. */
    ahead: (name, decode) => shards.ahead(name, decode),

    /** What was read is not what it should be. */
    damaged(name) {
      if (!problems.some(({ file }) => file === name)) problems.push({ file: name, kind: "damaged" });
    },
  };
}

/** The part of what came, which is that part or all of the file. */
function cut(bytes, part) {
  return part && bytes.length !== part.bytes ? bytes.subarray(part.offset, part.offset + part.bytes) : bytes;
}

async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Files of a site that is served. @returns {Source} */
export function served(folder) {
  return async (name, signal, part) => {
    // Names of all files but the manifest change with their content, so that a kept copy is never stale.
    const cache = name.endsWith(".json") ? "no-cache" : "default";
    const headers = part ? { range: `bytes=${part.offset}-${part.offset + part.bytes - 1}` } : {};
    const answer = await fetch(folder + name, { signal, cache, headers });
    if (!answer.ok) throw new Error(String(answer.status));
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/**
 * Files of the kit, which a browser opens from the disk: each is a script that calls `nuggetsShard(name, base64)`.
 *
 * @returns {Source}
 */
export function scripted(folder) {
  const waiting = new Map();
  globalThis.nuggetsShard = (name, base64) => waiting.get(name)?.(base64);
  const open = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = (then) => (value) => {
      script.remove();
      waiting.delete(name);
      then(value);
    };
    waiting.set(name, end((base64) => resolve(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))));
    script.onerror = end(reject);
    // A script that ran without calling us is not the file that we asked for.
    script.onload = end(reject);
    script.src = folder + name.replace(/\.[a-z]+$/, ".js");
    document.head.append(script);
  });
  const opening = new Map();
  // Several parts of one file are one script.
  return (name) => {
    if (!opening.has(name)) opening.set(name, open(name).finally(() => opening.delete(name)));
    return opening.get(name);
  };
}
