// A plan as it is printed: one table on one A4, its letters as large as they can be, with empty rows where there is room.

import { make } from "../search/elements.js";
import { AIM, PARTS, aim, isBlank, shown } from "./lines.js";
import { dayText, measureText } from "./plain.js";

/** In points. Smaller letters than the last can hardly be read. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];

/** Of a plan that goes on to a second page, whatever its letters. */
const SIZE_OF_MANY = 9;

/** In millimetres: A4 without its margins. */
const HEIGHT = 264;
const MILLIMETRE = 96 / 25.4;
const MOST_ROWS = 40;

/** @returns {boolean} whether all of it is on one page */
export function printed(paper, plan, about) {
  fill(paper, plan, about);
  paper.classList.add("measured");
  const fits = () => paper.getBoundingClientRect().height <= HEIGHT * MILLIMETRE;
  const isOnOne = SIZES.some((size) => {
    paper.style.fontSize = `${size}pt`;
    return fits();
  });
  if (isOnOne) {
    addRows(paper, fits);
  } else {
    paper.style.fontSize = `${SIZE_OF_MANY}pt`;
  }
  paper.classList.remove("measured");
  return isOnOne;
}

function fill(paper, plan, { title, url, site, measures, words }) {
  const cell = (text) => make("td", {}, text);
  const bodies = PARTS.map((part) => {
    const lines = shown(plan, part).filter((line) => !isBlank(line));
    const known = part === "know" ? [measures.map((one) => measureText(one, words)).join("; ") || words.no_measure] : [];
    const head = make("th", { scope: "rowgroup" }, words[part], make("small", {}, words[`${part}_hint`]), ...known.map(small));
    const rows = lines.map(({ what, who, when }) =>
      make("tr", {}, cell(what.trim()), cell(who.trim()), cell(when && dayText(when, words))),
    );
    const body = make("tbody", {}, ...(rows.length > 0 ? rows : [blankRow()]));
    body.rows[0].prepend(head);
    span(body);
    return body;
  });
  const names = [words.phase, words.what, words.who, words.when];
  paper.replaceChildren(
    make("p", { className: "paper-kind" }, `${words.title} · ${site}`),
    make("h1", { className: "paper-title" }, title),
    make("p", { className: "paper-aim" }, make("span", {}, words[AIM]), " ", aim(plan).trim()),
    make("table", {}, make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name)))), ...bodies),
    make("p", { className: "paper-address" }, url),
  );
}

const small = (text) => make("small", { className: "known" }, text);
const blankRow = () => make("tr", { className: "blank" }, make("td"), make("td"), make("td"));

function span(body) {
  body.rows[0].cells[0].rowSpan = body.rows.length;
}

/** Empty rows to write on by hand, where there is room: first in the parts that have the fewest rows. */
function addRows(paper, fits) {
  const bodies = [...paper.querySelectorAll("tbody")];
  for (let i = 0; i < MOST_ROWS; i++) {
    const body = bodies.reduce((least, one) => (one.rows.length < least.rows.length ? one : least));
    const row = blankRow();
    body.append(row);
    span(body);
    if (!fits()) {
      row.remove();
      span(body);
      return;
    }
  }
}
