// What is found, in one list above the form, each a link to where it is.

import { make } from "../search/elements.js";
import { say } from "../search/say.js";

export function summary(env) {
  const heading = make("h2", { id: env.id() });
  const list = make("ul");
  const element = make("div", { className: "form-errors", tabIndex: -1, role: "group", "aria-labelledby": heading.id, hidden: true }, heading, list);

  return {
    element,

    /** @param {{finding: import("./finding.js").Finding, place?: {label: string, element: HTMLElement, focus(): void}}[]} lines */
    show(lines) {
      const wrong = lines.filter(({ finding }) => finding.severity === "error").length;
      const advice = lines.length - wrong;
      const n = (name, count) => (count === 0 ? [] : [say(env.words, name + (count === 1 ? "_one" : "_many"), { n: count })]);
      heading.textContent = [...n("errors", wrong), ...n("advice", advice)].join(env.words.and);
      list.replaceChildren(...[...lines].sort(order).map(item));
      element.classList.toggle("mild", wrong === 0);
      element.hidden = lines.length === 0;
    },

    focus() {
      element.hidden || element.focus();
    },
  };

  function item({ finding, place }) {
    if (!place) {
      return make("li", {}, `${finding.message}. ${finding.fix}`);
    }
    const link = make("a", { href: `#${place.id}` }, `${place.label}: ${finding.message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      env.focusOn(place);
    });
    return make("li", {}, link);
  }
}

/** Mistakes before advice, each in the order of the form. */
function order(a, b) {
  const rank = ({ finding }) => (finding.severity === "error" ? 0 : 1);
  const follows = a.place && b.place && a.place !== b.place && a.place.element.compareDocumentPosition(b.place.element) & Node.DOCUMENT_POSITION_PRECEDING;
  return rank(a) - rank(b) || (follows ? 1 : a.place === b.place ? 0 : -1);
}
