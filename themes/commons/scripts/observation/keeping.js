// A round is kept in this browser only where the reader says so, and is forgotten when the reader says so.

import { kept, nameOf } from "../shared/kept.js";
import { fromText, toText } from "./round.js";

const PAUSE = 300;

/**
 * @param {string} site path of the site at its server
 * @param {{round(): import("./round.js").Round, worried(trouble: string): void}} told `trouble`: the name of a word, or ""
 */
export function keeping(site, told) {
  const place = kept(nameOf("observation", site, "round"));
  let isOn = false;
  let timer = 0;
  let trouble = "";

  function worry(found) {
    if (found !== trouble) {
      trouble = found;
      told.worried(found);
    }
  }

  function write() {
    clearTimeout(timer);
    timer = 0;
    if (isOn) {
      worry(place.write(toText(told.round())));
    }
  }

  place.watch(() => {
    if (isOn) {
      // Two tabs would each undo what the other did.
      isOn = false;
      clearTimeout(timer);
      worry("elsewhere");
    }
  });
  const soon = () => timer && write();
  addEventListener("pagehide", soon);
  document.addEventListener("visibilitychange", () => document.hidden && soon());

  return {
    isOn: () => isOn,
    isSafe: () => isOn && trouble === "",

    /** What was kept before; null where there is nothing, or nothing that can be read, which stays as it is. */
    read() {
      const { text } = place.read();
      const round = text === null ? null : fromText(text);
      isOn = round !== null;
      if (text !== null && !round) worry("unreadable");
      return round;
    },

    on() {
      isOn = true;
      worry("");
      write();
    },

    /** Forgets what was kept, and keeps nothing more. */
    off() {
      isOn = false;
      clearTimeout(timer);
      timer = 0;
      worry(place.remove());
    },

    changed() {
      if (isOn) {
        clearTimeout(timer);
        timer = setTimeout(write, PAUSE);
      }
    },
  };
}
