// A plan as it is printed: the week, its sums, and what is to be settled, on one A4, its letters as large as they can be.

import { make } from "../search/elements.js";
import { faultList, schoolTable, sumLines, weekTables } from "./result.js";
import { sumsOf } from "./sums.js";

/** In points. Smaller letters than the last can hardly be read. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];

/** Of a plan that goes on to a second side, whatever its letters. */
const SIZE_OF_MANY = 9;

/** In millimetres: A4 without its margins. */
const HEIGHT = 268;
const MILLIMETRE = 96 / 25.4;

/** Nobody types a longer address off a sheet of paper. */
const MOST_OF_AN_ADDRESS = 1_500;

/** More weeks stand beside each other. */
const MOST_BELOW = 2;

/** @returns {boolean} whether all of it is on one side */
export function printed(paper, plan, told, { title, asked, address, site }) {
  const sums = sumsOf(plan);
  const isMany = plan.weeks > MOST_BELOW;
  const { words } = told;
  const questions = asked.filter((one) => one.questions.length > 0).map(({ title: of, questions: all }) =>
    make("section", {}, make("h3", {}, of), make("ul", {}, ...all.map((text) => make("li", {}, text)))),
  );
  paper.replaceChildren(
    make("p", { className: "paper-kind" }, `${title} · ${site}`),
    make("h2", {}, told.heading(plan) || title),
    make("div", { className: isMany ? "paper-weeks many" : "paper-weeks" }, ...weekTables(plan, sums, told, isMany)),
    make(
      "div",
      { className: "paper-sums" },
      make("div", {}, schoolTable(plan, sums, told)),
      make("div", {}, ...sumLines(plan, sums, told)),
    ),
    make("h3", {}, words.faults),
    faultList(plan, sums, told),
    make("div", { className: "paper-asked" }, ...questions),
    make("p", { className: "paper-address" }, address.length > MOST_OF_AN_ADDRESS ? address.replace(/#.*/, "") : address),
  );
  paper.classList.add("measured");
  const isOnOne = SIZES.some((size) => {
    paper.style.fontSize = `${size}pt`;
    return paper.getBoundingClientRect().height <= HEIGHT * MILLIMETRE;
  });
  if (!isOnOne) {
    paper.style.fontSize = `${SIZE_OF_MANY}pt`;
  }
  paper.classList.remove("measured");
  return isOnOne;
}
