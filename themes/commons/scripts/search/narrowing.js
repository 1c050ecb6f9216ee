// The filters beside the results: a group for each facet, open where it stands first or is in use.

import { make } from "./elements.js";

const OPEN = 3;

/**
 * @param {Element} place
 * @param {(filter: {field: string, value: string}) => void} toggle
 * @param {{words: object, lang: string}} site
 * @returns {{show: (facets: object[], total: number) => void, empty: () => boolean}}
 */
export function narrowing(place, toggle, { words, lang }) {
  /** What the reader opened or closed, by field. */
  const told = new Map();

  /** @param {{value: string, label: string, count: number | null, chosen: boolean}} value */
  function choice(field, { value, label, count, chosen }) {
    const box = make("input", {
      type: "checkbox",
      id: "_filter-" + field + "-" + value,
      checked: chosen,
      onchange: () => toggle({ field, value }),
    });
    const counted = count === null || count === undefined ? [] : [make("span", { className: "n" }, count.toLocaleString(lang))];
    return make("label", {}, box, make("span", {}, label), ...counted);
  }

  function group({ field, label, values }, i) {
    const list = make("div", { role: "group", "aria-label": label }, ...values.map((value) => choice(field, value)));
    const details = make("details", { className: "facet" }, make("summary", {}, label), list);
    details.open = told.has(field) ? told.get(field) : i < OPEN || values.some(({ chosen }) => chosen);
    details.querySelector("summary").addEventListener("click", () => told.set(field, !details.open));
    return details;
  }

  return {
    show(facets, total) {
      const focused = document.activeElement && document.activeElement.id;
      const groups = facets
        .map((facet) => ({ ...facet, values: facet.values.filter(({ count, chosen }) => count !== 0 || chosen) }))
        .filter(({ values }) => divides(values, total))
        .map(group);
      place.replaceChildren(...(groups.length > 0 ? groups : [make("p", {}, words.no_filters)]));
      const again = focused && document.getElementById(focused);
      if (again) {
        again.focus();
      }
    },
    empty: () => place.children.length === 0,
  };
}

/** Whether a choice of these would leave less than there is. */
export function divides(values, total) {
  return values.length > 1 || values.some(({ count, chosen }) => chosen || count === null || count < total);
}
