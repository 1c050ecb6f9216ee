// A round on paper: a table for each period, each school or each person, to hang up or to hand out.

import { make } from "../search/elements.js";
import { inOrder, told } from "./visits.js";

/** @param {"period" | "school" | "person"} by @returns {Node[]} */
export function paper(round, by, words, lang) {
  if (round.visits.length === 0) {
    return [];
  }
  const { of, names, topics } = told(round, words, lang);
  const period = (visit) => names.get(visit.period) ?? (visit.period || words.no_period);
  const groupsOf = {
    period: (visit) => [period(visit)],
    school: ({ observer, host }) => [...new Set([of.get(observer).school, of.get(host).school])].map((school) => school || words.no_school),
    person: ({ observer, host }) => [observer, host].map((id) => [of.get(id).name, of.get(id).school].filter(Boolean).join(", ")),
  }[by];
  const groups = new Map();
  for (const visit of inOrder(round)) {
    for (const group of groupsOf(visit)) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(visit);
    }
  }
  const sorted = by === "period" ? [...groups] : [...groups].sort(([a], [b]) => a.localeCompare(b, lang));
  // Where a table is one period, its title says when.
  const isWhen = by !== "period";
  const heads = [...(isWhen ? [words.period] : []), words.visitor, words.host, words.paper_looks];
  const who = (id) => [of.get(id).name, ...(of.get(id).school ? [make("small", {}, of.get(id).school)] : [])];
  return [
    make("h2", {}, words.paper_title),
    ...sorted.map(([title, visits]) =>
      make(
        "section",
        {},
        make("h3", {}, title),
        make(
          "table",
          {},
          make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
          make(
            "tbody",
            {},
            ...visits.map((visit) =>
              make(
                "tr",
                {},
                ...(isWhen ? [make("td", {}, period(visit))] : []),
                make("td", {}, ...who(visit.observer)),
                make("td", {}, ...who(visit.host)),
                make("td", {}, topics(visit)),
              ),
            ),
          ),
        ),
      ),
    ),
    make("p", { className: "observe-private" }, words.paper_private),
  ];
}
