// What is wished of a round: whose schools, how many visits.

import { make } from "../search/elements.js";
import { MOST_VISITS } from "./people.js";

/** @param {(wishes: object) => void} changed */
export function wishing(words, changed) {
  const heading = make("h2", { id: "_observe-wishes" }, words.wishes);
  const schools = make(
    "select",
    { id: "_observe-schools-wish", onchange: () => changed({ schools: schools.value }) },
    ...["prefer", "only", "any"].map((value) => make("option", { value }, words[`schools_${value}`])),
  );
  const number = (name) => {
    const options = Array.from({ length: MOST_VISITS }, (_, i) => make("option", { value: String(i + 1) }, String(i + 1)));
    const select = make("select", { id: `_observe-${name}`, onchange: () => changed({ [name]: Number(select.value) }) }, ...options);
    return select;
  };
  const [makes, receives] = [number("make"), number("receive")];
  const row = (label, field) => make("div", {}, make("label", { htmlFor: field.id }, label), field);
  return {
    element: make(
      "section",
      { className: "observe-wishes", "aria-labelledby": heading.id },
      heading,
      make("div", { className: "observe-fields" }, row(words.schools, schools), row(words.make, makes), row(words.receive, receives)),
    ),
    show({ wishes }) {
      schools.value = wishes.schools;
      makes.value = String(wishes.make);
      receives.value = String(wishes.receive);
    },
  };
}
