import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { ADDITIONS, createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";
import { encode } from "./encoder.js";
import { site } from "./school.js";

const NONE = Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, false]));

test("documents with more of the words come first, and results say what matched", async () => {
  const school = site([{ title: "Coach", address: "coach/", type: "role", description: "d", blocks: ["Intro", "A coach helps teachers"],
    headings: [[0, "intro"]] }, "Teachers who meet a coach", "Plan"], {}, { additions: NONE });
  const answer = await school.ask("coach teachers");
  assert.equal(answer.total, 2);
  assert.ok(answer.exact);
  const [first] = answer.results;
  assert.deepEqual([first.address, first.type, first.typeLabel, first.anchor], ["coach/", "role", "role", "intro"]);
  assert.deepEqual(first.title, [{ text: "Coach", hit: true }]);
  assert.deepEqual(first.excerpt.filter(({ hit }) => hit).map(({ text }) => text), ["coach", "teachers"]);
  assert.deepEqual(answer.problems, []);
});

test("common words are left out, unless nothing else is left", async () => {
  const school = site(["To be a coach", "The plan"], { stop: { en: ["the", "to", "be", "a"] } });
  const answer = await school.ask("The coach ");
  assert.deepEqual([answer.dropped, answer.total], [["The"], 1]);
  assert.deepEqual(await school.titles("to be "), ["To be a coach"]);
});

test("a word is also found in documents of another language", async () => {
  const school = site([{ title: "Learning plans", address: "a/" }, { title: "Over learning", address: "b/", lang: "nl" }],
    { languages: { en: "english", nl: "plain" } });
  assert.equal((await school.ask("learning ")).total, 2);
  assert.equal((await school.ask("learning ", { lang: "nl" })).total, 2);
});

test("akonga, aakonga and ākonga find the same pages, and the exact form comes first", async () => {
  const school = site(["Akonga one", "Ākonga two", "Plan"]);
  for (const typed of ["akonga", "aakonga", "ākonga", "a\u0304konga"]) {
    assert.deepEqual((await school.titles(typed)).sort(), ["Akonga one", "Ākonga two"], typed);
  }
  assert.equal((await school.titles("ākonga"))[0], "Ākonga two");
});

test("a word with an error finds what was meant, and the answer says so", async () => {
  const school = site(["School partnership", "Plan", "Coach"]);
  for (const typed of ["shcool", "cshool", "partnershp", "xchool", "Schol?"]) {
    const answer = await school.ask(typed);
    assert.equal(answer.total, 1, typed);
    assert.equal(answer.meant.length, 1, typed);
  }
  assert.deepEqual((await school.ask("shcool")).meant, [{ typed: "shcool", used: ["school"] }]);
  assert.deepEqual((await school.ask("plan ")).meant, []);
});

test("only the last word is completed, and only while it may be unfinished", async () => {
  const school = site(["Learning partner", "Plan", "Parts of a plan for learning", "Coach"]);
  const answer = await school.ask("learning partn");
  assert.deepEqual(answer.alsoSearched, ["partner"]);
  assert.equal((await school.titles("learning part"))[0], "Learning partner");
  assert.deepEqual((await school.ask("learning part ")).alsoSearched, []);
  assert.deepEqual((await school.ask("coac learning ")).alsoSearched, []);
});

test("a short name finds what it stands for, and the other way round", async () => {
  const school = site(["Multi-academy trust", "About the MAT", "Plan"], { synonyms: { en: [{ find: ["mat", "multi-academy trust"] }] } });
  const answer = await school.ask("mat ");
  assert.deepEqual([answer.total, answer.alsoSearched], [2, ["multi-academy trust"]]);
  assert.equal(answer.results[0].address, "about-the-mat/");
  assert.equal((await school.ask("multi academy trust ")).total, 2);
});

test("a phrase stands as it is written, a word with a minus is left out", async () => {
  const school = site(["Learning partner", "Partner in learning", "Learning for a partner", "Learning partner plan"]);
  assert.deepEqual((await school.titles('"learning partner"')).sort(), ["Learning partner", "Learning partner plan"]);
  assert.deepEqual(await school.titles('"learning partner" -plan'), ["Learning partner"]);
  assert.equal((await school.ask("learning -partner")).total, 0);
});

test("hidden documents are not found by the readers that have their own", async () => {
  const school = site(["Plan one", "Plan two"], { languages: { en: "english", nl: "plain" }, hidden: { en: ["plan-one/"] } });
  assert.deepEqual(await school.titles("plan "), ["Plan two"]);
  assert.equal((await school.ask("plan ", { lang: "nl" })).total, 2);
});

const FACETS = [{ field: "type", label: { en: "Type" }, values: [
  { code: "role", label: { en: "Role", nl: "Rol" }, addresses: ["coach-plan/"] },
  { code: "question_set", label: { en: "Question set" }, addresses: ["plan-two/", "other/"] }] },
{ field: "themes", label: { en: "Themes" }, values: [
  { code: "coaching", label: { en: "Coaching" }, addresses: ["coach-plan/", "plan-two/"] }] }];

test("filters come from the text or beside it, by code or by label", async () => {
  const school = site(["Coach plan", "Plan two", "Other"], { facets: FACETS });
  for (const text of ["plan type:role", "plan type:Rol", "TYPE:Role plan", "plan tag:coaching type:role"]) {
    assert.deepEqual(await school.titles(text), ["Coach plan"], text);
  }
  assert.deepEqual(await school.titles('plan type:"question set"'), ["Plan two"]);
  assert.deepEqual(await school.titles("plan ", { filters: [{ field: "type", value: "question_set" }] }), ["Plan two"]);
  assert.equal((await school.ask("", { filters: [{ field: "type", value: "question_set" }] })).total, 2);
});

test("a filter that names nothing is taken as words", async () => {
  const school = site(["Coach plan", "Plan two", "Other"], { facets: FACETS });
  assert.deepEqual(await school.titles("foo:coach "), ["Coach plan"]);
  assert.deepEqual(await school.titles("type:other "), ["Other"]);
});

test("facets are counted: each field as if nothing of it were chosen", async () => {
  const school = site(["Coach plan", "Plan two", "Other"], { facets: FACETS });
  const { facets } = await school.ask("plan type:role", { facets: true });
  assert.deepEqual(facets, [
    { field: "type", label: "Type", values: [{ value: "role", label: "Role", chosen: true, count: 1 },
      { value: "question_set", label: "Question set", chosen: false, count: 1 }] },
    { field: "themes", label: "Themes", values: [{ value: "coaching", label: "Coaching", chosen: false, count: 1 }] },
  ]);
});

test("no results is not the end: the answer says how to widen, and what is nearest", async () => {
  const school = site(["Coach plan", "Plan two", "Other"], { facets: FACETS });
  const { nothing } = await school.ask("other type:role");
  assert.deepEqual(nothing.without, [{ text: "other", total: 1 }]);
  assert.equal(nothing.nearest[0].address, "other/");
  assert.deepEqual((await school.ask('"plan coach"')).nothing.without, [{ text: "plan coach", total: 2 }]);
  assert.equal((await school.ask("otxxr ")).nothing.nearest[0].address, "other/");
  assert.equal((await school.ask("")).nothing, null);
});

test("what is left out and leaves nothing can be taken back", async () => {
  const school = site(["Coach plan"]);
  assert.deepEqual((await school.ask("coach -plan")).nothing.without, [{ text: "coach", total: 1 }]);
});

test("the total of one word is known without reading all of it", async () => {
  const school = site(Array.from({ length: 2000 }, (_, i) => ({ title: "Plan", address: `${i}/`, blocks: [i % 40 ? "for a school" : "plan plan plan"] })));
  const { total, exact } = await school.ask("plan ");
  assert.deepEqual([total, exact], [2000, true]);
  assert.ok(school.asked.filter((name) => name[0] === "p").length < school.postings.length / 2);
});

test("pages of results follow each other", async () => {
  const school = site(Array.from({ length: 25 }, (_, i) => ({ title: "Plan", address: `${i}/`, blocks: ["plan ".repeat(i % 7)] })));
  const all = (await school.ask("plan ", { size: 25 })).results.map(({ address }) => address);
  const pages = [];
  for (const from of [0, 10, 20]) pages.push(...(await school.ask("plan ", { from })).results.map(({ address }) => address));
  assert.deepEqual(pages, all);
  assert.equal(new Set(all).size, 25);
});

test("without a file the rest is still searched, and the answer says what is missing", async () => {
  const items = ["Coach plan", "Plan two", "Other coach"];
  for (const name of site(items).files.keys()) {
    const school = site(items);
    school.files.delete(name);
    const answer = await school.ask('coach "plan two" type:x');
    assert.ok(Array.isArray(answer.results));
    const used = school.asked.includes(name);
    assert.deepEqual(answer.problems, used ? [{ file: name, kind: "missing" }] : []);
    if (used) assert.equal(school.asked.filter((one) => one === name).length, 2);
  }
});

test("damaged files are found out, whether the checksum tells or not", async () => {
  const items = ["Coach plan", "Plan two", "Other coach"];
  for (const name of site(items).files.keys()) {
    for (const damage of [(data) => data.subarray(0, data.length >> 1), (data) => Buffer.from(data).fill(7, 3, 9),
      () => deflateSync(Buffer.from([255, 255, 255])), () => deflateSync(Buffer.from("{}"))]) {
      const school = site(items);
      school.files.set(name, damage(school.files.get(name)));
      const answer = await school.ask('coach "plan two"');
      assert.ok(Array.isArray(answer.results));
      for (const problem of answer.problems) assert.deepEqual(problem, { file: name, kind: "damaged" });
    }
  }
});

test("a slow file is left out, and found again by the next question", async () => {
  const school = site(["Coach plan", "Plan two"]);
  const { source } = school.shards;
  const [slow] = school.postings;
  school.shards.source = (name) => (name === slow ? new Promise(() => {}) : source(name));
  assert.deepEqual((await school.ask("plan ")).problems, [{ file: slow, kind: "slow" }]);
  school.shards.source = source;
  const answer = await school.ask("plan ");
  assert.deepEqual([answer.problems, answer.total], [[], 2]);
});

test("hostile questions find nothing worse than nothing", async () => {
  const school = site(["Coach plan", "Plan two", "Other"], { facets: FACETS, synonyms: { en: [{ find: ["", ""] }, { find: ["plan", "other"], by: [":"] }] } });
  for (const text of ["a ".repeat(5000), "x".repeat(10000), '"'.repeat(999), '-"', "type:", "type:role type:role", ":", "=", "=plan",
    "(.*)+$[", "<script>alert(1)</script>", "\ud800 \udfff\udc00", "__proto__", "constructor", "type:__proto__", null, undefined, {},
    "\0", "-", '-"plan two"', "😀", "'", "plan\u0301", "‮plan"]) {
    const answer = await school.ask(text, { filters: [{ field: "__proto__", value: "x" }], from: -1, size: "many", facets: true });
    assert.deepEqual(answer.problems, [], String(text));
  }
});

test("work on a question ends when it is no longer wanted", async () => {
  const { files } = encode([{ title: "Plan", address: "a/" }]);
  const engine = createEngine(new Shards(async (name) => files.get(name)));
  assert.equal(await engine.search({ text: "plan ", lang: "en" }, () => true), null);
});

test("numbers and short words are what they are", async () => {
  const school = site(["Room 101", "KS2", "Year 10", "A cat", "X-ray"]);
  for (const typed of ["KS3", "11", "cot", "q", "3a"]) {
    const { total, meant, nothing } = await school.ask(typed);
    assert.deepEqual({ total, meant, nearest: nothing.nearest }, { total: 0, meant: [], nearest: [] }, typed);
  }
  assert.deepEqual((await school.titles("year 11")), ["Year 10"]);
});

test("a compound is found as one word and as two, and a phrase holds it in each way", async () => {
  const school = site(["Well-being lead", "Wellbeing policy", "A well and a being", "Plan"]);
  for (const typed of ["wellbeing", "well-being", "well–being", "wellbeing ", "WELL\u2011BEING"]) {
    assert.deepEqual((await school.titles(typed)).filter((title) => /^well/i.test(title)).sort(),
      ["Well-being lead", "Wellbeing policy"], typed);
  }
  assert.ok((await school.titles("well being ")).includes("Wellbeing policy"));
  assert.deepEqual(await school.titles('"wellbeing lead"'), ["Well-being lead"]);
  assert.deepEqual(await school.titles('"well-being policy"'), ["Wellbeing policy"]);
  assert.deepEqual(await school.titles("policy -well-being"), []);
  assert.deepEqual((await school.titles("well-b")).sort(), ["A well and a being", "Well-being lead", "Wellbeing policy"]);
});

test("a part of a text without spaces is found, and nothing else of it", async () => {
  const school = site(["教师们一起备课", "한국어 검색 테스트입니다", "สวัสดีครับครู", "Numbers 5"]);
  const found = async (text) => (await school.titles(text)).join();
  assert.equal(await found("一起备"), "教师们一起备课");
  assert.equal(await found("师"), "教师们一起备课");
  assert.equal(await found("检索"), "");
  assert.equal(await found("테스트"), "한국어 검색 테스트입니다");
  assert.equal(await found("ครู"), "สวัสดีครับครู");
  assert.equal(await found('"备课"'), "教师们一起备课");
  assert.equal(await found('"课备"'), "");
});

test("a word with signs is another one than without, unless nothing has it", async () => {
  const school = site(["C++ and C#", "Vitamin C and C", ".NET", "A net"]);
  assert.deepEqual(await school.titles("C++ "), ["C++ and C#"]);
  assert.deepEqual(await school.titles("c#"), ["C++ and C#"]);
  assert.deepEqual(await school.titles(".net "), [".NET"]);
  assert.deepEqual((await school.titles("net+")).sort(), [".NET", "A net"]);
});
