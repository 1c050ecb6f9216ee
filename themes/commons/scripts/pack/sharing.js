// What a reader can do with a pack that somebody shared.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { here, lang, words } from "./site.js";

/**
 * @param {{keep: () => void, join: () => void}} page what is done at a press
 * @returns {{place: Element, show: (on: boolean, mine: number) => void}} `mine`: how many items the reader's own pack has
 */
export function sharing({ keep, join }) {
  const place = make("div", { className: "pack-shared screen-only", role: "group", lang });
  return {
    place,
    show(on, mine) {
      const first = button(mine > 0 ? say(words, "replace", { n: mine }) : words.keep, keep, "tool");
      const others = mine > 0 ? [button(words.join, join, "tool"), make("a", { href: here }, words.own)] : [];
      place.hidden = !on;
      place.replaceChildren(
        make("p", {}, mine > 0 ? words.shared : words.shared_first),
        make("p", { className: "tools" }, first, ...others),
      );
    },
  };
}
