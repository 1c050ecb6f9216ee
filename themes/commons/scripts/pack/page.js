// The page of the pack: the reader's own, or one that an address names, in an order, to be printed as a whole.

import { few } from "../compare/notes.js";
import { button, make } from "../search/elements.js";
import { say, sayCount } from "../search/say.js";
import { copy } from "../shared/files.js";
import { addressOf, asked, joined, LONGEST_TITLE, MOST, moved, packOf, same, settled } from "./choice.js";
import { entries, focusOn } from "./list.js";
import { sharing } from "./sharing.js";
import { base, here, isRead, item, knows, lang, titleOf, words } from "./site.js";
import { wholeOf } from "./whole.js";

const own = packOf(base);

const heading = document.querySelector("h1");
const ways = document.querySelector(".pack-ways");
const windowTitle = document.title;
const count = document.querySelector(".pack-count");
const warnings = make("div", { className: "pack-warnings", role: "status", lang });
const offer = sharing({ keep: () => keep(present(), words.is_kept), join });
const said = make("div", { className: "pack-said screen-only", role: "status", lang });
const name = make("input", { id: "_name", maxLength: LONGEST_TITLE, placeholder: words.name_hint, autocomplete: "off", oninput: named });
const field = make("p", { className: "pack-name screen-only", lang }, make("label", { htmlFor: "_name" }, words.name), name);
const tools = make(
  "p",
  { className: "tools screen-only", lang },
  button(words.print, printed, "tool pack-print"),
  button(words.copy, copied, "tool"),
  button(words.clear, cleared, "tool"),
);
const list = make("ol", { className: "pack-list", "aria-label": words.contents });
const keptHere = make("p", { className: "pack-kept screen-only", lang }, words.kept);
const progress = make("div", { className: "pack-progress screen-only", lang });
const onPaper = make("p", { className: "print-only pack-link" });
const whole = wholeOf({ base, root: words.root, words, lang, item, changed: showProgress });
const wholeHeading = make("h2", { id: "_whole", lang, className: "screen-only" }, words.whole);
const wholeSection = make("section", { "aria-labelledby": "_whole" }, wholeHeading, progress, whole.place);

/** Another pack than the reader's own: what is done to it is done in the address alone. */
let shared = null;
let undo = null;
let wasReading = false;
/** Whether the last that was told is how far the reading is, and not what came of something a reader did. */
let isProgress = true;

if (isRead) {
  begin();
} else {
  document.body.classList.add("pack-ready");
  count.remove();
  warnings.append(make("p", {}, words.broken));
  document.querySelector(".pack").append(warnings);
}

function begin() {
  const wanted = asked(location.search);
  if (wanted.ids.length > 0 && !same(wanted, own.read())) {
    shared = wanted;
  } else if (location.search) {
    stand("");
  }
  count.lang = lang;
  document.querySelector(".pack").append(offer.place, warnings, field, tools, said, list, keptHere, onPaper, wholeSection);
  own.watch(show);
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  warn();
  show();
}

/* What there is */

function pack() {
  return shared || own.read();
}

/** What of it is here. */
function present() {
  const { ids, title } = pack();
  return { ids: settled(ids, knows).shown, title };
}

function link() {
  return here + addressOf(present());
}

/* What it looks like */

function show() {
  const { ids, title } = present();
  const some = ids.length > 0;
  document.body.classList.add("pack-ready");
  document.body.classList.toggle("pack-own", !shared);
  heading.textContent = title || words.title;
  document.title = windowTitle.replace(words.title, () => title || words.title);
  count.textContent = some ? sayCount(words, "count", ids.length, lang) : shared ? "" : words.empty;
  if (document.activeElement !== name) {
    name.value = title;
  }
  [field, tools, list, onPaper].forEach((part) => (part.hidden = !some));
  keptHere.hidden = !some || Boolean(shared);
  ways.hidden = some;
  const { activeElement } = document;
  list.replaceChildren(...entries(ids.map(item), { words, lang, moved: move, removed: remove }));
  if (activeElement && activeElement.dataset.of && !activeElement.isConnected) {
    focusOn(list, /pack-(\w+)$/.exec(activeElement.className)[1], activeElement.dataset.of);
  }
  onPaper.textContent = link();
  offer.show(Boolean(shared) && some, own.read().ids.length);
  whole.show(ids);
  showProgress();
}

function showProgress() {
  const most = present().ids.length;
  const reading = whole.count("reading");
  const unread = whole.count("unread");
  const trouble = unread > 0 && !whole.onDisk && reading === 0;
  const text = trouble ? say(words, "unread", { n: unread, most }) : words.ready;
  wholeSection.hidden = most === 0 || whole.onDisk;
  progress.replaceChildren(
    ...(trouble ? [make("p", {}, text), button(words.again, () => (whole.again(), showProgress()), "tool")] : []),
  );
  // The contents lead to what stands below, else to the page itself.
  for (const link of list.querySelectorAll(".pack-title")) {
    const { id } = link.closest("li").dataset;
    link.href = whole.anchor(id) || item(id).address;
  }
  // Not over an answer to what a reader did meanwhile, nor over what they may want undone; and heard only once all is read.
  said.setAttribute("aria-busy", reading > 0);
  const begins = reading > 0 && !wasReading;
  if ((begins || (wasReading && isProgress)) && !undo) {
    tell(reading > 0 ? say(words, "reading", { n: most - reading, most }) : text);
    isProgress = true;
  }
  wasReading = reading > 0;
}

/** What of an address, or of what is kept, is not shown. */
function warn() {
  const { left, unknown } = settled(pack().ids, knows);
  const none = present().ids.length === 0;
  const texts = [
    unknown.length > 0 && say(words, none ? "none_known" : "unknown", { names: few(unknown) }),
    left.length > 0 && say(words, "many", { names: few(left.map(titleOf)), most: MOST }),
    !shared && own.forbidden() && words.forbidden,
    whole.onDisk && !none && words.disk,
  ];
  warnings.replaceChildren(...texts.filter(Boolean).map((text) => make("p", {}, text)));
}

function tell(text, back) {
  undo = back || null;
  isProgress = false;
  said.replaceChildren(make("p", {}, text), ...(back ? [button(words.undo, undone)] : []));
}

/* What a reader does */

/**
 * Another tab may have written since: what is kept is read first.
 *
 * @returns what was there before
 */
function change(edit) {
  const before = present();
  const after = edit(before);
  if (shared) {
    shared = after;
    stand(addressOf(after));
  } else if (refused(after)) {
    return before;
  }
  warn();
  show();
  return before;
}

/** Makes a pack the reader's own, or tells why it cannot be. */
function refused(after) {
  const trouble = own.write(after);
  if (trouble) {
    warnings.replaceChildren(make("p", {}, words[trouble]));
  }
  return trouble !== "";
}

function stand(search) {
  try {
    history.replaceState(null, "", location.pathname + search);
  } catch {
    // From a disk a browser may refuse; the copied link is right all the same.
  }
}

function named() {
  change(({ ids }) => ({ ids, title: name.value.trim() }));
}

function move(id, by) {
  change(({ ids, title }) => ({ title, ids: moved(ids, id, by) }));
  focusOn(list, by < 0 ? "up" : "down", id);
  const { ids } = present();
  tell(say(words, "moved", { title: titleOf(id), n: ids.indexOf(id) + 1, most: ids.length }));
}

function remove(id) {
  const { ids } = present();
  const next = ids[ids.indexOf(id) + 1] || ids[ids.indexOf(id) - 1];
  const before = change((now) => ({ title: now.title, ids: now.ids.filter((other) => other !== id) }));
  focusOn(list, "remove", next || "");
  tell(say(words, "removed", { title: titleOf(id) }), () => back(before));
}

function cleared() {
  const before = change(() => ({ ids: [], title: "" }));
  heading.focus();
  tell(words.cleared, () => back(before));
}

/** What was taken out comes back to its place; what came since stays. */
function back({ ids, title }) {
  change((now) => ({ ids: joined(ids, now.ids), title: now.title || title }));
}

function undone() {
  undo();
  heading.focus();
  tell(words.undone);
}

function join() {
  const mine = own.read();
  const ids = joined(mine.ids, present().ids);
  if (ids.length > MOST) {
    tell(say(words, "join_many", { n: ids.length, most: MOST }));
  } else {
    keep({ ids, title: mine.title }, words.joined);
  }
}

/** What was shared becomes the reader's own, since they say so. */
function keep(after, text) {
  const [mine, theirs] = [own.read(), shared];
  if (refused(after)) {
    return;
  }
  become(null);
  tell(text, () => {
    own.write(mine);
    become(theirs);
  });
}

function become(other) {
  shared = other;
  stand(shared ? addressOf(shared) : "");
  warn();
  show();
  heading.focus();
}

async function copied() {
  const done = await copy(link());
  tell(done ? words.copied : say(words, "copy_failed", { link: link() }));
}

async function printed() {
  await whole.ready();
  print();
}
