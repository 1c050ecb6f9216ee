import assert from "node:assert/strict";
import { test } from "node:test";
import { after, link, nextLine, picture, table, toggleLines, toggleSign } from "../form/markup.js";

/** A text in which `[` and `]` are the ends of what is chosen. */
function at(text) {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return [text.replace(/[⟦⟧]/g, ""), start, end];
}

function done(text, edit, ...more) {
  const [value, start, end] = at(text);
  const made = edit(value, start, end, ...more);
  const now = after(value, made);
  return now.slice(0, made.start) + "⟦" + now.slice(made.start, made.end) + "⟧" + now.slice(made.end);
}

const words = { link_text: "words", table_first: "One", table_second: "Two" };

test("bold and italic are put on and taken off, and leave spaces outside", () => {
  assert.equal(done("a ⟦b ⟧c", toggleSign, "**"), "a **⟦b⟧** c");
  assert.equal(done("a **⟦b⟧** c", toggleSign, "**"), "a ⟦b⟧ c");
  assert.equal(done("a ⟦**b**⟧ c", toggleSign, "**"), "a ⟦b⟧ c");
  assert.equal(done("a **⟦b⟧** c", toggleSign, "*"), "a ***⟦b⟧*** c");
  assert.equal(done("⟦⟧", toggleSign, "**"), "**⟦⟧**");
});

test("lines become a list, another list, and lines again", () => {
  assert.equal(done("⟦a\nb⟧", toggleLines, "list"), "⟦- a\n- b⟧");
  assert.equal(done("⟦- a\n- b⟧", toggleLines, "numbered"), "⟦1. a\n2. b⟧");
  assert.equal(done("⟦1. a\n2. b⟧\nc", toggleLines, "numbered"), "⟦a\nb⟧\nc");
  assert.equal(done("text\n⟦a⟧", toggleLines, "list"), "text\n\n⟦- a⟧");
  assert.equal(done("- a\n⟦b⟧", toggleLines, "list"), "- a\n⟦- b⟧");
  assert.equal(done("⟦a\n\nb⟧", toggleLines, "quote"), "⟦> a\n\n> b⟧");
  assert.equal(done("a⟦⟧", toggleLines, "heading"), "### a⟦⟧");
  assert.equal(done("⟦⟧", toggleLines, "list"), "- ⟦⟧");
});

test("a link asks for what is not there yet", () => {
  assert.equal(done("see ⟦here⟧", link, words), "see [here](⟦https://⟧)");
  assert.equal(done("see ⟦https://example.org/⟧", link, words), "see [⟦words⟧](https://example.org/)");
  assert.equal(done("⟦⟧", link, words), "[⟦words⟧](https://)");
});

test("tables and pictures stand in lines of their own", () => {
  assert.equal(done("a⟦⟧", table, words), "a\n\n| ⟦One⟧ | Two |\n| --- | --- |\n|  |  |\n");
  assert.equal(done("a⟦⟧", picture, "two [people]\nat work", "a.jpg"), "a\n\n![two \\[people\\] at work](a.jpg)\n⟦⟧");
});

test("a list goes on with its next line, and ends where nothing is said", () => {
  assert.equal(done("- a⟦⟧", nextLine), "- a\n- ⟦⟧");
  assert.equal(done("  9. a⟦⟧", nextLine), "  9. a\n  10. ⟦⟧");
  assert.equal(done("- a\n- ⟦⟧", nextLine), "- a\n\n⟦⟧");
  assert.equal(nextLine("plain", 5, 5), null);
  assert.equal(nextLine("- a", 0, 0), null);
});
