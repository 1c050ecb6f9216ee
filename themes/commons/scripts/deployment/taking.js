// What a reader takes along of a plan: paper, an address, text, a table, a calendar.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { copy, give, separatorIn, writeTable } from "../shared/files.js";
import { write } from "./address.js";
import { isMonday, MOST_WEEKS, toCalendar } from "./calendar.js";
import { field } from "./fields.js";
import { toRows, toText } from "./told.js";

const USUAL_WEEKS = 12;

/**
 * @param {ReturnType<import("./told.js").teller>} told
 * @param {{plan: () => object, about: () => object, tell: (text: string) => void, beforePrint: () => void,
 *     shared: (said: string) => void, clear: () => void}} page `shared`: told what an address holds that was copied
 * @returns {[HTMLElement, HTMLElement]} the buttons, and the fields of the calendar
 */
export function waysOut(told, page) {
  const { words } = told;
  let first = "";
  let weeks = USUAL_WEEKS;

  const does = {
    print() {
      page.beforePrint();
      print();
    },

    async link() {
      const said = write(page.plan());
      const { address } = page.about();
      if (await copy(address)) {
        page.shared(said);
        page.tell(words.linked);
      } else {
        page.tell(say(words, "copy_failed", { address }));
      }
    },

    async text() {
      page.tell((await copy(toText(page.plan(), told, page.about()))) ? words.copied : words.text_failed);
    },

    table: () => save("csv", writeTable(toRows(page.plan(), told), separatorIn(told.lang)), "text/csv"),

    calendar() {
      if (isMonday(first)) {
        const uid = crypto.getRandomValues(new Uint32Array(4)).join("-");
        save("ics", toCalendar(page.plan(), first, weeks, told, { at: Date.now(), uid }), "text/calendar");
      } else {
        page.tell(first === "" ? words.no_day : say(words, "no_monday", { day: told.weekday(0) }));
        document.getElementById("_d-from").focus();
      }
    },

    clear: page.clear,
  };

  function save(ending, text, type) {
    const name = `${words.file}.${ending}`;
    give(name, text, type);
    page.tell(say(words, "given", { file: name }));
  }

  const button = (name) => make("button", { type: "button", className: "tool", "data-do": name, onclick: does[name] }, words[name]);
  const until = {
    id: "_d-until", label: words.until, inputMode: "numeric", value: String(weeks), maxLength: 3,
    wrong: say(words, "wrong_number", { least: 1, most: MOST_WEEKS }),
    read: (said) => (/^\d{1,2}$/.test(said.trim()) && said >= 1 && said <= MOST_WEEKS ? Number(said) : undefined),
    wrote: (value) => (weeks = value ?? weeks),
  };
  return [
    make("p", { className: "tools" }, ...Object.keys(does).map(button)),
    make(
      "div",
      { className: "deploy-row" },
      field({ id: "_d-from", label: words.from, type: "date", read: (said) => said, wrote: (value) => (first = value) }),
      field(until),
    ),
  ];
}
