// The page that compares: those that its address asks for, beside each other; else all of them, to be ticked.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { addressOf, asked, MOST, settled, toggled } from "./choice.js";
import { notesOf } from "./notes.js";
import { otherPages, readOn, rowsOf } from "./rows.js";
import { sideBySide } from "./table.js";

/**
 * @param {Element} place of what is shown side by side
 * @param {{first: string, list: string, pages: number, words: DOMStringMap, lang: string, store: object}} site
 * @param {() => void} choose has the reader choose among all
 */
export function comparePage(place, { first, list, pages, words, lang, store }, choose) {
  const known = rowsOf(document, location.href);
  const unread = otherPages(first, pages, location.href);
  const labels = [...document.querySelectorAll(".all-compared thead th")].slice(1).map((head) => head.textContent);
  const all = [...document.querySelectorAll(".all-compared")];
  const notes = make("div", { className: "compare-notes", role: "status", lang });
  const voice = make("p", { className: "unseen", role: "status", lang });
  const select = make("select", { id: "_add", autocomplete: "off" });
  const form = make(
    "form",
    { className: "compare-add", onsubmit: added },
    make("label", { htmlFor: "_add" }, words.addLabel),
    select,
    make("button", { type: "submit" }, words.add),
  );
  const copy = button(words.copy, copied);
  copy.hidden = !navigator.clipboard;
  const box = make("div", { className: "table", role: "group", "aria-labelledby": "_title", tabIndex: 0 });
  const more = make("a", { href: list, onclick: () => store.write(ids), hidden: pages < 2 }, words.more);
  const tools = make(
    "div",
    { className: "compare-tools screen-only", lang },
    form,
    make("p", {}, more, make("a", { href: first }, words.all)),
    make("p", {}, copy, button(words.print, () => print())),
  );
  // What is printed leads back to what was compared.
  const address = document.querySelector(".address");
  const printed = address && address.textContent;
  let { ids, repeated } = asked(location.search);

  if (ids.length === 0) {
    choose();
    return;
  }
  all.forEach((part) => (part.hidden = true));
  place.hidden = false;
  place.append(notes, box, tools, voice);
  tell([words.looking]);
  readOn(unread, (rows) => rows.forEach((row, id) => known.set(id, row)), () => ids.every((id) => known.has(id))).then(start);

  function start(read) {
    const { shown, left, unknown } = settled(ids, (id) => known.has(id));
    ids = shown;
    tell(notesOf({ read, unknown, repeated: repeated.map(titleOf), left: left.map(titleOf) }, words));
    show();
  }

  function titleOf(id) {
    return known.has(id) ? known.get(id).title : id;
  }

  function tell(texts) {
    notes.replaceChildren(...texts.map((text) => make("p", {}, text)));
  }

  function show() {
    if (ids.length === 0) {
      all.forEach((part) => (part.hidden = false));
      box.remove();
      tools.remove();
      if (address) {
        address.textContent = printed;
      }
      choose();
      return;
    }
    box.replaceChildren(sideBySide(ids.map((id) => known.get(id)), labels, { words, lang, removed }));
    const others = [...known].filter(([id]) => !ids.includes(id));
    select.replaceChildren(
      make("option", { value: "" }, words.pick),
      ...others.map(([value, { title }]) => make("option", { value }, title)),
    );
    if (address) {
      address.textContent = printed + addressOf(ids);
    }
    form.hidden = ids.length >= MOST || others.length === 0;
  }

  function changed(to) {
    ids = to;
    store.write(ids);
    try {
      history.replaceState(null, "", location.pathname + addressOf(ids));
    } catch {
      // From a disk a browser may refuse; the copied link is right all the same.
    }
    tell(ids.length === 1 ? [words.oneMore] : []);
    show();
    voice.textContent = say(words, "chosen", { n: ids.length });
  }

  function added(event) {
    event.preventDefault();
    if (select.value) {
      changed(toggled(ids, select.value, true));
      // What had the focus may be gone.
      (form.hidden ? box : select).focus();
    }
  }

  function removed(number) {
    changed(ids.filter((_, i) => i !== number));
    const next = place.querySelectorAll(".compare-remove");
    (next[Math.min(number, next.length - 1)] || document.querySelector("h1")).focus();
  }

  function copied() {
    const link = new URL(first + addressOf(ids), location.href).href;
    navigator.clipboard.writeText(link).then(
      () => tell([words.copied]),
      () => tell([link]),
    );
  }
}
