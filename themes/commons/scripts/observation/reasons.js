// Pure: why two are paired, and why somebody is not, in words.

import { near } from "../form/near.js";
import { say } from "../search/say.js";
import { commonPeriods, isAcross, isTimed, mostOf, pairKey, schoolsAllow, shared } from "./candidates.js";

/** To look for what is written nearly so among more takes too long. */
const MOST_KNOWN = 300;
const MOST_NAMED = 3;

/** @param {ReturnType<import("./round.js").asked>} asked @param {Record<string, string>} words */
export function reasons(asked, words, lang) {
  const { people, wishes, forbidden } = asked;
  const n = people.length;
  const timed = isTimed(people);
  const list = new Intl.ListFormat(lang, { type: "conjunction" });
  const named = (texts) => {
    const all = [...new Set(texts)];
    return list.format(all.length <= MOST_NAMED ? all : [...all.slice(0, MOST_NAMED), say(words, "and_more", { n: all.length - MOST_NAMED })]);
  };
  const strengths = new Map(people.flatMap((person) => [...person.strengths]));
  const needs = new Map(people.flatMap((person) => [...person.needs]));

  /** Which of those that would do remain after each condition, and the word of the first that leaves none. */
  function narrowed(others, conditions) {
    let left = others;
    for (const [kind, holds] of conditions) {
      const next = left.filter(holds);
      if (next.length === 0) {
        return { kind, names: named(left.map((i) => people[i].name)) };
      }
      left = next;
    }
    return { kind: "taken", names: named(left.map((i) => people[i].name)) };
  }

  function nearest(things, known) {
    if (known.size > MOST_KNOWN) return "";
    for (const [key, text] of things) {
      const [found] = near(key, [...known.keys()].filter((other) => other !== key));
      if (found) return " " + say(words, "why_near", { text, near: known.get(found) });
    }
    return "";
  }

  const everybody = people.map((_, i) => i);

  return {
    /** Why one visits the other. */
    why({ observer, host }) {
      const [a, b] = [people[observer], people[host]];
      const topics = shared(people, observer, host);
      const back = shared(people, host, observer);
      return [
        topics.length > 0 ? say(words, "why_strong", { host: b.name, topics: list.format(topics) }) : words.why_by_hand,
        back.length > 0 && say(words, "why_mutual", { observer: a.name, host: b.name, topics: list.format(back) }),
        wishes.schools !== "any" && isAcross(people, observer, host) && words.why_across,
      ]
        .filter(Boolean)
        .join(" ");
    },

    /** Why somebody visits nobody. */
    whyNoVisit(i) {
      const person = people[i];
      if (mostOf(person, wishes.make) === 0) return words.none_wished;
      if (person.needs.size === 0) return words.none_no_needs;
      const topics = list.format([...person.needs.values()]);
      const hosts = everybody.filter((host) => host !== i && shared(people, i, host).length > 0);
      if (hosts.length === 0) return say(words, "none_no_host", { topics }) + nearest(person.needs, strengths);
      const { kind, names } = narrowed(hosts, [
        [person.school ? "own_school" : "no_school", (host) => schoolsAllow(people, i, host, wishes)],
        ["forbidden", (host) => !forbidden.has(pairKey(i, host, n))],
        ["host_none", (host) => mostOf(people[host], wishes.receive) > 0],
        [person.free.size > 0 ? "no_time" : "no_free", (host) => !timed || commonPeriods(people, i, host).length > 0],
      ]);
      return say(words, `none_${kind}`, { names, topics });
    },

    /** Why nobody visits somebody. */
    whyNoVisitor(i) {
      const person = people[i];
      if (mostOf(person, wishes.receive) === 0) return words.none_wished;
      if (person.strengths.size === 0) return words.none_no_strengths;
      const topics = list.format([...person.strengths.values()]);
      const visitors = everybody.filter((observer) => observer !== i && shared(people, observer, i).length > 0);
      if (visitors.length === 0) return say(words, "none_no_visitor", { topics }) + nearest(person.strengths, needs);
      const { kind, names } = narrowed(visitors, [
        [person.school ? "own_school" : "no_school", (observer) => schoolsAllow(people, observer, i, wishes)],
        ["forbidden", (observer) => !forbidden.has(pairKey(observer, i, n))],
        ["visitors_none", (observer) => mostOf(people[observer], wishes.make) > 0],
        ["visitors_no_time", (observer) => !timed || commonPeriods(people, observer, i).length > 0],
      ]);
      return say(words, kind === "taken" ? "none_visitors_taken" : `none_${kind}`, { names, topics });
    },
  };
}

/** What does not fit in visits that were pinned or whose people were changed: for each a word, or "". */
export function troubles({ people }, visits) {
  const timed = isTimed(people);
  const seen = new Set();
  return visits.map(({ observer, host, period }) => {
    if (!period) {
      return timed ? "trouble_no_period" : "";
    }
    const places = [`o${observer} ${period}`, `h${host} ${period}`];
    const isTaken = places.some((place) => seen.has(place));
    places.forEach((place) => seen.add(place));
    if (isTaken) return "trouble_clash";
    if (!people[observer].free.has(period)) return "trouble_not_free";
    return people[host].free.has(period) ? "trouble_no_lesson" : "";
  });
}
