// The entry of the panel's script: a dialog over any page, and on the page of search that page itself.

import { answering } from "./answering.js";
import { after } from "./asking.js";
import { combobox } from "./combobox.js";
import { make } from "./elements.js";
import { searchPage } from "./page.js";
import { announcer, broken, fill, heading, notes, nothing, trouble } from "./results.js";
import { addressOf, sayBroken, sayFound, writeAddress } from "./say.js";
import { suggestions } from "./suggestions.js";

const SHOWN = 10;
const PAUSE = 80;
const SLASH = "nuggets-slash";

/**
 * The panel: a field, and below it what is found while the reader types.
 *
 * @param {{base: string, lang: string, engine: string, page: string, words: object}} site
 * @param {HTMLDialogElement} dialog as open.js made it, in which the reader may have typed already
 */
function searchPanel(site, dialog) {
  const { words, lang } = site;
  const form = dialog.querySelector("form");
  const input = form.querySelector("input");
  const body = dialog.querySelector(".search-body");
  const list = make("div", { id: "_found", role: "listbox", "aria-label": words.results, hidden: true });
  const count = make("p", { className: "search-count" });
  const above = make("div");
  const below = make("div");
  const all = make("a", { className: "search-all" }, words.all);
  const start = suggestions(site, pageFor, widen);
  const keys = make("span");
  const voice = announcer();

  const engine = answering(site, (now) => shows[now.state](now));
  const typed = after(PAUSE, ask);
  const show = combobox(input, list, typed.now);

  const shows = { rest, working, answered, failed };

  Object.entries({
    role: "combobox",
    placeholder: words.hint,
    "aria-label": words.label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }).forEach(([name, value]) => input.setAttribute(name, value));
  form.querySelector("button").textContent = words.close;
  dialog.setAttribute("aria-label", words.title);
  dialog.lang = words.lang || lang;
  body.append(count, start, above, list, below, all);
  body.after(foot(words, keys), voice.place);
  body.removeAttribute("aria-busy");

  function ask() {
    engine.ask({ text: input.value, filters: [], from: 0, size: SHOWN, facets: false });
  }

  function begins(resting) {
    start.hidden = !resting;
    count.hidden = resting;
    body.removeAttribute("aria-busy");
    // What the key does next.
    keys.textContent = input.value === "" ? words.keys : words.keys_typed;
  }

  function rest() {
    begins(true);
    above.replaceChildren();
    show([]);
    below.replaceChildren();
    all.hidden = true;
    voice.announce("");
  }

  function working() {
    begins(false);
    body.setAttribute("aria-busy", "true");
    count.textContent = words.working;
  }

  function answered({ answer, question, none, results, nearest, partly }) {
    begins(false);
    count.textContent = heading(answer, question, site);
    count.classList.toggle("search-none", none);
    above.replaceChildren(...notes(answer, site));
    if (partly) {
      above.prepend(trouble(words.partly, typed.now, site));
    }
    if (nearest) {
      above.append(make("p", { className: "search-nearest" }, words.nearest));
    }
    list.setAttribute("aria-label", none ? words.nearest : words.results);
    show(results.map(option));
    below.replaceChildren(...(none ? [nothing(answer, question, { widen, unfilter: () => {} }, site)] : []));
    all.hidden = none;
    all.textContent = words.all;
    all.href = pageFor(question.text);
    body.scrollTop = 0;
    voice.announce(sayFound(words, answer, lang));
  }

  function failed({ problems }) {
    begins(false);
    count.textContent = "";
    show([]);
    below.replaceChildren();
    all.hidden = false;
    all.textContent = words.map;
    all.href = pageFor("");
    above.replaceChildren(broken(problems, typed.now, site));
    voice.announce(sayBroken(words, site.base, problems));
  }

  function widen(text) {
    input.value = text;
    input.focus();
    typed.now();
  }

  function option(result, i) {
    const title = make("span", { className: "hit-title" });
    const place = make("a", {
      id: "_found-" + i,
      role: "option",
      tabIndex: -1,
      href: addressOf(site.base, result),
      "aria-selected": "false",
    });
    const told = fill(place, title, result, site);
    place.append(title, " ", ...told.flatMap((part) => [part, " "]));
    return place;
  }

  function pageFor(text) {
    return new URL(writeAddress(text, []) || "?", new URL(site.page, document.baseURI)).href;
  }

  input.addEventListener("input", (event) => {
    // Half a word of an input method is no word; its end comes as compositionend.
    if (!event.isComposing) {
      typed.soon();
    }
  });
  input.addEventListener("compositionend", typed.soon);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() !== "") {
      location.assign(pageFor(input.value));
    }
  });

  list.addEventListener("click", (event) => {
    // A result may stand on this very page.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      dialog.close();
    }
  });

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  dialog.addEventListener("close", () => {
    typed.not();
    engine.forget();
  });

  return {
    open() {
      engine.prepare();
      ask();
    },
  };
}

/** Which keys there are, and a box that switches the one off that other programs may want. */
function foot(words, keys) {
  const box = make("input", { type: "checkbox", checked: true });
  try {
    box.checked = localStorage.getItem(SLASH) !== "off";
    box.addEventListener("change", () => localStorage.setItem(SLASH, box.checked ? "on" : "off"));
  } catch {
    box.disabled = true;
  }
  return make("p", { className: "search-foot" }, keys, make("label", {}, box, " ", words.slash));
}

const place = document.querySelector("script[data-panel]").dataset;
const site = {
  base: new URL(place.base, document.baseURI).href,
  engine: new URL(place.engine, document.baseURI).href,
  page: place.page,
  lang: document.documentElement.lang,
  words: globalThis.nuggetsWords,
};
const here = document.querySelector("[data-search-page]");
if (here) {
  searchPage(here, site);
}
let panel = null;
globalThis.nuggetsSearch = {
  open(dialog) {
    panel = panel || searchPanel(site, dialog);
    panel.open();
  },
};
