import assert from "node:assert/strict";
import { test } from "node:test";
import { AIM, begun, write } from "../plan/lines.js";
import { dayText, measureText, toPlain } from "../plan/plain.js";

const words = {
  explore: "Explore", prepare: "Prepare", deliver: "Deliver", sustain: "Sustain", know: "How we will know", aim: "To change:",
  of: "Plan: {title}", by: "by {day}", measured: "Measured elsewhere:", measured_in: "in “{title}”", no_measure: "No measure yet.",
  month_12: "December",
};
const about = { title: "Three days", url: "https://a.example/", measures: [], words };

test("a plan as text says what, who and by when, phase by phase", () => {
  const plan = begun([{ phase: "deliver", text: "Choose one team" }], [], "u");
  write(plan, "deliver-1", "who", "Ann", 1);
  write(plan, "deliver-1", "when", "2026-12-05", 1);
  write(plan, "know-1", "what", "Books read\nper pupil", 1);
  write(plan, AIM, "what", "Pupils read more", 1);
  assert.equal(toPlain(plan, about), [
    "Plan: Three days", "https://a.example/", "", "To change:", "Pupils read more", "",
    "Explore", "- …", "", "Prepare", "- …", "",
    "Deliver", "- Choose one team (Ann, by 5 December 2026)", "", "Sustain", "- …", "",
    "How we will know", "No measure yet.", "- Books read\n  per pupil", "",
  ].join("\n"));
});

test("what was measured is told with its value and where it was measured", () => {
  const measures = [{ name: "Reading", note: "+3 months · trial", item: "" }, { name: "Absence", note: "", item: "A coach" }];
  assert.equal(measureText(measures[0], words), "Reading: +3 months · trial");
  const text = toPlain(begun([], ["Reading"], "u"), { ...about, measures });
  assert.match(text, /Measured elsewhere: Reading: \+3 months · trial; Absence \(in “A coach”\)\n- Reading\n/);
  assert.doesNotMatch(text, /No measure/);
  assert.doesNotMatch(toPlain(begun([], [], "u"), { ...about, measures: null }), /easure/);
});

test("a day is written as the site writes it, and as it is where a language has no months", () => {
  assert.equal(dayText("2026-12-05", words), "5 December 2026");
  assert.equal(dayText("2026-12-05", {}), "2026-12-05");
});
