// What a first search costs: bytes, requests, and time, each in a browser that has kept nothing.
import { ask, blocked, lastByte, openPanel } from "./browser.mjs";
import { serve } from "./server.mjs";

/** Thirty questions: words that many, some and few pages hold, and two and three of them together. */
export function questions(words, pages) {
  const from = (at) => words.slice(at, at + 8).map(([word]) => word);
  const common = from(0);
  const middling = from(words.findIndex(([, held]) => held <= 0.1 * pages));
  // Held by enough pages to show ten.
  const rare = from(words.findLastIndex(([, held]) => held >= 12) - 7);
  return {
    "one common word": common.slice(0, 6),
    "one middling word": middling.slice(0, 6),
    "one rare word": rare.slice(0, 6),
    "two words": [[0, 1], [2, 3], [4, 5]].map(([a, b]) => `${common[a]} ${common[b]}`)
      .concat([0, 1, 2].map((i) => `${common[i]} ${middling[i]}`)),
    "three words": [[0, 1, 2], [3, 4, 5]].map((three) => three.map((i) => common[i]).join(" "))
      .concat([0, 1, 2, 3].map((i) => `${common[i]} ${common[i + 2]} ${middling[i]}`)),
  };
}

/**
 * @param {Record<string, string>} folders as the server takes them
 * @param {string} item address of the page on which the search is opened
 * @param {{roundTrip?: number, band?: number}} net as the server takes it
 * @returns {Promise<object[]>} for each question its bytes, requests and times
 */
export async function ours(browser, folders, item, asked, net) {
  return each(folders, net, asked, browser, async (window, server, text) => {
    const page = await openPanel(window, server.address + item);
    const { asked: start, shown, origin, addresses, trouble } = await ask(page, text);
    if (trouble) throw new Error(`the search could not answer: ${text}`);
    // What a page loads anyway, open.js among it, is no part of a search.
    const sent = server.sent.filter(({ path }) => /^\/(assets\/scripts\/search-|search\/)/.test(path));
    const engine = sent.filter(({ path }) => /\.js$|manifest/.test(path));
    const last = await lastByte(page, origin);
    // Once more with all of it at hand: what the search itself takes, with the 80 ms that the panel waits for more letters.
    const again = await ask(page, text);
    return {
      results: addresses.length,
      bytes: total(sent), engine: total(engine), requests: sent.length,
      afterBytes: shown - last, cold: shown - start, warm: again.shown - again.asked, ...(await blocked(page)),
    };
  });
}

/** The same for Pagefind, by its interface for programs: without the styles and scripts of a panel. */
export async function pagefinds(browser, folders, item, asked, net) {
  return each(folders, net, asked, browser, async (window, server, text) => {
    const page = await window.newPage();
    await page.goto(server.address + item);
    const before = server.sent.length;
    const { results, took } = await page.evaluate(async (words) => {
      const start = performance.now();
      const pagefind = await import("/pagefind/pagefind.js");
      const found = await pagefind.search(words);
      const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return { results: shown.length, took: performance.now() - start };
    }, text);
    const sent = server.sent.slice(before).filter(({ path }) => path.startsWith("/pagefind/"));
    const engine = sent.filter(({ path }) => /\.js$|entry|wasm|pf_meta/.test(path));
    return { results, bytes: total(sent), engine: total(engine), requests: sent.length, cold: took };
  });
}

async function each(folders, net, asked, browser, measure) {
  const server = await serve(folders, net);
  const list = [];
  try {
    for (const [kind, texts] of Object.entries(asked)) {
      for (const text of texts) {
        server.sent.length = 0;
        const window = await browser.newContext();
        list.push({ kind, text, ...(await measure(window, server, text)) });
        await window.close();
      }
    }
  } finally {
    server.close();
  }
  return list;
}

const total = (sent) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
