// What a reader chose to take along: in an address, and kept in this browser in the same form.

import { kept, nameOf } from "../shared/kept.js";

/** What a meeting can take in, and a printer in a few minutes. */
export const MOST = 40;
export const LONGEST_TITLE = 100;

/**
 * What an address asks for, in its order.
 *
 * @param {string} search such as `?i=roles/secondee,cards/team-learning&t=Staff%20meeting`
 * @returns {{ids: string[], title: string}} each id once
 */
export function asked(search) {
  const said = new URLSearchParams(search);
  const ids = (said.get("i") || "").split(",").map((id) => id.trim());
  // By whole letters: of a half one no address can be made.
  const title = Array.from((said.get("t") || "").trim()).slice(0, LONGEST_TITLE).join("").trim();
  return { ids: [...new Set(ids.filter(Boolean))], title };
}

/** The part of an address that asks for a pack; nothing for none. */
export function addressOf({ ids, title }) {
  const said = [
    ids.length > 0 && "i=" + ids.map((id) => encodeURIComponent(id).replace(/%2F/g, "/")).join(","),
    title && "t=" + encodeURIComponent(title),
  ].filter(Boolean);
  return said.length > 0 ? "?" + said.join("&") : "";
}

/**
 * By what an item is named: the address of its page below the site's root, without its language.
 *
 * @param {string} address absolute
 * @param {string} base the site's root, absolute, ending with a slash
 * @param {string} lang of that page
 * @returns {string} such as `roles/secondee`; "" for the root, and for what is not of this site
 */
export function idOf(address, base, lang) {
  const path = address.split(/[?#]/)[0];
  const below = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)(index\.html)?$/, "") : "";
  return decodeURI(below.startsWith(lang + "/") ? below.slice(lang.length + 1) : below);
}

/**
 * The pack of this browser. What stands there and is none reads as an empty one.
 *
 * @param {string} base the site's root
 */
export function packOf(base) {
  const place = kept(nameOf("pack", new URL(base).pathname, "choice"));
  return {
    read: () => asked(place.read().text || ""),
    /** Whether this browser keeps nothing here. */
    forbidden: () => place.read().trouble !== "",
    /** @returns {"" | "full" | "forbidden"} what went wrong */
    write: (pack) => place.write(addressOf(pack)),
    watch: place.watch,
  };
}

/**
 * What can be shown of a pack.
 *
 * @param {string[]} ids
 * @param {(id: string) => boolean} knows
 * @returns {{shown: string[], left: string[], unknown: string[]}} `left`: those that are too many
 */
export function settled(ids, knows) {
  const known = ids.filter(knows);
  return { shown: known.slice(0, MOST), left: known.slice(MOST), unknown: ids.filter((id) => !knows(id)) };
}

/** The same with an item one place up (-1) or down (1); as it is at its end. */
export function moved(ids, id, by) {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) {
    return ids;
  }
  const next = [...ids];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/** Those of one pack and then what the other has more. */
export function joined(ids, others) {
  return [...new Set([...ids, ...others])];
}

/** Whether two packs are the same. */
export function same(one, other) {
  return addressOf(one) === addressOf(other);
}
