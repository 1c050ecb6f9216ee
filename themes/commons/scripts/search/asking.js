// Asks the engine, and lets through only what answers the newest question.

import { connect } from "./client.js";

const PATIENCE = 300;

/**
 * @param {{base: string, lang: string, engine: string}} site
 * @param {{working: () => void, answered: (answer, question) => void, failed: (fault) => void}} then
 * @param {typeof connect} connecting
 */
export function asking(site, { working, answered, failed }, connecting = connect) {
  let newest = 0;
  let client = null;

  const connected = () => {
    client = client || connecting(site.base, site.lang, site.engine);
    return client;
  };

  return {
    /** Begins to fetch what every search needs: a question that asks nothing. */
    prepare() {
      // It would put an end to a question that is under way.
      if (client) {
        return;
      }
      try {
        const answer = connected().ask({ text: "", filters: [], from: 0, size: 0, facets: false });
        // Told when something is asked.
        answer.catch(() => {});
      } catch {
        // As above.
      }
    },

    async ask(question) {
      const mine = ++newest;
      const slow = setTimeout(() => mine === newest && working(), PATIENCE);
      try {
        const answer = await connected().ask(question);
        if (mine === newest) {
          answered(answer, question);
        }
      } catch (fault) {
        if (mine === newest && !(fault && fault.stale)) {
          // Another try begins anew.
          client = null;
          failed(fault);
        }
      } finally {
        clearTimeout(slow);
      }
    },

    /** Whatever is still under way is not wanted any more. */
    forget() {
      newest++;
    },
  };
}

/** Does a thing once nothing more was typed for a moment. */
export function after(delay, thing) {
  let timer = 0;
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(thing, delay);
    },
    now() {
      clearTimeout(timer);
      thing();
    },
    not() {
      clearTimeout(timer);
    },
  };
}
