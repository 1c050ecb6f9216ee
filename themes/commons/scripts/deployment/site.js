// What the page says of the site: roles with what they ask, and the time that schools gave.

import { halvesOf, OWN } from "./patterns.js";

/** @typedef {{key: string, title: string, href: string, lang: string, questions: string[], section: HTMLElement}} Role */

/** @returns {Role[]} */
export function rolesOf(root) {
  return [...root.querySelectorAll("[data-role]")].map((section) => ({
    key: section.dataset.role,
    title: section.dataset.title,
    href: section.dataset.href,
    lang: section.dataset.lang ?? "",
    questions: textsOf(section),
    section,
  }));
}

/** What is to be settled whichever role it is. */
export function alwaysOf(root) {
  return [...root.querySelectorAll("[data-always]")].map((section) => ({
    title: section.querySelector("h3").textContent.trim(),
    questions: textsOf(section),
  }));
}

const textsOf = (section) => [...section.querySelectorAll("li")].map((item) => item.textContent.trim());

/**
 * All patterns: those that the site states, and those that a school may think of by itself.
 *
 * @returns {{id: string, text: string, roles: string[], source: string, href: string, period: string, layout: object | null}[]}
 *     `layout`: null where it is no number of half days
 */
export function patternsOf(root, words) {
  const stated = [...root.querySelectorAll("[data-pattern]")].map(({ dataset, cells }, i) => ({
    id: `stated-${i}`,
    text: `${dataset.pattern}: ${cells[1].textContent.trim()}`,
    roles: dataset.roles.split(" ").filter(Boolean),
    source: dataset.source,
    href: dataset.href,
    period: dataset.period,
    layout: halvesOf(Number(dataset.amount), dataset.unit, dataset.period),
  }));
  const own = OWN.map(({ id, halves, weeks }) => ({
    id, text: words[`own_${id}`], roles: [], source: "", href: "", period: "", layout: { halves, weeks },
  }));
  return [...stated, ...own];
}
