// Pure: the answers to a set of questions, in columns, each a school's, a person's or a group's. They hang on the ids of
// questions. Each answer and each column's name knows when it was written, so that two tabs can be merged and neither loses.

/** The column that a sheet begins with: the same one in two tabs. */
export const FIRST = "0";
export const MOST_COLUMNS = 40;

const FORMAT = "nuggets-answers";

/** What the id of a question may look like. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * @typedef {{value: string, at: number}} Cell
 * @typedef {{id: string, name: string, group: boolean, gone: boolean, at: number, cells: Map<string, Cell>}} Column `group`:
 *     its marks are those of several people; `gone`: it was removed
 * @typedef {{columns: Column[], texts: Map<string, string>}} Answers `texts`: the questions that were answered, by their ids
 */

/** @returns {Answers} a sheet on which nothing is written */
export function blank() {
  return { columns: [column(FIRST, 0)], texts: new Map() };
}

export function column(id, at, name = "", group = false) {
  return { id, name, group, gone: false, at, cells: new Map() };
}

/** An id for a column that nobody else has; those made later come later. */
export function newId(at) {
  return at.toString(36) + Math.random().toString(36).slice(2, 6);
}

/** The columns that are shown; there is always one. */
export function shown(answers) {
  const there = answers.columns.filter(({ gone }) => !gone);
  return there.length > 0 ? there : answers.columns.slice(0, 1);
}

/** The name of a column, or its number where it has none. */
export function nameOf(column, i, words) {
  return column.name || words.answers.replace("{n}", i + 1);
}

export function answer(column, question) {
  return column.cells.get(question)?.value ?? "";
}

export function write(answers, column, question, value, at) {
  if (column.gone) {
    Object.assign(column, { gone: false, at });
  }
  column.cells.set(question.id, { value, at });
  answers.texts.set(question.id, question.text);
}

/** When something was last written. */
export function latest(answers) {
  return Math.max(...answers.columns.flatMap(({ at, cells }) => [at, ...[...cells.values()].map((cell) => cell.at)]));
}

export function isBlank(column) {
  return !column.name && [...column.cells.values()].every(({ value }) => !value);
}

/** The ids of what was answered and is no longer asked. */
export function orphans(answers, questions) {
  const asked = new Set(questions.map(({ id }) => id));
  const answered = shown(answers).flatMap(({ cells }) => [...cells].filter(([, { value }]) => value).map(([id]) => id));
  return [...new Set(answered)].filter((id) => !asked.has(id));
}

/** Both, and where both wrote, what was written last. */
export function merge(mine, theirs) {
  const columns = new Map(theirs.columns.map((column) => [column.id, column]));
  for (const column of mine.columns) {
    const other = columns.get(column.id);
    columns.set(column.id, other ? mergeColumns(column, other) : column);
  }
  const inOrder = [...columns.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { columns: inOrder, texts: new Map([...theirs.texts, ...mine.texts]) };
}

function mergeColumns(mine, theirs) {
  const cells = new Map(mine.cells);
  theirs.cells.forEach((cell, id) => {
    if (isLater(cell, cells.get(id), cell.value, cells.get(id)?.value)) {
      cells.set(id, cell);
    }
  });
  return { ...(isLater(theirs, mine, theirs.name, mine.name) ? theirs : mine), cells };
}

/** At the same moment both tabs must choose the same. */
function isLater(a, b, said, other) {
  return !b || a.at > b.at || (a.at === b.at && said > other);
}

/** Takes a column away, and what is written in it. */
export function remove(column, at) {
  column.cells.forEach((cell, id) => column.cells.set(id, { value: "", at }));
  Object.assign(column, { name: "", group: false, gone: true, at });
}

/** Writes again what was removed since `before`, unless something else stands there now. */
export function restore(answers, before, at) {
  for (const old of before.columns) {
    const now = answers.columns.find(({ id }) => id === old.id);
    if (now.gone !== old.gone || !now.name) {
      Object.assign(now, { name: old.name, group: old.group, gone: old.gone, at });
    }
    old.cells.forEach(({ value }, id) => {
      if (value && !answer(now, id)) {
        now.cells.set(id, { value, at });
      }
    });
  }
  before.texts.forEach((text, id) => answers.texts.set(id, text));
}

/** The same once more, to which nothing happens any more. */
export function copyOf(answers) {
  return {
    columns: answers.columns.map((column) => ({ ...column, cells: new Map(column.cells) })),
    texts: new Map(answers.texts),
  };
}

/**
 * Puts columns beside those that are there; those that are there already, word for word, are left out. A blank sheet is
 * filled.
 *
 * @param {{name: string, group: boolean, answers: [string, string][]}[]} brought
 * @returns {Column[]} those that are new
 */
export function add(answers, brought, texts, at) {
  const added = [];
  for (const { name, group, answers: pairs } of brought) {
    const filled = pairs.filter(([, value]) => value);
    const same = shown(answers).some((known) => known.name === name && sameAnswers(known, new Map(filled)));
    if (!same && (name || filled.length > 0)) {
      const first = shown(answers)[0];
      const empty = shown(answers).length === 1 && isBlank(first);
      const place = empty
        ? Object.assign(first, { name, group, gone: false, at })
        : column(newId(at + added.length), at, name, group);
      filled.forEach(([id, value]) => place.cells.set(id, { value, at }));
      if (!empty) {
        answers.columns.push(place);
      }
      added.push(place);
    }
  }
  texts.forEach((text, id) => answers.texts.has(id) || answers.texts.set(id, text));
  return added;
}

function sameAnswers(column, pairs) {
  const written = [...column.cells].filter(([, { value }]) => value);
  return written.length === pairs.size && written.every(([id, { value }]) => pairs.get(id) === value);
}

/** All of it as text, to be kept here; what was removed leaves only that it was. */
export function toText(answers, set, title) {
  const columns = answers.columns.map(({ cells, ...column }) => ({
    ...column,
    answers: Object.fromEntries([...cells].map(([id, { value }]) => [id, value])),
    times: Object.fromEntries([...cells].map(([id, { at }]) => [id, at])),
  }));
  return JSON.stringify({ format: FORMAT, version: 1, set, title, questions: Object.fromEntries(answers.texts), columns });
}

/** What is shown as text, to be taken along: nobody learns from it who wrote when. */
export function toFile(answers, set, title) {
  const columns = shown(answers).map(({ name, group, cells }) => ({
    name,
    group,
    answers: Object.fromEntries([...cells].filter(([, { value }]) => value).map(([id, { value }]) => [id, value])),
  }));
  const file = { format: FORMAT, version: 1, set, title, questions: Object.fromEntries(answers.texts), columns };
  return JSON.stringify(file, null, 1) + "\n";
}

/**
 * Answers from a text that was kept or that another person sent: each value is a text, or is left out.
 *
 * @returns {{answers: Answers, wrong: "" | "unreadable" | "other_set", title?: string}}
 */
export function fromText(text, set) {
  const nothing = (wrong, title) => ({ answers: blank(), wrong, title });
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    return nothing("unreadable");
  }
  if (read?.format !== FORMAT || read.version !== 1 || !Array.isArray(read.columns)) {
    return nothing("unreadable");
  }
  if (read.set !== set) {
    return nothing("other_set", string(read.title) || string(read.set));
  }
  const columns = read.columns.filter((one) => one && typeof one === "object").map(columnFrom);
  if (columns.length === 0) {
    return nothing("unreadable");
  }
  return { answers: { columns, texts: new Map(pairs(read.questions)) }, wrong: "" };
}

function columnFrom(read, i) {
  const made = column(string(read.id) || String(i), moment(read.at), string(read.name), read.group === true);
  const times = new Map(Object.entries(read.times ?? {}));
  pairs(read.answers).forEach(([id, value]) => made.cells.set(id, { value, at: moment(times.get(id)) }));
  return { ...made, gone: read.gone === true };
}

const pairs = (read) => Object.entries(read ?? {}).filter(([id, value]) => ID.test(id) && typeof value === "string");
const string = (value) => (typeof value === "string" ? value : "");
/** Of years that a calendar can name; anything else is damage. */
const moment = (value) => (typeof value === "number" && value >= 0 && value < 2.5e14 ? value : 0);
