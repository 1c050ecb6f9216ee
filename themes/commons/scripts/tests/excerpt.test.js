import assert from "node:assert/strict";
import { test } from "node:test";
import { mark, passage } from "../search/excerpt.js";

const wanted = (...terms) => new Map(terms.map((term, slot) => [term, { slot, weight: 1 }]));
const marked = (pieces) => pieces.filter(({ hit }) => hit).map(({ text }) => text);
const plain = (pieces) => pieces.map(({ text }) => text).join("");

test("a word is marked in each of its forms, and nothing of the text is lost", () => {
  const pieces = mark("Teams and a team’s <b>plan</b>", wanted("team"), "english");
  assert.deepEqual(marked(pieces), ["Teams", "team’s"]);
  assert.equal(plain(pieces), "Teams and a team’s <b>plan</b>");
});

test("the passage is the one with the most words of the query, and names the heading before it", () => {
  const filler = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
  const document = {
    blocks: ["A partner.", "Planning", `${filler}. The learning partner plans. ${filler}`, "After", "partner partner"],
    headings: [[1, "planning"], [3, "after"]],
  };
  const { excerpt, anchor } = passage(document, wanted("learn", "partner"), "english");
  assert.deepEqual(marked(excerpt), ["learning", "partner"]);
  assert.equal(anchor, "planning");
  assert.match(plain(excerpt), /^… The learning partner plans\. word0 .* …$/);
});

test("a short paragraph is followed by the next ones, up to a heading", () => {
  const { excerpt } = passage({ blocks: ["One team.", "Two.", "Next", "Three."], headings: [[2, "next"]] }, wanted("team"), "english");
  assert.equal(plain(excerpt), "One team. Two.");
});

test("a row of a table is no sentence: the description stands for it, beside the heading", () => {
  const document = { blocks: ["Time", "Part-time\tTwo days", "Full-time\tFive days"], headings: [[0, "time"]], description: "Lent to a school." };
  const { excerpt, anchor } = passage(document, wanted("full"), "english");
  assert.deepEqual([plain(excerpt), anchor], ["Lent to a school.", "time"]);
  assert.equal(plain(passage({ ...document, description: "" }, wanted("full"), "english").excerpt), "Full-time\tFive days");
  assert.equal(plain(passage({ blocks: ["Full days.", "a\tb"], headings: [], description: "d" }, wanted("full"), "english").excerpt), "Full days.");
});

test("the cells of a table are told apart", () => {
  const { excerpt } = passage({ blocks: ["Part-time team", "Not stated.", "Full-time", "5 days"] }, wanted("team"), "english");
  assert.equal(plain(excerpt), "Part-time team · Not stated. Full-time · 5 days");
});

test("without a hit the description is shown", () => {
  assert.equal(plain(passage({ blocks: ["Text"], description: "What it is" }, wanted("x"), "plain").excerpt), "What it is");
  assert.deepEqual(passage({}, wanted("x"), "plain"), { excerpt: [], anchor: "" });
});

test("a compound is marked as one word, and a word with all of its signs", () => {
  assert.deepEqual(marked(mark("Our well-being lead", wanted("wellb"), "english")), ["well-being"]);
  assert.deepEqual(marked(mark("Our well-being lead", wanted("well", "be"), "english")), ["well", "being"]);
  assert.deepEqual(marked(mark("Pupils write C++, not .NET", wanted("c++", ".net"), "english")), ["C++", ".NET"]);
  assert.deepEqual(marked(mark("我们一起备课。", wanted("备课"), "plain")), ["备课"]);
  assert.deepEqual(marked(mark("super\u00adcali", wanted("supercali"), "plain")), ["super\u00adcali"]);
});
