import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFinding } from "../observation/findings.js";
import { COLUMNS, HEADERS, MOST_PEOPLE, findings, nobody, peopleTable, readPeople, tooLong, understood } from "../observation/people.js";
import { listed, periodKey, plain } from "../observation/topics.js";
import { decode, readRows, writeTable } from "../shared/files.js";
import { wordsOf } from "./strings.js";

const HEAD = "Name,School,Strengths,Development areas,Free periods,Most visits";
const kinds = (text) => readPeople(text).wrong.map(({ kind, row, column }) => [kind, row, column].filter(Boolean).join(" "));
const names = (text) => readPeople(text).people.map(({ name }) => name);

test("a list is read whatever parts its cells, in any order of its columns and any case", () => {
  const ada = { name: "Ada", school: "North", strengths: "phonics; number", needs: "music", free: "Mon 1", most: "2" };
  for (const text of [
    `${HEAD}\r\nAda,North,phonics; number,music,Mon 1,2\r\n`,
    "\uFEFFmost visits;FREE PERIODS;development  areas;strengths;School;name\n2;Mon 1;music;\"phonics; number\";North;Ada",
    "Naam\tSchool\tSterke punten\tontwikkelpunten\tVrije uren\tHoogstens bezoeken\rAda\tNorth\tphonics; number\tmusic\tMon 1\t2\r",
    `sep=;\n${HEAD.replaceAll(",", ";")}\nAda;North;"phonics; number";music;Mon 1;2`,
    `${HEAD},nuggets-private\nAda,North,"phonics\nnumber",music,Mon 1,2,\n,,,,,,\n`,
  ]) {
    assert.deepEqual(readPeople(text), { people: [ada], wrong: [], notes: [] }, text);
  }
});

test("the columns that the site says are those that are read, in each language", () => {
  ["en", "nl"].forEach((lang, i) => {
    const words = wordsOf(lang, "observation_column_");
    assert.deepEqual(COLUMNS.map((column) => words[column]), COLUMNS.map((column) => HEADERS[column][i]));
    assert.deepEqual(readPeople(writeTable([...peopleTable([], lang), ["Ada", "", "x", "y", "", "", ""]], ";")).people.length, 1);
  });
});

test("files from spreadsheets of any age are read", () => {
  const text = `${HEAD}\r\nZoë,Noord,lezen,rekenen,,\r\n`;
  const utf16 = (big, mark) => {
    const bytes = new Uint8Array((text.length + mark) * 2);
    const view = new DataView(bytes.buffer);
    [...(mark ? ["\uFEFF"] : []), ...text].forEach((letter, i) => view.setUint16(i * 2, letter.charCodeAt(0), !big));
    return bytes.buffer;
  };
  const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer;
  for (const bytes of [new TextEncoder().encode(text).buffer, utf16(false, 1), utf16(true, 1), utf16(false, 0), utf16(true, 0), windows]) {
    assert.deepEqual(names(decode(bytes)), ["Zoë"]);
  }
});

test("all that is wrong is told at once, with its row and its column, and nobody is taken in", () => {
  const text = [
    HEAD,
    "Ada,North,phonics,number,Mon 1,",
    ",North,phonics,number,Mon 1,",
    "Bo,North,=HYPERLINK(1),number,Mon 1,",
    "",
    "Cas,North,phonics,@SUM,Mon 1,many",
    "Di,North,phonics",
    "Ed,North,phonics,number,Mon 1,,more",
    "ada,north,phonics,number,Mon 1,",
    `Fay,North,${"x".repeat(301)},reading; +1,Mon 1,12`,
  ].join("\n");
  assert.deepEqual(kinds(text), [
    "no_name 3 name",
    "formula 4 strengths",
    "formula 6 needs",
    "most 6 most",
    "too_few 7",
    "too_much 8",
    "twice 9 name",
    "too_long 10 strengths",
    "formula 10 needs",
    "most 10 most",
  ]);
  assert.deepEqual(names(text), []);
});

test("a column that is missing, or nearly right, or there twice is told, and the nearest right one named", () => {
  assert.deepEqual(kinds("Name,School\nAda,North"), ["column_missing 1 strengths", "column_missing 1 needs"]);
  const { wrong } = readPeople("Name,Strenghts,Developement areas,Free perods\nAda,x,y,z");
  assert.deepEqual(wrong.map(({ values }) => [values.n, values.near]), [[2, "Strengths"], [3, "Development areas"], [4, "Free periods"]]);
  assert.deepEqual(kinds("Name,Name,Strengths,Needs\nA,B,x,y"), ["column_twice 1 name"]);
  assert.deepEqual(kinds("Ada,North,phonics,number,,\nBo,North,x,y,,"), ["no_head 1"]);
  const { people, notes } = readPeople("Name,Strengths,Needs,Shoe size\nAda,x,y,38");
  assert.deepEqual([people.length, notes.map(({ kind, values }) => `${kind} ${values.n} ${values.text}`)], [1, ["head_unknown 4 Shoe size"]]);
});

test("a mark that parts no cells, a quote that never ends and an empty list are told", () => {
  assert.deepEqual(kinds("Name|School|Strengths|Development areas\nAda|North|x|y"), ["separator 1"]);
  assert.deepEqual(kinds(`${HEAD}\nAda,North,x,y,,\n"Bo,North,x,y,,\nCas,North,x,y,,`), ["unclosed 3"]);
  assert.deepEqual(kinds(""), ["empty"]);
  assert.deepEqual(kinds(" \n;;;\n"), ["empty"]);
  assert.deepEqual(kinds(HEAD), ["only_head"]);
});

test("too many people are told at once, and fast", () => {
  const text = HEAD + "\n" + Array.from({ length: 10_000 }, (_, i) => `P${i},S,x,y,,`).join("\n");
  const begin = performance.now();
  assert.equal(tooLong(text), 10_000);
  assert.deepEqual(readPeople(text).wrong, [{ kind: "too_many", values: { n: 10_000, there: 0, most: MOST_PEOPLE } }]);
  assert.ok(performance.now() - begin < 1000);
  assert.equal(tooLong(text.split("\n", 1001).join("\n") + "\n,,,,,".repeat(20_000)), 0);
});

test("hostile texts are read in the time that their length asks for", () => {
  for (const text of ['"'.repeat(200_001), "a\"".repeat(100_000), ",".repeat(200_000), `${HEAD}\n${"\r".repeat(100_000)}`, "x;".repeat(100_000)]) {
    const begin = performance.now();
    readRows(text);
    readPeople(text);
    assert.ok(performance.now() - begin < 2000, text.slice(0, 4));
  }
});

test("what is found is said in words, in each language, with nothing left to fill in", () => {
  const all = [
    ...readPeople(`${HEAD},x\n,N,=1,y,,q,\nA\n`).wrong,
    ...readPeople("Name,Name,Strenghts,Shoe\n").wrong,
    ...readPeople("Name,Strengths,Needs,Shoe\nA,b,c,d").notes,
    ...readPeople("a|b|c").wrong,
    ...readPeople("").wrong,
    ...readPeople(HEAD).wrong,
    ...readPeople("a,b").wrong,
    ...readPeople(`${HEAD}\n"`).wrong,
    ...readPeople(`${HEAD}\nA,,x,y,,\nA,,x,y,,\nB,,${"x".repeat(400)},y,,\nC,,x,y,,,z`).wrong,
    ...readPeople(`${HEAD}\n${"A,,x,y,,\n".repeat(1001)}`).wrong,
    { kind: "too_large" }, { kind: "no_text" }, { kind: "unreadable" },
  ];
  for (const lang of ["en", "nl"]) {
    const words = wordsOf(lang, "observation_say_");
    for (const finding of all) {
      const said = sayFinding(finding, words, lang);
      assert.doesNotMatch(said, /[{}]|bad_|undefined/, said);
      assert.match(said, /[.]$|: [^.]+$/);
    }
  }
});

test("what is the same is found in two ways of writing it, and nothing is guessed", () => {
  assert.equal(plain("  Élan – Vital! "), "elan vital");
  assert.deepEqual([...listed("Phonics; phonics|Number,\nmusic;;")], [["phonics", "Phonics"], ["number", "Number"], ["music", "music"]]);
  assert.notEqual(plain("question"), plain("questions"));
  for (const text of ["Mon 3", "monday 3", "ma. 3", "MA3", "Maandag  3"]) {
    assert.equal(periodKey(text), "1 3", text);
  }
  assert.notEqual(periodKey("Mon 3"), periodKey("Tue 3"));
  assert.equal(plain("日本語"), "日本語");
  assert.equal(new Set(["C", "C#", "C++"].map(plain)).size, 3);
  assert.deepEqual([...listed("phonics; –; 🎻").keys()], ["phonics", "🎻"]);
});

test("names that mean something to a program are names", () => {
  const { people, wrong } = readPeople(`${HEAD}\n__proto__,constructor,toString,{host},Mon 1,\nvalueOf,__proto__,{host},toString,Tue 1,`);
  assert.deepEqual(wrong, []);
  assert.deepEqual(people.map(({ name }) => name), ["__proto__", "valueOf"]);
  assert.ok(understood(people)[0].strengths.has("tostring"));
});

test("a person who is typed in is checked as a row is", () => {
  assert.deepEqual(findings({ ...nobody(), name: "Ada", strengths: "x" }), []);
  assert.deepEqual(findings({ ...nobody(), name: " ", free: "-1" }).map(({ kind }) => kind), ["no_name", "formula"]);
  assert.equal(understood([{ ...nobody(), name: "A", most: "0" }])[0].most, 0);
});

test("the list that is given out is the list that is read", () => {
  const people = [
    { name: "Ada \"the\" one", school: "North; South", strengths: "phonics; number", needs: "music", free: "Mon 1; Tue 2", most: "2" },
    { name: "Zoë", school: "", strengths: "", needs: "x", free: "", most: "" },
  ];
  for (const lang of ["en", "nl"]) {
    for (const separator of [",", ";", "\t"]) {
      assert.deepEqual(readPeople(writeTable(peopleTable(people, lang), separator)).people, people);
    }
  }
});
