// The frame of every page of the desk: its name, its ways, its language.
import { post, Stopped } from "./api.js";
import { asked, el, fill, to } from "./dom.js";
import { language, languages, say, speak } from "./words.js";

const WAYS = [["", "todo"], ["all/", "all"], ["findings/", "findings"], ["new/", "new"]];

/**
 * Begins a page.
 * @param {string} title
 * @param {string} site the site's name
 * @returns {HTMLElement} where its content goes
 */
export function frame(title, site) {
  document.documentElement.lang = language();
  document.title = `${title} · ${say("desk")}`;
  const main = el("main", { id: "main", tabindex: "-1" });
  fill(document.body,
    el("a.skip", { href: "#main" }, say("skip")),
    el("header", {},
      el("div.bar", {},
        el("a.name", { href: "/desk/" }, mark(), el("span", {}, say("desk"), el("small", {}, site))),
        el("nav", { "aria-label": say("ways") }, el("ul", {},
          WAYS.map(([path, word]) => el("li", {}, el("a", {
            href: `/desk/${path}`,
            "aria-current": location.pathname === `/desk/${path}` ? "page" : null,
          }, say(word)))),
          el("li", {}, el("a", { href: "/" }, say("see_site"))))),
        el("label.language", {}, el("span", {}, say("language")), select()))),
    main);
  return main;
}

function select() {
  const choice = el("select", { onchange: () => { speak(choice.value); location.reload(); } },
    Object.entries(languages).map(([code, name]) => el("option", { value: code, lang: code, selected: code === language() }, name)));
  return choice;
}

/** Two circles that overlap, as on the site. */
function mark() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 40 28");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, x] of [["one", 14], ["other", 26]]) {
    const circle = document.createElementNS(svg.namespaceURI, "circle");
    circle.setAttribute("class", name);
    circle.setAttribute("cx", x);
    circle.setAttribute("cy", 14);
    circle.setAttribute("r", 12);
    svg.append(circle);
  }
  return svg;
}

/** A line that a screen reader says, too. */
export function told(text, kind = "status") {
  return el("p.told", { role: kind === "error" ? "alert" : "status" }, text);
}

/** Why something did not work, and what to do about it. */
export function failure(fault) {
  if (fault instanceof Stopped) return told(say("failed_stopped"), "error");
  const line = told(say("failed", { message: fault.message }), "error");
  if (fault.fix) line.append(" ", say("failed_fix", { fix: fault.fix }));
  return line;
}

/** What was done on the page before, and a button to take it back. */
export function done() {
  const what = asked("done");
  if (what === "undone") return el("div.done", {}, told(say("undone")));
  if (what !== "renamed" && what !== "deleted") return null;
  const line = told(say(what, { path: asked("path") }));
  const bar = el("div.done", {}, line, el("button.plain", {
    type: "button",
    onclick: async () => {
      try {
        await post("undo", { path: asked("was"), change: asked("change") });
        location.assign(`${to("edit", asked("was"))}&done=undone`);
      } catch (fault) {
        bar.append(failure(fault));
      }
    },
  }, say("undo")));
  return bar;
}
