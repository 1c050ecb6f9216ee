// Tick boxes beside the items of a page, and a bar that leads to those that are ticked beside each other.

import { button, make } from "../search/elements.js";
import { say } from "../search/say.js";
import { addressOf, MOST, toggled } from "./choice.js";

/**
 * @param {string} first the address of the page that compares
 * @param {{read: () => string[], write: (ids: string[]) => void}} store
 * @param {DOMStringMap} words
 * @param {string} lang of the words
 */
export function ticks(first, store, words, lang) {
  let chosen = store.read();
  const boxes = new Map();
  const voice = make("p", { className: "unseen", role: "status", lang });
  const note = make("span");
  const go = make("a", { className: "compare-go" });
  const clear = button(words.clear, cleared, "compare-clear");
  const bar = make("div", { className: "compare-bar screen-only", lang, hidden: true }, go, note, clear);

  for (const place of document.querySelectorAll("[data-id]")) {
    const box = make("input", { type: "checkbox", autocomplete: "off", onchange: () => changed(place, box.checked) });
    const title = place.querySelector("a").textContent;
    // In one line with what else can be done with an item.
    (place.querySelector(".entry-tools") || place).append(
      make("label", { className: "tick screen-only", lang }, box, words.tick, make("span", { className: "unseen" }, ": " + title)),
    );
    boxes.set(place.dataset.id, box);
  }
  if (boxes.size === 0) {
    return;
  }
  document.querySelector("main").append(voice);
  [...boxes].find(([id], i, all) => chosen.includes(id) || i === all.length - 1)[1].closest("[data-id]").append(bar);
  show();
  // Who comes back may have chosen something else on the way.
  addEventListener("pageshow", ({ persisted }) => persisted && ((chosen = store.read()), show()));

  function changed(place, on) {
    chosen = toggled(chosen, place.dataset.id, on);
    store.write(chosen);
    // The next key leads from the box to what can be done with it.
    place.append(bar);
    show();
    voice.textContent = say(words, "chosen", { n: chosen.length });
  }

  function cleared() {
    const place = bar.parentElement;
    chosen = [];
    store.write(chosen);
    show();
    voice.textContent = say(words, "chosen", { n: 0 });
    boxes.get(place.dataset.id).focus();
  }

  function show() {
    const full = chosen.length >= MOST;
    boxes.forEach((box, id) => {
      box.checked = chosen.includes(id);
      box.disabled = full && !box.checked;
    });
    bar.hidden = chosen.length === 0;
    go.hidden = chosen.length < 2;
    go.href = first + addressOf(chosen);
    go.textContent = say(words, "go", { n: chosen.length });
    note.textContent = chosen.length === 1 ? words.oneMore : full ? words.most : "";
  }
}
