// Begins the page that was asked for.
import { get, Stopped } from "./api.js";
import { listen } from "./alive.js";
import { el, fill } from "./dom.js";
import { failure, frame } from "./frame.js";
import { say } from "./words.js";

const PAGES = {
  "/desk/": ["todo_title", () => import("./todo.js")],
  "/desk/all/": ["all", () => import("./all.js")],
  "/desk/findings/": ["findings", () => import("./findings.js")],
  "/desk/new/": ["new", () => import("./create.js")],
  "/desk/edit/": ["edit", () => import("./edit.js")],
  "/desk/views/": ["views_title", () => import("./views.js")],
};

const [title, load] = PAGES[location.pathname];

async function begin() {
  const site = await get("site");
  const name = site.title[site.languages[0]] ?? Object.values(site.title)[0] ?? "";
  const main = frame(say(title), name);
  fill(main, el("h1", {}, say(title)), el("p.soft", { role: "status" }, say("loading")));
  listen();
  try {
    const { show } = await load();
    await show(main, site);
  } catch (fault) {
    if (!(fault instanceof Stopped)) {
      fill(main, el("h1", {}, say(title)), failure(fault));
    }
  }
}

begin();
