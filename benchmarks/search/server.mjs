// Serves folders as a real host does: texts compressed, names with a hash kept for a year. Only on this machine.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".xml": "application/xml", ".txt": "text/plain", ".md": "text/markdown", ".png": "image/png", ".woff2": "font/woff2",
};
const TEXT = /text|json|xml/;

/**
 * @param {Record<string, string>} folders by the start of an address, the more special ones first
 * @param {{roundTrip?: number, band?: number}} net milliseconds before each answer, and megabits a second for all together
 * @returns {Promise<{address: string, sent: {path: string, bytes: number}[], close: () => void}>}
 *   `sent`: what was sent, with the bytes of the bodies as they went over the wire
 */
export async function serve(folders, { roundTrip = 0, band = Infinity } = {}) {
  const sent = [];
  const kept = new Map();
  let bandIsFree = 0;

  /** Until bytes would have come: the round trip of their request, and then one after the other through the band. */
  async function travel(bytes) {
    if (!roundTrip && band === Infinity) return;
    const begins = Math.max(performance.now() + roundTrip, bandIsFree);
    bandIsFree = begins + (8 * bytes) / (1000 * band);
    await new Promise((arrived) => setTimeout(arrived, bandIsFree - performance.now()));
  }

  async function read(path) {
    if (kept.has(path)) return kept.get(path);
    const [start, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix));
    let file = join(folder, normalize("/" + path.slice(start.length)));
    if ((await stat(file)).isDirectory()) file = join(file, "index.html");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const raw = await readFile(file);
    const packed = TEXT.test(type) && raw.length > 256;
    const answer = {
      head: {
        "content-type": TEXT.test(type) ? `${type}; charset=utf-8` : type,
        "cache-control": extname(file) === ".bin" ? "max-age=31536000, immutable" : "no-cache",
        ...(packed ? { "content-encoding": "gzip" } : {}),
      },
      body: packed ? gzipSync(raw) : raw,
    };
    kept.set(path, answer);
    return answer;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    try {
      const { head, body } = await read(path);
      // A part of a file, as static hosts give it; of what is compressed they give all.
      const [, from, to] = (!head["content-encoding"] && /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "")) || [];
      const part = from === undefined ? body : body.subarray(Number(from), Number(to) + 1);
      const range = from === undefined ? {} : { "content-range": `bytes ${from}-${to}/${body.length}` };
      await travel(part.length);
      response.writeHead(from === undefined ? 200 : 206, { ...head, ...range, "content-length": part.length });
      response.end(part);
      sent.push({ path, bytes: part.length });
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    sent,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
