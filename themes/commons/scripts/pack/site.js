// What the page of a pack knows of its site: its words, where it stands, and what can be chosen.

import { addressOf as pageOf } from "../search/say.js";

const script = document.currentScript;

export const words = script.dataset;
const pageLang = document.documentElement.lang;
/** Words that another language lends are told to be of it. */
export const lang = script.lang || pageLang;
export const base = new URL(words.root, location.href).href;
/** This page, as it is shared; from a disk, a folder shows its files. */
export const here = location.href.split(/[?#]/)[0].replace(location.protocol === "file:" ? /$^/ : /index\.html$/, "");
/** What everything of this language stands below. */
const below = new URL("..", here).href.slice(base.length);

const { types, items } = globalThis.nuggetsPackItems || { types: {}, items: {} };
const known = new Map(Object.entries(items));

/** Whether the list of items is there at all. */
export const isRead = Boolean(globalThis.nuggetsPackItems);

export function knows(id) {
  return known.has(id);
}

/** @returns {{id: string, type: string, title: string, typeLabel: string, address: string, lang: string}} of one that is known */
export function item(id) {
  const [type, title, path = below + id + "/", itemLang = pageLang] = known.get(id);
  return { id, type, title, typeLabel: types[type], address: pageOf(base, { address: path }), lang: itemLang };
}

export function titleOf(id) {
  return knows(id) ? item(id).title : id;
}
