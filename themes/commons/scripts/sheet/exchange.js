// Pure: answers as a table with a row for each question, and as text to paste.

import { ID, MOST_COLUMNS, answer, nameOf, orphans, shown } from "./answers.js";
import { findings, shortOf } from "./marks.js";
import { marksIn } from "./scales.js";

export const MOST_ROWS = 500;

/** Kinds of answers that are chosen, and not written. */
const FIXED = new Set(["scale_1_5", "yes_no", "choice"]);

/** @typedef {{id: string, text: string, kind: string}} Question */
/** @typedef {{set: string, title: string, lang: string, questions: Question[], words: Record<string, string>}} Sheet */

/** Asked and answered, then answered and no longer asked. */
function rowsOf(sheet, answers) {
  const gone = orphans(answers, sheet.questions).map((id) => ({ id, text: answers.texts.get(id) ?? id, kind: "text" }));
  return [...sheet.questions, ...gone];
}

/** As readers see it: yes and no are words of the page. */
function said(value, kind, words) {
  return (kind === "yes_no" && words[value]) || value;
}

/** First the set and whose answers they are, then of each question its id, its text and the answers. */
export function toTable(sheet, answers) {
  const columns = shown(answers);
  const names = columns.map((column, i) => nameOf(column, i, sheet.words));
  return [
    [sheet.set, sheet.title, ...names],
    ...rowsOf(sheet, answers).map(({ id, text, kind }) => [
      id,
      text,
      ...columns.map((column) => said(answer(column, id), kind, sheet.words)),
    ]),
  ];
}

/**
 * Columns from such a table.
 *
 * @param {string[][]} rows
 * @returns {{columns: {name: string, group: boolean, answers: [string, string][]}[], texts: Map<string, string>, left: number,
 *     wrong: "" | "many_rows" | "many_columns" | "other_set" | "wrong_columns", n?: number, title?: string}} `left`: rows that
 *     are no questions
 */
export function fromTable(rows, sheet) {
  const kinds = new Map(sheet.questions.map(({ id, kind }) => [id, kind]));
  const [head = [], ...all] = rows.map(([first = "", ...others]) => [first.trim(), ...others.map((cell) => cell.replace(/\r\n?/g, "\n"))]);
  const questions = all.filter(([id]) => ID.test(id));
  const nothing = (wrong, more) => ({ columns: [], texts: new Map(), left: 0, wrong, ...more });
  if (all.length > MOST_ROWS) {
    return nothing("many_rows", { n: all.length });
  }
  if (head[0] !== sheet.set && ID.test(head[0]) && head[0] !== "id" && head.length > 2 && questions.length > 0) {
    return nothing("other_set", { title: head[1].trim() || head[0] });
  }
  if (head.length < 3 || !questions.some(([id]) => kinds.has(id))) {
    return nothing("wrong_columns");
  }
  const width = Math.max(head.length, ...questions.map((row) => row.length)) - 2;
  if (width > MOST_COLUMNS) {
    return nothing("many_columns", { n: width });
  }
  const columns = Array.from({ length: width }, (_, i) => columnOf(i, head, questions, kinds, sheet.words));
  const texts = new Map(questions.map(([id, text]) => [id, text || id]));
  return { columns, texts, left: all.length - questions.length, wrong: "" };
}

function columnOf(i, head, questions, kinds, words) {
  const answers = questions.map((row) => [row[0], understood(row[i + 2] ?? "", kinds.get(row[0]), words)]);
  const given = head[i + 2] ?? "";
  return {
    name: given.trim() === nameOf({ name: "" }, i, words) ? "" : given,
    group: answers.some(([id, value]) => kinds.get(id) === "scale_1_5" && marksIn(value).length > 1),
    answers,
  };
}

/** A text stands as it was written, spaces and all. */
function understood(cell, kind, words) {
  const value = FIXED.has(kind) ? cell.trim() : cell;
  const small = value.toLowerCase();
  const known = ["yes", "no"].find((code) => code === small || words[code].toLowerCase() === small);
  return (kind === "yes_no" && known) || value;
}

/** All answers as text, with what the marks say. */
export function toPlain(sheet, answers, address) {
  const columns = shown(answers);
  const isAlone = columns.length === 1;
  const lines = [sheet.title, address, ""];
  if (isAlone && columns[0].name) {
    lines.push(columns[0].name, "");
  }
  rowsOf(sheet, answers).forEach(({ id, text, kind }, i) => {
    lines.push(`${i + 1}. ${text}`);
    columns.forEach((column, c) => {
      const value = said(answer(column, id), kind, sheet.words) || "–";
      lines.push(isAlone ? value : `${nameOf(column, c, sheet.words)}: ${value}`);
    });
    lines.push("");
  });
  const { scales, sentences } = findings(sheet, answers);
  const marked = scales.filter(({ marks }) => marks.length > 0);
  if (marked.length > 1) {
    const { words, lang } = sheet;
    marked.forEach(({ question, marks, median, gap }) => {
      const middle = `${words.median} ${median.toLocaleString(lang)}`;
      lines.push(`${shortOf(question)}: ${marks.join(", ")} · ${middle} · ${words.gap} ${gap}`);
    });
    lines.push(...sentences);
  }
  return lines.join("\n").trim() + "\n";
}
