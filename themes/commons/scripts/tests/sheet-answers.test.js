import assert from "node:assert/strict";
import { test } from "node:test";
import {
  FIRST, add, answer, blank, copyOf, fromText, latest, merge, orphans, remove, restore, shown, toText, write,
} from "../sheet/answers.js";

const q = (id) => ({ id, text: id + "?" });
const names = (answers) => shown(answers).map(({ name }) => name);
const school = (name, ...answers) => ({ name, group: false, answers });

test("what is kept is read back, times and all", () => {
  const answers = blank();
  write(answers, answers.columns[0], q("a"), "one", 5);
  add(answers, [school("B", ["a", "two"], ["constructor", "x"], ["__proto__", "y"])], new Map([["a", "a?"]]), 6);
  const { answers: read, wrong } = fromText(toText(answers, "s", "S"), "s");
  assert.equal(wrong, "");
  assert.deepEqual(names(read), ["", "B"]);
  assert.deepEqual(read.columns[0].cells.get("a"), { value: "one", at: 5 });
  assert.equal(answer(read.columns[1], "constructor"), "x");
  assert.equal(answer(read.columns[1], "toString"), "");
  assert.equal(answer(read.columns[1], "__proto__"), "", "no id of a question");
  assert.equal(latest(read), 6);
});

test("two tabs that wrote lose neither, and agree", () => {
  const mine = blank();
  const theirs = blank();
  write(mine, mine.columns[0], q("a"), "mine", 1);
  write(theirs, theirs.columns[0], q("b"), "theirs", 2);
  write(mine, mine.columns[0], q("c"), "earlier", 3);
  write(theirs, theirs.columns[0], q("c"), "later", 4);
  write(mine, mine.columns[0], q("d"), "x", 5);
  write(theirs, theirs.columns[0], q("d"), "y", 5);
  add(theirs, [school("B", ["a", "of B"])], new Map(), 6);
  const both = merge(mine, theirs);
  assert.deepEqual(shown(both).length, 2);
  assert.deepEqual(["a", "b", "c", "d"].map((id) => answer(both.columns[0], id)), ["mine", "theirs", "later", "y"]);
  assert.deepEqual(merge(both, mine), both);
  assert.deepEqual(merge(theirs, mine), both);
  assert.deepEqual(names(merge(theirs, mine)), names(both));
});

test("what one tab removed does not come back from the other", () => {
  const mine = blank();
  write(mine, mine.columns[0], q("a"), "one", 1);
  add(mine, [school("B", ["a", "two"])], new Map(), 2);
  const theirs = copyOf(mine);
  remove(mine.columns[1], 3);
  const both = merge(theirs, mine);
  assert.deepEqual(names(both), [""]);
  assert.doesNotMatch(toText(both, "s", ""), /two|"B"/);
});

test("what was removed is written again, but not over what stands there since", () => {
  const answers = blank();
  write(answers, answers.columns[0], q("a"), "old a", 1);
  write(answers, answers.columns[0], q("b"), "old b", 1);
  add(answers, [school("B", ["a", "two"])], new Map(), 2);
  const before = copyOf(answers);
  answers.columns.forEach((column) => remove(column, 3));
  write(answers, shown(answers)[0], q("b"), "new b", 4);
  assert.deepEqual(names(answers), [""]);
  restore(answers, before, 5);
  assert.deepEqual(names(answers), ["", "B"]);
  assert.deepEqual([answer(answers.columns[0], "a"), answer(answers.columns[0], "b")], ["old a", "new b"]);
  assert.equal(answer(answers.columns[1], "a"), "two");
});

test("a sheet always has a column, which shows itself when it is written in", () => {
  const answers = blank();
  remove(answers.columns[0], 1);
  assert.equal(shown(answers)[0].id, FIRST);
  write(answers, shown(answers)[0], q("a"), "one", 2);
  add(answers, [school("B", ["a", "two"])], new Map(), 3);
  assert.deepEqual(shown(answers).length, 2);
});

test("a blank sheet is filled, a filled one gets columns beside, and what is there is not there twice", () => {
  const answers = blank();
  const brought = [school("A", ["a", "one"]), school("", ["a", ""]), school("B", ["a", "two"], ["b", ""])];
  assert.equal(add(answers, brought, new Map(), 1).length, 2);
  assert.deepEqual(names(answers), ["A", "B"]);
  assert.equal(answers.columns[0].id, FIRST);
  assert.equal(add(answers, brought, new Map(), 2).length, 0);
  assert.equal(add(answers, [school("B", ["a", "other"])], new Map(), 3).length, 1);
  assert.deepEqual(names(answers), ["A", "B", "B"]);
});

test("answers to questions that are gone are known", () => {
  const answers = blank();
  write(answers, answers.columns[0], q("old"), "x", 1);
  write(answers, answers.columns[0], q("older"), "", 1);
  write(answers, answers.columns[0], q("a"), "y", 1);
  assert.deepEqual(orphans(answers, [q("a")]), ["old"]);
});

test("what nobody can read is told, and so is what belongs to another set", () => {
  const good = toText(blank(), "s", "The set");
  for (const bad of ["", "{", "null", "[]", "3", '{"format":"x"}', good.replace('"version":1', '"version":2'), '{"format":"nuggets-answers","version":1,"set":"s","columns":[]}']) {
    assert.equal(fromText(bad, "s").wrong, "unreadable", bad);
  }
  assert.deepEqual([fromText(good, "t").wrong, fromText(good, "t").title], ["other_set", "The set"]);
  const odd = '{"format":"nuggets-answers","version":1,"set":"s","columns":[null,3,{"name":7,"at":1e300,"answers":{"a":5,"b":"x","C d":"y"},"times":{"b":-4}}]}';
  const [column] = fromText(odd, "s").answers.columns;
  assert.deepEqual([column.name, column.at, [...column.cells]], ["", 0, [["b", { value: "x", at: 0 }]]]);
});
