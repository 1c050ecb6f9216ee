// The plan of an item, in the place of its text.

import { make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { copy, give } from "../shared/files.js";
import { toCalendar } from "./calendar.js";
import { growing, linesIn, setText } from "./fields.js";
import { keeping } from "./keeping.js";
import * as P from "./lines.js";
import { printed } from "./paper.js";
import { measureText, toPlain } from "./plain.js";
import { telling } from "../shared/telling.js";

const PAUSE = 300;
const AIM_FIELD = "_plan-aim";

/**
 * @param {{key: string, title: string, address: string, url: string, site: string, path: string, lang: string}} about the
 *     item: `address`: of its page, from the root of the site; `site`: what the site is called; `path`: its root
 * @param {ReturnType<import("./steps.js").partsOf>} parts
 * @param {Record<string, string>} words
 * @param {string} blank address of the page with all plans
 */
export function planOf(about, parts, words, blank) {
  const view = make("section", { className: "plan", "aria-labelledby": "_plan" });
  const heading = make("h1", { id: "_plan", tabIndex: -1 }, say(words, "of", { title: about.title }));
  const note = make("p", { className: "plan-note" }, words.note);
  const aim = growing(AIM_FIELD, "", P.MOST_LETTERS.what);
  const long = make("p", { className: "plan-long", hidden: true }, words.long);
  const status = make("p", { className: "plan-status", role: "status" });
  const paper = make("div", { className: "plan-paper" });
  const told = { ...about, measures: parts.measures, words };
  const lists = P.PARTS.map((part) => make("ol", { className: "plan-lines", "data-part": part }));
  const shownIn = lists.map((list) => linesIn(list, list.dataset.part, words));
  const tell = telling(status, words.search_close, () => heading);
  const file = `${words.file}-${about.key.split(":").pop()}`;
  let fitting = 0;

  const keeper = keeping(about, about.path, (uid) => P.begun(parts.steps, parts.measures.map(({ name }) => name), uid), {
    shown: show,
    worried(trouble) {
      note.textContent = trouble ? words[trouble] : words.note;
      note.classList.toggle("trouble", trouble !== "");
      tell(trouble && words[trouble]);
    },
    setAside: (text) => tell(words.aside, words.aside_file, () => save(`${file}.txt`, text, "text/plain")),
  });

  function show() {
    setText(aim.firstChild, P.aim(keeper.plan));
    shownIn.forEach((lines) => lines.show(keeper.plan));
    fitSoon();
  }

  function fit() {
    clearTimeout(fitting);
    // What is not on the page has no height.
    if (view.isConnected) {
      long.hidden = printed(paper, keeper.plan, told);
    }
  }

  function fitSoon() {
    clearTimeout(fitting);
    fitting = setTimeout(fit, PAUSE);
  }

  function changed() {
    show();
    keeper.changed();
  }

  function save(name, text, type) {
    give(name, text, type);
    tell(say(words, "given", { file: name }));
  }

  /** Does what can be taken back, and says how. */
  function undoable(text, act) {
    const before = P.copyOf(keeper.plan);
    act();
    tell(text, words.undo, () => {
      const at = keeper.now();
      keeper.plan = { ...before, at, lines: before.lines.map((line) => ({ ...line, at })) };
      show();
      keeper.keep();
      tell(words.undone);
    });
  }

  const does = {
    print() {
      fit();
      print();
    },

    calendar() {
      const { text, dated, undated } = toCalendar(keeper.plan, told);
      if (dated === 0) {
        tell(words.no_days);
        return;
      }
      save(`${file}.ics`, text, "text/calendar");
      const left = undated > 0 ? " " + sayCount(words, "undated", undated, about.lang) : "";
      tell(`${say(words, "given", { file: `${file}.ics` })} ${sayCount(words, "dated", dated, about.lang)}${left}`);
    },

    async copy() {
      tell((await copy(toPlain(keeper.plan, told))) ? words.copied : words.copy_failed);
    },

    text: () => save(`${file}.txt`, toPlain(keeper.plan, told), "text/plain"),

    clear() {
      if (confirm(words.clear_ask)) {
        undoable(words.cleared, keeper.forget);
        heading.focus();
      }
    },
  };

  const lineDoes = {
    up: (id, from) => moved(id, -1, from),
    down: (id, from) => moved(id, 1, from),
    remove(id) {
      const { part } = P.find(keeper.plan, id);
      undoable(words.removed, () => {
        P.remove(keeper.plan, id, keeper.now());
        changed();
      });
      lists[P.PARTS.indexOf(part)].querySelector("textarea").focus();
    },
  };

  function moved(id, step, from) {
    if (from.getAttribute("aria-disabled") === "true") {
      tell(words.no_place);
      return;
    }
    P.move(keeper.plan, id, step, keeper.now());
    changed();
    // In another phase it has fields of its own.
    view.querySelector(`[data-id="${id}"] [data-line="${from.dataset.line}"]`).focus();
    const { part } = P.find(keeper.plan, id);
    const n = P.shown(keeper.plan, part).findIndex((line) => line.id === id) + 1;
    tell(say(words, "moved", { line: say(words, "line", { part: words[part], n }) }));
  }

  function added(part) {
    const line = P.add(keeper.plan, part, keeper.now());
    if (!line) {
      tell(say(words, "many", { most: P.MOST_LINES }));
      return;
    }
    changed();
    lists[P.PARTS.indexOf(part)].lastElementChild.querySelector("textarea").focus();
  }

  function wrote(field, id, value) {
    P.write(keeper.plan, id, field, value, keeper.now());
    changed();
    // What was said is over; a way back stays.
    status.querySelector("button") ?? status.replaceChildren();
  }

  view.addEventListener("input", ({ target }) => {
    const id = target.closest("[data-id]")?.dataset.id;
    if (target.id === AIM_FIELD) {
      wrote("what", P.AIM, target.value);
    } else if (id) {
      wrote(target.dataset.field, id, target.dataset.field === "when" && !P.isDay(target.value) ? "" : target.value);
    }
  });

  view.addEventListener("click", ({ target }) => {
    const { line, do: asked, add } = target.closest("button")?.dataset ?? {};
    if (line) {
      lineDoes[line](target.closest("[data-id]").dataset.id, target.closest("button"));
    } else if (asked) {
      does[asked]();
    } else if (add) {
      added(add);
    }
  });

  addEventListener("beforeprint", fit);
  // The letters of the theme are wider or narrower than those that stood in for them.
  document.fonts?.ready.then(fitSoon);

  view.append(
    make(
      "header",
      { className: "plan-header" },
      heading,
      ...(parts.steps.length > 0 ? [make("p", { className: "lead" }, words.begins)] : []),
      make("p", { className: "plan-ways" }, make("a", { href: "#_main" }, words.back), " ", make("a", { href: blank }, words.all)),
      note,
    ),
    make(
      "div",
      { className: "plan-sheet" },
      make("div", { className: "plan-aim" }, make("label", { htmlFor: AIM_FIELD }, words.aim), aim),
      ...P.PARTS.map((part, i) => section(part, lists[i])),
    ),
    make(
      "div",
      { className: "plan-foot" },
      make("h2", {}, words.then),
      long,
      make(
        "p",
        { className: "tools" },
        ...Object.keys(does).map((name) => make("button", { type: "button", className: "tool", "data-do": name }, words[name])),
      ),
    ),
    status,
    paper,
  );

  function section(part, list) {
    const id = `_plan-${part}`;
    return make(
      "section",
      { className: `plan-part of-${part}`, "aria-labelledby": id },
      make("h2", { id }, words[part]),
      make("p", { className: "plan-hint" }, words[`${part}_hint`]),
      ...(part === "know" ? known() : []),
      list,
      make("p", {}, make("button", { type: "button", className: "tool plan-add", "data-add": part, "aria-label": `${words.add}: ${words[part]}` }, words.add)),
    );
  }

  /** What the site knows of how others could tell. */
  function known() {
    const measures = parts.measures.map((one) => make("li", {}, measureText(one, words)));
    return [
      measures.length > 0
        ? make("div", { className: "plan-known" }, make("p", {}, words.measured), make("ul", {}, ...measures))
        : make("p", { className: "plan-known" }, make("strong", {}, words.no_measure), " ", words.no_measure_then),
      ...(parts.told.length > 0
        ? [make("details", { className: "plan-told" }, make("summary", {}, words.told), make("div", { className: "body" }, ...parts.told))]
        : []),
    ];
  }

  show();
  keeper.read();
  return { view, heading };
}
