// What was found in a page, beside its form: what is wrong, and in grey what is only still to be done.
import { el, fill } from "./dom.js";
import { finding } from "./lists.js";
import { language, local, say } from "./words.js";

/**
 * @param {object|null} form where there is one, it says which of its fields a finding is about, and whether it is told yet
 * @param {{findings: object[], lacking: object[], elsewhere: object[]}} all `lacking`: what a draft needs before readers get it
 */
export function showFound(place, form, { findings, lacking, elsewhere }) {
  const lines = of(form, findings);
  const wrong = lines.filter(({ shown }) => shown);
  const later = [...lines.filter(({ shown }) => !shown), ...of(form, lacking)];
  fill(place, el("h2", { id: "found-title" }, say("found")),
    wrong.length ? el("ul.findings", {}, wrong.map((one) => line(form, one))) : later.length ? null : el("p.good", {}, say("found_none")),
    later.length ? [el("h3", {}, say("lacking")), el("ul.findings", {}, later.map((one) => line(form, { ...one, shown: !form })))] : null,
    elsewhere.length ? [el("p", {}, say("found_elsewhere")), el("ul.findings", {}, elsewhere.map((one) => finding(one, { place: true })))] : null);
}

const of = (form, findings) => (form ? form.told(findings) : findings.map((one) => ({ finding: one, shown: true })));

/** Beside a form nobody counts lines: a finding leads to its field. */
function line(form, { finding: found, place, shown }) {
  if (!form) return finding(found);
  const lead = (event) => {
    event.preventDefault();
    form.focusOn(place);
  };
  const lang = found.said || found.isPlain ? null : "en";
  return el(`li.finding.${shown ? found.severity : "todo"}`, {},
    el("p.message", {},
      shown ? [el("span.severity", {}, say(found.severity)), " "] : null,
      place ? [el("a", { href: `#${place.id}`, onclick: lead }, place.label), ": "] : null,
      // Builds speak English; of what is found, its kind has a name in the desk's language.
      lang && language() !== "en" && found.kind ? [el("strong", {}, local(found.kind)), ". "] : null,
      el("span", { lang }, found.message)),
    el("p.fix", { lang }, "→ ", found.fix),
    found.help ? el("p.about", {}, el("a", { href: found.help }, say("help"), el("span.hidden", {}, `: ${found.code}`))) : null);
}
