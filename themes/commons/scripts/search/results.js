// What an answer looks like, in the panel and on the page. All that comes from the index is set as text.

import { button, make } from "./elements.js";
import { glance } from "./glance.js";
import { lacksKit, letter, say, sayBroken, sayCount, sayFound } from "./say.js";

const MOST_ALSO = 6;
/** Letters that the font of titles lacks, such as those with macrons: such a title is set in the text's font. */
const RARE = /[\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]/;

/** @param {{text: string, hit: boolean}[]} pieces */
function marked(pieces) {
  return pieces.map(({ text, hit }) => (hit ? make("mark", {}, text) : text));
}

/**
 * The parts of a result: its title as the given element, and what is told of it.
 *
 * @param {Element} title a link, or the place of the title in one
 */
export function fill(place, title, result, site) {
  const { type, typeLabel, lang, description, excerpt } = result;
  const foreign = lang && lang !== site.lang;
  place.classList.add("hit", "type-" + String(type).replace(/[^\w-]/g, ""));
  title.append(...marked(result.title));
  if (RARE.test(title.textContent)) {
    place.classList.add("hit-rare");
  }
  const about = make("span", { className: "hit-about" }, make("span", { className: "tag" }, typeLabel || type));
  // The words around a result may be those of another language than the page's.
  const told = lang && lang !== (site.words.lang || site.lang);
  if (told) {
    title.lang = lang;
  }
  if (foreign) {
    about.append(
      " ",
      make("span", { className: "other-language", lang }, (site.words.languages || {})[lang] || lang),
    );
  }
  about.append(...glance(result.glance || {}, site));
  const text = excerpt && excerpt.length > 0 ? marked(excerpt) : description ? [description] : [];
  const excerptPlace = make("span", { className: "hit-text" }, ...text);
  if (told) {
    excerptPlace.lang = lang;
  }
  return [about, excerptPlace];
}

/** Makes a result the best one: large, with the sentence that says what it is. */
export function lead(entry, { description }, { words }) {
  entry.classList.add("best");
  entry.prepend(make("p", { className: "hit-best" }, words.best));
  if (description) {
    entry.querySelector(".hit-text").textContent = description;
  }
}

/** What the reader should know of how an answer was found. */
export function notes(answer, site) {
  const { words } = site;
  const said = answer.meant.map(({ typed, used }) => say(words, "meant", { typed, used: used.join(", ") }));
  if (answer.total > 0 && answer.unknown.length > 0) {
    said.push(say(words, "unknown", { words: answer.unknown.map((word) => shortened(word)).join(", ") }));
  }
  const also = [];
  if (answer.alsoSearched.length > 0) {
    also.push(say(words, "also", { words: answer.alsoSearched.slice(0, MOST_ALSO).join(", ") }));
  }
  if (answer.dropped.length > 0) {
    also.push(say(words, "dropped", { words: answer.dropped.join(", ") }));
  }
  if (also.length > 0) {
    said.push(also.join(" · "));
  }
  return said.map((text) => make("p", { className: "search-note" }, text));
}

/** The line above an answer. */
export function heading(answer, question, site) {
  const { words, lang } = site;
  if (answer.results.length > 0) {
    return sayFound(words, answer, lang);
  }
  return question.text.trim() ? say(words, "nothing", { text: shortened(question.text) }) : words.nothing_chosen;
}

/** What went wrong, in plain words, with a way on. */
export function trouble(text, again, site) {
  return make(
    "div",
    { className: "search-trouble" },
    make("p", {}, text),
    button(site.words.again, again),
  );
}

/** That nothing could be read, and why. */
export function broken(problems, again, site) {
  const text = sayBroken(site.words, site.base, problems);
  return lacksKit(site.base, problems)
    ? make("div", { className: "search-trouble" }, make("p", {}, text))
    : trouble(text, again, site);
}

/** Where nothing was found: ways to widen what was asked, and ways on without searching. */
export function nothing(answer, question, { widen, unfilter }, site) {
  const { words, lang } = site;
  const place = make("div", { className: "search-nothing" });
  const ways = (answer.nothing && answer.nothing.without) || [];
  const list = ways.map(({ text, total }) =>
    make("li", {}, button(sayCount(words, "widen", total, lang, { text }), () => widen(text))),
  );
  if (question.filters.length > 0) {
    list.push(make("li", {}, button(words.unfiltered, unfilter)));
  }
  if (list.length > 0) {
    place.append(make("p", {}, words.widen), make("ul", { className: "search-ways" }, ...list));
  }
  const links = [
    [words.browse_page, words.browse],
    [words.page, words.map],
  ].filter(([file]) => file);
  place.append(
    make("p", {}, words.or_browse),
    make(
      "ul",
      { className: "search-ways" },
      ...links.map(([file, text]) => make("li", {}, make("a", { href: new URL(file, site.base).href }, text))),
    ),
  );
  if (words.contact && question.text.trim()) {
    // Only where the reader chooses to: nothing is sent by itself.
    place.append(make("p", {}, make("a", { href: letter(words, question.text) }, words.tell)));
  }
  return place;
}

/** A long question is not said back in full. */
function shortened(text) {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 80 ? Array.from(line).slice(0, 79).join("") + "…" : line;
}

/** Tells those who hear the page, once the reader pauses: each letter typed would else be a sentence. */
export function announcer() {
  const place = make("p", { className: "unseen", role: "status" });
  let timer = 0;
  return {
    place,
    announce(text) {
      clearTimeout(timer);
      place.textContent = "";
      timer = setTimeout(() => (place.textContent = text), 350);
    },
  };
}
