// Films and sounds are asked for in pieces, and a browser plays none without.

/**
 * The piece of a file that is asked for.
 *
 * @param {Response} whole
 * @param {string | null} range as a browser asks: `bytes=6-`, `bytes=6-10`
 * @returns {Promise<Response>} the whole where nothing less is asked for, or something odd
 */
export async function pieceOf(whole, range) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") || [];
  if (!first) {
    return whole;
  }
  const bytes = await whole.blob();
  const [from, to] = [Number(first), Math.min(last === "" ? Infinity : Number(last), bytes.size - 1)];
  if (from > to) {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${bytes.size}` } });
  }
  const headers = { "content-type": whole.headers.get("content-type"), "content-range": `bytes ${from}-${to}/${bytes.size}` };
  return new Response(bytes.slice(from, to + 1), { status: 206, headers });
}
