// The page of all results: with filters, orders, more of them, and an address to share.

import { answering } from "./answering.js";
import { after } from "./asking.js";
import { button, make } from "./elements.js";
import { narrowing } from "./narrowing.js";
import { announcer, broken, fill, heading, lead, notes, nothing, trouble } from "./results.js";
import { addressOf, readAddress, say, sayBroken, sayFound, writeAddress } from "./say.js";

const AT_ONCE = 20;
const PAUSE = 120;
/** Where the filters have a column of their own; as in search.css. */
const WIDE = "(min-width: 60rem)";
const BEST = "best";
/** Where nothing was typed, nothing answers better than another. */
const WITHOUT_WORDS = "title";

/**
 * @param {Element} place holds the form, the places of the filters and the answer, and the map of the site
 * @param {{base: string, lang: string, engine: string, words: object}} site
 */
export function searchPage(place, site) {
  const { words, lang } = site;
  const form = place.querySelector("form");
  const input = form.querySelector("input");
  const details = place.querySelector(".filters");
  const main = place.querySelector(".search-answer");
  const count = make("p", { className: "search-count" });
  const order = make("select", { onchange: () => asks(text, filters, order.value) });
  const sorting = make("label", { className: "search-sort", hidden: true }, words.sort, " ", order);
  const chosen = make("ul", { className: "search-chosen" });
  const told = make("div");
  const list = make("ol", { className: "hits" });
  const below = make("div");
  const more = button(words.more, () => ask(list.children.length), "search-more");
  const voice = announcer();
  more.hidden = true;
  main.lang = words.lang || lang;
  details.lang = main.lang;
  main.append(make("div", { className: "search-top" }, count, sorting), chosen, told, list, more, below, voice.place);

  let { text, filters, sort } = readAddress(location.search);
  /** What filters are called, as the engine told, by field and value. */
  const labels = new Map();

  const engine = answering(site, (now) => shows[now.state](now));
  const typed = after(PAUSE, () => asks(input.value));
  const narrow = narrowing(details.querySelector(".facets"), toggled, site);

  function asks(newText, newFilters = filters, newSort = sort) {
    text = newText;
    filters = newFilters;
    sort = newSort === usual() ? "" : newSort;
    remember();
    showChosen();
    ask(0);
  }

  function usual() {
    return text.trim() === "" ? WITHOUT_WORDS : BEST;
  }

  function remember() {
    try {
      history.replaceState(null, "", location.pathname + writeAddress(text, filters, sort));
    } catch {
      // From a disk, and after very many changes, a browser may refuse; the search goes on.
    }
  }

  function ask(from) {
    const by = sort || usual();
    const facets = from === 0 && (details.open || filters.length > 0);
    engine.ask({ text, filters, from, size: AT_ONCE, facets, sort: by === BEST ? "" : by });
  }

  const shows = { rest, working, answered, failed };

  function rest({ facets, answer }) {
    if (place.classList.contains("asked") && place.contains(document.activeElement)) {
      // What had the focus goes away.
      input.focus();
    }
    place.classList.remove("asked");
    main.removeAttribute("aria-busy");
    details.hidden = false;
    if (facets) {
      narrow.show(facets, answer.total);
    }
    count.textContent = "";
    sorting.hidden = true;
    told.replaceChildren();
    list.replaceChildren();
    below.replaceChildren();
    more.hidden = true;
    voice.announce("");
  }

  function working() {
    place.classList.add("asked");
    main.setAttribute("aria-busy", "true");
    count.textContent = words.working;
  }

  function answered({ answer, question, first, none, results, nearest, partly, more: further, facets }) {
    place.classList.add("asked");
    main.removeAttribute("aria-busy");
    if (facets) {
      narrow.show(facets, answer.total);
    }
    if (first) {
      known(answer);
      // With nothing there is nothing to narrow, but what narrowed too much must be within reach.
      details.hidden = none && filters.length === 0;
      count.textContent = heading(answer, question, site);
      count.classList.toggle("search-none", none);
      showOrders(none ? [] : answer.sorts, answer.sort);
      told.replaceChildren(...notes(answer, site));
      if (nearest) {
        told.append(make("p", { className: "search-nearest" }, words.nearest));
      }
      list.replaceChildren();
      below.replaceChildren(...(none ? [nothing(answer, question, { widen, unfilter: () => asks(text, []) }, site)] : []));
      voice.announce(sayFound(words, answer, lang));
    }
    told.querySelectorAll(".search-trouble").forEach((old) => old.remove());
    if (partly) {
      told.prepend(trouble(words.partly, () => ask(0), site));
    }
    const items = results.map(item);
    if (first && !none && !answer.sort && question.text.trim() !== "" && items.length > 1) {
      lead(items[0], results[0], site);
    }
    list.append(...items);
    dispatchEvent(new Event("nuggets-pack"));
    more.hidden = !further;
    if (!first && items.length > 0) {
      items[0].querySelector("a").focus();
    }
  }

  function failed({ problems }) {
    place.classList.remove("asked");
    main.removeAttribute("aria-busy");
    count.textContent = "";
    sorting.hidden = true;
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
    const link = make("a", { href: addressOf(site.base, result), hreflang: result.lang });
    const entry = make("li");
    entry.append(make("h2", { className: "hit-title" }, link), ...fill(entry, link, result, site));
    return entry;
  }

  function showOrders(names, by) {
    const all = [...(text.trim() === "" ? [] : [BEST]), ...names];
    order.replaceChildren(...all.map((name) => make("option", { value: name }, words["sort_" + name] || name)));
    order.value = by || BEST;
    sorting.hidden = all.length < 2;
  }

  /* Filters */

  const same = (a) => (b) => a.field === b.field && a.value === b.value;

  function toggled(filter) {
    const without = filters.filter((f) => !same(filter)(f));
    asks(text, without.length < filters.length ? without : [...filters, filter]);
  }

  /** An address may name filters by other names, such as those of earlier versions. */
  function known(answer) {
    answer.filters.forEach(({ field, value, label }) => labels.set(field + "=" + value, label));
    filters = answer.filters.map(({ field, value }) => ({ field, value }));
    remember();
    showChosen();
  }

  function showChosen() {
    const focused = chosen.contains(document.activeElement);
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
    if (focused) {
      input.focus();
    }
  }

  input.addEventListener("input", (event) => {
    if (!event.isComposing) {
      typed.soon();
    }
  });
  input.addEventListener("compositionend", typed.soon);
  input.addEventListener("focus", engine.prepare);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed.now();
  });
  details.addEventListener("toggle", () => {
    if (details.open && narrow.empty()) {
      ask(0);
    }
  });

  const wide = matchMedia(WIDE);
  const unfold = () => (details.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  input.value = text;
  showChosen();
  ask(0);
}
