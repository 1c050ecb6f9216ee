// How the worker asks the server, and what it makes of a server that seems to be another one.

/** A network that gives nothing for so long is none. */
const PATIENCE = 30_000;

/** Whoever has met nothing of the site for a week, each time that there was an answer, will not meet it again. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Asks for a file, and waits for it as long as something comes: a film on a slow line takes its time.
 *
 * @param {RequestCache} cache
 * @param {AbortController} stop ends it
 * @returns {Promise<{response: Response, bytes: Uint8Array}>}
 */
export async function got(address, cache, stop = new AbortController(), patience = PATIENCE) {
  let late = 0;
  const wait = () => {
    clearTimeout(late);
    late = setTimeout(() => stop.abort(), patience);
  };
  try {
    wait();
    const response = await fetch(address, { cache, signal: stop.signal });
    const parts = [];
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader.read()) {
      wait();
      parts.push(next.value);
    }
    return { response, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  } finally {
    clearTimeout(late);
  }
}

/** The files that a manifest tells of; nothing where what came is none, such as a filter's own page. */
export function filesIn({ response, bytes }) {
  if (!response.ok) {
    return null;
  }
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).files ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether a server that gives no manifest has let go of the site. It has where there are other pages instead, and neither manifest
 * nor worker. A filter, or a server that has just lost its files, says the same of every address: so nothing is let go of for a
 * while then. An error of the server says nothing.
 *
 * @param {{manifest: number, worker: number, home: number, since: number, now: number}} met the status of each, and when it was
 *   met so first; 0 for never before
 */
export function isLeft({ manifest, worker, home, since, now }) {
  return isStrange(manifest) && ((isGone(manifest) && isGone(worker) && home === 200) || (since > 0 && now - since > WEEK));
}

/** Whether an answer that is no manifest may be that of another site. */
export const isStrange = (status) => status === 200 || isGone(status);

const isGone = (status) => status === 404 || status === 410;
