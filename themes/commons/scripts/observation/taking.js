// What is taken along from a round: tables, a calendar, a sheet of paper.

import { button, make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { give, separatorIn, writeTable } from "../shared/files.js";
import { slotsOf, toCalendar } from "./calendar.js";
import { visitsTable } from "./exchange.js";
import { paper } from "./paper.js";
import { peopleTable } from "./people.js";
import { inOrder, told } from "./visits.js";

const USUAL_MINUTES = 60;
const MOST_MINUTES = 480;

/** @param {{round(): import("./round.js").Round, tell(text: string): void, given(): void}} does `given`: that the people are on a disk */
export function taking(words, lang, does) {
  const heading = make("h2", { id: "_observe-take" }, words.take);
  const sheet = make("div", { className: "observe-paper" });
  const groups = make(
    "select",
    { id: "_observe-groups" },
    ...["period", "school", "person"].map((by) => make("option", { value: by }, words[`by_${by}`])),
  );
  const date = make("input", { id: "_observe-date", type: "date", min: "2000-01-01", max: "2100-12-31" });
  const minutes = make("input", { id: "_observe-minutes", type: "number", min: 5, max: MOST_MINUTES, value: USUAL_MINUTES });
  const times = make("div", { className: "observe-times" });
  const timesHelp = make("p", {}, words.times_help);
  let slots = [];

  const hasVisits = () => {
    const there = does.round().visits.length > 0;
    if (!there) does.tell(words.no_visits_yet);
    return there;
  };

  function saveVisits() {
    if (!hasVisits()) return;
    const round = does.round();
    const { why } = told(round, words, lang);
    const name = `${words.visits_file}.csv`;
    give(name, writeTable(visitsTable(round, inOrder(round), why, words, lang), separatorIn(lang)), "text/csv");
    does.tell(say(words, "given", { file: name }));
  }

  function savePeople() {
    const { people } = does.round();
    if (people.length === 0) {
      does.tell(words.people_none);
      return;
    }
    const name = `${words.people_file}.csv`;
    give(name, writeTable(peopleTable(people.map(({ written }) => written), lang), separatorIn(lang)), "text/csv");
    does.given();
    does.tell(say(words, "given", { file: name }));
  }

  function saveCalendar() {
    if (!hasVisits()) return;
    if (!date.value || !date.checkValidity()) {
      does.tell(words.date_missing);
      date.focus();
      return;
    }
    if (!minutes.checkValidity() || !minutes.value) {
      does.tell(say(words, "minutes_wrong", { most: MOST_MINUTES }));
      minutes.focus();
      return;
    }
    const round = does.round();
    const { why } = told(round, words, lang);
    const begins = new Map([...times.querySelectorAll("input")].map((input) => [input.dataset.slot, input.value]));
    const when = { date: date.value, minutes: Number(minutes.value), times: begins };
    const { text, dated, undated } = toCalendar(round, when, why, words, Date.now());
    if (dated === 0) {
      does.tell(words.no_days);
      return;
    }
    const name = `${words.visits_file}.ics`;
    give(name, text, "text/calendar");
    const rest = undated > 0 ? " " + sayCount(words, "undated", undated, lang) : "";
    does.tell(`${say(words, "given", { file: name })} ${sayCount(words, "dated", dated, lang)}${rest}`);
  }

  function drawPaper() {
    sheet.replaceChildren(...paper(does.round(), groups.value, words, lang));
  }

  addEventListener("beforeprint", drawPaper);

  return {
    element: make(
      "section",
      { className: "observe-take", "aria-labelledby": heading.id },
      heading,
      make("p", { className: "tools" }, button(words.save_visits, saveVisits, "tool"), " ", button(words.save_people, savePeople, "tool")),
      make("h3", {}, words.print_title),
      make("p", { className: "observe-row" }, make("label", { htmlFor: groups.id }, words.print_by), groups, button(words.print, () => hasVisits() && print(), "tool")),
      make("h3", {}, words.calendar_title),
      make("p", {}, words.calendar_how),
      make(
        "p",
        { className: "observe-row" },
        make("label", { htmlFor: date.id }, words.date),
        date,
        make("label", { htmlFor: minutes.id }, words.minutes),
        minutes,
      ),
      timesHelp,
      times,
      make("p", { className: "tools" }, button(words.calendar, saveCalendar, "tool")),
    ),
    paper: sheet,

    show(round) {
      const now = slotsOf(round);
      timesHelp.hidden = now.length === 0;
      if (now.join("\n") !== slots.join("\n")) {
        const before = new Map([...times.querySelectorAll("input")].map((input) => [input.dataset.slot, input.value]));
        slots = now;
        times.replaceChildren(
          ...slots.map((slot, i) =>
            make(
              "div",
              {},
              make("label", { htmlFor: `_observe-time-${i}` }, say(words, "time_of", { slot: slot || words.whole_day })),
              make("input", { id: `_observe-time-${i}`, type: "time", "data-slot": slot, value: before.get(slot) ?? "" }),
            ),
          ),
        );
      }
    },
  };
}
