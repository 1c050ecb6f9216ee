import assert from "node:assert/strict";
import { test } from "node:test";
import { stemEnglish } from "../search/english.js";

test("an English word and its other forms have the stem that Lucene gives them", () => {
  const stems = {
    learning: "learn", teachers: "teacher", partnership: "partnership", definition: "definit", generalization: "general",
    communities: "communiti", skies: "sky", dying: "die", news: "news", innings: "inning", hoping: "hope",
    hopping: "hop", agreed: "agre", feed: "feed", gas: "gas", ties: "tie", cries: "cri", saying: "say", youth: "youth",
    boyish: "boyish", apologies: "apolog", logically: "logic", controlling: "control", relational: "relat",
    succeeding: "succeed", is: "is", "o'clock": "o'clock", ānō: "ānō",
  };
  for (const [word, stem] of Object.entries(stems)) assert.equal(stemEnglish(word), stem, word);
});
