// The passage of a document that says most about the query, with its words marked.
import { besides, chains, fold, solid, term } from "./text.js";

const LENGTH = 30;
const LEAD = 6;
const NEXT_CELL = "\t";

/**
 * @typedef {{text: string, hit: boolean}[]} Pieces
 * @typedef {Map<string, {slot: number, weight: number}>} Wanted  terms of the query
 */

/** @param {Wanted} wanted @returns {Pieces} the text with the words of the query marked */
export function mark(text, wanted, analysis) {
  return pieces([{ text, from: 0, to: text.length, marks: marks(text, wanted, analysis).filter(({ found }) => found) }]);
}

/**
 * @param {{blocks: string[], headings: [number, string][], description: string}} document
 * @param {Wanted} wanted
 * @returns {{excerpt: Pieces, anchor: string}} anchor of the last heading before the passage, or ""
 */
export function passage({ blocks = [], headings = [], description = "" }, wanted, analysis) {
  const heading = new Set(headings.map(([block]) => block));
  // The cells of a table's row are no sentence.
  const isRow = (block) => blocks[block].includes(NEXT_CELL);
  const read = blocks.map((text) => marks(text, wanted, analysis));
  let best = null;
  let above = new Map();
  read.forEach((list, block) => {
    if (heading.has(block)) above = distinct(list);
    list.forEach(({ found }, at) => {
      if (!found) return;
      const here = distinct(list.slice(at, at + LENGTH - LEAD));
      let value = 0;
      for (const weight of here.values()) value += weight;
      // A heading tells what its section is about, but alone it is a poor excerpt.
      for (const [slot, weight] of above) if (!here.has(slot)) value += weight / 4;
      if (heading.has(block) || isRow(block)) value /= 2;
      if (!best || value > best.value) best = { block, at, value };
    });
  });
  if (!best) {
    const text = description || blocks.find((_, block) => !heading.has(block)) || "";
    return { excerpt: cut([{ text, list: marks(text, wanted, analysis) }], 0), anchor: "" };
  }
  const anchor = headings.filter(([block]) => block <= best.block).at(-1)?.[1] ?? "";
  if (isRow(best.block) && description) return { excerpt: mark(description, wanted, analysis), anchor };
  const parts = [];
  for (let block = best.block, words = 0; block < blocks.length && words < LENGTH; block++) {
    if (parts.length && (heading.has(block) || isRow(block))) break;
    parts.push({ text: blocks[block], list: read[block] });
    words += read[block].length - (parts.length > 1 ? 0 : best.at);
  }
  let start = best.at;
  for (let back = 0; start > 0; back++) {
    const between = blocks[best.block].slice(read[best.block][start - 1].end, read[best.block][start].start);
    if (/[.!?…:]\s/.test(between)) break;
    if (back >= 2 * LEAD) {
      start = best.at - LEAD;
      break;
    }
    start--;
  }
  return { excerpt: cut(parts, Math.max(0, start)), anchor };
}

/** Where the words of the query stand, in tokens; what stands in several of them is one. */
export function marks(text, wanted, analysis) {
  return chains(text).flatMap((chain) => {
    const list = chain.parts.map(({ token, start, end }) => ({ start, end, found: token && find(token, wanted, analysis) }));
    const beside = besides(chain).flatMap(({ token, from, to }) => {
      const found = find(token, wanted, analysis);
      return found ? [{ found, from, to }] : [];
    });
    for (const { found, from, to } of beside) {
      const { parts } = chain;
      if (to - from === 1) {
        const [part] = parts.slice(from, to);
        list[from] = part.signed ? { start: part.from, end: part.to, found } : { ...list[from], found };
      } else {
        const all = list.slice(from, to).every((one) => one.found);
        for (let i = from; i < to; i++) {
          list[i] = { ...list[i], found: list[i].found || found, inside: i > from && (list[i].inside || !all) };
          if (i + 1 < to) list[i].end = parts[i + 1].start;
        }
      }
    }
    // A word that is found as one counts once.
    return list.reduce((kept, one) => {
      if (one.inside) kept.at(-1).end = one.end;
      else kept.push(one);
      return kept;
    }, []);
  });
}

function find(token, wanted, analysis) {
  return wanted.get(term(token, analysis)) ?? wanted.get(fold(solid(token)));
}

function distinct(list) {
  return new Map(list.filter(({ found }) => found).map(({ found }) => [found.slot, found.weight]));
}

function cut(parts, start) {
  const segments = [];
  let room = LENGTH;
  parts.forEach(({ text, list }, part) => {
    const first = part ? 0 : start;
    const kept = list.slice(first, first + room);
    if (!kept.length) return;
    room -= kept.length;
    const whole = first + kept.length === list.length;
    segments.push({
      text, from: first ? kept[0].start : 0, to: whole ? text.length : kept.at(-1).end,
      marks: kept.filter(({ found }) => found),
      before: first ? "… " : "", after: whole ? "" : " …",
    });
  });
  return pieces(segments);
}

/** What stands between two blocks: those without an end, such as the cells of a table, are no one sentence. */
function joint(text) {
  return /[.!?…:;,]["'”’)\]]*$/u.test(text) ? " " : " · ";
}

/** @returns {Pieces} */
function pieces(segments) {
  const list = [];
  const push = (text, hit) => {
    if (!text) return;
    if (list.at(-1)?.hit === hit) list.at(-1).text += text;
    else list.push({ text, hit });
  };
  segments.forEach(({ text, from, to, marks: hits, before = "", after = "" }, i) => {
    push((i ? joint(segments[i - 1].text) : "") + before, false);
    let at = from;
    for (const { start, end } of hits) {
      push(text.slice(at, start), false);
      push(text.slice(start, end), true);
      at = end;
    }
    push(text.slice(at, to) + after, false);
  });
  return list;
}
