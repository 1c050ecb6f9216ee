// The planner: one round, its changes and the way back, and the parts of the page that show it.

import { button, make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { readRows } from "../shared/files.js";
import { telling } from "../shared/telling.js";
import { isVisits, readVisits } from "./exchange.js";
import { sayFinding } from "./findings.js";
import { keeping } from "./keeping.js";
import { listing } from "./listing.js";
import { MOST_PEOPLE, readPeople, tooLong } from "./people.js";
import { propose } from "./propose.js";
import * as R from "./round.js";
import { inSlices, pause } from "./slices.js";
import { taking } from "./taking.js";
import { visiting } from "./visits.js";
import { wishing } from "./wishes.js";

const MOST_BEFORE = 100;

/** @param {HTMLElement} root @param {{site: string, words: Record<string, string>}} tool */
export function planner(root, { words }) {
  const lang = document.documentElement.lang;
  const status = make("p", { className: "observe-status", role: "status" });
  const tell = telling(status, words.close, () => visits.element.querySelector("h2"));
  const before = [];
  let round = R.begun();
  let turn = 0;
  let isOnADisk = true;

  const keeper = keeping(new URL(root.dataset.base, location.href).pathname, {
    round: () => round,
    worried(trouble) {
      keeps.checked = keeper.isOn();
      keepNote.textContent = trouble ? words[`keep_${trouble}`] : keeper.isOn() ? words.keep_on : words.keep_off;
      keepNote.classList.toggle("trouble", trouble !== "");
    },
  });

  function show() {
    people.show(round);
    wishes.show(round);
    visits.show(round, before.length > 0);
    takes.show(round);
  }

  function set(next) {
    before.push(round);
    if (before.length > MOST_BEFORE) before.shift();
    if (next.people !== round.people) isOnADisk = next.people.length === 0;
    // What is being worked out is of a list that has changed.
    turn++;
    visits.busy(false);
    round = next;
    show();
    keeper.changed();
  }

  function undo() {
    if (before.length === 0) {
      tell(words.nothing_to_undo);
      return;
    }
    if (round.people !== before[before.length - 1].people) isOnADisk = false;
    turn++;
    round = before.pop();
    show();
    keeper.changed();
    tell(words.undone);
  }

  const undoable = (text) => tell(text, words.undo, undo);

  function take(text) {
    if (tooLong(text)) {
      return [{ kind: "too_many", values: { n: tooLong(text), there: round.people.length, most: MOST_PEOPLE } }];
    }
    const { rows } = readRows(text);
    return rows.length > 0 && isVisits(rows[0].cells) ? takeVisits(rows) : takePeople(text);
  }

  function takeVisits(rows) {
    const { visits: pins, wrong } = readVisits(rows, round);
    if (wrong.length > 0) return wrong;
    set(R.withPinned(round, pins));
    undoable(sayCount(words, "taken_visits", pins.length, lang));
    return null;
  }

  function takePeople(text) {
    const { people: read, wrong, notes } = readPeople(text, round.people.length);
    if (wrong.length > 0) return [...wrong, ...notes];
    const { round: next, added, changed } = R.withPeople(round, read);
    if (next.people.length > MOST_PEOPLE) {
      return [{ kind: "too_many", values: { n: read.length, there: round.people.length, most: MOST_PEOPLE } }];
    }
    set(next);
    const told = [
      sayCount(words, "taken", added, lang),
      changed > 0 ? sayCount(words, "taken_changed", changed, lang) : "",
      ...notes.map((note) => sayFinding(note, words, lang)),
    ];
    undoable(told.filter(Boolean).join(" "));
    return null;
  }

  async function proposes() {
    if (round.people.length < 2) {
      tell(words.too_few_people);
      return;
    }
    const mine = ++turn;
    visits.busy(true);
    tell(words.working);
    await pause();
    const { people: all, wishes: wished, pinned, forbidden } = R.asked(round);
    const answer = await inSlices(propose(all, wished, pinned, forbidden), () => turn !== mine);
    await pause();
    if (turn !== mine || !answer) return;
    set(R.answered(round, answer));
    tell(round.visits.length === 0 ? words.visits_none : sayCount(words, "proposed", round.visits.length, lang));
    visits.focus();
  }

  const nameOf = (id) => round.people.find((one) => one.id === id).written.name;

  const people = listing(words, lang, {
    add(written) {
      if (R.hasOther(round, written, 0)) return words.bad_twice_by_hand;
      if (round.people.length >= MOST_PEOPLE) return words.people_full;
      set(R.withPeople(round, [written]).round);
      tell(say(words, "added", { name: written.name }));
      return "";
    },
    change(id, written) {
      if (R.hasOther(round, written, id)) return words.bad_twice_by_hand;
      set(R.withChanged(round, id, written));
      tell(say(words, "changed", { name: written.name }));
      return "";
    },
    remove(id) {
      const name = nameOf(id);
      set(R.without(round, id));
      undoable(say(words, "removed", { name }));
    },
    take,
    tell,
  });

  const wishes = wishing(words, (wished) => {
    set(R.withWishes(round, wished));
    tell("");
  });

  const visits = visiting(words, lang, {
    propose: proposes,
    pin(visit, isPinned) {
      set(R.pinned(round, visit, isPinned));
      tell(isPinned ? words.pinned_now : words.pinned_no_more);
    },
    forbid(visit) {
      set(R.forbidden(round, visit));
      undoable(words.forbidden_now);
    },
    allow(pair) {
      set(R.allowed(round, pair));
      tell(words.allowed_now);
    },
    undo,
  });

  const takes = taking(words, lang, {
    round: () => round,
    tell,
    given() {
      isOnADisk = true;
    },
  });

  const keeps = make("input", {
    type: "checkbox",
    id: "_observe-keep",
    onchange() {
      if (keeps.checked) {
        keeper.on();
      } else {
        keeper.off();
      }
      note();
    },
  });
  const keepNote = make("p", { className: "observe-note" }, words.keep_off);

  function note() {
    if (!keepNote.classList.contains("trouble")) {
      keepNote.textContent = keeper.isOn() ? words.keep_on : words.keep_off;
    }
  }

  const clear = button(words.clear, () => {
    if (confirm(words.clear_ask)) {
      keeper.off();
      keeps.checked = false;
      set(R.begun());
      note();
      undoable(words.cleared);
    }
  }, "tool");

  root.append(
    make(
      "section",
      { className: "observe-keep", "aria-label": words.private },
      keepNote,
      make("p", { className: "observe-row" }, keeps, make("label", { htmlFor: keeps.id }, words.keep), clear),
    ),
    people.element,
    wishes.element,
    visits.element,
    takes.element,
    takes.paper,
    status,
  );

  const there = keeper.read();
  if (there) {
    round = there;
    isOnADisk = true;
    keeps.checked = true;
    note();
  }
  show();

  addEventListener("beforeunload", (event) => {
    const isLost = (!isOnADisk && round.people.length > 0) || people.isBegun();
    if (isLost && !keeper.isSafe()) event.preventDefault();
  });
}
