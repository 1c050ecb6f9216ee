// Another name for a page, or its end: what depends on it is shown first.
import { get, post } from "./api.js";
import { el, fill, to } from "./dom.js";
import { failure } from "./frame.js";
import { pageLink } from "./lists.js";
import { say } from "./words.js";

/** @param {(now: boolean) => void} leaving told while the page is on its way to another name, or to none */
export function manage(item, leaving) {
  return el("details.manage", {}, el("summary", {}, say("manage")), renaming(item, leaving), deletion(item, leaving));
}

function renaming(item, leaving) {
  const name = el("input", { id: "rename", value: item.path, spellcheck: "false", autocomplete: "off", "aria-describedby": "rename-what" });
  const shown = el("div", { role: "status" });
  const form = el("form", { onsubmit: look },
    el("h2", {}, say("rename_title")),
    el("p.soft", { id: "rename-what" }, say("rename_what")),
    el("div.asked", {}, el("label", { for: "rename" }, say("rename_to")), name),
    el("p", {}, el("button.plain", { type: "submit" }, say("rename_show"))), shown);
  name.addEventListener("input", () => fill(shown));
  return form;

  async function look(event) {
    event.preventDefault();
    const wanted = name.value.trim();
    try {
      const { files, ledOn } = await get("renaming", { path: item.path, to: wanted });
      fill(shown,
        files.length ? [el("p", {}, say("rename_files")), el("ul", {}, files.map(({ file }) => el("li", {}, file)))] : el("p", {}, say("rename_none")),
        ledOn.length ? el("ul", {}, ledOn.map(({ from, to: next }) => el("li", {}, `${from} → ${next}`))) : null,
        el("p", {}, el("button", { type: "button", onclick: () => act(wanted) }, say("rename_do"))));
    } catch (fault) {
      fill(shown, failure(fault), offer(fault));
    }
  }

  /** Where only the signs of a name are in the way, another is at hand. */
  function offer({ answer }) {
    return answer?.plain ? el("p", {}, el("button", { type: "button", onclick: () => take(answer.plain) }, say("rename_plain", { path: answer.plain }))) : null;
  }

  function take(plain) {
    name.value = plain;
    form.requestSubmit();
  }

  async function act(wanted) {
    leaving(true);
    try {
      const { path, change } = await post("rename", { path: item.path, to: wanted });
      location.assign(`${to("edit", path)}&${new URLSearchParams({ done: "renamed", was: item.path, change })}`);
    } catch (fault) {
      leaving(false);
      fill(shown, failure(fault));
    }
  }
}

function deletion(item, leaving) {
  const shown = el("div", { role: "status" });
  return el("div", {}, el("h2", {}, say("delete_title")), el("p.soft", {}, say("delete_what")),
    el("p", {}, el("button.plain", { type: "button", onclick: look }, say("delete_show"))), shown);

  async function look() {
    try {
      const { links } = await get("deletion", { path: item.path });
      fill(shown,
        links.length
          ? [el("p", {}, say("delete_links")), el("ul", {}, links.map((page) => el("li", {}, page.path ? pageLink(page) : page.title)))]
          : el("p", {}, say("delete_none")),
        el("p", {}, el("button.danger", { type: "button", onclick: act }, say("delete_do", { title: item.title || item.path }))));
    } catch (fault) {
      fill(shown, failure(fault));
    }
  }

  async function act() {
    leaving(true);
    try {
      const { change } = await post("delete", { path: item.path });
      location.assign(`/desk/all/?${new URLSearchParams({ done: "deleted", was: item.path, change })}`);
    } catch (fault) {
      leaving(false);
      fill(shown, failure(fault));
    }
  }
}
