import assert from "node:assert/strict";
import { test } from "node:test";
import { divides } from "../search/narrowing.js";

const value = (count, chosen = false) => ({ count, chosen });

test("a facet whose one value everything has is not offered, unless it was chosen", () => {
  assert.equal(divides([value(7)], 7), false);
  assert.equal(divides([value(7, true)], 7), true);
  assert.equal(divides([value(3)], 7), true);
  assert.equal(divides([value(7), value(2)], 7), true);
  assert.equal(divides([value(null)], 7), true);
  assert.equal(divides([], 7), false);
});
