// Shows the plan of an item in the place of its text, under #_plan. What that takes is fetched when it is first asked for; where
// that fails, and without scripts, the link leads to a blank plan.

import { kept, nameOf } from "../shared/kept.js";

const PLACE = "#_plan";

const { styles, words, script } = document.currentScript.dataset;
const link = document.querySelector("[data-plan]");
const blank = link.href;
let loading = null;

const fetched = (name, properties) =>
  new Promise((onload, onerror) =>
    document.head.append(Object.assign(document.createElement(name), { ...properties, onload, onerror })),
  );

function load() {
  // Scripts run in their order.
  loading ??= Promise.all([
    fetched("link", { rel: "stylesheet", href: styles }),
    fetched("script", { src: words, async: false }),
    fetched("script", { src: script, async: false }),
  ]);
  return loading;
}

function follow() {
  if (location.hash === PLACE) {
    load().then(
      () => location.hash === PLACE && globalThis.nuggetsPlan.open(link),
      () => location.replace(blank),
    );
  } else {
    globalThis.nuggetsPlan?.close();
  }
}

/** Who has a plan of this already is told so. */
function tellKept({ plan: key, base, yours }) {
  const { text } = kept(nameOf("plan", new URL(base, location.href).pathname, key)).read();
  if (text) {
    link.lastChild.textContent = ` ${yours}`;
  }
}

link.setAttribute("href", PLACE);
tellKept(link.dataset);
addEventListener("hashchange", follow);
follow();
