import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addressOf, asked, idOf, joined, moved, MOST, packOf, same, settled } from "../pack/choice.js";
import { mended } from "../pack/mend.js";
import { turns } from "../pack/turns.js";

const BASE = "https://a.example/site/";

afterEach(() => delete globalThis.localStorage);

test("an address names items in an order, each once, and a title", () => {
  assert.deepEqual(asked("?i=roles/secondee,cards/team-learning&t=Staff%20meeting%2012%20March"), {
    ids: ["roles/secondee", "cards/team-learning"],
    title: "Staff meeting 12 March",
  });
  assert.deepEqual(asked("?i=a,%20b,a,,b,"), { ids: ["a", "b"], title: "" });
  assert.equal(asked("?t=" + "x".repeat(500)).title.length, 100);
});

test("a title that is too long is cut between two letters, and can be an address again", () => {
  for (const title of ["a".repeat(99) + "😀😀", "a".repeat(99) + " b", "😀".repeat(200)]) {
    const pack = asked("?i=a&t=" + encodeURIComponent(title));
    assert.ok(title.startsWith(pack.title));
    assert.deepEqual(asked(addressOf(pack)), pack);
  }
});

test("what names no item asks for nothing, whatever it is", () => {
  for (const none of ["", "?", "?i=", "?i=,,%20", "?q=secondee", '{"ids":[1]}', "\u0000%%%E0%A4", "[object Object]"]) {
    assert.deepEqual(asked(none), { ids: [], title: "" }, none);
  }
});

test("what is written into an address is read from it again", () => {
  for (const pack of [
    { ids: [], title: "" },
    { ids: ["roles/secondee"], title: "" },
    { ids: ["a b", "ü&t=x", "about"], title: "50% & <b>more</b>, #1 + ?" },
  ]) {
    assert.deepEqual(asked(addressOf(pack)), pack);
  }
  assert.equal(addressOf({ ids: ["roles/secondee", "about"], title: "Team" }), "?i=roles/secondee,about&t=Team");
  assert.ok(same({ ids: ["a"], title: "" }, asked("?i=a")));
  assert.ok(!same({ ids: ["a", "b"], title: "" }, asked("?i=b,a")));
});

test("an item has one name in every language, however its address is written", () => {
  for (const [address, lang] of [
    ["roles/secondee/", "en"],
    ["roles/secondee/index.html", "en"],
    ["roles/secondee", "en"],
    ["nl/roles/secondee/index.html?q=1#what", "nl"],
  ]) {
    assert.equal(idOf(BASE + address, BASE, lang), "roles/secondee", address);
  }
  assert.equal(idOf(BASE + "nl/roles/secondee/", BASE, "en"), "nl/roles/secondee");
  assert.equal(idOf(BASE + "nlx/a/", BASE, "nl"), "nlx/a");
  assert.equal(idOf("file:///C:/site/about/index.html", "file:///C:/site/", "en"), "about");
});

test("what is not of the site has no name", () => {
  for (const other of [BASE, BASE + "index.html", "https://b.example/site/roles/secondee/", "https://a.example/other/"]) {
    assert.equal(idOf(other, BASE, "en"), "", other);
  }
});

test("forty that are known are shown, whatever stands between them", () => {
  const ids = Array.from({ length: MOST + 2 }, (_, i) => "n" + i);
  const { shown, left, unknown } = settled(["../evil", ...ids, "//host"], (id) => id.startsWith("n"));
  assert.equal(shown.length, 40);
  assert.deepEqual(left, ["n40", "n41"]);
  assert.deepEqual(unknown, ["../evil", "//host"]);
});

test("an item moves by one place, and stays at its end", () => {
  assert.deepEqual(moved(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
  for (const [id, by] of [["a", -1], ["c", 1], ["nobody", 1]]) {
    assert.deepEqual(moved(["a", "b", "c"], id, by), ["a", "b", "c"]);
  }
});

test("of two packs none is lost", () => {
  assert.deepEqual(joined(["a", "b"], ["c", "b", "d"]), ["a", "b", "c", "d"]);
});

test("the pack is kept for its own site alone, and what is foreign there reads as an empty one", () => {
  const texts = new Map([["nuggets pack /site/ choice", '{"not": "ours"}']]);
  globalThis.localStorage = { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => texts.set(name, text) };
  const pack = packOf(BASE);
  assert.deepEqual(pack.read(), { ids: [], title: "" });
  assert.equal(pack.write({ ids: ["about"], title: "Mine" }), "");
  assert.deepEqual(packOf(BASE).read(), { ids: ["about"], title: "Mine" });
  assert.deepEqual(packOf("https://a.example/").read().ids, []);
  assert.equal(pack.forbidden(), false);
});

test("a store that is shut or full is told of", () => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get() { throw new Error("shut"); } });
  const pack = packOf(BASE);
  assert.deepEqual(pack.read(), { ids: [], title: "" });
  assert.equal(pack.forbidden(), true);
  assert.equal(pack.write({ ids: ["about"], title: "" }), "forbidden");
});

const PAGE = { address: BASE + "roles/secondee/", base: BASE, root: "../", prefix: "_pack-3-" };

test("names of elements that two pages may share are told apart, and so is what points to them", () => {
  assert.equal(mended("id", "_title", PAGE), "_pack-3-_title");
  assert.equal(mended("for", "_a1", PAGE), "_pack-3-_a1");
  assert.equal(mended("name", "_a1", PAGE), "_pack-3-_a1");
  assert.equal(mended("aria-labelledby", "a  b", PAGE), "_pack-3-a _pack-3-b");
  assert.equal(mended("href", "#what", PAGE), "#_pack-3-what");
  assert.equal(mended("href", BASE + "roles/secondee/#what", PAGE), "#_pack-3-what");
  assert.equal(mended("fill", "url(#g)", PAGE), "url(#_pack-3-g)");
  assert.equal(mended("class", "id", PAGE), "id");
  assert.equal(mended("aria-label", "a b", PAGE), "a b");
});

test("an address leads where it led", () => {
  assert.equal(mended("href", "../mentor/index.html#x", PAGE), "../roles/mentor/index.html#x");
  assert.equal(mended("src", "a.png", PAGE), "../roles/secondee/a.png");
  assert.equal(mended("srcset", "a.png 1x, ../b.png 2x", PAGE), "../roles/secondee/a.png 1x, ../roles/b.png 2x");
  assert.equal(mended("href", "https://b.example/x", PAGE), "https://b.example/x");
  assert.equal(mended("href", "/elsewhere/", PAGE), "https://a.example/elsewhere/");
  assert.equal(mended("href", "mailto:a@b.example", PAGE), "mailto:a@b.example");
});

test("what would run is left out", () => {
  assert.equal(mended("onclick", "x()", PAGE), null);
  assert.equal(mended("href", "javascript:x()", PAGE), null);
  assert.equal(mended("src", "https://[", PAGE), null);
});

test("no more run at once than may, all in turn, and one that fails stops none", async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const order = [];
  const task = (n) => () =>
    new Promise((done, failed) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        order.push(n);
        n === 1 ? failed(new Error("no")) : done(n);
      }, 1);
    });
  const all = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => inTurn(task(n))));
  assert.deepEqual(order, [0, 1, 2, 3, 4]);
  assert.deepEqual(all.map(({ value }) => value), [0, undefined, 2, 3, 4]);
  assert.equal(most, 2);
});
