// On the page about reading offline: what is kept on this device, a way to take all of it along, and one to let go of it.
import { kept, nameOf } from "../shared/kept.js";
import { each } from "./edition.js";
import { megabytes, stateOf, filled } from "./words.js";

const words = document.currentScript.dataset;
const place = document.querySelector(".offline");
const part = (name) => place.querySelector(`[data-part="${name}"]`);
const container = navigator.serviceWorker;
const root = new URL(".", new URL(words.worker, location.href));
const choice = kept(nameOf("offline", root.pathname, ""));
const lang = document.documentElement.lang;
const AT_ONCE = 6;
const MOST_NAMED = 200;
const PATIENCE = 30_000;

let stopped = null;
/** Whether what came found no room. */
let full = false;
/** Whether this page shows by itself what is kept meanwhile. */
let follows = false;
let drawn = Promise.resolve();

const ask = async (what) => {
  const { active } = await container.ready;
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    active.postMessage(what, [port2]);
  });
};

const say = (text) => (part("status").textContent = text);

function show(names) {
  place.querySelectorAll("[data-part]").forEach((one) => (one.hidden = !names.includes(one.dataset.part)));
}

/** A reader who asked for another page, which is not here, is told so first. */
function tellOfMissing() {
  const asked = new URLSearchParams(location.search).get("for");
  const missing = document.querySelector(".offline-missing");
  // An address that somebody made up leads nowhere else.
  if (asked && asked.startsWith(root.href)) {
    missing.hidden = false;
    missing.querySelector("a").href = asked;
    addEventListener("online", () => location.replace(asked), { once: true });
  }
}

const heading = (html) => {
  const of = (pattern) => (html.match(pattern) || ["", ""])[1];
  const read = new DOMParser().parseFromString(`<title>${of(/<title>([^<]*)/)}</title>`, "text/html").title;
  return { title: read.split(" · ")[0], lang: of(/<html lang="([^"]+)"/) };
};

/** The pages that are kept, by their titles, in the order of their addresses. */
async function list(paths) {
  const named = paths.slice(0, MOST_NAMED);
  const lines = [];
  await each([...named.keys()], AT_ONCE, async (i) => {
    const address = new URL(named[i].split("/").map(encodeURIComponent).join("/"), root).href;
    const link = Object.assign(document.createElement("a"), { href: address });
    const { title, lang: of } = heading(await (await fetch(address)).text());
    link.textContent = title || named[i];
    if (of && of !== lang) {
      link.lang = of;
    }
    lines[i] = document.createElement("li");
    lines[i].append(link);
  }).catch(() => {});
  part("list").replaceChildren(...lines.filter(Boolean));
}

async function draw() {
  const now = await ask({ do: "state" });
  const state = stateOf(now);
  part("size").textContent = filled(state === "whole" ? words.whole : words.size, {
    n: now.pages,
    size: megabytes(now.size, lang),
  });
  part("kept").textContent = filled(words.kept, { n: now.kept.length, size: megabytes(now.keptSize, lang) });
  const saves = navigator.connection && navigator.connection.saveData;
  show(
    state === "whole"
      ? ["size", "status", "remove"]
      : ["size", "status", "take", "mine", "kept", "list", "remove", saves ? "saves" : "", state === "begun" ? "begun" : ""],
  );
  part("saves").textContent = filled(words.saves, { size: megabytes(now.missingSize, lang) });
  if (state !== "whole") {
    await list(now.kept);
  }
  return now;
}

/** Draws anew what came by itself. Whoever was on a button that is gone now is on what it did. */
async function redraw() {
  const focused = document.activeElement;
  await (follows && draw());
  if (focused.hidden && place.contains(focused)) {
    part("size").tabIndex = -1;
    part("size").focus();
  }
}

/** Takes all along; what the site changes meanwhile, a few times more. */
async function take(again = 2) {
  [follows, full] = [false, false];
  show(["wait"]);
  await ask({ do: "want", all: true });
  await (navigator.storage && navigator.storage.persist && navigator.storage.persist().catch(() => {}));
  const before = await ask({ do: "state" });
  stopped = new AbortController();
  const { signal } = stopped;
  const bar = part("progress");
  bar.max = before.missing.length;
  bar.value = 0;
  show(["size", "progress", "count", "stop", "status"]);
  say("");
  part("stop").focus();
  const one = async (path) => {
    const response = await fetch(new URL(path.split("/").map(encodeURIComponent).join("/"), root), { signal, cache: "no-cache" });
    await response.arrayBuffer();
    bar.value += 1;
    part("count").textContent = filled(words.progress, { n: bar.value, most: bar.max });
  };
  const failed = await each(before.missing, AT_ONCE, one).then(
    () => false,
    () => true,
  );
  await (signal.aborted && ask({ do: "want", all: false }));
  const { missing, missingSize } = await draw();
  const come = { n: before.missing.length - missing.length, most: before.missing.length, size: megabytes(missingSize, lang) };
  if (missing.length === 0) {
    say(words.done);
  } else if (full) {
    say(filled(words.full, come));
  } else if (signal.aborted) {
    say(words.stopped);
  } else if (failed) {
    say(filled(words.failed, come));
  } else if (again > 0) {
    return take(again - 1);
  } else {
    say(filled(words.changed, come));
  }
  part("begun").hidden = true;
  follows = true;
  (missing.length === 0 ? part("remove") : part("take")).focus();
}

async function remove() {
  follows = false;
  choice.write("off");
  await ask({ do: "remove" });
  show(["keep", "status"]);
  part("list").replaceChildren();
  say(words.removed);
  part("keep").focus();
}

function keep() {
  choice.write("");
  location.reload();
}

const does = { take: () => take(), stop: () => stopped && stopped.abort(), remove, keep };
place.addEventListener("click", ({ target }) => target.dataset.do && does[target.dataset.do]());

/** What the worker says by itself. */
function hear(told) {
  if (told === "kept") {
    drawn = drawn.then(redraw);
  } else if (told === "full" && stopped) {
    full = true;
    stopped.abort();
  }
}

async function begin() {
  tellOfMissing();
  place.hidden = false;
  if (!/^http/.test(location.protocol)) {
    return show(["disk"]);
  }
  if (!container || document.querySelector("#nuggets-preview")) {
    return show(["unable"]);
  }
  if (choice.read().text === "off") {
    return show(["off", "keep"]);
  }
  show(["wait"]);
  // A browser may refuse to set up what keeps pages, and say so to nobody.
  const late = setTimeout(() => show(["unable"]), PATIENCE);
  await container.ready;
  clearTimeout(late);
  await draw();
  follows = true;
  container.addEventListener("message", ({ data }) => hear(data));
  container.startMessages();
}

begin();
