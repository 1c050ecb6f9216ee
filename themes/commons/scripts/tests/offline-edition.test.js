import assert from "node:assert/strict";
import { test } from "node:test";
import {
  SMALL,
  addressOf,
  digestOf,
  each,
  editionOf,
  isAsTold,
  isPage,
  keptOf,
  needed,
  offlinePage,
  pathOf,
  readable,
  shownBy,
  sizeOf,
  standIns,
} from "../offline/edition.js";

const ROOT = "https://example.org/school/";
const bytes = (text) => new TextEncoder().encode(text);
const file = (sha256, size = 10) => ({ sha256, size, type: "text/html; charset=utf-8" });
const style = { sha256: "s", size: 10, type: "text/css", immutable: true };

test("an address is a file of the site, whatever was asked behind it", () => {
  assert.equal(pathOf("https://example.org/school/", ROOT), "index.html");
  assert.equal(pathOf("https://example.org/school/roles/?r=a,b#c", ROOT), "roles/index.html");
  assert.equal(pathOf("https://example.org/school/roles/index.html", ROOT), "roles/index.html");
  assert.equal(pathOf("https://example.org/school/a%20b/%C4%81.png", ROOT), "a b/ā.png");
});

test("an address outside the site's folder, or one that says nothing, is no file of it", () => {
  assert.equal(pathOf("https://example.org/", ROOT), null);
  assert.equal(pathOf("https://example.org/schools/", ROOT), null);
  assert.equal(pathOf("https://elsewhere.org/school/", ROOT), null);
  assert.equal(pathOf("https://example.org/school/%ff", ROOT), null);
});

test("a file has an address that leads to it again", () => {
  for (const path of ["index.html", "a b/ā.png", "what?/#1.png", "100%.png"]) {
    assert.equal(pathOf(addressOf(path, ROOT), ROOT), path);
  }
});

test("an edition is another where a file is another, has another name, or is gone, and in no other case", async () => {
  const one = await editionOf({ "a.html": file("1"), "10": file("2"), "9": file("3") });
  assert.equal(await editionOf({ "9": file("3"), "10": file("2"), "a.html": file("1", 99) }), one);
  assert.notEqual(await editionOf({ "a.html": file("1"), "10": file("2"), "9": file("4") }), one);
  assert.notEqual(await editionOf({ "b.html": file("1"), "10": file("2"), "9": file("3") }), one);
  assert.notEqual(await editionOf({ "a.html": file("1"), "10": file("2") }), one);
});

test("what servers and programs read is not taken along, nor are long documents and pictures of shared pages", () => {
  const not = [
    "sw.js", "_headers", "_redirects", "robots.txt", "llms.txt", "sitemap.xml", "sitemap-2.xml", "feed.xml", "nl/feed.json",
    "manifest.webmanifest", "nl/manifest.webmanifest", "cards/a/social.png", "cards/a/index.md", "cards/a/card.pdf",
    "assets/pictures/social-card-0123456789ab.png", "assets/pictures/icon-192-0123456789ab.png",
  ];
  const taken = [
    "index.html", "cards/a/index.html", "cards/a/hall.png", "cards/a/social-studies.png", "files/notes.md", "search/manifest.json",
    "assets/styles/commons-0123456789ab.css", "assets/pictures/favicon-0123456789ab.svg", "sheet.csv", "my.robots.txt",
  ];
  const files = Object.fromEntries([...not, ...taken].map((path) => [path, file(path)]));
  assert.deepEqual(readable(files).sort(), taken.sort());
});

test("the same bytes at two places weigh once", () => {
  assert.equal(sizeOf(["a", "b", "c"], { a: file("1", 5), b: file("1", 5), c: file("2", 7) }), 12);
});

test("pages are what readers look for", () => {
  assert.deepEqual(["index.html", "404.html", "nl/offline/index.html", "offline/index.html", "a.css"].filter(isPage), ["index.html"]);
});

const NEW = {
  "404.html": file("0"),
  "index.html": file("1"),
  "nl/index.html": file("2"),
  "nl/search/index.html": file("3"),
  "offline/index.html": file("4"),
  "roles/a/index.html": file("5"),
  "roles/b/index.html": file("6"),
  "assets/styles/commons-0123456789ab.css": style,
  "assets/fonts/LICENSE": file("7"),
};
const SHELL = ["404.html", "assets/styles/commons-0123456789ab.css", "index.html", "nl/index.html", "nl/search/index.html", "offline/index.html"];

test("the first edition begins with what every page needs, and the pages from which one goes on", () => {
  assert.deepEqual(needed({ files: NEW, before: null, digests: new Set(), wanted: false }).sort(), SHELL);
});

test("a page that could be read stays one; one that is gone is not asked for", () => {
  const before = { "roles/a/index.html": file("old"), "roles/gone/index.html": file("gone"), "roles/b/index.html": file("unread") };
  const paths = needed({ files: NEW, before, digests: new Set(["old", "gone"]), wanted: false });
  assert.deepEqual(paths.filter((path) => path.startsWith("roles/")), ["roles/a/index.html"]);
});

test("a site that was kept whole stays so while it is small, or where the reader asked for all", () => {
  const [before, digests] = [{ "index.html": file("old") }, new Set(["old"])];
  const large = { ...NEW, "film.mp4": { ...file("8"), size: SMALL } };
  const all = (what) => needed(what).length === readable(what.files).length;
  assert.equal(all({ files: NEW, before, digests, wanted: false }), true);
  assert.equal(all({ files: large, before, digests, wanted: false }), false);
  assert.equal(all({ files: large, before, digests, wanted: true }), true);
  assert.equal(all({ files: NEW, before, digests: new Set(), wanted: false }), false);
});

test("what is kept is told by its bytes", () => {
  assert.deepEqual(keptOf(NEW, new Set(["5", "x"])), ["roles/a/index.html"]);
});

test("a page that is not kept is spoken for in its own language", () => {
  const files = { "offline/index.html": file("1"), "nl/offline/index.html": file("2") };
  assert.equal(offlinePage("nl/rollen/index.html", files), "nl/offline/index.html");
  assert.equal(offlinePage("roles/index.html", files), "offline/index.html");
  assert.equal(offlinePage("", files), "offline/index.html");
});

test("a page shows its pictures, and nothing of other sites", () => {
  const html = `<img src="hall.png" srcset="hall-1.png 1x, hall-2.png 2x"><img alt="" src="../a%20b.png"><img src="https://elsewhere.org/x.png"><img src="data:image/png;base64,AA">`;
  assert.deepEqual(shownBy(html, `${ROOT}roles/a/`, ROOT), ["roles/a/hall.png", "roles/a/hall-1.png", "roles/a/hall-2.png", "roles/a b.png"]);
});

test("a list is worked through so many at a time", async () => {
  let [now, most] = [0, 0];
  const done = [];
  await each([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++now);
    await new Promise((soon) => setTimeout(soon, 1));
    now--;
    done.push(item);
  });
  assert.deepEqual([done.length, most], [7, 3]);
});

test("the first failure ends all that is not begun", async () => {
  const begun = [];
  const work = async (item) => {
    begun.push(item);
    await new Promise((soon) => setTimeout(soon, item));
    if (item === 1) {
      throw new Error("no network");
    }
  };
  await assert.rejects(each([1, 20, 3, 4, 5, 6], 2, work), /no network/);
  await new Promise((soon) => setTimeout(soon, 30));
  assert.deepEqual(begun, [1, 20]);
});

test("bytes are as told where their digest and their number are", async () => {
  const sha256 = await digestOf(bytes("rain"));
  assert.equal(sha256, "319b44c570a417ff3444896cd4aa77f052b6781773fc2f9aa1f1180ac745005c");
  assert.equal(await isAsTold(bytes("rain"), { sha256, size: 4 }), true);
  assert.equal(await isAsTold(bytes("rain"), { sha256, size: 5 }), false);
  assert.equal(await isAsTold(bytes("snow"), { sha256, size: 4 }), false);
});

test("of a picture in several sizes a device keeps the middle one, which stands for all of them", () => {
  const named = (width) => `trips/hall-${width}-0123456789ab.jpg`;
  const paths = ["trips/index.html", "trips/hall.jpg", named(480), named(800), named(1200), "trips/plan-480-0123456789ab.png"];
  const files = Object.fromEntries(paths.map((path) => [path, file(path)]));
  assert.deepEqual(readable(files), ["trips/index.html", named(800), "trips/plan-480-0123456789ab.png"]);
  const instead = standIns(files);
  for (const path of ["trips/hall.jpg", named(480), named(800), named(1200)]) {
    assert.equal(instead.get(path), named(800));
  }
  assert.equal(instead.get("trips/index.html"), undefined);
});
