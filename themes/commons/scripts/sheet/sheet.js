// The entry: a set of questions on its page becomes a sheet that is kept in this browser.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { kept, nameOf as nameKept } from "../shared/kept.js";
import { telling } from "../shared/telling.js";
import * as A from "./answers.js";
import { columnNames } from "./columns.js";
import { follow, questionsOf, showFields, written } from "./fields.js";
import { scalesOf } from "./scales.js";

const PAUSE = 300;

function sheetOn(form, words) {
  const { set, title, base } = form.dataset;
  const find = (name) => form.querySelector(".sheet-" + name);
  const [note, list, status, chooser, gone, picture] = ["note", "columns", "status", "file", "gone", "picture"].map(find);
  const tell = telling(status, words.close, () => list.querySelector("input"));
  const site = new URL(base, location.href).pathname;
  const place = kept(nameKept("sheet", site, set));
  const aside = kept(nameKept("sheet aside", site, set));
  const names = columnNames(list, words, { named, removed });
  const usual = note.textContent;

  let clock = 0;
  let timer = 0;
  let trouble = "";
  let last = null;
  let loading = null;

  /** What the tools work on. */
  const sheet = {
    set,
    title,
    words,
    lang: document.documentElement.lang,
    questions: questionsOf(form),
    answers: A.blank(),
    now: () => (clock = Math.max(Date.now(), clock + 1)),
    tell,
    redone,
  };
  const columnOf = (id) => sheet.answers.columns.find((column) => column.id === id);
  const shown = () => A.shown(sheet.answers);

  const does = {
    add: () => addColumn(false),
    group: () => addColumn(true),
    print: () => print(),
    open: () => chooser.click(),
    clear,
  };

  /** Calls what comes with the second script, which is fetched when it is first needed. */
  function tool(name, ...what) {
    loading ??= new Promise((onload, onerror) =>
      document.head.append(Object.assign(document.createElement("script"), { src: words.tools, onload, onerror })),
    );
    return loading.then(
      () => globalThis.nuggetsSheet[name](sheet, ...what),
      () => {
        loading = null;
        tell(words.no_tools);
      },
    );
  }

  function show() {
    const columns = shown();
    const called = (column, i) => A.nameOf(column, i, words);
    names.show(columns, called);
    showFields(sheet.questions, columns, columns.length > 1 ? called : () => "", words);
    form.classList.toggle("has-columns", columns.length > 1);
    showGone(columns, called);
    draw();
  }

  function draw() {
    const scales = scalesOf(sheet.questions);
    const isMarked = scales.some(({ id }) => shown().some((column) => A.answer(column, id)));
    if (isMarked || !picture.hidden) {
      tool("draw", picture);
    }
  }

  /** Answers to questions that the set does not ask any more. */
  function showGone(columns, called) {
    const ids = A.orphans(sheet.answers, sheet.questions);
    const said = (id) => columns.map((column, i) => [called(column, i), A.answer(column, id)]).filter(([, text]) => text);
    gone.hidden = ids.length === 0;
    gone.querySelector("dl").replaceChildren(
      ...ids.flatMap((id) => [
        make("dt", {}, sheet.answers.texts.get(id) ?? id),
        ...said(id).map(([name, text]) => make("dd", {}, columns.length > 1 ? `${name}: ${text}` : text)),
      ]),
    );
  }

  function read() {
    const { text, trouble: found } = place.read();
    if (found) {
      worry(found);
    } else if (text !== null && text !== last) {
      take(text);
    }
  }

  /** What was kept joins what is here. What nobody can read is set aside, whole, and offered as a file. */
  function take(text) {
    last = text;
    const { answers: there, wrong } = A.fromText(text, set);
    if (wrong) {
      worry(aside.write(text) ? "unreadable" : "");
      tell(words.aside, words.aside_file, () => tool("give", `${set}.txt`, text));
    } else {
      sheet.answers = A.merge(sheet.answers, there);
      clock = Math.max(clock, A.latest(sheet.answers));
      show();
    }
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }

  /** Another tab may have written meanwhile, so what it wrote is taken in first. */
  function keep() {
    clearTimeout(timer);
    timer = 0;
    if (trouble !== "unreadable") {
      read();
    }
    if (trouble !== "unreadable") {
      last = A.toText(sheet.answers, set, title);
      worry(place.write(last));
    }
  }

  /** Says in the place of "kept in this browser" that this is not so. */
  function worry(found) {
    if (found !== trouble) {
      trouble = found;
      note.textContent = trouble ? words[trouble] : usual;
      note.classList.toggle("trouble", trouble !== "");
      tell(trouble && words[trouble]);
    }
  }

  function named(id, name) {
    Object.assign(columnOf(id), { name, gone: false, at: sheet.now() });
    show();
    changed();
  }

  function addColumn(group) {
    const n = shown().length + 1;
    if (n > A.MOST_COLUMNS) {
      tell(say(words, "many_columns", { n, most: A.MOST_COLUMNS }));
      return;
    }
    const at = sheet.now();
    const added = A.column(A.newId(at), at, "", group);
    // Where all were removed, the first is shown still, and does not give way.
    shown()[0].gone = false;
    sheet.answers.columns.push(added);
    show();
    changed();
    names.focus(added.id);
  }

  function redone() {
    show();
    keep();
  }

  /** Does what can be taken back, and says how. */
  function undoable(text, act) {
    const before = A.copyOf(sheet.answers);
    act();
    redone();
    tell(text, words.undo, () => {
      A.restore(sheet.answers, before, sheet.now());
      redone();
      tell(words.undone);
    });
  }

  function removed(id) {
    const column = columnOf(id);
    const name = A.nameOf(column, shown().indexOf(column), words);
    undoable(say(words, "removed", { text: name }), () => A.remove(column, sheet.now()));
    names.focus(shown()[0].id);
  }

  function clear() {
    if (confirm(words.clear_ask)) {
      undoable(words.cleared, () => {
        const at = sheet.now();
        sheet.answers.columns.forEach((column) => A.remove(column, at));
        sheet.answers.columns[0].gone = false;
      });
    }
  }

  form.addEventListener("input", ({ target }) => {
    const room = target.closest(".room");
    const question = room && sheet.questions.find(({ rooms }) => rooms.contains(room));
    if (question) {
      A.write(sheet.answers, columnOf(room.dataset.column), question, written(room), sheet.now());
      follow(room);
      changed();
      if (scalesOf(sheet.questions).includes(question)) {
        draw();
      }
      // What was said is over; a way back stays.
      status.querySelector("button") ?? status.replaceChildren();
    }
  });

  form.addEventListener("click", ({ target }) => {
    const asked = target.closest("[data-do]")?.dataset.do;
    if (asked) {
      (does[asked] ?? (() => tool(asked)))();
    } else if (target.matches(".room .unmark")) {
      const room = target.closest(".room");
      room.querySelectorAll("input").forEach((radio) => (radio.checked = false));
      room.querySelector("input").focus();
      room.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  chooser.addEventListener("change", () => tool("bring", chooser.files[0]).finally(() => (chooser.value = "")));
  place.watch(take);
  addEventListener("pagehide", () => timer && keep());
  document.addEventListener("visibilitychange", () => document.hidden && timer && keep());
  addEventListener("beforeunload", (event) => trouble && !shown().every(A.isBlank) && event.preventDefault());

  show();
  read();
  form.querySelectorAll("[data-needs-script]").forEach((part) => (part.hidden = false));
}

const form = document.querySelector("form[data-set]");
if (form) {
  sheetOn(form, { ...document.currentScript.dataset });
}
