// Every page, to be looked for.
import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { done } from "./frame.js";
import { about, kind, pageLink, problems } from "./lists.js";
import { count, say } from "./words.js";

const MOST = 200;

export async function show(main, site) {
  let pages = await get("pages");
  const list = el("ul.rows");
  const number = el("p.soft", { role: "status" });
  const search = el("input", { type: "search", id: "search", autocomplete: "off" });
  const type = choice("type", pages.map((page) => page.type), (name) => kind(site, name));
  const status = choice("status", pages.map((page) => page.status), (name) => say(`status_${name}`));
  const draw = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = pages.filter((page) =>
      (!type.value || page.type === type.value)
      && (!status.value || page.status === status.value)
      && words.every((word) => `${page.title} ${page.path}`.toLowerCase().includes(word)));
    fill(list, fits.slice(0, MOST).map((page) => el("li", {},
      el("h2", {}, pageLink(page)),
      about(page, site, say(`status_${page.status}`)),
      problems(page.problems))));
    number.textContent = fits.length === 0 ? say("none_found") : count("all_lead", fits.length)
      + (fits.length > MOST ? ` · ${say("all_shown", { n: MOST })}` : "");
  };
  for (const field of [search, type, status]) field.addEventListener("input", draw);
  fill(main, done(),
    el("h1", {}, say("all")),
    el("div.filters", {},
      el("label", {}, el("span", {}, say("search")), search),
      el("label", {}, el("span", {}, say("type")), type),
      el("label", {}, el("span", {}, say("status")), status)),
    number, list);
  draw();
  document.addEventListener("desk-changed", async () => {
    pages = await get("pages");
    draw();
  });
}

function choice(name, values, label) {
  const all = [...new Set(values)].sort();
  return el("select", { id: name }, el("option", { value: "" }, say("any")), all.map((value) => el("option", { value }, label(value))));
}
