// What a reader chose to compare: in the address, and kept in this tab from page to page.

import { kept, nameOf } from "../shared/kept.js";

/** As many as fit beside each other. */
export const MOST = 4;

/**
 * What an address asks for, in its order.
 *
 * @param {string} search such as `?r=secondee,animateur`
 * @returns {{ids: string[], repeated: string[]}} each id once, and those that it names again
 */
export function asked(search) {
  const named = (new URLSearchParams(search).get("r") || "")
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const again = named.filter((id, i) => named.indexOf(id) !== i);
  return { ids: [...new Set(named)], repeated: [...new Set(again)] };
}

/** The part of an address that asks for some ids; nothing for none. */
export function addressOf(ids) {
  return ids.length > 0 ? "?r=" + ids.map(encodeURIComponent).join(",") : "";
}

/**
 * What can be shown of what an address asks for.
 *
 * @param {string[]} ids
 * @param {(id: string) => boolean} knows
 * @returns {{shown: string[], left: string[], unknown: string[]}} `left`: those that are too many
 */
export function settled(ids, knows) {
  const known = ids.filter(knows);
  return { shown: known.slice(0, MOST), left: known.slice(MOST), unknown: ids.filter((id) => !knows(id)) };
}

/** The same choice with an item put in or taken out. */
export function toggled(ids, id, on) {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id].slice(0, MOST) : others;
}

/**
 * The choice of this tab. Where a browser keeps nothing, or something else stands there, there is none.
 *
 * @param {string} of the address of the page that compares, so that lists and sites do not mix
 */
export function choiceOf(of) {
  const place = kept(nameOf("compare", of, "choice"), () => sessionStorage);
  return {
    read: () => asked(place.read().text || "").ids.slice(0, MOST),
    // What cannot be kept holds for this page.
    write: (ids) => void place.write(addressOf(ids)),
  };
}
