import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addressOf, asked, choiceOf, settled, toggled } from "../compare/choice.js";
import { differ } from "../compare/differences.js";
import { notesOf } from "../compare/notes.js";
import { otherPages } from "../compare/rows.js";

const knows = (id) => ["animateur", "enricher", "mentor", "pedagogue", "secondee"].includes(id);

afterEach(() => delete globalThis.sessionStorage);

test("an address names items in an order, each once", () => {
  assert.deepEqual(asked("?r=secondee,animateur"), { ids: ["secondee", "animateur"], repeated: [] });
  assert.deepEqual(asked("?r=secondee%2Canimateur&x=1"), { ids: ["secondee", "animateur"], repeated: [] });
  assert.deepEqual(asked("?r=a,%20b,a,,b,a,"), { ids: ["a", "b"], repeated: ["a", "b"] });
});

test("an address that names none asks for nothing", () => {
  for (const none of ["", "?", "?r=", "?r=,,%20", "?q=secondee"]) {
    assert.deepEqual(asked(none), { ids: [], repeated: [] }, none);
  }
});

test("what is written into an address is read from it again", () => {
  for (const ids of [[], ["secondee"], ["secondee", "a b", "ü&r=x"]]) {
    assert.deepEqual(asked(addressOf(ids)).ids, ids);
  }
  assert.equal(addressOf(["secondee", "animateur"]), "?r=secondee,animateur");
});

test("the first four that are known are shown, whatever stands between them", () => {
  assert.deepEqual(settled(["secondee", "nobody", "mentor", "enricher", "animateur", "pedagogue"], knows), {
    shown: ["secondee", "mentor", "enricher", "animateur"],
    left: ["pedagogue"],
    unknown: ["nobody"],
  });
});

test("a choice grows at its end, to four, and never holds one twice", () => {
  assert.deepEqual(toggled(["a", "b"], "c", true), ["a", "b", "c"]);
  assert.deepEqual(toggled(["a", "b"], "a", true), ["b", "a"]);
  assert.deepEqual(toggled(["a", "b"], "a", false), ["b"]);
  assert.deepEqual(toggled(["a", "b", "c", "d"], "e", true), ["a", "b", "c", "d"]);
});

test("items differ by what they say, not by the order or the spaces in which they say it", () => {
  assert.equal(differ([["Pupils", "Teachers"], ["Teachers", "Pupils"]]), false);
  assert.equal(differ([["own\n  school"], [" own school "]]), false);
  assert.equal(differ([["Not stated"], ["Not stated"], ["Own school"]]), true);
  assert.equal(differ([["Pupils"], ["Pupils", "Teachers"]]), true);
});

test("a reader is told of each kind of trouble, and of a long list only the beginning", () => {
  const words = { unknown: "Not here: {names}", unread: "Not looked up: {names}", repeated: "Twice: {names}", many: "Too many: {names}" };
  const none = { read: true, unknown: [], repeated: [], left: [] };
  assert.deepEqual(notesOf(none, words), []);
  assert.deepEqual(notesOf({ ...none, unknown: ["x", "$&{names}"], repeated: ["Mentor"], left: ["Secondee"] }, words), [
    "Not here: x, $&{names}",
    "Twice: Mentor",
    "Too many: Secondee",
  ]);
  assert.deepEqual(notesOf({ ...none, read: false, unknown: ["x"] }, words), ["Not looked up: x"]);
  const [long] = notesOf({ ...none, unknown: Array.from({ length: 900 }, (_, i) => "y".repeat(900) + i) }, words);
  assert.ok(long.length < 300 && long.endsWith(" …"), long);
});

test("the other pages of a long table are all but this one", () => {
  const first = "https://example.org/roles/compare/index.html";
  const second = "https://example.org/roles/compare/page/2/index.html";
  assert.deepEqual(otherPages(first, 1, "https://example.org/roles/compare/?r=a"), []);
  assert.deepEqual(otherPages(first, 2, "https://example.org/roles/compare/index.html"), [second]);
  assert.deepEqual(otherPages(first, 2, "https://example.org/roles/compare/page/2/?r=a"), [first]);
});

test("a choice is kept for its own list, and a store that is foreign, full or shut is none", () => {
  const stored = new Map();
  globalThis.sessionStorage = { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value) };
  choiceOf("/roles/compare/").write(["a", "b"]);
  assert.deepEqual(choiceOf("/roles/compare/").read(), ["a", "b"]);
  assert.deepEqual(choiceOf("/nuggets/compare/").read(), []);
  const [name] = stored.keys();
  stored.set(name, '{"not": "ours"}');
  assert.deepEqual(choiceOf("/roles/compare/").read(), []);
  stored.set(name, "?r=a,b,c,d,e,f");
  assert.deepEqual(choiceOf("/roles/compare/").read(), ["a", "b", "c", "d"]);
  const shut = () => {
    throw new Error("shut");
  };
  globalThis.sessionStorage = { getItem: shut, setItem: shut };
  choiceOf("/roles/compare/").write(["a"]);
  assert.deepEqual(choiceOf("/roles/compare/").read(), []);
});
