import assert from "node:assert/strict";
import { test } from "node:test";
import { kept, nameOf, namesOf } from "../shared/kept.js";

const fails = (name) => () => {
  throw Object.assign(new Error("no"), { name });
};

test("what is kept is there again, under the name of its tool and its site", () => {
  const all = new Map();
  const storage = () => ({ getItem: (key) => all.get(key) ?? null, setItem: (key, text) => all.set(key, text) });
  const place = kept(nameOf("sheet", "/schools/", "check"), storage);
  assert.deepEqual(place.read(), { text: null, trouble: "" });
  assert.equal(place.write("a"), "");
  assert.deepEqual(place.read(), { text: "a", trouble: "" });
  assert.deepEqual(kept(nameOf("sheet", "/other/", "check"), storage).read().text, null);
});

test("a full store, one that is forbidden, and one that may not even be asked are told apart", () => {
  assert.equal(kept("a", () => ({ setItem: fails("QuotaExceededError") })).write(""), "full");
  assert.equal(kept("a", () => ({ setItem: fails("NS_ERROR_DOM_QUOTA_REACHED") })).write(""), "full");
  assert.equal(kept("a", () => ({ setItem: fails("SecurityError") })).write(""), "forbidden");
  assert.equal(kept("a", fails("SecurityError")).write(""), "forbidden");
  assert.deepEqual(kept("a", fails("SecurityError")).read(), { text: null, trouble: "forbidden" });
  assert.deepEqual(kept("a", () => null).read(), { text: null, trouble: "forbidden" });
});

test("what a tool keeps of this site is found again, and can be taken away", () => {
  const all = new Map([["nuggets plan /a/ nugget:y", "1"], ["nuggets plan /a/ card:x", "2"], ["nuggets plan /b/ z", "3"], ["nuggets plan aside /a/ z", "4"]]);
  const storage = () => ({
    length: all.size, key: (i) => [...all.keys()][i], getItem: (key) => all.get(key) ?? null, removeItem: (key) => all.delete(key),
  });
  assert.deepEqual(namesOf("plan", "/a/", storage), { names: ["nuggets plan /a/ card:x", "nuggets plan /a/ nugget:y"], trouble: "" });
  assert.equal(kept("nuggets plan /a/ card:x", storage).remove(), "");
  assert.deepEqual(namesOf("plan", "/a/", storage).names, ["nuggets plan /a/ nugget:y"]);
  assert.deepEqual(namesOf("plan", "/a/", fails("SecurityError")), { names: [], trouble: "forbidden" });
  assert.equal(kept("a", fails("SecurityError")).remove(), "forbidden");
});
