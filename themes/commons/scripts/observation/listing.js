// The people of a round: from a file, pasted, or typed in; and all of them in a table.

import { button, make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { MOST_BYTES, decode, give, separatorIn, writeTable } from "../shared/files.js";
import { headOf } from "./exchange.js";
import { findingsBox } from "./findings.js";
import { COLUMNS, MOST_PEOPLE, peopleTable } from "./people.js";
import { personForm } from "./person.js";
import { longTable, rowButton } from "./table.js";

/** What begins so is no text: a workbook of a spreadsheet, a PDF, an older workbook. */
const NO_TEXT = /^(PK\u0003\u0004|%PDF|\u00d0\u00cf\u0011\u00e0)/;
const MOST_SCHOOLS = 200;

/**
 * @param {{add(written: object): string, change(id: number, written: object): string, remove(id: number): void, take(text: string): import("./people.js").Finding[] | null, tell(text: string): void}} does
 *     `add` and `change` say what is wrong, or ""; `take` gives what is wrong, or null where it took the people in
 */
export function listing(words, lang, does) {
  const heading = make("h2", { id: "_observe-people", tabIndex: -1 }, words.people);
  const count = make("p", { className: "observe-count" }, words.people_none);
  const box = findingsBox(words, lang);
  let all = null;

  function take(text, name) {
    box.clear();
    const wrong = does.take(text);
    if (wrong) {
      box.show(say(words, name ? "not_taken_file" : "not_taken", { name }), wrong);
      box.focus();
    }
    return !wrong;
  }

  async function takeFile(input) {
    const [file] = input.files;
    // The same file can be chosen again, once it is mended.
    input.value = "";
    if (!file) return;
    if (file.size > MOST_BYTES) {
      box.show(say(words, "not_taken_file", { name: file.name }), [{ kind: "too_large" }]);
      box.focus();
      return;
    }
    try {
      const text = decode(await file.arrayBuffer());
      if (NO_TEXT.test(text) || text.includes("\u0000")) {
        box.show(say(words, "not_taken_file", { name: file.name }), [{ kind: "no_text" }]);
        box.focus();
      } else {
        take(text, file.name);
      }
    } catch {
      box.show(say(words, "not_taken_file", { name: file.name }), [{ kind: "unreadable" }]);
      box.focus();
    }
  }

  const chooser = make("input", { type: "file", id: "_observe-file", accept: ".csv,.tsv,.txt,text/csv,text/plain", onchange: () => takeFile(chooser) });
  const area = make("textarea", { id: "_observe-paste", rows: 6, spellcheck: false, "aria-describedby": "_observe-paste-help" });

  function takePaste() {
    if (take(area.value, "")) {
      area.value = "";
      pasting.open = false;
      heading.focus();
    }
  }

  const pasting = make(
    "details",
    { className: "observe-paste" },
    make("summary", {}, words.paste),
    make("label", { htmlFor: area.id }, words.paste_label),
    make("small", { id: "_observe-paste-help" }, words.paste_help),
    area,
    make("p", { className: "tools" }, button(words.paste_take, takePaste, "tool")),
  );
  const template = button(words.template, () => {
    const name = `${words.template_file}.csv`;
    give(name, writeTable(peopleTable([], lang), separatorIn(lang)), "text/csv");
    does.tell(say(words, "given", { file: name }));
  }, "tool");

  const form = personForm(words, lang, {
    save(written, id) {
      const refused = id ? does.change(id, written) : does.add(written);
      if (!refused && id) table.find(`edit ${id}`, all.findIndex((one) => one.id === id))?.focus();
      return refused;
    },
    leave: () => heading.focus(),
  });

  const table = longTable(words.people, [...COLUMNS.map((column) => headOf(column, lang)), words.actions], ({ id, written }) => {
    const whose = written.school ? `${written.name}, ${written.school}` : written.name;
    return [
      ...COLUMNS.map((column) => written[column]),
      make(
        "span",
        { className: "observe-buttons" },
        rowButton(words.edit, whose, `edit ${id}`, () => form.edit(written, id)),
        " ",
        rowButton(words.remove, whose, `remove ${id}`, () => {
          if (form.isOf(id)) form.leave();
          does.remove(id);
          if (all.length === 0) heading.focus();
        }),
      ),
    ];
  }, words, lang);

  const element = make(
    "section",
    { className: "observe-people", "aria-labelledby": heading.id },
    heading,
    make("p", {}, words.people_how),
    make("p", { className: "tools" }, make("label", { className: "tool observe-file", htmlFor: chooser.id }, words.file), chooser, " ", template),
    pasting,
    box.element,
    form.element,
    count,
    table.element,
  );

  return {
    element,
    isBegun: () => form.isBegun() || area.value.trim() !== "",
    show(round) {
      if (round.people === all) return;
      all = round.people;
      count.textContent = all.length === 0 ? words.people_none : sayCount(words, "people", all.length, lang) + (all.length >= MOST_PEOPLE ? " " + words.people_full : "");
      table.show(all);
      form.schools([...new Set(all.map(({ written }) => written.school))].filter(Boolean).sort().slice(0, MOST_SCHOOLS));
    },
  };
}
