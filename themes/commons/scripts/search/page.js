// The page of all results: with filters, more of them, and an address to share.

import { answering } from "./answering.js";
import { after } from "./asking.js";
import { announcer, broken, button, fill, heading, make, notes, nothing, trouble } from "./results.js";
import { addressOf, readAddress, say, sayBroken, sayFound, writeAddress } from "./say.js";

const AT_ONCE = 20;
const PAUSE = 120;

/**
 * @param {Element} place holds the form, the place of the answer and the map of the site
 * @param {{base: string, lang: string, engine: string, words: object}} site
 */
export function searchPage(place, site) {
  const { words, lang } = site;
  const form = place.querySelector("form");
  const input = form.querySelector("input");
  const map = place.querySelector(".site-map");
  const count = make("p", { className: "search-count" });
  const chosen = make("ul", { className: "search-chosen" });
  const facets = make("div");
  const details = make("details", { className: "filters" }, make("summary", {}, words.filters), facets);
  const told = make("div");
  const list = make("ol", { className: "hits" });
  const below = make("div");
  const more = button(words.more, () => ask(list.children.length), "search-more");
  const voice = announcer();
  place.querySelector(".search-answer").lang = words.lang || lang;
  place.querySelector(".search-answer").append(count, told, details, chosen, list, below, more, voice.place);

  let { text, filters } = readAddress(location.search);
  /** Labels of filters that facets told, by field and value. */
  const labels = new Map();

  const engine = answering(site, (now) => shows[now.state](now));
  const typed = after(PAUSE, () => asks(input.value));

  function asks(newText, newFilters = filters) {
    text = newText;
    filters = newFilters;
    try {
      history.replaceState(null, "", location.pathname + writeAddress(text, filters));
    } catch {
      // From a disk, and after very many changes, a browser may refuse; the search goes on.
    }
    showChosen();
    ask(0);
  }

  function ask(from) {
    engine.ask({ text, filters, from, size: AT_ONCE, facets: from === 0 && (details.open || filters.length > 0) });
  }

  const shows = { rest, working, answered, failed };

  function rest({ facets }) {
    if (facets) {
      showFacets(facets);
    }
    map.hidden = false;
    count.textContent = words.start;
    told.replaceChildren();
    list.replaceChildren();
    below.replaceChildren();
    more.hidden = true;
    voice.announce("");
  }

  function working() {
    count.textContent = words.working;
  }

  function answered({ answer, question, first, none, results, nearest, partly, more: further, facets }) {
    if (facets) {
      showFacets(facets);
    }
    map.hidden = true;
    if (first) {
      count.textContent = heading(answer, question, site);
      list.replaceChildren();
      below.replaceChildren(...(none ? [nothing(answer, question, { widen, unfilter: () => asks(text, []) }, site)] : []));
      told.replaceChildren(...notes(answer, site));
      if (nearest) {
        told.append(make("p", { className: "search-nearest" }, words.nearest));
      }
      voice.announce(sayFound(words, answer, lang));
    }
    told.querySelectorAll(".search-trouble").forEach((old) => old.remove());
    if (partly) {
      told.prepend(trouble(words.partly, () => ask(0), site));
    }
    const items = results.map(item);
    list.append(...items);
    more.hidden = !further;
    if (!first && items.length > 0) {
      items[0].querySelector("a").focus();
    }
  }

  function failed({ problems }) {
    count.textContent = "";
    map.hidden = false;
    list.replaceChildren();
    more.hidden = true;
    below.replaceChildren();
    told.replaceChildren(broken(problems, () => ask(0), site));
    voice.announce(sayBroken(words, site.base, problems));
  }

  function widen(less) {
    input.value = less;
    asks(less);
    input.focus();
  }

  function item(result) {
    const link = make("a", { href: addressOf(site.base, result) });
    const entry = make("li");
    entry.append(make("h2", { className: "hit-title" }, link), ...fill(entry, link, result, site));
    return entry;
  }

  /* Filters */

  const same = (a) => (b) => a.field === b.field && a.value === b.value;

  function toggled(filter) {
    const without = filters.filter((f) => !same(filter)(f));
    asks(text, without.length < filters.length ? without : [...filters, filter]);
  }

  function showChosen() {
    const buttons = filters.map((filter) => {
      const label = labels.get(filter.field + "=" + filter.value) || filter.value;
      return button(label, () => (toggled(filter), input.focus()), "search-remove");
    });
    buttons.forEach((b) => b.setAttribute("aria-label", say(words, "remove", { text: b.textContent })));
    if (filters.length > 1) {
      buttons.push(button(words.remove_all, () => (asks(text, []), input.focus())));
    }
    chosen.replaceChildren(...buttons.map((b) => make("li", {}, b)));
    chosen.hidden = buttons.length === 0;
  }

  /** @param {{field: string, label: string, values: {value: string, label: string, count: number | null, chosen: boolean}[]}[]} all */
  function showFacets(all) {
    const focused = document.activeElement && document.activeElement.id;
    const groups = all
      .map(({ field, label, values }) => {
        const boxes = values
          .filter((value) => value.count !== 0 || value.chosen)
          .map((value) => {
            labels.set(field + "=" + value.value, value.label);
            const box = make("input", {
              type: "checkbox",
              id: "_filter-" + field + "-" + value.value,
              checked: filters.some(same({ field, value: value.value })),
              onchange: () => toggled({ field, value: value.value }),
            });
            const counted = value.count === null || value.count === undefined ? "" : value.count.toLocaleString(lang);
            return make(
              "label",
              {},
              box,
              " ",
              value.label,
              ...(counted ? [" ", make("span", { className: "n" }, counted)] : []),
            );
          });
        return boxes.length > 0 ? [make("fieldset", {}, make("legend", {}, label), make("div", {}, ...boxes))] : [];
      })
      .flat();
    facets.replaceChildren(...(groups.length > 0 ? groups : [make("p", {}, words.no_filters)]));
    if (focused) {
      const again = facets.querySelector("#" + CSS.escape(focused));
      if (again) {
        again.focus();
      }
    }
    showChosen();
  }

  input.addEventListener("input", (event) => {
    if (!event.isComposing) {
      typed.soon();
    }
  });
  input.addEventListener("compositionend", typed.soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed.now();
  });
  details.addEventListener("toggle", () => {
    if (details.open && facets.children.length === 0) {
      ask(0);
    }
  });

  form.hidden = false;
  input.value = text;
  engine.prepare();
  showChosen();
  ask(0);

  return {
    open(newText) {
      if (newText) {
        input.value = newText;
        asks(newText);
      }
      input.focus();
      input.select();
    },
  };
}
