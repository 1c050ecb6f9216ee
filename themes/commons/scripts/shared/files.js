// Files that a reader takes along and brings back, and tables in them (CSV).

export const MOST_BYTES = 2_000_000;

/** Gives a file to the reader. */
export function give(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Not at once: a browser may begin to read after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts a text on the clipboard, and says whether it is there. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // On a server without HTTPS there is only the old way.
    const before = document.activeElement;
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus();
    return done;
  }
}

/** The text of a file in UTF-8 or UTF-16, or as spreadsheets on Windows write it. */
export function decode(bytes) {
  const [first, second] = new Uint8Array(bytes);
  // Without the mark at its beginning, every other byte of most texts is zero.
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const utf16 = isLittle ? "utf-16le" : isBig ? "utf-16be" : "";
  try {
    return new TextDecoder(utf16 || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What a spreadsheet may take for a formula, in any width; apostrophes in front are ours, or were doubled by us. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** What spreadsheets of this language take for the end of a cell: where 1,5 is a number, the comma is not. */
export function separatorIn(lang) {
  return (1.5).toLocaleString(lang).includes(",") ? ";" : ",";
}

/** A table as CSV, with a byte-order mark, without which spreadsheets read no accents. No cell is a formula. */
export function writeTable(rows, separator) {
  const cell = (text) => {
    const safe = FORMULA.test(text) ? "'" + text : text;
    return /^\s|\s$|[",;\t\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  return "\uFEFF" + rows.map((row) => row.map(cell).join(separator) + "\r\n").join("");
}

/**
 * A table from CSV, whatever parts its cells: comma, semicolon or tab.
 *
 * @returns {string[][] | null} rows that say something; null where a quoted cell never ends
 */
export function readTable(text) {
  const { rows, unclosed } = readRows(text);
  return unclosed ? null : rows.map(({ cells }) => cells);
}

/**
 * The same, with what a spreadsheet calls the number of each row.
 *
 * @returns {{rows: {row: number, cells: string[]}[], unclosed: number}} `unclosed`: the row of a quoted cell that never ends, or 0
 */
export function readRows(text) {
  let rest = text.replace(/^\uFEFF/, "");
  const told = /^sep=([,;\t])\r?\n/i.exec(rest);
  rest = told ? rest.slice(told[0].length) : rest;
  const separator = told ? told[1] : separatorOf(rest);
  const rows = [[]];
  const cell = new RegExp(`("[^"]*(?:""[^"]*)*"|)([^${separator}\\r\\n]*)(${separator}|\\r\\n?|\\n|$)`, "y");
  let unclosed = 0;
  let last = "";
  while (cell.lastIndex < rest.length && !unclosed) {
    const [, quoted, plain, end] = cell.exec(rest);
    if (!quoted && plain.startsWith('"')) {
      unclosed = rows.length + (told ? 1 : 0);
    }
    const said = quoted.slice(1, -1).replaceAll('""', '"') + plain;
    rows[rows.length - 1].push(FORMULA.test(said) && said.startsWith("'") ? said.slice(1) : said);
    if (end !== separator) {
      rows.push([]);
    }
    last = end;
  }
  // The last cell of all may hold nothing.
  if (last === separator) {
    rows[rows.length - 1].push("");
  }
  const numbered = rows.map((cells, i) => ({ row: i + (told ? 2 : 1), cells }));
  return { rows: numbered.filter(({ cells }) => cells.some((said) => said.trim())), unclosed };
}

/** That which stands most often in the first line that says something, outside quotes. */
function separatorOf(text) {
  const line = text.replace(/^(?:[ \t]*[\r\n])+/, "").replace(/"[^"]*"/g, "").split(/[\r\n]/, 1)[0];
  const count = (mark) => line.split(mark).length;
  return [";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}
