// The visits that are proposed, what can be done with them, and who is left without.

import { button, make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { isTimed, shared } from "./candidates.js";
import { periodNames } from "./exchange.js";
import { reasons, troubles } from "./reasons.js";
import { asked } from "./round.js";
import { longTable, rowButton } from "./table.js";
import { byTime } from "./topics.js";

/** In the order of the week, then by the visitor. */
export function inOrder(round) {
  const names = periodNames(round.people);
  const place = new Map(round.people.map(({ id }, i) => [id, i]));
  // Periods are few and visits many.
  const periods = [...new Set(round.visits.map(({ period }) => period))].map((period) => [period, names.get(period) ?? period]);
  const rank = new Map(periods.sort(([, a], [, b]) => byTime(a, b)).map(([period], i) => [period, i]));
  return [...round.visits].sort((a, b) => rank.get(a.period) - rank.get(b.period) || place.get(a.observer) - place.get(b.observer));
}

/** Of a round what its visits say. */
export function told(round, words, lang) {
  const question = asked(round);
  const place = new Map(round.people.map(({ id }, i) => [id, i]));
  const at = ({ observer, host }) => ({ observer: place.get(observer), host: place.get(host) });
  const why = reasons(question, words, lang);
  return {
    question,
    names: periodNames(round.people),
    of: new Map(round.people.map(({ id, written }) => [id, written])),
    why: (visit) => why.why(at(visit)),
    topics: ({ observer, host }) => shared(question.people, place.get(observer), place.get(host)).join(", "),
    whyNoVisit: (id) => why.whyNoVisit(place.get(id)),
    whyNoVisitor: (id) => why.whyNoVisitor(place.get(id)),
    troubles: (visits) => troubles(question, visits.map((visit) => ({ ...at(visit), period: visit.period }))),
  };
}

/** @param {{propose(): void, pin(visit: object, isPinned: boolean): void, forbid(visit: object): void, allow(pair: object): void, undo(): void}} does */
export function visiting(words, lang, does) {
  const heading = make("h2", { id: "_observe-visits", tabIndex: -1 }, words.visits);
  const propose = button(words.propose, does.propose, "tool observe-main");
  const undo = button(words.undo_last, does.undo, "tool");
  const summary = make("div", { className: "observe-summary" });
  let said = null;

  const person = (id) => {
    const { name, school } = said.of.get(id);
    return make("span", {}, name, ...(school ? [" ", make("small", {}, school)] : []));
  };
  const ends = ({ observer, host }) => say(words, "event", { observer: said.of.get(observer).name, host: said.of.get(host).name });

  const table = longTable(words.visits, [words.visitor, words.host, words.period, words.why, words.actions], ({ visit, trouble }) => [
    person(visit.observer),
    person(visit.host),
    said.names.get(visit.period) ?? (visit.period || words.no_period),
    make("span", {}, said.why(visit), ...(trouble ? [" ", make("strong", {}, words[trouble])] : [])),
    make(
      "span",
      { className: "observe-buttons" },
      rowButton(visit.isPinned ? words.pinned : words.pin, ends(visit), `pin ${visit.observer} ${visit.host}`, () => does.pin(visit, !visit.isPinned), {
        "aria-pressed": String(visit.isPinned),
      }),
      " ",
      rowButton(words.forbid, ends(visit), `forbid ${visit.observer} ${visit.host}`, () => {
        does.forbid(visit);
        if (!table.element.contains(document.activeElement)) heading.focus();
      }),
    ),
  ], words, lang);

  const left = (title, whyOf) => {
    const list = longTable(title, [words.who, words.why], ({ id }) => [person(id), whyOf(id)], words, lang);
    const head = make("h3", {}, title);
    return {
      element: make("div", { className: "observe-left" }, head, list.element),
      show(people) {
        head.hidden = !list.show(people);
      },
    };
  };
  const visitless = left(words.no_visit, (id) => said.whyNoVisit(id));
  const hostless = left(words.no_visitor, (id) => said.whyNoVisitor(id));
  const forbiddenHead = make("h3", {}, words.forbidden);
  const forbidden = longTable(words.forbidden, [words.visit, words.actions], (pair) => [
    ends(pair),
    rowButton(words.allow, ends(pair), `allow ${pair.observer} ${pair.host}`, () => {
      does.allow(pair);
      if (!forbidden.element.contains(document.activeElement)) heading.focus();
    }),
  ], words, lang);

  function sentences(round) {
    const { people, visits, state, isBest } = round;
    if (state === "none" && visits.length === 0) {
      return [people.length < 2 ? words.too_few_people : words.none_yet];
    }
    const count = (key) => new Set(visits.map((visit) => visit[key])).size.toLocaleString(lang);
    return [
      state !== "made" ? words.stale : "",
      visits.length === 0
        ? words.visits_none
        : `${sayCount(words, "visits", visits.length, lang)} ${say(words, "visits_of", { made: count("observer"), received: count("host"), all: people.length.toLocaleString(lang) })}`,
      state === "made" && visits.length > 0 ? words[isBest ? "is_best" : "is_good"] : "",
      visits.length > 0 && !isTimed(said.question.people) ? words.without_times : "",
    ];
  }

  return {
    element: make(
      "section",
      { className: "observe-visits", "aria-labelledby": heading.id },
      heading,
      make("p", { className: "tools" }, propose, " ", undo),
      summary,
      table.element,
      visitless.element,
      hostless.element,
      forbiddenHead,
      forbidden.element,
    ),
    focus: () => heading.focus(),

    busy(isBusy) {
      propose.setAttribute("aria-disabled", String(isBusy));
    },

    show(round, canUndo) {
      said = told(round, words, lang);
      const visits = inOrder(round);
      const wrong = said.troubles(visits);
      summary.replaceChildren(...sentences(round).filter(Boolean).map((text) => make("p", {}, text)));
      propose.textContent = round.visits.length > 0 ? words.propose_again : words.propose;
      propose.setAttribute("aria-disabled", String(round.people.length < 2));
      undo.setAttribute("aria-disabled", String(!canUndo));
      table.show(visits.map((visit, i) => ({ visit, trouble: wrong[i] })));
      const without = (key) => {
        const there = new Set(round.visits.map((visit) => visit[key]));
        return round.state === "made" ? round.people.filter(({ id }) => !there.has(id)) : [];
      };
      visitless.show(without("observer"));
      hostless.show(without("host"));
      forbiddenHead.hidden = !forbidden.show(round.forbidden);
    },
  };
}
