import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse, compareTerms, exactForm, fold, term, tokens } from "../search/text.js";

const plain = (text) => analyse(text, "plain").terms;

test("tokens are runs of letters, marks and numbers", () => {
  assert.deepEqual(plain("Year 9, e-mail: info@school.nl (10%)"), ["year", "9", "e", "mail", "info", "school", "nl", "10"]);
  assert.deepEqual(plain("😀 🏫school"), ["school"]);
  assert.deepEqual(plain(""), []);
});

test("a single apostrophe stays between letters, however it is written", () => {
  assert.deepEqual(plain("don't don’t donʼt don＇t"), ["don't", "don't", "don't", "don't"]);
  assert.deepEqual(plain("'quoted' a''b ʼcʼ"), ["quoted", "a", "b", "c"]);
});

const beside = (text) => analyse(text, "plain").beside;

test("each letter of a script without spaces is a token, and two of them stand beside the first", () => {
  assert.deepEqual(plain("学校abcひら9カタ"), ["学", "校", "abc", "ひ", "ら", "9", "カ", "タ"]);
  assert.deepEqual(beside("学校abcひら9カタ"), ["0:学校", "3:ひら", "6:カタ"]);
  assert.deepEqual(beside("한국어 ครู"), ["0:한국", "1:국어", "3:ครู"]);
});

test("a compound is a word beside its parts, however its hyphen is written", () => {
  for (const text of ["well-being", "Well\u2011being", "well–being", "well\u00ad-being"]) {
    assert.deepEqual(plain(text), ["well", "being"], text);
    assert.deepEqual(beside(text), ["0:wellbeing"], text);
  }
  assert.deepEqual(beside("face-to-face"), ["0:faceto", "0:facetoface", "1:toface"]);
  assert.deepEqual(beside("5-7 years, 2024-25, 3.5, how-to-plan-a-visit"), []);
});

test("signs belong to their words", () => {
  assert.deepEqual(beside("C++ C++17 C# .NET Node.js R&D A* 11+ 1+1 a+b end. x"),
    ["0:c++", "1:c++", "3:c#", "4:.net", "5:nodejs", "7:r&d", "9:a*", "10:11+"]);
});

test("what does not show parts no word", () => {
  assert.deepEqual(plain("super\u00adcali zero\u200bwidth na\u200dme \ufeffx"), ["supercali", "zerowidth", "name", "x"]);
  const [{ start, end }] = tokens(" super\u00adcali\u00ad ");
  assert.deepEqual([start, end], [1, 11]);
});

test("accents and macrons are folded, composed or not, and the exact form is kept beside", () => {
  assert.deepEqual(analyse("ākonga a\u0304konga", "plain"), 
    { terms: ["akonga", "akonga"], beside: [], exact: ["=ākonga", "=ākonga"] });
  assert.equal(fold("straße"), "strasse");
  assert.equal(fold("łódź"), "lodz");
  assert.equal(exactForm("school"), "");
});

test("English possessives are cut before stemming, and plain words stay as they are", () => {
  assert.equal(term("teacher's", "english"), "teacher");
  assert.equal(term("learning", "english"), "learn");
  assert.equal(term("learning", "plain"), "learning");
});

test("a token that is too long is no term, but keeps its place", () => {
  assert.deepEqual(plain(`a ${"x".repeat(65)} b`), ["a", "", "b"]);
});

test("lone surrogates are no letters", () => {
  assert.deepEqual(plain("a\ud800b \udc00"), ["a", "b"]);
});

test("Greek has one small sigma, and a small letter is composed even where its capital is not", () => {
  assert.deepEqual(plain("ΟΔΟΣ οδος ΟΔΟΣ-Α"), ["οδοσ", "οδοσ", "οδοσ", "α"]);
  assert.deepEqual(analyse("H\u0331", "plain").exact, ["=\u1e96"]);
});

test("an accent alone has neither a term nor an exact form", () => {
  assert.deepEqual(analyse("\u0301 \u0301's", "english"), { terms: ["", ""], beside: [], exact: [] });
});

test("tokens know their place in the text as it was given", () => {
  assert.deepEqual(tokens("The Teams").map(({ token, start, end }) => ({ token, start, end })), [
    { token: "the", start: 0, end: 3 }, { token: "teams", start: 4, end: 9 },
  ]);
});

test("terms are in the order of their UTF-8 bytes", () => {
  const terms = ["\u{1f600}", "\uffee", "z", "za", "é", "="];
  const bytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  assert.deepEqual([...terms].sort(compareTerms), [...terms].sort(bytes));
});
