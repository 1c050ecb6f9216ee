// What the marks say, drawn: for each scale a line from 1 to 5, and behind it a table with the same numbers.

import { make } from "../search/elements.js";
import { findings, shortOf } from "./marks.js";

const STEP = 60;
const LINE = 44;
const HIGHEST = 30;

/** Fills the place of the picture, which is hidden where nothing is marked. */
export function showPicture(place, sheet, answers, own) {
  const { scales, sentences } = findings(sheet, answers);
  const marked = scales.filter(({ marks }) => marks.length > 0);
  const open = place.querySelector("details")?.open ?? false;
  place.hidden = marked.length === 0;
  place.replaceChildren(...(place.hidden ? [] : parts(marked, sentences, { ...sheet, own, open })));
}

function parts(scales, sentences, { words, lang, own, open }) {
  const number = (n) => n.toLocaleString(lang);
  const isGroup = scales.some(({ marks }) => marks.length > 1);
  return [
    make("h3", {}, words.picture),
    ...(isGroup ? [legend(scales, own, words)] : []),
    make(
      "ul",
      { className: "scales" },
      ...scales.map((scale) =>
        make(
          "li",
          {},
          make("span", { className: "scale-name" }, shortOf(scale.question)),
          drawing(scale, told(scale), isGroup ? 0 : HIGHEST - 8),
        ),
      ),
    ),
    ...(sentences.length > 0 ? [make("p", { className: "found" }, sentences.join(" "))] : []),
    make(
      "details",
      { open },
      make("summary", {}, words.numbers),
      // May be wider than a phone.
      make("div", { className: "table", role: "group", "aria-label": words.numbers, tabIndex: 0 }, table()),
    ),
  ];

  function told({ question, own: mark, marks, median, gap }) {
    return [
      `${shortOf(question)}: ${words.marks} ${marks.join(", ")}`,
      ...(mark ? [`${own} ${mark}`] : []),
      ...(marks.length > 1 ? [`${words.median} ${number(median)}`, `${words.gap} ${gap}`] : []),
    ].join("; ");
  }

  function table() {
    const row = (scope, texts) =>
      make("tr", {}, ...texts.map((text, i) => (i === 0 || scope === "col" ? make("th", { scope }, text) : make("td", {}, text))));
    return make(
      "table",
      {},
      make("thead", {}, row("col", [words.side, own, words.marks, words.median, words.gap])),
      make(
        "tbody",
        {},
        ...scales.map(({ question, own: mark, marks, median, gap }) =>
          row("row", [shortOf(question), String(mark || "–"), marks.join(", "), number(median), String(gap)]),
        ),
      ),
    );
  }
}

/** One scale: below, the gap as a band; on it the middle as a bar; above, each mark as a ring, the own one filled. */
function drawing({ marks, own, median, gap }, told, top) {
  const picture = svg("svg", { viewBox: `0 ${top} 280 ${72 - top}`, class: "marks-drawn", role: "img", "aria-label": told });
  picture.append(svg("path", { class: "line", d: `M${x(1)} ${LINE}H${x(5)}` }));
  for (const step of [1, 2, 3, 4, 5]) {
    const digit = svg("text", { x: x(step), y: LINE + 23 });
    digit.textContent = step;
    picture.append(svg("path", { class: "line", d: `M${x(step)} ${LINE - 4}v8` }), digit);
  }
  if (marks.length > 1) {
    picture.append(
      svg("rect", { class: "gap", x: x(marks[0]) - 6, y: LINE - 5, width: gap * STEP + 12, height: 10, rx: 5 }),
      svg("rect", { class: "median", x: x(median) - 3, y: LINE - 10, width: 6, height: 20 }),
    );
  }
  for (const step of new Set(marks)) {
    const same = marks.filter((mark) => mark === step).length;
    const apart = Math.min(11, HIGHEST / same);
    for (let i = same - 1; i >= 0; i--) {
      const look = i === 0 && step === own ? { class: "own-mark", r: 5.5 } : { class: "mark-of", r: 4.5 };
      picture.append(svg("circle", { ...look, cx: x(step), cy: LINE - 11 - i * apart }));
    }
  }
  return picture;
}

function legend(scales, own, words) {
  const entry = (shape, text) => {
    const sign = svg("svg", { viewBox: "0 0 20 20", width: 20, height: 20, class: "marks-drawn", "aria-hidden": "true" });
    sign.append(shape);
    return make("li", {}, sign, ` ${text}`);
  };
  return make(
    "ul",
    { className: "legend" },
    ...(scales.some((scale) => scale.own) ? [entry(svg("circle", { class: "own-mark", cx: 10, cy: 10, r: 5.5 }), own)] : []),
    entry(svg("circle", { class: "mark-of", cx: 10, cy: 10, r: 4.5 }), words.others),
    entry(svg("rect", { class: "median", x: 7, y: 0, width: 6, height: 20 }), words.median),
    entry(svg("rect", { class: "gap", x: 0, y: 5, width: 20, height: 10, rx: 5 }), words.gap),
  );
}

const x = (mark) => 20 + (mark - 1) * STEP;

function svg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}
