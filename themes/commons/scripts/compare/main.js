// Lets readers choose what to compare on a list, and shows it side by side on the page that compares.

import { choiceOf } from "./choice.js";
import { comparePage } from "./page.js";
import { ticks } from "./ticks.js";

const script = document.currentScript;
const words = script.dataset;
// Words that another language lends are told to be of it.
const lang = script.lang || document.documentElement.lang;
const first = new URL(words.first, location.href).href;
const store = choiceOf(new URL(first).pathname);
const place = document.querySelector(".side-by-side");
const choose = () => ticks(first, store, words, lang);

if (place) {
  comparePage(place, { first, list: words.list, pages: Number(words.pages), words, lang, store }, choose);
} else {
  choose();
}
