import assert from "node:assert/strict";
import { test } from "node:test";
import { blank, shown, write } from "../sheet/answers.js";
import { findings, medianOf, shortOf } from "../sheet/marks.js";
import { areMarks, marksIn, scalesOf } from "../sheet/scales.js";
import { EXAMPLE, example, sheet } from "./sheet.js";

test("the network check says what its worked example says", () => {
  const { scales, sentences } = findings(sheet, example());
  assert.deepEqual(scales.map(({ question, marks, median, gap }) => [shortOf(question), marks, median, gap]), [
    ["Diversity", [1, 2, 2, 2, 3], 2, 2],
    ["Trust", [3, 4, 4, 4, 5], 4, 2],
    ["Psychological safety", [1, 2, 3, 4, 5], 3, 4],
    ["Interdependency", [2, 3, 3, 3, 4], 3, 2],
  ]);
  assert.deepEqual(scales.map(({ own }) => own), [1, 3, 1, 2]);
  assert.deepEqual(sentences, ["Strongest side: Trust.", "Weakest: Diversity.", "Widest gap: Psychological safety."]);
});

test("marks of a group that were typed in any order say the same", () => {
  const answers = blank();
  answers.columns[0].group = true;
  for (const question of scalesOf(sheet.questions)) {
    write(answers, answers.columns[0], question, EXAMPLE[question.id].toReversed().join(", "), 1);
  }
  const { scales, sentences } = findings(sheet, answers);
  assert.deepEqual(scales.map(({ median, gap, own }) => [median, gap, own]), [[2, 2, 0], [4, 2, 0], [3, 4, 0], [3, 2, 0]]);
  assert.equal(sentences.length, 3);
});

test("the middle of an even number of marks lies halfway between the two in the middle", () => {
  assert.equal(medianOf([3]), 3);
  assert.equal(medianOf([1, 4]), 2.5);
  assert.equal(medianOf([1, 2, 3, 5]), 2.5);
  assert.equal(medianOf([1, 2, 2, 5]), 2);
  assert.equal(medianOf([1, 2, 4, 4, 5]), 4);
});

test("marks of one person alone have a strong and a weak side, and no gap; equal ones have neither", () => {
  const answers = blank();
  const [column] = shown(answers);
  const [diversity, trust, safety] = scalesOf(sheet.questions);
  write(answers, column, diversity, "2", 1);
  assert.deepEqual(findings(sheet, answers).sentences, []);
  write(answers, column, trust, "2", 2);
  assert.deepEqual(findings(sheet, answers).sentences, []);
  write(answers, column, safety, "4", 3);
  assert.deepEqual(findings(sheet, answers).sentences, ["Strongest side: Psychological safety.", "Weakest: Diversity and Trust."]);
});

test("only 1 to 5 are marks", () => {
  assert.deepEqual(marksIn("1 2,5; 3\n4"), [1, 2, 5, 3, 4]);
  assert.deepEqual(marksIn("0 6 12 none"), []);
  assert.ok(areMarks(" 1, 2;3 ") && areMarks(""));
  assert.ok(!areMarks("12") && !areMarks("1 6") && !areMarks("1-2"));
});

test("a scale is called by the words before its colon, or by its question", () => {
  assert.equal(shortOf({ text: "Trust: how far? (1: hardly; 5: entirely)" }), "Trust");
  assert.equal(shortOf({ text: "How far do they share it? (1: not; 5: all)" }), "How far do they share it?");
});

test("one scale alone is no picture", () => {
  assert.deepEqual(scalesOf(sheet.questions.slice(0, 2)), []);
});
