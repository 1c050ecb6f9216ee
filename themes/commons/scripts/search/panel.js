// The entry of the panel's script: a dialog over any page, and on the page of search that page itself.

import { after, asking } from "./asking.js";
import { searchPage } from "./page.js";
import { announcer, broken, button, fill, heading, lens, make, notes, nothing, trouble } from "./results.js";
import { addressOf, sayBroken, sayFound, writeAddress } from "./say.js";

const SHOWN = 10;
const PAUSE = 80;
const SLASH = "nuggets-slash";

/**
 * The panel: an editable combobox whose list is chosen from by hand (ARIA Authoring Practices Guide, "Combobox").
 *
 * @param {{base: string, lang: string, engine: string, page: string, words: object}} site
 */
function searchPanel(site) {
  const { words, lang } = site;
  const list = make("div", { id: "_found", role: "listbox", "aria-label": words.results, hidden: true });
  const input = make("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: false,
    placeholder: words.hint,
    enterKeyHint: "search",
    "aria-label": words.label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });
  const close = button(words.close, () => dialog.close(), "search-close");
  const form = make("form", { className: "search-field", role: "search" }, lens(), input, close);
  const count = make("p", { className: "search-count" });
  const above = make("div");
  const below = make("div");
  const all = make("a", { className: "search-all" }, words.all);
  const voice = announcer();
  const body = make("div", { className: "search-body" }, count, above, list, below, all);
  const dialog = make(
    "dialog",
    { className: "search-panel", "aria-label": words.title, lang: words.lang || lang },
    make("div", { className: "search-sheet" }, form, body, foot(words), voice.place),
  );
  document.body.append(dialog);

  let opener = null;
  let active = -1;

  const engine = asking(site, { working, answered, failed: () => failed([]) });
  const typed = after(PAUSE, ask);

  function question() {
    return { text: input.value, filters: [], from: 0, size: SHOWN, facets: false };
  }

  function ask() {
    if (input.value.trim() === "") {
      rest();
    } else {
      engine.ask(question());
    }
  }

  function rest() {
    engine.forget();
    count.textContent = words.start;
    above.replaceChildren();
    show([]);
    below.replaceChildren();
    all.hidden = true;
    voice.announce("");
  }

  function working() {
    count.textContent = words.working;
  }

  function answered(answer, asked) {
    const none = answer.results.length === 0;
    if (none && answer.problems.length > 0) {
      // What could not be read may well hold it.
      failed(answer.problems);
      return;
    }
    const nearest = none && answer.nothing ? answer.nothing.nearest : [];
    count.textContent = heading(answer, asked, site);
    above.replaceChildren(...notes(answer, site));
    if (answer.problems.length > 0) {
      above.prepend(trouble(words.partly, typed.now, site));
    }
    if (nearest.length > 0) {
      above.append(make("p", { className: "search-nearest" }, words.nearest));
    }
    list.setAttribute("aria-label", none ? words.nearest : words.results);
    show(none ? nearest : answer.results);
    below.replaceChildren();
    if (none) {
      below.append(nothing(answer, asked, { widen, unfilter: () => {} }, site));
    }
    all.hidden = none;
    all.textContent = words.all;
    all.href = pageFor(asked.text);
    body.scrollTop = 0;
    voice.announce(sayFound(words, answer, lang));
  }

  function failed(problems) {
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

  function show(results) {
    list.replaceChildren(
      ...results.map((result, i) => {
        const title = make("span", { className: "hit-title" });
        const option = make("a", {
          id: "_found-" + i,
          role: "option",
          tabIndex: -1,
          href: addressOf(site.base, result),
          "aria-selected": "false",
        });
        const told = fill(option, title, result, site);
        option.append(title, " ", ...told.flatMap((part) => [part, " "]));
        return option;
      }),
    );
    list.hidden = results.length === 0;
    input.setAttribute("aria-expanded", String(results.length > 0));
    choose(-1);
  }

  function choose(i) {
    const options = list.children;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = i;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
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

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) {
      return;
    }
    const last = list.children.length - 1;
    const steps = {
      ArrowDown: () => choose(active >= last ? 0 : active + 1),
      ArrowUp: () => choose(active <= 0 ? last : active - 1),
      // Without a choice these keys move within what was typed.
      Home: active < 0 ? null : () => choose(0),
      End: active < 0 ? null : () => choose(last),
    };
    if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      input.value = "";
      typed.now();
    } else if (event.key === "Enter" && list.children[active]) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      list.children[active].dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    } else if (last >= 0 && steps[event.key] && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      steps[event.key]();
    }
  });

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
    if (opener && opener.isConnected) {
      opener.focus();
    }
  });

  rest();

  return {
    open(text) {
      if (!dialog.open) {
        opener = document.activeElement;
        dialog.showModal();
      }
      engine.prepare();
      if (text) {
        input.value = text;
      }
      input.focus();
      input.select();
      ask();
    },
  };
}

/** Which keys there are, and a box that switches the one off that other programs may want. */
function foot(words) {
  const box = make("input", { type: "checkbox", checked: true });
  try {
    box.checked = localStorage.getItem(SLASH) !== "off";
    box.addEventListener("change", () => localStorage.setItem(SLASH, box.checked ? "on" : "off"));
  } catch {
    box.disabled = true;
  }
  return make(
    "p",
    { className: "search-foot" },
    make("span", {}, words.keys),
    make("label", {}, box, " ", words.slash),
  );
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
let opened = here && searchPage(here, site);
globalThis.nuggetsSearch = {
  open(text) {
    opened = opened || searchPanel(site);
    opened.open(text);
  },
};
