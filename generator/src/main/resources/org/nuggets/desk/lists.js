// Pages and findings, as the desk's lists show them.
import { el, to } from "./dom.js";
import { count, language, local, say } from "./words.js";

/** The name of a type, in the desk's language. */
export function kind(site, name) {
  const type = site.types.find((one) => one.name === name);
  return (type && local(type.one)) || name;
}

/** A link to a page's form. */
export function pageLink(page) {
  return el("a", { href: to("edit", page.path), lang: page.lang }, page.title || page.path);
}

/** What kind of page it is and where it lies. */
export function about(page, site, ...more) {
  return el("p.about", {}, el(`span.kind.type-${page.type}`, {}, kind(site, page.type)),
    [...more, page.path].filter(Boolean).map((part) => [" · ", part]).flat());
}

/** A finding: what is wrong, how to mend it, and where one reads more. */
export function finding(found, { place = false } = {}) {
  return el(`li.finding.${found.severity}`, {},
    el("p.message", {}, el("span.severity", {}, say(found.severity)), " ",
      // Builds speak English; of what is found, its kind has a name in the desk's language.
      language() === "en" || found.said ? null : [el("strong", {}, local(found.kind)), ". "],
      el("span", { lang: found.said ?? "en" }, found.message)),
    el("p.fix", { lang: found.said ?? "en" }, "→ ", found.fix),
    el("p.about", {},
      place ? (found.path ? el("a", { href: to("edit", found.path) }, found.title || found.path) : found.file) : null,
      place ? " · " : null, say("line", { n: found.line }),
      found.helpIn ? [" · ", el("a", { href: local(found.helpIn) }, say("help"), el("span.hidden", {}, `: ${found.code}`))] : null));
}

/** How many there are to mend on a page. */
export function problems(n) {
  return n ? el("span.problems", {}, count("problems", n)) : null;
}
