// Pure: a plan and what it comes to in words: on the page, as text to paste, and as rows of a table.

import { say, sayCount } from "../search/say.js";
import { contractOf, BASE, faultsOf, placeOf, placeOfHalf, sumsOf } from "./sums.js";
import { clockText, hoursText, percent } from "./times.js";

/** By this a build of a site knows a file that is nobody’s to publish. */
export const MARK = "nuggets-private";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"];

/**
 * What says a plan in a language.
 *
 * @param {Record<string, string>} words
 * @param {string} lang
 * @param {(role: string) => string} titleOf of a role of the site; empty for none
 */
export function teller(words, lang, titleOf) {
  const point = (1.5).toLocaleString(lang).includes(",") ? "," : ".";
  const schoolName = (plan, i) => plan.schools[i].name || say(words, "school", { n: i + 1 });
  const placeName = (plan, place) =>
    place === BASE ? plan.base || words.base_name : place === "planning" || place === "off" ? words[`at_${place}`] : schoolName(plan, place);
  const several = (names) =>
    names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + ` ${words.and} ` + names[names.length - 1];
  const weekday = (day) => words[WEEKDAYS[day]];
  const halfWord = (half) => words[half === 0 ? "am" : "pm"];
  const inside = (text) => (lang === "en" || lang.startsWith("en-") || lang === "nl" ? text.toLocaleLowerCase(lang) : text);

  const told = {
    words,
    lang,
    point,
    schoolName,
    placeName,
    weekday,
    halfWord,
    week: (number) => say(words, "week_n", { n: number + 1 }),

    /** What the plan is called: what it is for, and for which role. */
    heading: (plan) => [plan.title, plan.role ? titleOf(plan.role) : plan.own].filter(Boolean).join(" · "),

    half(plan, number) {
      const { week, day, half } = placeOfHalf(number);
      const values = { week: week + 1, day: weekday(day), half: inside(halfWord(half)) };
      return capital(say(words, plan.weeks > 1 ? "half_in" : "half_of", values));
    },

    day(plan, number) {
      const { week, day } = placeOf(number);
      return capital(plan.weeks > 1 ? say(words, "day_in", { week: week + 1, day: weekday(day) }) : weekday(day));
    },

    /** Where the teacher is in a half day; with what else is asked of it. */
    here(plan, { here, also }) {
      const names = [here, ...also].filter((one) => one !== null).map((one) => placeName(plan, one));
      return names.length === 0 ? words.free : names.length === 1 ? names[0] : `${words.clash} ${several(names)}`;
    },

    /** The journeys of a day that count, and their sum where there are several. */
    journeys({ journeys }) {
      const counted = journeys.filter((one) => one.counted && one.minutes > 0).map((one) => one.minutes);
      const sum = counted.reduce((all, n) => all + n, 0);
      return counted.length === 0 ? "" : (counted.length > 1 ? counted.join(" + ") + " = " : "") + say(words, "minutes", { n: sum });
    },

    times: ({ day }) => [`${clockText(day[0])}–${clockText(day[1])}`, `${clockText(day[2])}–${clockText(day[3])}`],

    /** Where a table of sums is of: a week, or a round of several. */
    period: ({ weeks }) => (weeks === 1 ? words.in_week : say(words, "in_round", { n: weeks })),

    /** For each school its name, half days, hours and share, and the same for all. */
    schoolRows(plan, sums) {
      const ofContract = sums.contract !== null && sums.contract > 0;
      const part = ({ halves, minutes }) =>
        (ofContract ? percent(minutes, sums.contract, point) : percent(halves, sums.room, point)) + " %";
      const row = (name, one) => [name, String(one.halves), hoursText(one.minutes), part(one)];
      return {
        head: [words.of_school, words.halves, words.hours_there, ofContract ? words.share_contract : words.share_week],
        rows: plan.schools.map((_, i) => row(schoolName(plan, i), sums.schools[i])),
        all: row(words.all, { halves: sums.halves, minutes: sums.taught }),
      };
    },

    /** What the time goes to, line by line: a name, a time, and perhaps a note. */
    lines(plan, sums) {
      const isRounded = plan.full !== null && contractOf(plan) * 10_000 !== plan.full * plan.share;
      const lines = [];
      const add = (name, minutes, note = "") => lines.push({ name: words[name], text: hoursText(minutes), note });
      if (sums.contract !== null) {
        add("contract", sums.contract, isRounded ? words.rounded : "");
      }
      add("taught", sums.taught);
      if (plan.lunch) {
        add("lunches", sums.lunch);
      }
      add(plan.inside ? "on_road" : "on_road_outside", sums.travel);
      if (sums.uncounted > 0) {
        add("uncounted", sums.uncounted);
      }
      if (sums.left !== null) {
        const note = sums.planned > 0 ? sayCount(words, "planned", sums.planned, lang, { time: hoursText(sums.planning) }) : "";
        add(sums.left < 0 ? "lacks" : "left", Math.abs(sums.left), note);
      } else if (sums.planned > 0) {
        add("planning", sums.planning);
      }
      if (sums.wanted !== null) {
        add("wanted_sum", sums.wanted);
      }
      if (sums.over !== null && sums.left >= 0) {
        add(sums.over < 0 ? "missing" : "over", Math.abs(sums.over));
      }
      return lines;
    },

    /** How much time each school can be planned with. */
    each(sums) {
      if (sums.left === null) {
        return words.each_unknown;
      }
      if (sums.left <= 0) {
        return words.each_none;
      }
      const each = hoursText(Math.floor(sums.left / Math.max(1, sums.visited)));
      return sums.visited < 2
        ? say(words, "each_one", { time: hoursText(sums.left) })
        : say(words, "each_many", { time: hoursText(sums.left), each, n: sums.visited });
    },

    /** What blocks of weeks come to; empty where each week is done once. */
    repeated: (plan, sums) =>
      plan.times === 1
        ? ""
        : say(words, "repeated", { times: plan.times, weeks: plan.weeks * plan.times, hours: hoursText(sums.taught * plan.times) }),

    /** A part of an address that was left out. */
    leftOut({ part, value }) {
      if (part === "all") {
        return words.left_all;
      }
      const name = { unknown: words.left_unknown, pairs: words.ways }[part] ?? words[part];
      return value === "" ? name : say(words, "left_one", { part: name, value });
    },

    fault(plan, one) {
      const name = (i) => schoolName(plan, i);
      const values = {
        clash: () => ({ half: told.half(plan, one.half), asked: several(one.asked.map((place) => placeName(plan, place))) }),
        late: () => ({ day: told.day(plan, one.day), minutes: one.minutes }),
        overfull: () => one,
        beyond: () => ({ time: hoursText(one.minutes) }),
        short: () => ({ time: hoursText(one.minutes) }),
        fewer: () => ({ ...one, school: name(one.school) }),
        more: () => ({ ...one, school: name(one.school) }),
        twice: () => ({ school: name(one.school) }),
        unknown: () => ({ schools: several(one.schools.map(name)) }),
        around: () => ({ from: name(one.schools[0]), to: name(one.schools[1]), minutes: one.minutes }),
      };
      return say(words, `fault_${one.kind}`, values[one.kind]());
    },
  };
  return told;
}

const capital = (text) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** A plan as text to paste. @param {{title: string, address: string, asked: {title: string, questions: string[]}[]}} about */
export function toText(plan, told, { title, address, asked }) {
  const { words } = told;
  const sums = sumsOf(plan);
  const heading = told.heading(plan);
  const [morning, afternoon] = told.times(plan);
  const days = sums.days.map((day, i) => {
    const [am, pm] = day.halves.map((half) => told.here(plan, half));
    const journeys = told.journeys(day);
    return `${told.day(plan, i)}: ${am} | ${pm}${journeys && ` | ${words.journeys}: ${journeys}`}`;
  });
  const { rows, all } = told.schoolRows(plan, sums);
  const list = (lines) => lines.map((line) => `- ${line}`);
  const faults = faultsOf(plan, sums).map((one) => told.fault(plan, one));
  return [
    title + (heading && `: ${heading}`),
    "",
    `${words.am} ${morning} | ${words.pm} ${afternoon}`,
    ...days,
    "",
    told.period(plan),
    ...list([...rows, all].map(([name, halves, hours, part]) => `${name}: ${words.halves.toLocaleLowerCase()} ${halves}, ${hours} (${part})`)),
    ...list(told.lines(plan, sums).map(({ name, text, note }) => `${name}: ${text}${note && ` (${note})`}`)),
    told.each(sums),
    ...[told.repeated(plan, sums)].filter(Boolean),
    ...(faults.length > 0 ? ["", words.faults, ...list(faults)] : []),
    ...asked.flatMap(({ title: of, questions }) => ["", of, ...list(questions)]),
    ...(address ? ["", address] : []),
  ].join("\n") + "\n";
}

/** The week as rows of a table, each half day and each journey in its order; the last column is the mark of what is private. */
export function toRows(plan, told) {
  const { words } = told;
  const rows = [[words.col_week, words.col_day, words.col_what, words.col_from, words.col_to, words.col_where, words.col_minutes, MARK]];
  sumsOf(plan).days.forEach((day, number) => {
    const { week, day: weekday } = placeOf(number);
    const add = (...cells) => rows.push([String(week + 1), told.weekday(weekday), ...cells, ""]);
    const half = (i) => {
      const [from, to] = [plan.day[2 * i], plan.day[2 * i + 1]];
      add(told.halfWord(i), clockText(from), clockText(to), told.here(plan, day.halves[i]), String(to - from));
    };
    const journeys = (at) =>
      day.journeys
        .filter((one) => one.at === at && one.minutes > 0)
        .forEach(({ from, to, minutes, counted }) =>
          add(counted ? words.journey : words.not_counted, "", "", `${told.placeName(plan, from)} – ${told.placeName(plan, to)}`, String(minutes)),
        );
    journeys(0);
    half(0);
    journeys(1);
    half(1);
    journeys(2);
  });
  return rows;
}
