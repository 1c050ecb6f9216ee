import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, lacksKit, letter, readAddress, say, sayBroken, sayCount, sayFound, writeAddress } from "../search/say.js";

const words = {
  found_none: "No results", found_one: "1 result", found_many: "{n} results", found_more: "More than {n} results",
  meant: "Searched for {used}, since “{typed}” is not known here.",
};

test("one result, many, none, and more than were counted are each said in their own way", () => {
  assert.equal(sayFound(words, { total: 0, exact: true }, "en"), "No results");
  assert.equal(sayFound(words, { total: 1, exact: true }, "en"), "1 result");
  assert.equal(sayFound(words, { total: 1234, exact: true }, "en"), "1,234 results");
  assert.equal(sayFound(words, { total: 200, exact: false }, "en"), "More than 200 results");
  assert.equal(sayCount(words, "found", 1234, "nl"), "1.234 results");
});

test("what a reader typed is not taken for a name or a pattern", () => {
  const values = { used: "{typed} $& $1", typed: "{constructor}" };
  assert.equal(say(words, "meant", values), "Searched for {typed} $& $1, since “{constructor}” is not known here.");
});

test("an address holds the words and every filter, and gives them back", () => {
  const filters = [{ field: "type", value: "role" }, { field: "type", value: "card" }, { field: "audience", value: "a&b" }];
  const address = writeAddress("  ākonga & co ", filters);
  assert.equal(address, "?q=%C4%81konga+%26+co&type=role&type=card&audience=a%26b");
  assert.deepEqual(readAddress(address), { text: "ākonga & co", filters, sort: "" });
  assert.equal(writeAddress("  ", []), "");
  assert.deepEqual(readAddress(""), { text: "", filters: [], sort: "" });
});

test("an address holds the order, but for the usual one, and no order is a filter", () => {
  const filters = [{ field: "type", value: "role" }];
  assert.equal(writeAddress("", filters, "newest"), "?type=role&sort=newest");
  assert.deepEqual(readAddress("?type=role&sort=newest"), { text: "", filters, sort: "newest" });
  assert.equal(readAddress("?sort=__proto__").sort, "");
});

test("what is no filter in an address is left aside", () => {
  assert.deepEqual(readAddress("?q=a&q=b&Type=x&__proto__=1&type=&type=role&type=role&x.y=1"), {
    text: "a",
    filters: [{ field: "type", value: "role" }],
    sort: "",
  });
  assert.equal(readAddress("?" + "t=1&".repeat(9) + [...Array(99)].map((_, i) => "t=" + i).join("&")).filters.length, 50);
});

test("half a character in an address does no harm", () => {
  assert.equal(writeAddress("\ud800", []), "?q=%EF%BF%BD");
});

test("a result leads into the site, from a server and from a disk", () => {
  const base = "https://example.org/w/";
  assert.equal(addressOf(base, { address: "roles/a/" }), "https://example.org/w/roles/a/");
  assert.equal(addressOf(base, { address: "roles/a/", anchor: "what" }), "https://example.org/w/roles/a/#what");
  assert.equal(addressOf(base, { address: "" }), base);
  assert.equal(addressOf("file:///w/", { address: "roles/a/", anchor: null }), "file:///w/roles/a/index.html");
  assert.equal(addressOf("file:///w/", { address: "" }), "file:///w/index.html");
});

test("a result never leads out of the site", () => {
  const base = "https://example.org/w/";
  for (const address of ["javascript:alert(1)", "//evil.example/", "https://evil.example/", "../x", "/x", "data:text/html,x", "http://["]) {
    assert.equal(addressOf(base, { address }), base);
  }
});

test("from a disk it is said that searching needs the kit, and only where the kit is what is missing", () => {
  const told = { broken: "Cannot be read.", needs_kit: "Needs the kit." };
  const missing = [{ file: "manifest.json", kind: "missing" }];
  assert.equal(sayBroken(told, "file:///site/", missing), "Needs the kit.");
  assert.equal(sayBroken(told, "https://example.org/", missing), "Cannot be read.");
  assert.equal(sayBroken(told, "file:///site/", [{ file: "manifest.json", kind: "damaged" }]), "Cannot be read.");
  assert.equal(sayBroken(told, "file:///site/", [{ file: "w-000000000000.bin", kind: "missing" }]), "Cannot be read.");
  assert.equal(sayBroken(told, "file:///site/", []), "Cannot be read.");
  assert.equal(lacksKit("file:///site/", missing), true);
});

test("what was not found is told in a letter that says what was looked for, or in a form", () => {
  const words = { contact: "mailto:a@example.org", tell_subject: "Sought: {text}", tell_body: "Why: " };
  assert.equal(letter(words, "  lesson +\n study & 50% "), "mailto:a@example.org?subject=Sought%3A%20lesson%20%2B%20study%20%26%2050%25&body=Why%3A%20");
  assert.equal(letter(words, "\ud800"), "mailto:a@example.org?subject=Sought%3A%20%EF%BF%BD&body=Why%3A%20");
  assert.ok(letter(words, "x".repeat(9999)).length < 300);
  assert.equal(letter({ ...words, contact: "https://example.org/form" }, "lesson"), "https://example.org/form");
});
