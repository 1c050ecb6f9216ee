import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, clockText, hours, hoursText, minutes, percent, share, shareText } from "../deployment/times.js";

const HOSTILE = ["", " ", "-1", "1e9", "25:99", "99999", "NaN", "Infinity", "0x10", "😀", "<script>alert(1)</script>", "8:6", "١٢:٠٠", "9".repeat(10_000)];

test("what is no time, no hours, no minutes and no share is none", () => {
  for (const text of HOSTILE) {
    assert.equal(clock(text), null, text);
    assert.equal(hours(text), null, text);
    assert.equal(minutes(text), null, text);
    assert.equal(share(text), null, text);
  }
  assert.equal(clock("24:00"), null);
});

test("a time is read as people write it", () => {
  assert.deepEqual(["8:45", "08.45", "0845", " 8:45 "].map(clock), [525, 525, 525, 525]);
  assert.equal(clockText(525), "08:45");
});

test("hours are whole minutes or none", () => {
  assert.deepEqual(["36", "36:30", "36,5", "36.5", "36h", "36h30", " 36 : 30 "].map(hours), [2160, 2190, 2190, 2190, 2160, 2190, 2190]);
  assert.equal(hours("36.25"), 2175);
  assert.equal(hours("36.33"), null);
  assert.equal(hours("36:60"), null);
});

test("travel is minutes, or hours and minutes", () => {
  assert.deepEqual(["0", "45", "1:15"].map(minutes), [0, 45, 75]);
});

test("a share is percent, or a part of one", () => {
  assert.deepEqual(["60", "60 %", "0.6", "0,6", "83.33", "0.8333", "1", "100"].map(share), [6000, 6000, 6000, 6000, 8333, 8333, 10_000, 10_000]);
  assert.deepEqual(["0", "101", "83.333", "1.5.2"].map(share), [null, null, null, null]);
  assert.deepEqual([6000, 8333, 8330, 10_000, 1].map((parts) => shareText(parts)), ["60", "83.33", "83.3", "100", "0.01"]);
});

test("minutes are told as hours, and what is lacking with a minus", () => {
  assert.deepEqual([0, 5, 60, 1296, -84].map(hoursText), ["0:00", "0:05", "1:00", "21:36", "−1:24"]);
});

test("a percentage is exact to a tenth, and a half goes up", () => {
  assert.deepEqual([percent(3, 8), percent(1, 3), percent(2, 3), percent(1, 2000), percent(5, 5)], ["37.5", "33.3", "66.7", "0.1", "100"]);
  assert.equal(percent(3, 8, ","), "37,5");
});
