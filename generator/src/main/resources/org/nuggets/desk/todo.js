// What is mine to do.
import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { about, finding, kind, pageLink } from "./lists.js";
import { count, day, say } from "./words.js";

/** A new page, with what is known of it already. */
const begin = (given) => `/desk/new/?${new URLSearchParams(given)}`;

const found = (one) => finding(one, { place: true });

const ROWS = {
  drafts: (page, site) => el("li", {},
    el("h3", {}, pageLink(page)),
    about(page, site, say(`reason_${page.reason.replace(/-/g, "_")}`, { day: page.day ? day(page.day) : "" })),
    page.lacks
      ? el("details", {}, el("summary", {}, count("drafts_lacks", page.lacks)), el("ul.findings", {}, page.lacking.map((one) => finding(one))))
      : el("p.good", {}, say("drafts_ready"))),
  words: (word, site) => el("li", {},
    el("h3", {}, word.text),
    el("p.about", {}, kind(site, word.type), " · ", say("words_from"), " ",
      word.from.map((page, i) => [i ? ", " : "", pageLink(page)]).flat()),
    el("p", {}, el("a", { href: begin({ type: word.type, title: word.text }) }, say("words_write", { text: word.text })))),
  cases: (page, site) => el("li", {}, el("h3", {}, pageLink(page)), about(page, site)),
  mistakes: found,
  links: found,
  outside: found,
  unknown: found,
  review: found,
  examples: found,
};

const ORDER = ["drafts", "mistakes", "links", "outside", "unknown", "review", "cases", "words", "examples"];

export async function show(main, site) {
  const draw = async () => {
    const todo = await get("todo");
    const open = new Set([...main.querySelectorAll("details[open]")].map(named));
    const groups = ORDER.filter((name) => todo[name].count);
    fill(main,
      el("div.lead", {},
        el("h1", {}, say("todo_title")),
        el("p", {}, groups.length ? say("todo_lead") : say("todo_none")),
        el("p", {}, el("a.button", { href: "/desk/new/" }, say("todo_write")))),
      groups.length > 1
        ? el("ul.jump", { "aria-label": say("todo") }, groups.map((name) => el("li", {}, el("a", { href: `#${name}` }, say(name), " ", el("span.number", {}, String(todo[name].count))))))
        : null,
      groups.map((name) => group(name, todo[name], site)));
    for (const details of main.querySelectorAll("details")) details.open = open.has(named(details));
  };
  await draw();
  document.addEventListener("desk-changed", draw);
}

/** By which a list that was opened is known again when it is drawn anew. */
function named(details) {
  return details.closest("li").querySelector("a")?.getAttribute("href") ?? "";
}

function group(name, { count: n, first }, site) {
  const findings = ROWS[name] === found;
  return el(`section.group.${name}`, { id: name, "aria-labelledby": `${name}-title` },
    el("h2", { id: `${name}-title` }, say(name), " ", el("span.number", {}, String(n))),
    el("p.soft", {}, say(`${name}_what`)),
    el(findings ? "ul.findings" : "ul.rows", {}, first.map((one) => ROWS[name](one, site))),
    n > first.length
      ? el("p", {}, say("more", { n: n - first.length }), findings ? [" ", el("a", { href: "/desk/findings/" }, say("more_all"))] : null)
      : null);
}
