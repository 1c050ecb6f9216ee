// What a plan comes to, as a reader sees it: the week as tables, sums, and what is to be settled in it.

import { make } from "../search/elements.js";
import { DAYS } from "./plan.js";
import { faultsOf, sumsOf } from "./sums.js";

const cell = (...parts) => make("td", {}, ...parts);
const head = (scope, ...parts) => make("th", { scope }, ...parts);

/** Each week of a round as a table. @param {boolean} [narrow] whether there is room for days and places alone */
export function weekTables(plan, sums, told, narrow = false) {
  const { words } = told;
  const [morning, afternoon] = told.times(plan);
  return Array.from({ length: plan.weeks }, (_, week) => {
    const rows = sums.days.slice(week * DAYS, (week + 1) * DAYS).map((day, weekday) =>
      make(
        "tr",
        {},
        head("row", narrow ? words.short.split(" ")[weekday] : capital(told.weekday(weekday))),
        ...(narrow ? dayCells(plan, day, told) : day.halves.map((half) => hereCell(plan, half, told))),
        ...(narrow ? [] : [cell(told.journeys(day))]),
      ),
    );
    const names = [head("col", words.weekday), head("col", words.am, " ", small(morning)), head("col", words.pm, " ", small(afternoon))];
    return make(
      "table",
      { className: "deploy-week", "data-weeks": plan.weeks },
      make("caption", {}, plan.weeks > 1 ? told.week(week) : words.week),
      make("thead", {}, make("tr", {}, ...names, ...(narrow ? [] : [head("col", words.journeys)]))),
      make("tbody", {}, ...rows),
    );
  });
}

const small = (text) => make("small", {}, text);
const capital = (text) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** Where a whole day is one thing, it is one cell. */
function dayCells(plan, { halves: [morning, afternoon] }, told) {
  const isWhole = morning.here === afternoon.here && morning.also.length + afternoon.also.length === 0;
  const first = hereCell(plan, morning, told);
  first.colSpan = isWhole ? 2 : 1;
  return isWhole ? [first] : [first, hereCell(plan, afternoon, told)];
}

function hereCell(plan, half, told) {
  const kind = half.also.length > 0 ? "clash" : half.here === null ? "free" : typeof half.here === "number" ? "at" : half.here;
  return make("td", { className: `deploy-${kind}` }, told.here(plan, half));
}

/** The hours of each school. */
export function schoolTable(plan, sums, told) {
  const { head: names, rows, all } = told.schoolRows(plan, sums);
  const row = ([name, ...cells]) => make("tr", {}, head("row", name), ...cells.map((text) => cell(text)));
  return make(
    "table",
    { className: "deploy-hours" },
    make("caption", {}, told.period(plan)),
    make("thead", {}, make("tr", {}, ...names.map((name) => head("col", name)))),
    make("tbody", {}, ...rows.map(row)),
    make("tfoot", {}, row(all)),
  );
}

/** What the time goes to. */
export function sumLines(plan, sums, told) {
  const lines = told.lines(plan, sums).map(({ name, text, note }) =>
    make("div", {}, make("dt", {}, name, ...(note ? [" ", small(`(${note})`)] : [])), make("dd", {}, text)),
  );
  const said = [told.each(sums), told.repeated(plan, sums)].filter(Boolean).map((text) => make("p", {}, text));
  return [make("dl", { className: "deploy-lines" }, ...lines), ...said];
}

/** What is to be settled in the plan. */
export function faultList(plan, sums, told) {
  const faults = faultsOf(plan, sums);
  if (faults.length > 0) {
    return make("ul", { className: "deploy-faults" }, ...faults.map((one) => make("li", { "data-kind": one.kind }, told.fault(plan, one))));
  }
  return make("p", {}, sums.halves === 0 ? told.words.nothing : told.words.no_faults);
}

/** All of it, for the screen. */
export function result(plan, told) {
  const { words } = told;
  const sums = sumsOf(plan);
  const wide = (table) => make("div", { className: "table", role: "group", tabIndex: 0, "aria-label": table.caption.textContent }, table);
  return [
    ...weekTables(plan, sums, told).map(wide),
    make("h3", {}, words.sums),
    wide(schoolTable(plan, sums, told)),
    ...sumLines(plan, sums, told),
    make("h3", {}, words.faults),
    faultList(plan, sums, told),
  ];
}
