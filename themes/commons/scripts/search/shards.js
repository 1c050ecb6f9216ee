// The only place that reads files: unpacks them, keeps them, tries once more, and says which could not be had.

const PATIENCE = 8000;
const KEPT = 400;

/**
 * @typedef {{file: string, kind: "missing" | "damaged" | "slow"}} Problem
 * @typedef {(name: string, signal: AbortSignal) => Promise<Uint8Array>} Source  the bytes of a file as they are stored
 */

export class Shards {
  /** @param {Source} source */
  constructor(source, { patience = PATIENCE } = {}) {
    this.source = source;
    this.patience = patience;
    this.kept = new Map();
  }

  /**
   * What a file holds; `null` when it can't be had, with a word in `problems`.
   *
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} decode throws when the bytes are not what they should be
   * @param {Problem[]} problems
   * @returns {Promise<T | null>}
   */
  async get(name, decode, problems) {
    if (problems.some(({ file }) => file === name)) return null;
    let kept = this.kept.get(name);
    if (kept) this.kept.delete(name);
    else kept = this.read(name, decode);
    this.kept.set(name, kept);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
    try {
      return await kept;
    } catch (problem) {
      // The next question may find it again.
      if (this.kept.get(name) === kept) this.kept.delete(name);
      if (!problems.some(({ file }) => file === name)) problems.push({ file: name, kind: problem.kind ?? "damaged" });
      return null;
    }
  }

  async read(name, decode) {
    try {
      return await this.readOnce(name, decode);
    } catch {
      return this.readOnce(name, decode);
    }
  }

  async readOnce(name, decode) {
    const bytes = await this.fetch(name);
    try {
      return decode(name.endsWith(".json") ? bytes : await unpack(bytes));
    } catch {
      throw { kind: "damaged" };
    }
  }

  async fetch(name) {
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
        this.source(name, stop.signal).catch(() => {
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
    get: (name, decode) => shards.get(name, decode, problems),

    /** What was read is not what it should be. */
    damaged(name) {
      if (!problems.some(({ file }) => file === name)) problems.push({ file: name, kind: "damaged" });
    },
  };
}

async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Files of a site that is served. @returns {Source} */
export function served(folder) {
  return async (name, signal) => {
    // Names of all files but the manifest change with their content, so that a kept copy is never stale.
    const answer = await fetch(folder + name, { signal, cache: name.endsWith(".json") ? "no-cache" : "default" });
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
  globalThis.nuggetsShard = (name, base64) => {
    waiting.get(name)?.(base64);
    waiting.delete(name);
  };
  return (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = (then) => (value) => {
      script.remove();
      then(value);
    };
    waiting.set(name, end((base64) => resolve(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))));
    script.onerror = end(reject);
    // A script that ran without calling us is not the file that we asked for.
    script.onload = end(reject);
    script.src = folder + name.replace(/\.[a-z]+$/, ".js");
    document.head.append(script);
  });
}
