// The entry: on the page of an item its plan, which is opened and closed by its address; else the plans that are kept.

import { say } from "../search/say.js";
import { listPlans } from "./list.js";
import { planOf } from "./page.js";
import { partsOf } from "./steps.js";

const words = globalThis.nuggetsPlanWords;
const rootOf = ({ base }) => new URL(base, location.href).href.replace(/#.*$/, "");

/** Where a page lies on somebody’s disk says nothing to others. */
const shareable = (address) => (/^https?:/.test(address) ? address : "");

let plan = null;
let usual = "";

globalThis.nuggetsPlan = {
  /** @param {HTMLElement} link that leads here, with what there is to know of the item */
  open(link) {
    const { plan: key, title, site, blank } = link.dataset;
    const page = location.href.replace(/[?#].*$/, "");
    const base = rootOf(link.dataset);
    plan ??= planOf(
      {
        key,
        title,
        site,
        url: shareable(document.querySelector("link[rel=canonical]")?.href ?? page),
        address: page.startsWith(base) ? page.slice(base.length) : "",
        path: new URL(base).pathname,
        lang: document.documentElement.lang,
      },
      partsOf(document.querySelector("[data-plan-parts]")),
      words,
      blank,
    );
    if (!plan.view.isConnected) {
      usual = document.title;
      document.querySelector("main > .bar").append(plan.view);
      document.body.classList.add("planning");
      document.title = `${say(words, "of", { title })} · ${site}`;
      scrollTo(0, 0);
    }
    plan.heading.focus({ preventScroll: true });
    this.close = () => {
      if (plan.view.isConnected) {
        plan.view.remove();
        document.body.classList.remove("planning");
        document.title = usual;
        link.focus();
      }
    };
  },

  close() {},
};

const section = document.querySelector("[data-plans]");
if (section) {
  listPlans(section, rootOf(section.dataset), words);
}
