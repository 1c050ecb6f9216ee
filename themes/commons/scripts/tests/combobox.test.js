import assert from "node:assert/strict";
import { test } from "node:test";
import { stepTo } from "../search/combobox.js";

test("arrows lead from option to option, and around the ends", () => {
  assert.deepEqual([-1, 0, 2].map((active) => stepTo("ArrowDown", active, 3)), [0, 1, 0]);
  assert.deepEqual([-1, 0, 2].map((active) => stepTo("ArrowUp", active, 3)), [2, 2, 1]);
});

test("Home and End lead to the ends once an option is chosen, and else stay in the field", () => {
  assert.deepEqual([stepTo("Home", 1, 3), stepTo("End", 1, 3)], [0, 2]);
  assert.deepEqual([stepTo("Home", -1, 3), stepTo("End", -1, 3)], [null, null]);
});

test("letters are the field's, and so is every key while there is no option", () => {
  assert.deepEqual([stepTo("a", 1, 3), stepTo("ArrowDown", -1, 0), stepTo("Home", -1, 0)], [null, null, null]);
});
