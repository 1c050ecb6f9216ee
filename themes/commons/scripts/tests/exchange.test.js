import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, writeTable } from "../shared/files.js";
import { add, answer, blank, fromText, shown, toFile, write } from "../sheet/answers.js";
import { fromTable, toPlain, toTable } from "../sheet/exchange.js";
import { example, sheet } from "./sheet.js";

const HARD = ["=cmd|' /C calc'!A0", "two\nlines; \"quoted\", and\ttab", "<img src=x onerror=alert(1)>", "- a list\n", "\tx "];

function filled() {
  const answers = example();
  const [network, , , , , again, first] = sheet.questions;
  shown(answers).forEach((column, i) => write(answers, column, network, HARD[i] ?? "", 2000));
  write(answers, shown(answers)[0], again, "yes", 2000);
  write(answers, shown(answers)[1], first, "Trust", 2000);
  return answers;
}

const said = (answers) =>
  shown(answers).map(({ name, group, cells }) => [name, group, [...cells].filter(([, c]) => c.value).map(([id, c]) => [id, c.value]).sort()]);

test("what is taken along as CSV and brought back is the same, with each separator", () => {
  const answers = filled();
  for (const separator of [",", ";", "\t"]) {
    const read = fromTable(readTable(writeTable(toTable(sheet, answers), separator)), sheet);
    assert.equal(read.wrong, "");
    assert.equal(read.left, 0);
    const again = blank();
    add(again, read.columns, read.texts, 1);
    assert.deepEqual(said(again), said(answers));
  }
});

test("what is taken along as JSON and brought back is the same, and tells nobody when it was written", () => {
  const text = toFile(filled(), sheet.set, sheet.title);
  assert.doesNotMatch(text, /2000|1000/);
  const { answers, wrong } = fromText(text, sheet.set);
  assert.equal(wrong, "");
  assert.deepEqual(said(answers), said(filled()));
});

test("a column without a name has none when it comes back, and marks of a group stay those of a group", () => {
  const answers = blank();
  add(answers, [{ name: "", group: true, answers: [["trust", "1 2 2"]] }], new Map(), 1);
  const [column] = fromTable(toTable(sheet, answers), sheet).columns;
  assert.deepEqual([column.name, column.group], ["", true]);
  assert.equal(toTable(sheet, answers)[0][2], "Answers 1");
});

test("yes and no are words in a table, and are understood as words and as codes", () => {
  assert.equal(toTable(sheet, filled()).find(([id]) => id === "again")[2], "Yes");
  const read = fromTable([["network-check", "", "a", "b", "c"], ["again", "", "YES", "no", "perhaps"]], sheet);
  assert.deepEqual(read.columns.map(({ answers }) => answers[0][1]), ["yes", "no", "perhaps"]);
});

test("answers to questions that are gone go along, and come back", () => {
  const answers = filled();
  write(answers, shown(answers)[0], { id: "old", text: "An old question" }, "kept", 3000);
  const rows = toTable(sheet, answers);
  assert.deepEqual(rows.at(-1).slice(0, 3), ["old", "An old question", "kept"]);
  const read = fromTable(rows, sheet);
  assert.equal(read.texts.get("old"), "An old question");
  assert.deepEqual(read.columns[0].answers.at(-1), ["old", "kept"]);
});

test("a table of another set, with wrong columns, or much too large is none", () => {
  const row = ["trust", "Trust", "3"];
  assert.deepEqual(fromTable([["six-questions", "Six questions", "a"], ["needs", "Who?", "we"]], sheet).title, "Six questions");
  assert.equal(fromTable([["six-questions", "Six questions", "a"], row], sheet).wrong, "other_set");
  assert.equal(fromTable([["Name", "Class", "Mark"], ["Ann", "3b", "4"]], sheet).wrong, "wrong_columns");
  assert.equal(fromTable([["network-check", "Network check"], ["trust", "Trust"]], sheet).wrong, "wrong_columns");
  assert.equal(fromTable([], sheet).wrong, "wrong_columns");
  assert.deepEqual(fromTable(Array(10_001).fill(row), sheet).n, 10_000);
  assert.equal(fromTable([["id", "", ...Array(50).fill("a")], row], sheet).wrong, "many_columns");
  const read = fromTable([["id", "", "a"], row, ["My own note", "", "b"]], sheet);
  assert.deepEqual([read.wrong, read.left, read.columns[0].answers], ["", 1, [["trust", "3"]]]);
});

test("the text to paste has each question with each answer, and what the marks say", () => {
  const text = toPlain(sheet, filled(), "https://nuggets.example.org/questions/network-check/");
  assert.match(text, /^Network check\nhttps:.+\n\n1\. Which partners\?\nPerson 1: =cmd/);
  assert.match(text, /Person 5: –/);
  assert.match(text, /Psychological safety: 1, 2, 3, 4, 5 · middle 3 · gap 4\n/);
  assert.match(text, /Widest gap: Psychological safety\.\n$/);
  assert.equal(answer(shown(filled())[0], "again"), "yes");
});
