// Pure: which questions are scales, and what is a mark on one.

const SCALE = "scale_1_5";

/** Scales of a set that are worth a picture: one alone is none. */
export function scalesOf(questions) {
  const scales = questions.filter(({ kind }) => kind === SCALE);
  return scales.length > 1 ? scales : [];
}

/** The marks that a text holds: one of a person, or those of a group, however they are parted. */
export function marksIn(text) {
  return (text.match(/\d+/g) ?? []).filter((mark) => /^[1-5]$/.test(mark)).map(Number);
}

/** Whether a text holds nothing but marks. */
export function areMarks(text) {
  return /^([1-5]([\s,;]+|$))*$/.test(text.trim());
}
