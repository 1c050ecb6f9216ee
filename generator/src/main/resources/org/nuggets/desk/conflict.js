// Two texts of one file, side by side: nothing is overwritten until somebody chooses.
import { el } from "./dom.js";
import { say } from "./words.js";

/**
 * @param {{yours?: string, theirs: string, merged?: string}} answer
 * @param {{choose: (answer: object, text: string) => void, back: () => void}} given
 */
export function conflict(answer, { choose, back }) {
  const { yours = "", theirs, merged } = answer;
  const button = (word, text, kind = "button.plain") => el(kind, { type: "button", onclick: () => choose(answer, text) }, say(word));
  return el("section.conflict", { "aria-labelledby": "conflict-title" },
    el("h2", { id: "conflict-title", tabindex: "-1" }, say("conflict")),
    el("p", {}, say("conflict_lead")),
    el("p", {}, say(merged === undefined ? "conflict_overlap" : "conflict_both_what")),
    el("div.tools", {},
      merged === undefined ? null : button("conflict_both", merged, "button"),
      yours ? button("conflict_keep_yours", yours) : null,
      button("conflict_keep_theirs", theirs),
      el("button.plain", { type: "button", onclick: back }, say("conflict_later"))),
    el("div.two", {}, column("conflict_yours", yours, theirs), column("conflict_theirs", theirs, yours)));
}

function column(word, text, other) {
  const lines = text.split(/\r\n|\r|\n/);
  const others = new Map();
  for (const line of other.split(/\r\n|\r|\n/)) others.set(line, (others.get(line) ?? 0) + 1);
  return el("div", {}, el("h3", {}, say(word)), el("pre", { tabindex: "0", role: "region", "aria-label": say(word) }, lines.flatMap((line) => {
    const left = others.get(line) ?? 0;
    others.set(line, left - 1);
    return [left > 0 ? line : el("mark", {}, line || " "), "\n"];
  })));
}
