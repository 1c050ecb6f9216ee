// Pure: people from a table, as a file or a paste gives it, and what is wrong with it, all at once.

import { near } from "../form/near.js";
import { readRows } from "../shared/files.js";
import { listed, periodKey, plain } from "./topics.js";

export const MOST_PEOPLE = 1000;
export const MOST_LETTERS = 300;
export const MOST_VISITS = 9;

/** The last column of what is given out here. A build refuses to publish a file that has it. */
export const MARK = "nuggets-private";

/** Each column, with how schools head it, the first in English and the first in Dutch as the template has them. */
export const HEADERS = {
  name: ["Name", "Naam", "Teacher", "Colleague", "Leraar", "Docent", "Collega"],
  school: ["School", "School", "Site", "Vestiging"],
  strengths: ["Strengths", "Sterke punten", "Strength", "Strong in", "Offers", "Sterk in", "Sterke kanten", "Kracht"],
  needs: [
    "Development areas", "Ontwikkelpunten", "Areas for development", "Development area", "Development needs", "Needs",
    "Wants to see", "Leerpunten", "Wil leren", "Ontwikkelpunt",
  ],
  free: ["Free periods", "Vrije uren", "Free", "Free period", "Free lessons", "Vrij", "Tussenuren", "Vrij uur"],
  most: ["Most visits", "Hoogstens bezoeken", "Max visits", "Maximum visits", "Maximum", "Hoogstens", "Max bezoeken"],
};

export const COLUMNS = Object.keys(HEADERS);
const REQUIRED = ["name", "strengths", "needs"];
const COLUMN_OF = new Map(COLUMNS.flatMap((column) => HEADERS[column].map((head) => [plain(head), column])));

/** What a spreadsheet would run instead of showing it. */
const FORMULA = /^\s*[=+\-@]/;

/** Marks by which some programs part cells, and we do not. */
const OTHER_MARKS = ["|", ":", "~", "^"];

/**
 * @typedef {{name: string, school: string, strengths: string, needs: string, free: string, most: string}} Person as written
 * @typedef {{kind: string, row?: number, column?: string, values?: Record<string, string | number>}} Finding `kind`: the name of a word
 */

/** Nobody yet, in the order of the columns. */
export function nobody() {
  return Object.fromEntries(COLUMNS.map((column) => [column, ""]));
}

/** Whose they are: a name at a school. */
export const nameKey = ({ name, school }) => `${plain(name) || name.trim()}\n${plain(school)}`;

/**
 * @param {string} text a table as CSV
 * @param {number} there how many people are in the list that these join; some may be the same
 * @returns {{people: Person[], wrong: Finding[], notes: Finding[]}} with anything wrong nobody is taken from it
 */
export function readPeople(text, there = 0) {
  const { rows: all, unclosed } = readRows(text);
  const rows = all.filter(({ cells }) => cells.some((cell) => /[^\s,;]/.test(cell)));
  const nothing = (...wrong) => ({ people: [], wrong, notes: [] });
  if (rows.length === 0) {
    return nothing({ kind: "empty" });
  }
  if (rows.length - 1 > MOST_PEOPLE) {
    return nothing({ kind: "too_many", values: { n: rows.length - 1, there, most: MOST_PEOPLE } });
  }
  const [head, ...below] = rows;
  const { at, wrong, notes } = columnsOf(head);
  if (unclosed) {
    wrong.push({ kind: "unclosed", row: unclosed });
  }
  // Where a column is not known, every row would be told for the same reason.
  if (wrong.length > 0) {
    return { people: [], wrong, notes };
  }
  const people = below.map(({ row, cells }) => {
    if (cells.length !== head.cells.length) {
      const kind = cells.length < head.cells.length ? "too_few" : "too_much";
      const isLeftOver = cells.slice(head.cells.length).every((cell) => !cell.trim());
      if (kind === "too_few" || !isLeftOver) {
        wrong.push({ kind, row, values: { n: cells.length, wanted: head.cells.length } });
      }
    }
    const person = nobody();
    at.forEach((column, i) => {
      person[column] = tidy(cells[i] ?? "");
    });
    return { row, person };
  });
  wrong.push(...people.flatMap(({ row, person }) => findings(person).map((finding) => ({ ...finding, row }))));
  wrong.push(...twice(people));
  wrong.sort((a, b) => a.row - b.row);
  if (below.length === 0) {
    wrong.push({ kind: "only_head" });
  }
  return { people: wrong.length > 0 ? [] : people.map(({ person }) => person), wrong, notes };
}

/** About how many people a text has that has far too many, so that it need not be read; 0 where it has not. */
export function tooLong(text) {
  // A quoted cell may hold a few lines.
  const lines = text.split("\n").filter((line) => /[^\s,;"]/.test(line)).length;
  return lines > MOST_PEOPLE * 5 ? lines - 1 : 0;
}

/** A cell with what no cell shows taken away, its lines kept apart. */
export function tidy(cell) {
  return cell
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .split("\n")
    .map((line) => line.trim())
    // A dash alone says that there is nothing.
    .filter((line) => !/^[-\u2013\u2014]?$/.test(line))
    .join("; ");
}

/** Which column is which. */
function columnsOf({ row, cells }) {
  const at = new Map();
  const wrong = [];
  const notes = [];
  const unknown = [];
  const whole = cells.filter((cell) => cell.trim());
  const mark = whole.length === 1 ? OTHER_MARKS.find((one) => whole[0].split(one).length > 2) : undefined;
  if (mark) {
    return { at, wrong: [{ kind: "separator", row, values: { mark } }], notes };
  }
  cells.forEach((cell, i) => {
    const column = COLUMN_OF.get(plain(cell));
    if (column && [...at.values()].includes(column)) {
      wrong.push({ kind: "column_twice", row, column, values: { n: i + 1 } });
    } else if (column) {
      at.set(i, column);
    } else if (cell.trim() && plain(cell) !== plain(MARK)) {
      unknown.push({ cell: cell.trim().slice(0, 60), i });
    }
  });
  const missing = COLUMNS.filter((column) => ![...at.values()].includes(column));
  if (at.size === 0) {
    return { at, wrong: [{ kind: "no_head", row, values: { text: whole.slice(0, 6).join(" · ").slice(0, 120) } }], notes };
  }
  const meant = new Set();
  for (const { cell, i } of unknown) {
    const [nearest] = near(cell, missing.flatMap((column) => HEADERS[column]));
    const column = nearest && COLUMN_OF.get(plain(nearest));
    if (column && !meant.has(column)) {
      meant.add(column);
      wrong.push({ kind: "head_near", row, values: { n: i + 1, text: cell, near: nearest } });
    } else {
      notes.push({ kind: "head_unknown", row, values: { n: i + 1, text: cell } });
    }
  }
  REQUIRED.filter((column) => missing.includes(column) && !meant.has(column)).forEach((column) =>
    wrong.push({ kind: "column_missing", row, column }),
  );
  return { at, wrong, notes };
}

/** What is wrong with what is said of one person, by hand or in a file. */
export function findings(person) {
  const wrong = [];
  if (!person.name.trim()) {
    wrong.push({ kind: "no_name", column: "name" });
  }
  for (const column of COLUMNS) {
    const text = person[column];
    if (text.length > MOST_LETTERS) {
      wrong.push({ kind: "too_long", column, values: { n: text.length, most: MOST_LETTERS } });
    }
    // Each thing of a list, too: a paste into a spreadsheet parts them.
    const parts = ["strengths", "needs", "free"].includes(column) ? text.split(/[;|,\n]/) : [text];
    const formula = parts.find((part) => FORMULA.test(part));
    if (formula !== undefined && column !== "most") {
      wrong.push({ kind: "formula", column, values: { sign: formula.trim()[0] } });
    }
  }
  if (person.most.trim() && !/^[0-9]$/.test(person.most.trim())) {
    wrong.push({ kind: "most", column: "most", values: { text: person.most.slice(0, 20), most: MOST_VISITS } });
  }
  return wrong;
}

function twice(people) {
  const seen = new Map();
  const wrong = [];
  for (const { row, person } of people) {
    const key = nameKey(person);
    if (seen.has(key) && person.name.trim()) {
      wrong.push({ kind: "twice", row, column: "name", values: { name: person.name, other: seen.get(key) } });
    } else {
      seen.set(key, row);
    }
  }
  return wrong;
}

/** People as they are reckoned with. */
export function understood(people) {
  return people.map((person) => ({
    name: person.name,
    school: plain(person.school),
    strengths: listed(person.strengths),
    needs: listed(person.needs),
    free: listed(person.free, periodKey),
    most: person.most.trim() === "" ? null : Number(person.most),
  }));
}

/** The list as a table, which can be read here again. */
export function peopleTable(people, lang) {
  const head = COLUMNS.map((column) => HEADERS[column][lang === "nl" ? 1 : 0]);
  return [[...head, MARK], ...people.map((person) => [...COLUMNS.map((column) => person[column]), ""])];
}
