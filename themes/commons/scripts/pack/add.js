// Puts "Add to pack" beside what can be taken along. Every page loads this: the rest comes once something is chosen.

import { nameOf } from "../shared/kept.js";

const { dataset: words, lang } = document.currentScript;
const make = (name, properties) => Object.assign(document.createElement(name), lang && { lang }, properties);
let rest = null;

/** Where it cannot be had just now, the next press tries again. */
function load() {
  rest = rest || new Promise((onload, failed) => {
    document.head.append(make("script", { src: words.rest, onload, onerror: () => failed((rest = null)) }));
  });
  return rest;
}

/** @param {{href: string, hreflang?: string, textContent: string}} item a link to its page, or the like */
function put(place, how, item) {
  const button = make("button", { type: "button", className: "pack-add", textContent: words.add });
  const tools = make("div", { className: "entry-tools screen-only" });
  button.item = item;
  button.append(make("span", { className: "unseen", textContent: ": " + item.textContent }));
  button.onclick = () => load().then(() => nuggetsPack(button), () => (button.textContent = words.refused));
  tools.append(button);
  place[how](tools);
}

function look() {
  for (const link of document.querySelectorAll(".entry-title a, .hit-title a, .term dt a")) {
    const entry = link.closest("li, .term");
    if (!entry.querySelector(".pack-add")) {
      put(entry.matches("li") ? entry : entry.lastElementChild, "append", link);
    }
  }
  globalThis.nuggetsPack?.();
}

document.querySelectorAll(".item .crumbs").forEach((crumbs) =>
  put(crumbs, "after", { href: location.href, textContent: document.querySelector("h1").textContent }),
);
look();
addEventListener("nuggets-pack", look);
try {
  localStorage.getItem(nameOf("pack", new URL(words.root, location).pathname, "choice")) && load().catch(() => {});
} catch {
  // A browser may refuse even to show what it keeps.
}
