// What a reader chose, on any page: says which buttons are pressed, leads to the pack, and keeps what is pressed next.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";
import { idOf, MOST, packOf } from "./choice.js";

const script = document.querySelector("script[data-way]");
const words = script.dataset;
const pageLang = document.documentElement.lang;
const lang = script.lang || pageLang;
const base = new URL(words.root, location.href).href;
const pack = packOf(base);
const voice = make("p", { className: "unseen", role: "status", lang });
const way = make("a", { className: "pack-way screen-only", href: words.page, hidden: true, lang });

document.head.append(make("link", { rel: "stylesheet", href: words.style }));
document.body.append(voice, way);
pack.watch(show);
// Who comes back may have chosen elsewhere on the way.
addEventListener("pageshow", show);
globalThis.nuggetsPack = (button) => (button ? toggle(button) : show());
show();

function show() {
  const { ids } = pack.read();
  way.hidden = ids.length === 0;
  way.textContent = say(words, "way", { n: ids.length });
  for (const button of document.querySelectorAll(".pack-add")) {
    const on = ids.includes(idFor(button));
    button.firstChild.data = on ? words.in : words.add;
    button.setAttribute("aria-pressed", on);
    button.classList.toggle("in", on);
  }
}

function idFor({ item }) {
  return idOf(item.href, base, item.hreflang || pageLang);
}

/** Another tab may have chosen since: what is kept is read first. */
function toggle(button) {
  const { ids, title } = pack.read();
  const id = idFor(button);
  const on = !ids.includes(id);
  const full = on && ids.length >= MOST;
  const trouble = full || pack.write({ title, ids: on ? [...ids, id] : ids.filter((other) => other !== id) });
  // The way there comes next for who goes on by keyboard.
  button.after(way);
  show();
  voice.className = trouble ? "pack-trouble screen-only" : "unseen";
  voice.textContent = full ? words.most : trouble ? words.refused : way.textContent;
}
