// Measures builds in turn, prints tables, and writes them to benchmarks/results. See README.md.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../search/indexing.mjs";
import { filesOf, findsPages, noDeadLinks, pageCount, sameBytes } from "./checks.mjs";
import {
  HUGO_COMMAND, HUGO_FOLDERS, OUR_COMMAND, OUR_FOLDERS, PAGEFIND_COMMAND, hugo, isTmpfs, javas, nuggets, nuggetsCheck,
  pagefindOnHugo, versionOfHugo, versionOfPagefind,
} from "./tools.mjs";

const LARGE = 100_000;
const LARGE_MEMORY = 2.5e9;
const STEPS = { cold: "cold", same: "nothing changed", body: "one body changed", title: "one title changed" };
/** Ratios: our step, to what, which figure, and the most it may be by the number of pages. */
const TARGETS = [
  ["cold", "both", "wall", { 100: 3, 1000: 0.9, 10_000: 0.4 }],
  ["cold", "hugo", "wall", { 100: 8, 1000: 3.6, 10_000: 1.5 }],
  ["body", "hugo", "wall", { 100: 5, 1000: 1.8, 10_000: 0.25 }],
  ["same", "hugo", "wall", { 100: 3, 1000: 0.7, 10_000: 0.1 }],
  ["cold", "hugo", "memory", { 100: 4, 1000: 2, 10_000: 0.5 }],
];
/** Milliseconds of processor that a page of a cold build may take, by the number of pages. */
const PROCESSOR = { 10_000: 1.55 };
const LARGE_SECONDS = 100;
const OTHERS = { hugo: "Hugo", pagefind: "Pagefind on its output", both: "Hugo and Pagefind" };

const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const large = args.includes("--large");
const wanted = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const sizes = wanted.length ? wanted : [100, 1000, 10_000];
const runs = Number(option("runs") ?? 5);
const java = javas();
const versions = { hugo: versionOfHugo(), pagefind: versionOfPagefind() };
const before = loadavg()[0];
const text = [];
const verdicts = [];

// The launcher makes what it keeps for an installation: not a part of any build.
for (const one of java) warmUp(one);
heading();
const places = [];
try {
  places.push(...(large ? [onDisk(1)] : [inMemory(), onDisk(Math.min(runs, 3))]).filter(Boolean));
  for (const place of places) {
    if (large) measureLarge(place);
    else for (const pages of sizes) await measure(place, pages);
  }
  if (!large) targets(places[0].results);
} finally {
  for (const { folder } of places) rmSync(folder, { recursive: true, force: true });
}
conclude();

// ---- where ----------------------------------------------------------------------------------------------------------

function inMemory() {
  const memory = option("memory") ?? "/dev/shm";
  if (!isTmpfs(memory)) {
    say(`${memory} is no tmpfs: measuring on disk only; name one with --memory=DIR`);
    return undefined;
  }
  return { name: "on tmpfs", folder: mkdtempSync(join(memory, "nuggets-benchmark-")), runs, results: new Map() };
}

function onDisk(times) {
  const disk = option("disk") ?? tmpdir();
  if (isTmpfs(disk)) {
    say(`${disk} is in memory: not measuring on disk; name a folder with --disk=DIR`);
    return undefined;
  }
  return { name: "on disk", folder: mkdtempSync(join(disk, "nuggets-benchmark-")), runs: times, results: new Map() };
}

// ---- one size -------------------------------------------------------------------------------------------------------

async function measure(place, pages) {
  const at = prepare(place.folder, pages);
  const taken = {};
  const note = (key, figures) => (taken[key] ??= []).push(figures);
  for (let round = 1; round <= place.runs; round++) {
    say(`${number(pages)} pages ${place.name}: round ${round} of ${place.runs}`);
    for (const [nth, one] of java.entries()) {
      const steps = ours(at, one, round * java.length + nth);
      for (const step of Object.keys(STEPS)) {
        note(`${step} ${nth}`, steps[step]());
        if (round === 1 && step === "cold") await check(at, one, pages);
        else if (round === 1 || (round === place.runs && step === "title")) compare(at, one);
      }
    }
    if (!versions.hugo) continue;
    note("hugo", hugo(at.hugo, at.hugoOut));
    if (round === 1) pageCount(at.hugoOut, HUGO_FOLDERS, pages);
    if (versions.pagefind) note("pagefind", pagefindOnHugo(at.hugoOut, join(at.hugoOut, "pagefind")));
  }
  const results = Object.fromEntries(Object.entries(taken).map(([key, list]) => [key, {
    wall: median(list.map((one) => one.seconds)), processor: median(list.map((one) => one.processor)),
    memory: median(list.map((one) => one.memory)), walls: list.map((one) => one.seconds),
  }]));
  if (results.pagefind) {
    results.both = {
      wall: results.hugo.wall + results.pagefind.wall, processor: results.hugo.processor + results.pagefind.processor,
      memory: Math.max(results.hugo.memory, results.pagefind.memory),
    };
  }
  place.results.set(pages, results);
  rmSync(at.all, { recursive: true, force: true });
  tell(place, pages, results);
}

/** The same pages, as our site and as Hugo's. */
function prepare(folder, pages) {
  say(`${number(pages)} pages: writing them`);
  const all = join(folder, String(pages));
  const at = {
    all, site: join(all, "site"), out: join(all, "built/site"), built: join(all, "built"),
    hugo: join(all, "hugo"), hugoOut: join(all, "hugo-built"), clean: join(all, "clean"),
  };
  command("python3", [join(root, "benchmarks/corpus/make_site.py"), "--pages", String(pages), "--out", at.site]);
  if (versions.hugo) {
    cpSync(join(root, "benchmarks/hugo"), at.hugo, { recursive: true });
    command("python3", [join(root, "benchmarks/corpus/gen_corpus.py"), "--flavor", "hugo", "--pages", String(pages),
      "--out", join(at.hugo, "content")]);
  }
  return at;
}

/** Each step builds once and tells what it took. They follow each other, each with what those before left. */
function ours(at, one, turn) {
  const build = () => nuggets(root, one, at.site, at.out);
  const content = filesOf(join(at.site, "content"));
  const edited = (nth, change) => {
    const file = join(at.site, "content", content[nth % content.length]);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };
  return {
    cold: () => (forget(at), build()),
    same: build,
    body: () => (edited(2 * turn, (page) => `${page}\nThis was added in turn ${turn}.\n`), build()),
    title: () => (edited(2 * turn + 1, (page) => page.replace(/^(title: ".*)"$/m, `$1 in turn ${turn}"`)), build()),
  };
}

function forget(at) {
  rmSync(join(at.site, ".nuggets"), { recursive: true, force: true });
  rmSync(at.built, { recursive: true, force: true });
}

async function check(at, one, pages) {
  pageCount(at.out, OUR_FOLDERS, pages);
  noDeadLinks(at.out);
  nuggetsCheck(root, one, at.site);
  const words = JSON.parse(readFileSync(join(at.site, "words.json"), "utf8"));
  await findsPages(at.out, words.find(([, holders]) => holders <= pages / 20));
  await findsPages(at.out, words[words.length - 1]);
}

function compare(at, one) {
  rmSync(at.clean, { recursive: true, force: true });
  cpSync(at.site, join(at.clean, "site"), { recursive: true, filter: (file) => !file.endsWith("/.nuggets") });
  nuggets(root, one, join(at.clean, "site"), join(at.clean, "built"));
  sameBytes(at.out, join(at.clean, "built"));
  rmSync(at.clean, { recursive: true, force: true });
}

// ---- a hundred thousand ---------------------------------------------------------------------------------------------

function measureLarge(place) {
  const pages = wanted[0] ?? LARGE;
  const at = prepare(place.folder, pages);
  const rows = java.slice(0, 1).map((one) => {
    say(`${number(pages)} pages: building with Nuggets`);
    forget(at);
    const figures = nuggets(root, one, at.site, at.out);
    pageCount(at.out, OUR_FOLDERS, pages);
    verdicts.push([`${number(pages)} pages: wall`, seconds(figures.seconds), `≤ ${LARGE_SECONDS} s`, figures.seconds <= LARGE_SECONDS]);
    verdicts.push([`${number(pages)} pages: peak memory`, giga(figures.memory), `≤ ${giga(LARGE_MEMORY)}`, figures.memory <= LARGE_MEMORY]);
    rmSync(at.built, { recursive: true, force: true });
    return [`Nuggets, cold, ${one.name}`, figures];
  });
  if (versions.hugo) {
    say(`${number(pages)} pages: building with Hugo`);
    rows.push([OTHERS.hugo, hugo(at.hugo, at.hugoOut)]);
    pageCount(at.hugoOut, HUGO_FOLDERS, pages);
  }
  table(`${number(pages)} pages, ${place.name}, once`, ["", "wall", "processor", "peak memory"],
    rows.map(([name, one]) => [name, seconds(one.seconds), seconds(one.processor), giga(one.memory)]));
}

// ---- what is told ---------------------------------------------------------------------------------------------------

function tell(place, pages, results) {
  const ratio = (of, to, part = "wall") => (results[to] ? (of[part] / results[to][part]).toFixed(3) : "");
  const row = (name, one) => [name, seconds(one.wall), one.walls ? one.walls.map((n) => n.toFixed(2)).join(" ") : "", seconds(one.processor),
    mega(one.memory), ratio(one, "hugo"), ratio(one, "both"), ratio(one, "hugo", "processor"), ratio(one, "hugo", "memory")];
  const rows = [];
  for (const [nth, { name }] of java.entries()) {
    for (const [step, words] of Object.entries(STEPS)) rows.push(row(`Nuggets, ${words}, ${name}`, results[`${step} ${nth}`]));
  }
  for (const [key, name] of Object.entries(OTHERS)) if (results[key]) rows.push(row(name, results[key]));
  table(`${number(pages)} pages, ${place.name}, median of ${place.runs}`, ["", "wall", "each round, s", "processor", "peak memory",
    "wall to Hugo", "wall to Hugo and Pagefind", "processor to Hugo", "memory to Hugo"], rows);
}

function targets(bySize) {
  for (const [nth, { name }] of java.entries()) {
    const rows = TARGETS.map(([step, to, part, most]) => {
      const what = `${STEPS[step]}, ${part === "wall" ? "wall" : "peak memory"} to ${OTHERS[to]}`;
      return [what, ...Object.entries(most).map(([pages, limit]) => {
        const results = bySize.get(Number(pages));
        if (!results?.[to]) return `not measured (≤ ${limit})`;
        const figure = results[`${step} ${nth}`][part] / results[to][part];
        if (nth === 0) verdicts.push([`${number(pages)} pages, ${what}`, figure.toFixed(3), `≤ ${limit}`, figure <= limit]);
        return `${figure.toFixed(3)} (≤ ${limit}) ${figure <= limit ? "met" : "**missed**"}`;
      })];
    });
    rows.push(["cold, processor a page", ...Object.keys(TARGETS[0][3]).map((pages) => {
      const limit = PROCESSOR[pages];
      const results = bySize.get(Number(pages));
      if (!results) return "";
      const figure = 1000 * results[`cold ${nth}`].processor / pages;
      if (limit && nth === 0) verdicts.push([`${number(pages)} pages, processor a page`, milli(figure), `≤ ${limit} ms`, figure <= limit]);
      return limit ? `${milli(figure)} (≤ ${limit}) ${figure <= limit ? "met" : "**missed**"}` : milli(figure);
    })]);
    table(`Measured against target, ${places[0].name}, ${name}`, ["ratio of medians (target)", "100 pages", "1,000", "10,000"], rows);
  }
}

function heading() {
  const commit = command("git", ["-C", root, "describe", "--always", "--dirty"]).trim();
  const missing = [
    versions.hugo ? "" : "Hugo is not installed and was not measured: `apt-get install hugo`.",
    versions.pagefind ? "" : "Pagefind is not installed and was not measured: `npm ci` in `benchmarks/search`.",
  ].filter(Boolean);
  missing.forEach(say);
  text.push(`# Speed, measured on ${today()}`, "",
    `Written by \`benchmarks/run${args.length ? ` ${args.join(" ")}` : ""}\`; what each figure means, and what was checked, stands in`,
    "`benchmarks/speed/README.md`.", "",
    `${platform()} ${arch()}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory; `
    + `Nuggets at commit ${commit}; ${java.map(({ name }) => name).join("; ")}; Node ${process.version.slice(1)}; `
    + `${Object.values(versions).filter(Boolean).join("; ")}.`, "", ...missing.flatMap((one) => [one, ""]),
    "Commands, each under `/usr/bin/time`, with the sources, the cache and the output in one place:", "",
    ...[OUR_COMMAND, ...(versions.hugo ? [HUGO_COMMAND] : []), ...(versions.pagefind ? [PAGEFIND_COMMAND] : [])].map((one) => `    ${one}`), "");
}

function conclude() {
  const load = Math.max(before, loadavg()[0]);
  if (load > 1.5 * cpus().length) text.push(`The machine had other work (load ${load.toFixed(1)}): look at ratios only.`, "");
  const missed = verdicts.filter(([, , , met]) => !met);
  text.push(!verdicts.length ? "No target was measured."
    : missed.length ? `Missed: ${missed.map(([name, measured, target]) => `${name} (${measured}, ${target})`).join("; ")}.`
      : "No target that was measured is missed.", "");
  const folder = join(root, "benchmarks/results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `speed-${large ? "large-" : ""}${today()}.md`), text.join("\n"));
  console.log(text.at(-2));
}

function table(title, columns, rows) {
  const lines = [`## ${title}`, "", `| ${columns.join(" | ")} |`, `|${columns.map((_, i) => (i ? " ---: " : " --- ")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`), ""];
  text.push(...lines);
  // As it comes: a run that is ended early has told what it knows.
  console.log(lines.join("\n"));
}

function warmUp(one) {
  say(`starting Nuggets with ${one.name}`);
  execFileSync(join(root, "nuggets"), ["--version"],
    { env: one.home ? { ...process.env, JAVA_HOME: one.home } : process.env, stdio: ["ignore", "ignore", "inherit"] });
}

function command(name, given) {
  return execFileSync(name, given, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
}

function say(what) {
  process.stderr.write(`${what} …\n`);
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

function number(n) {
  return Math.round(n).toLocaleString("en");
}

function seconds(n) {
  return `${n.toFixed(2)} s`;
}

function milli(n) {
  return `${n.toFixed(2)} ms`;
}

function mega(n) {
  return `${(n / 1e6).toFixed(0)} MB`;
}

function giga(n) {
  return `${(n / 1e9).toFixed(2)} GB`;
}
