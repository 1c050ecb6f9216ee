import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./school.js";

test("several words that mean one thing are looked for as they stand together, on both sides", async () => {
  const school = site(["Support staff", "Staff who support a school", "The TA plan", "Other"], {
    synonyms: { en: [{ find: ["ta", "support staff"], by: ["teaching assistant"] }] } });
  assert.deepEqual((await school.titles("TA")).sort(), ["Support staff", "The TA plan"]);
  assert.deepEqual((await school.titles("teaching assistants")).sort(), ["Support staff", "The TA plan"]);
  assert.equal((await school.titles("support staff"))[0], "Support staff");
  assert.ok((await school.titles("support staff")).includes("The TA plan"));
  assert.deepEqual((await school.ask("teaching assistant")).alsoSearched, ["ta", "support staff"]);
});

test("a title that is what was typed stands first, however often others say it", async () => {
  const others = Array.from({ length: 30 }, (_, i) => ({ title: "Evidence plan", address: `${i}/`, blocks: ["evidence ".repeat(9)] }));
  const school = site([...others, { title: "The evidence", address: "own/", blocks: ["much else is told here ".repeat(40)] }],
    { stop: { en: ["the"] } });
  for (const typed of ["evidence", "the evidence ", "Evidance"]) assert.equal((await school.titles(typed))[0], "The evidence", typed);
});

test("with three words a page that holds more of them comes before one that repeats one", async () => {
  const school = site([{ title: "Time", address: "a/", blocks: ["cover ".repeat(30)] },
    { title: "Plan", address: "b/", blocks: ["A meeting needs cover and a budget, which is planned by somebody else for the year"] }, "Other"]);
  assert.equal((await school.titles("cover meeting budget "))[0], "Plan");
});

test("what is in the reader's language comes first, and no word of another one is said to be searched, too", async () => {
  const school = site([{ title: "Leider", address: "a/", lang: "nl", blocks: ["schoolleider schoolleider"] },
    { title: "Plan", address: "b/", blocks: ["a plan of many words for a school, with a word on a schoolleider"] },
    { title: "Schoolplan", address: "c/", lang: "nl" }], { languages: { en: "english", nl: "plain" } });
  assert.deepEqual(await school.titles("schoolleider "), ["Plan", "Leider"]);
  assert.deepEqual(await school.titles("schoolleider ", { lang: "nl" }), ["Leider", "Plan"]);
  assert.deepEqual((await school.ask("school")).alsoSearched, ["schoolleider"]);
  assert.deepEqual((await school.ask("schoolpl")).alsoSearched, []);
  assert.equal((await school.ask("schoolpl")).total, 1);
});

test("short names are never corrected, and short beginnings only completed where nothing else is found", async () => {
  const school = site(["EPQ", "Take part", "Ta ra", "Coach"]);
  for (const typed of ["EPC", "COACK"]) assert.deepEqual((await school.ask(typed)).meant, [], typed);
  assert.deepEqual(await school.titles("ta"), ["Ta ra"]);
  assert.deepEqual(await school.titles("tak"), ["Take part"]);
});

test("a word with an error is corrected though its stem is known", async () => {
  const school = site(["Governors", "How we govern", "Governing a school", "Plan"]);
  const answer = await school.ask("governers ");
  assert.deepEqual(answer.meant, [{ typed: "governers", used: ["governors"] }]);
  assert.equal(answer.results[0].address, "governors/");
  for (const typed of ["governed ", "governs ", "govern "]) assert.deepEqual((await school.ask(typed)).meant, [], typed);
});
