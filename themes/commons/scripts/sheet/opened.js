// A file with answers that a reader opens, of which nothing is believed.

import { say } from "../search/say.js";
import { MOST_BYTES, decode, readTable } from "../shared/files.js";
import { MOST_COLUMNS, fromText, shown } from "./answers.js";
import { MOST_ROWS, fromTable } from "./exchange.js";

/**
 * The columns of a file, in JSON or CSV.
 *
 * @param {File} file
 * @returns {Promise<{columns: object[], texts: Map<string, string>, left: number, wrong: string}>} `wrong`: in words
 */
export async function opened(file, sheet) {
  const { words } = sheet;
  const fails = (name, values) => ({
    columns: [],
    wrong: `${say(words, name, { file: file.name, ...values })} ${words.unchanged}`,
  });
  if (file.size > MOST_BYTES) {
    return fails("large");
  }
  let text;
  try {
    text = decode(await file.arrayBuffer());
  } catch {
    return fails("unreadable_file");
  }
  const isJson = text.trimStart().startsWith("{");
  const rows = isJson ? [] : readTable(text);
  const read = isJson ? fromJson(text, sheet.set) : rows ? fromTable(rows, sheet) : { wrong: "unreadable" };
  if (read.wrong) {
    const most = read.wrong === "many_rows" ? MOST_ROWS : MOST_COLUMNS;
    return fails(read.wrong === "unreadable" ? "unreadable_file" : read.wrong, { title: read.title, n: read.n, most });
  }
  return read;
}

function fromJson(text, set) {
  const { answers, wrong, title } = fromText(text, set);
  const columns = shown(answers).map(({ name, group, cells }) => ({
    name,
    group,
    answers: [...cells].map(([id, { value }]) => [id, value]),
  }));
  return columns.length > MOST_COLUMNS
    ? { wrong: "many_columns", n: columns.length }
    : { columns, texts: answers.texts, left: 0, wrong, title };
}
