// Pure: visits as a table that people take along and bring back.

import { near } from "../form/near.js";
import { HEADERS, MARK, nameKey } from "./people.js";
import { listed, periodKey, plain } from "./topics.js";

/** In English and in Dutch. */
const HEADS = {
  period: ["Period", "Lesuur"],
  observer: ["Visitor", "Bezoeker"],
  observerSchool: ["Visitor’s school", "School van bezoeker"],
  host: ["Visits", "Kijkt bij"],
  hostSchool: ["Host’s school", "School van gastheer of gastvrouw"],
  why: ["Why", "Waarom"],
  pinned: ["Pinned", "Vastgezet"],
};

const COLUMN_OF = new Map(Object.entries(HEADS).flatMap(([column, heads]) => heads.map((head) => [plain(head), column])));

/** Of each list of people what was found once: a list never changes, and a page asks for it again and again. */
const found = new WeakMap();

/** The first writing of each period, by its key. */
export function periodNames(people) {
  if (!found.has(people)) {
    found.set(people, namesIn(people));
  }
  return found.get(people);
}

function namesIn(people) {
  const names = new Map();
  for (const { written } of people) {
    for (const [key, text] of listed(written.free, periodKey)) {
      if (!names.has(key)) names.set(key, text);
    }
  }
  return names;
}

/** @param {(visit: object) => string} why */
export function visitsTable(round, visits, why, words, lang) {
  const of = new Map(round.people.map(({ id, written }) => [id, written]));
  const periods = periodNames(round.people);
  return [
    [...Object.values(HEADS).map((heads) => heads[lang === "nl" ? 1 : 0]), MARK],
    ...visits.map((visit) => {
      const [observer, host] = [of.get(visit.observer), of.get(visit.host)];
      const period = periods.get(visit.period) ?? visit.period;
      return [period, observer.name, observer.school, host.name, host.school, why(visit), visit.isPinned ? words.yes : "", ""];
    }),
  ];
}

/** Whether a table is one of visits, by its first row. */
export function isVisits(cells) {
  const columns = cells.map((cell) => COLUMN_OF.get(plain(cell)));
  return columns.includes("observer") && columns.includes("host");
}

/**
 * Visits from such a table, between people of the list.
 *
 * @param {{row: number, cells: string[]}[]} rows the first with the names of the columns
 * @returns {{visits: {observer: number, host: number, period: string}[], wrong: import("./people.js").Finding[]}}
 */
export function readVisits([head, ...rows], round) {
  const columns = head.cells.map((cell) => COLUMN_OF.get(plain(cell)));
  const ids = new Map(round.people.map(({ id, written }) => [nameKey(written), id]));
  const names = round.people.map(({ written }) => written.name);
  const wrong = [];
  const visits = [];
  const seen = new Set();
  for (const { row, cells } of rows) {
    const said = (column) => (cells[columns.indexOf(column)] ?? "").trim();
    const ends = ["observer", "host"].map((column) => {
      const person = { name: said(column), school: said(`${column}School`) };
      const id = ids.get(nameKey(person));
      if (id === undefined) {
        const [nearest] = near(person.name, names);
        wrong.push({ kind: nearest ? "not_listed_near" : "not_listed", row, values: { name: person.name, school: person.school, near: nearest ?? "" } });
      }
      return id;
    });
    const key = ends.join(" ");
    if (ends[0] !== undefined && ends[0] === ends[1]) {
      wrong.push({ kind: "visits_self", row, values: { name: said("host") } });
    } else if (ends.every((id) => id !== undefined) && !seen.has(key)) {
      seen.add(key);
      visits.push({ observer: ends[0], host: ends[1], period: periodKey(said("period")) });
    }
  }
  return { visits: wrong.length > 0 ? [] : visits, wrong };
}

/** What a column of people is called. */
export const headOf = (column, lang) => HEADERS[column][lang === "nl" ? 1 : 0];
