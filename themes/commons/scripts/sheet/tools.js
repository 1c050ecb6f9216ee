// The second script of a sheet, for those who use more than its fields: what is taken along, brought back, and drawn.

import { say } from "../search/say.js";
import { copy, give, separatorIn, writeTable } from "../shared/files.js";
import * as A from "./answers.js";
import { toPlain, toTable } from "./exchange.js";
import { opened } from "./opened.js";
import { showPicture } from "./picture.js";

function offer({ words, tell }, name, text, type) {
  give(name, text, type);
  tell(say(words, "given", { file: name }));
}

/** Puts the columns of a file beside those that are there; nothing that is there is lost. */
async function bring(sheet, file) {
  const { words, tell } = sheet;
  const { columns, texts, left, wrong } = await opened(file, sheet);
  if (wrong) {
    tell(wrong);
    return;
  }
  const before = A.copyOf(sheet.answers);
  const added = A.add(sheet.answers, columns, texts, sheet.now());
  // Those that are here already take no room.
  const n = A.shown(sheet.answers).length;
  if (n > A.MOST_COLUMNS) {
    sheet.answers = before;
    tell(say(words, "many_columns", { n, most: A.MOST_COLUMNS }));
    return;
  }
  sheet.redone();
  const ids = added.map(({ id }) => id);
  const name = ["nothing_new", "brought_one"][ids.length] ?? "brought_many";
  const told = say(words, name, { n: ids.length }) + (left > 0 ? " " + say(words, "left_out", { n: left }) : "");
  tell(told, ids.length > 0 ? words.undo : "", () => {
    sheet.answers.columns.filter(({ id }) => ids.includes(id)).forEach((column) => A.remove(column, sheet.now()));
    sheet.redone();
    tell(words.undone);
  });
}

globalThis.nuggetsSheet = {
  bring,
  give: offer,
  draw: (sheet, place) => showPicture(place, sheet, sheet.answers, A.shown(sheet.answers)[0].name || sheet.words.own),
  csv(sheet) {
    const table = writeTable(toTable(sheet, sheet.answers), separatorIn(navigator.language));
    offer(sheet, `${sheet.set}.csv`, table, "text/csv");
  },
  json(sheet) {
    offer(sheet, `${sheet.set}.json`, A.toFile(sheet.answers, sheet.set, sheet.title), "application/json");
  },
  async copy(sheet) {
    const done = await copy(toPlain(sheet, sheet.answers, location.href.split("#")[0]));
    sheet.tell(done ? sheet.words.copied : sheet.words.copy_failed);
  },
};
