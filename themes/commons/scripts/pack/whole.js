// The whole text of a pack: each item's own page, read when it is first needed, one behind the other.

import { make } from "../search/elements.js";
import { chapterOf } from "./chapter.js";
import { turns } from "./turns.js";

const AT_ONCE = 4;
/** Longer than any page of ours takes on a slow line. */
const PATIENCE = 30_000;

/**
 * @param {{base: string, root: string, words: object, lang: string, item: (id: string) => {title: string, address: string},
 *     changed: () => void}} pack `changed`: called when something was read, or could not be
 */
export function wholeOf({ base, root, words, lang, item, changed }) {
  const place = make("div", { className: "pack-whole" });
  const chapters = new Map();
  const styles = new Map([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => [link.href, Promise.resolve()]));
  const inTurn = turns(AT_ONCE);
  // A browser reads nothing else from a disk, and complains when asked to.
  const onDisk = location.protocol === "file:";
  let shown = [];

  function show(ids) {
    shown = ids.map((id) => chapters.get(id) || begun(id));
    const sections = shown.map(({ section }) => section);
    [...place.children].filter((one) => !sections.includes(one)).forEach((one) => one.remove());
    // Only what stands in another place is moved.
    sections.forEach((one, i) => place.children[i] === one || place.insertBefore(one, place.children[i] || null));
    shown.forEach(({ section }, i) => (section.dataset.number = i + 1));
  }

  function begun(id) {
    const chapter = { id, section: make("section", { id: "_pack-" + (chapters.size + 1), tabIndex: -1 }), state: "" };
    chapters.set(id, chapter);
    read(chapter);
    return chapter;
  }

  function read(chapter) {
    chapter.state = onDisk ? "unread" : "reading";
    stand(chapter);
    chapter.done = onDisk ? null : inTurn(() => fill(chapter)).catch(() => (chapter.state = "unread")).then(() => {
      stand(chapter);
      changed();
    });
  }

  async function fill(chapter) {
    const { address } = item(chapter.id);
    const answer = await fetch(address, { signal: AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : undefined });
    // A server may lead on to a page of another name, but not out of this site.
    if (!answer.ok || !answer.url.startsWith(base)) {
      throw new Error(address);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const made = chapterOf(page, { address: answer.url, base, root, prefix: chapter.section.id + "-" });
    if (!made) {
      throw new Error(address);
    }
    await Promise.all(made.styles.map(style));
    chapter.made = made;
    chapter.state = "ready";
  }

  /** Some types bring a stylesheet of their own. */
  function style(href) {
    if (!styles.has(href)) {
      const link = make("link", { rel: "stylesheet", href });
      // One that cannot be had does not keep the text away.
      styles.set(href, new Promise((done) => Object.assign(link, { onload: done, onerror: done })));
      document.head.append(link);
    }
    return styles.get(href);
  }

  function stand({ id, section, state, made }) {
    const { title, address } = item(id);
    if (state === "ready") {
      section.className = "pack-chapter " + made.classes;
      section.lang = made.lang;
      section.replaceChildren(
        document.adoptNode(made.article),
        make(
          "p",
          { className: "pack-address", lang },
          words.address + " ",
          make("a", { href: address }, made.address),
        ),
      );
    } else {
      section.className = "pack-chapter pack-unread";
      section.replaceChildren(
        make("h2", {}, make("a", { href: address }, title)),
        ...(state === "unread" && !onDisk ? [make("p", { lang }, words.unread_one)] : []),
      );
    }
  }

  const count = (state) => shown.filter((one) => one.state === state).length;

  /** Waits for all that is shown, pictures too. */
  async function ready() {
    while (count("reading") > 0) {
      await Promise.all(shown.map(({ done }) => done));
    }
    await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
  }

  return {
    place,
    onDisk,
    show,
    ready,
    count,
    /** Where the text of an item stands on this page; "" where it is not here. */
    anchor: (id) => (chapters.has(id) && chapters.get(id).state === "ready" ? "#" + chapters.get(id).section.id : ""),
    again: () => shown.filter(({ state }) => state === "unread").forEach(read),
  };
}
