// The plans that this browser keeps, on the page with a blank one.

import { make } from "../search/elements.js";
import { addressOf, say, sayCount } from "../search/say.js";
import { give } from "../shared/files.js";
import { kept, namesOf } from "../shared/kept.js";
import { PARTS, fromText, isBlank, latest, shown } from "./lines.js";
import { dayText, toPlain } from "./plain.js";
import { telling } from "../shared/telling.js";

/**
 * @param {HTMLElement} section where they are shown
 * @param {string} base address of the site's root
 * @param {Record<string, string>} words
 */
export function listPlans(section, base, words) {
  const lang = document.documentElement.lang;
  const list = section.querySelector("ul");
  const none = section.querySelector(".no-plans");
  const status = section.querySelector("[role=status]");
  const heading = section.querySelector("h2");
  const tell = telling(status, words.search_close, () => heading);
  const site = new URL(base).pathname;

  function show() {
    const { names, trouble } = namesOf("plan", site);
    const plans = names.map((name) => ({ name, text: kept(name).read().text ?? "" })).map((one) => ({ ...one, ...fromText(one.text) }));
    plans.sort((a, b) => (b.plan ? latest(b.plan) : 0) - (a.plan ? latest(a.plan) : 0));
    list.replaceChildren(...plans.map(entry));
    list.hidden = plans.length === 0;
    none.textContent = trouble ? words[trouble] : words.none;
    none.hidden = plans.length > 0;
  }

  function entry(one) {
    const title = one.plan ? one.title : words.unreadable_plan;
    const file = `${words.file}-${one.plan ? one.key.split(":").pop() : words.unreadable_file}.txt`;
    const tool = (text, onclick) =>
      make("button", { type: "button", className: "tool", "aria-label": `${text}: ${title}`, onclick }, text);
    return make(
      "li",
      {},
      make("p", { className: "plan-title" }, one.plan ? make("a", { href: addressOf(base, { address: one.address, anchor: "_plan" }) }, title) : title),
      make("p", { className: "plan-facts" }, one.plan ? facts(one.plan) : words.unreadable_then),
      make(
        "p",
        { className: "tools" },
        tool(words.text, () => {
          give(file, one.plan ? asText(one) : one.text, "text/plain");
          tell(say(words, "given", { file }));
        }),
        tool(words.delete, () => remove(one, title)),
      ),
    );
  }

  function asText({ plan, title, address }) {
    const url = base.startsWith("http") ? addressOf(base, { address }) : "";
    return toPlain(plan, { title, url, measures: null, words });
  }

  function facts(plan) {
    const lines = PARTS.flatMap((part) => shown(plan, part)).filter((line) => !isBlank(line));
    const [first, ...others] = [...new Set(lines.map(({ when }) => when).filter(Boolean))].sort().map((day) => dayText(day, words));
    const days = others.length > 0 ? say(words, "days", { from: first, to: others.pop() }) : first && say(words, "by", { day: first });
    const written = new Date(latest(plan));
    // The day that it was here, and not in Greenwich.
    const day = [written.getFullYear(), written.getMonth() + 1, written.getDate()].join("-");
    return [
      sayCount(words, "lines", lines.length, lang),
      days || words.days_none,
      say(words, "written", { day: dayText(day, words) }),
    ].join(" · ");
  }

  function remove({ name, text }, title) {
    if (confirm(say(words, "delete_ask", { title }))) {
      kept(name).remove();
      show();
      heading.focus();
      tell(say(words, "deleted", { title }), words.undo, () => {
        tell(kept(name).write(text) ? words.full : words.undone);
        show();
      });
    }
  }

  show();
  section.hidden = false;
  addEventListener("storage", show);
  addEventListener("pageshow", ({ persisted }) => persisted && show());
}
