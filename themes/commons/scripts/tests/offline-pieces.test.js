import assert from "node:assert/strict";
import { test } from "node:test";
import { pieceOf } from "../offline/pieces.js";

const film = () => new Response("a film of rain", { headers: { "content-type": "video/mp4" } });
const told = async (range) => {
  const piece = await pieceOf(film(), range);
  return [piece.status, piece.headers.get("content-range"), await piece.text()];
};

test("a piece is given as it is asked for, with where it stands in the whole", async () => {
  assert.deepEqual(await told("bytes=0-"), [206, "bytes 0-13/14", "a film of rain"]);
  assert.deepEqual(await told("bytes=2-5"), [206, "bytes 2-5/14", "film"]);
  assert.deepEqual(await told("bytes=10-99"), [206, "bytes 10-13/14", "rain"]);
  assert.equal((await pieceOf(film(), "bytes=2-5")).headers.get("content-type"), "video/mp4");
});

test("there is nothing behind the end", async () => {
  assert.deepEqual(await told("bytes=14-"), [416, "bytes */14", ""]);
  assert.deepEqual(await told("bytes=5-2"), [416, "bytes */14", ""]);
});

test("where no piece is asked for, or an odd one, the whole is given", async () => {
  for (const range of [null, "", "bytes=-4", "bytes=0-1,4-5", "lines=1-2"]) {
    assert.deepEqual(await told(range), [200, null, "a film of rain"]);
  }
});
