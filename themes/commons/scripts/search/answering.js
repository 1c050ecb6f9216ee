// What the panel and the page of search are at: at rest, working, answered, or failed. No nodes here, and no words.
import { asking } from "./asking.js";

/**
 * @typedef {{field: string, value: string}} Filter
 * @typedef {{text: string, filters: Filter[], from: number, size: number, facets: boolean, sort?: string}} Question
 * @typedef {{state: "rest", facets: object[] | null, answer: object | null} | {state: "working"} | {state: "failed", problems: object[]} | Answered} Now
 * @typedef {{
 *   state: "answered", answer: object, question: Question, first: boolean, none: boolean, results: object[],
 *   nearest: boolean, partly: boolean, more: boolean, facets: object[] | null
 * }} Answered
 *   `first`: not more of what was asked before; `none`: nothing was found; `nearest`: `results` are then the nearest instead;
 *   `partly`: something could not be read; `more`: there may be further ones; `facets`: null when they were not asked for
 */

/**
 * @param {object} site
 * @param {(now: Now) => void} show
 */
export function answering(site, show, connecting) {
  const engine = asking(site, {
    working: () => show({ state: "working" }),
    answered: (answer, question) => show(stateOf(answer, question)),
    failed: () => show({ state: "failed", problems: [] }),
  }, connecting);

  return {
    prepare: engine.prepare,
    forget: engine.forget,

    /** @param {Question} question one that asks nothing ends what is under way */
    ask(question) {
      if (asksNothing(question) && !question.facets) {
        engine.forget();
        show({ state: "rest", facets: null, answer: null });
        return undefined;
      }
      return engine.ask(question);
    },
  };
}

function asksNothing({ text, filters }) {
  return text.trim() === "" && filters.length === 0;
}

/**
 * @param {object} answer of the engine
 * @param {Question} question
 * @returns {Now}
 */
export function stateOf(answer, question) {
  const { results, problems, nothing } = answer;
  const facets = question.facets || answer.facets.length > 0 ? answer.facets : null;
  if (asksNothing(question)) return { state: "rest", facets, answer };
  const first = question.from === 0;
  const none = first && results.length === 0;
  // What could not be read may well hold it.
  if (none && problems.length > 0) return { state: "failed", problems };
  const shown = none ? nothing?.nearest ?? [] : results;
  const known = question.from + results.length;
  return {
    state: "answered", answer, question, first, none, results: shown, nearest: none && shown.length > 0,
    partly: problems.length > 0, more: results.length >= question.size && !(answer.exact && known >= answer.total), facets,
  };
}
