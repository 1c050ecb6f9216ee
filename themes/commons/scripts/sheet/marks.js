// Pure: what the marks from 1 to 5 say, as the network check reads them.

import { answer, shown } from "./answers.js";
import { marksIn, scalesOf } from "./scales.js";

const LONGEST = 40;

/** The middle one of marks in order; of an even number the point halfway between the two in the middle. */
export function medianOf(marks) {
  const half = marks.length / 2;
  return (marks[Math.ceil(half) - 1] + marks[Math.floor(half)]) / 2;
}

/** What a scale is called: the words before the colon, or the whole question but for what stands in brackets. */
export function shortOf({ text }) {
  const [, name] = /^([^:?(]+):/.exec(text) ?? [];
  return name && name.length <= LONGEST ? name : text.replace(/\s*\([^()]*\)\s*$/, "");
}

/**
 * Each scale with its marks in order, the own one among them (that of the first column), their middle and their gap.
 *
 * @returns {{scales: {question: object, marks: number[], own: number, median: number, gap: number}[], sentences: string[]}}
 *     `own`: 0 where there is none
 */
export function findings(sheet, answers) {
  const [first, ...others] = shown(answers);
  const scales = scalesOf(sheet.questions).map((question) => {
    const own = marksIn(answer(first, question.id));
    const marks = [...own, ...others.flatMap((column) => marksIn(answer(column, question.id)))].sort();
    return {
      question,
      marks,
      own: first.group ? 0 : (own[0] ?? 0),
      median: marks.length > 0 ? medianOf(marks) : 0,
      gap: marks.length > 0 ? marks[marks.length - 1] - marks[0] : 0,
    };
  });
  return { scales, sentences: sentences(scales.filter(({ marks }) => marks.length > 0), sheet) };
}

/** Which side is the strongest, which the weakest, and where the marks lie farthest apart: only where not all are alike. */
function sentences(scales, { words, lang }) {
  const all = new Intl.ListFormat(lang);
  const among = (wanted, key) =>
    all.format(scales.filter((scale) => scale[key] === wanted).map(({ question }) => shortOf(question)));
  const most = (key) => Math.max(...scales.map((scale) => scale[key]));
  const least = Math.min(...scales.map(({ median }) => median));
  const found = [];
  if (scales.length > 1 && most("median") > least) {
    found.push(words.strongest.replace("{text}", () => among(most("median"), "median")));
    found.push(words.weakest.replace("{text}", () => among(least, "median")));
  }
  if (scales.length > 1 && most("gap") > 0) {
    found.push(words.widest.replace("{text}", () => among(most("gap"), "gap")));
  }
  return found;
}
