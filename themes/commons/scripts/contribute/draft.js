// What was filled in, kept in this browser as it is written.

import { kept, nameOf } from "../shared/kept.js";

const PAUSE = 400;

/**
 * @param {string} site path of the site at its server
 * @param {string} type of item, and its language
 * @param {() => object | null} read what is filled in now; null: nothing
 * @param {(trouble: "" | "full" | "forbidden" | "elsewhere") => void} told
 */
export function draftOf(site, type, read, told) {
  const place = kept(nameOf("contribute", site, type));
  let timer = 0;
  let elsewhere = false;

  function keep() {
    clearTimeout(timer);
    timer = 0;
    if (!elsewhere) {
      const now = read();
      told(now === null ? place.remove() : place.write(JSON.stringify(now)));
    }
  }

  // The same form in another tab: the later one wins nothing, and neither is lost.
  place.watch(() => {
    elsewhere = true;
    told("elsewhere");
  });
  addEventListener("pagehide", () => timer && keep());
  document.addEventListener("visibilitychange", () => document.hidden && timer && keep());

  return {
    /** @returns {{values: object, parts: object[], intro: string, named: Record<string, string>} | null | undefined} null: it cannot be read; then `text` has it */
    begin() {
      const { text, trouble } = place.read();
      trouble && told(trouble);
      if (text === null) {
        return undefined;
      }
      try {
        const { values, parts, intro, named = {} } = JSON.parse(text);
        const sound = typeof values === "object" && values !== null && !Array.isArray(values) && typeof intro === "string" && Array.isArray(parts) && parts.every((part) => typeof part?.heading === "string" && typeof part?.text === "string") && named !== null && Object.values(named).every((name) => typeof name === "string");
        return sound ? { values, parts, intro, named } : null;
      } catch {
        return null;
      }
    },

    text: () => place.read().text ?? "",

    changed() {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },

    forget() {
      clearTimeout(timer);
      timer = 0;
      return place.remove();
    },
  };
}
