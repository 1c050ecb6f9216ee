// Measures the search of Nuggets, prints a table, and writes it to benchmarks/results. See README.md.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { ours, pagefinds, questions } from "./first-search.mjs";
import { median, ourIndexer, pagefind } from "./indexing.mjs";
import { quality, writePages } from "./quality.mjs";

const ROUNDS = 3;
const LARGE = 100_000;
const GOALS = {
  full: 0.395, "three words": 0.25, "typing errors": 0.235, unfinished: 0.235, underPlain: 0.01,
  engine: 40_000, "one common word": 90_000, "one middling word": 90_000, "one rare word": 90_000, "two words": 150_000,
  "three words of a first search": 200_000, shown: 100, blocked: 50, time: 0.15, memory: 0.25, size: 0.6, large: 2,
};

const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const wanted = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const sizes = wanted.length ? wanted : [100, 1000, 10_000];
if (args.includes("--large") && !sizes.includes(LARGE)) sizes.push(LARGE);
const only = option("only")?.split(",") ?? ["quality", "first", "indexing"];
const net = { roundTrip: Number(option("round-trip") ?? 0), band: Number(option("band") ?? Infinity) };
const collection = process.env.NUGGETS_COLLECTION ?? join(root, "benchmarks/search-quality/cisi");

const work = option("work") ?? mkdtempSync(join(tmpdir(), "nuggets-benchmark-"));
const before = loadavg()[0];
const text = [];
const verdicts = [];
try {
  mkdirSync(work, { recursive: true });
  // Builds the command line where its sources have changed.
  command(join(root, "nuggets"), ["--version"]);
  heading();
  const browser = await launch();
  text.push(`Chromium ${browser.version()}, Pagefind ${versionOf("pagefind")}.`, "");
  if (only.includes("quality")) await measureQuality(browser);
  await measureSites(browser);
  await browser.close();
  conclude();
} finally {
  if (!option("work")) rmSync(work, { recursive: true, force: true });
}

// ---- quality ------------------------------------------------------------------------------------------------------

async function measureQuality(browser) {
  if (!existsSync(join(collection, "docs.jsonl"))) {
    text.push("Quality was not measured: the judged collection is not there.", "");
    verdicts.push(["Quality on CISI", "not measured", "", false]);
    return;
  }
  const site = join(work, "cisi");
  if (!existsSync(join(site, "target/site/search/manifest.json"))) {
    cpSync(join(root, "benchmarks/site"), site, { recursive: true });
    writePages(collection, join(site, "content/documents"));
    build(site);
  }
  say("asking the questions of CISI");
  const figures = await quality(browser, collection, join(site, "target/site"), join(root, "themes/commons/scripts/search"));
  table("Quality: nDCG@10 on CISI, 1,460 documents", ["questions", "the panel", "Lucene's order, without additions", "target"],
    Object.entries(figures).map(([set, { panel, plain }]) => [set, panel.toFixed(4), plain.toFixed(4), `≥ ${GOALS[set]}`]));
  for (const [set, { panel, plain }] of Object.entries(figures)) {
    judge(`CISI, ${set}`, panel.toFixed(4), `≥ ${GOALS[set]}`, panel >= GOALS[set]);
    judge(`CISI, ${set}: against Lucene's order`, (panel - plain).toFixed(4), `≥ −${GOALS.underPlain}`, panel - plain >= -GOALS.underPlain);
  }
}

// ---- sites of generated pages -------------------------------------------------------------------------------------

async function measureSites(browser) {
  const indexer = ourIndexer(root, work);
  const bytes = new Map();
  for (const pages of sizes) {
    const site = join(work, String(pages));
    say(`${pages} pages: writing them`);
    if (!existsSync(join(site, "words.json"))) {
      command("python3", [join(root, "benchmarks/corpus/make_site.py"), "--pages", String(pages), "--out", site]);
    }
    const large = pages >= LARGE;
    const built = large ? join(work, String(Math.min(...sizes)), "target/site") : join(site, "target/site");
    if (!existsSync(join(built, "search/manifest.json"))) build(large ? join(work, String(Math.min(...sizes))) : site);
    const ourIndex = join(site, "index");
    const theirIndex = join(site, "pagefind");
    indexing(indexer, { pages, site, built, ourIndex, theirIndex, large });
    if (only.includes("first")) {
      const asked = questions(JSON.parse(readFileSync(join(site, "words.json"), "utf8")), pages);
      const item = `cases/${readdirSync(join(built, "cases"), { withFileTypes: true }).find((one) => one.isDirectory()).name}/`;
      say(`${pages} pages: asking ${Object.values(asked).flat().length} questions`);
      const mine = await ours(browser, { "/search/": ourIndex, "/": built }, item, asked, net);
      const theirs = large ? [] : await pagefinds(browser, { "/pagefind/": theirIndex, "/": built }, item, asked, net);
      bytes.set(pages, firstSearches(pages, asked, mine, theirs));
    }
  }
  const [most, less] = [LARGE, 10_000].map((pages) => bytes.get(pages));
  if (most && less) {
    for (const kind of Object.keys(less)) {
      const ratio = most[kind] / less[kind];
      judge(`100,000 pages, ${kind}: bytes against 10,000 pages`, ratio.toFixed(2), `≤ ${GOALS.large}`, ratio <= GOALS.large);
    }
  }
}

function indexing(indexer, { pages, site, built, ourIndex, theirIndex, large }) {
  const rounds = only.includes("indexing") && !large ? ROUNDS : 1;
  const mine = [];
  const theirs = [];
  for (let round = 1; round <= rounds; round++) {
    say(`${pages} pages: indexing, round ${round} of ${rounds}`);
    mine.push(indexer(site, ourIndex));
    if (!large) theirs.push(pagefind(built, theirIndex));
  }
  if (!only.includes("indexing") && !large) return;
  const of = (list, part) => median(list.map(part));
  const rows = [
    ["seconds", (one) => one.seconds, (n) => n.toFixed(1), "time"],
    ["seconds of processor", (one) => one.processor, (n) => n.toFixed(1), "time"],
    ["peak memory", (one) => one.memory, mega, "memory"],
    ["size on disk", (one) => one.size.bytes, mega, "size"],
    ["files", (one) => one.size.files, number, null],
  ].map(([name, part, shown, goal]) => {
    const [a, b] = [of(mine, part), large ? NaN : of(theirs, part)];
    const ratio = a / b;
    const target = goal && pages === 10_000 ? `≤ ${GOALS[goal]}` : "";
    if (target) judge(`10,000 pages, indexing: ${name}, against Pagefind`, ratio.toFixed(3), target, ratio <= GOALS[goal]);
    return [name, shown(a), large ? "" : shown(b), large ? "" : ratio.toFixed(3), target];
  });
  rows.push(["seconds with reading, checking and linking", of(mine, (one) => one.whole.seconds).toFixed(1), "", "", ""],
    ["seconds of processor with these", of(mine, (one) => one.whole.processor).toFixed(1), "", "", ""]);
  table(`Indexing ${number(pages)} pages, ${rounds > 1 ? `median of ${rounds}` : "once"}`, ["", "Nuggets", "Pagefind", "ratio", "target"], rows);
}

/** @returns {Record<string, number>} by kind of question the bytes, in the middle */
function firstSearches(pages, asked, mine, theirs) {
  const by = (list, kind, part) => list.filter((one) => one.kind === kind).map(part);
  const most = {};
  const rows = Object.keys(asked).map((kind) => {
    const bytes = by(mine, kind, (one) => one.bytes);
    const other = by(theirs, kind, (one) => one.bytes);
    most[kind] = median(bytes);
    const goal = GOALS[kind === "three words" ? "three words of a first search" : kind];
    if (pages === 10_000) {
      judge(`10,000 pages, first search, ${kind}: the most bytes`, kilo(Math.max(...bytes)), `≤ ${kilo(goal)}`, Math.max(...bytes) <= goal);
    }
    return [kind, kilo(median(bytes)), kilo(Math.max(...bytes)), pages === 10_000 ? `≤ ${kilo(goal)}` : "",
      median(by(mine, kind, (one) => one.requests)), other.length ? kilo(median(other)) : "",
      other.length ? kilo(Math.max(...other)) : "", other.length ? median(by(theirs, kind, (one) => one.requests)) : ""];
  });
  const slow = net.roundTrip || net.band < Infinity ? `, ${net.roundTrip} ms a round trip, ${net.band} Mbit/s` : "";
  table(`First search in ${number(pages)} pages, nothing kept, ten results${slow}`, ["", "bytes, median", "bytes, most", "target", "requests",
    "Pagefind, median", "Pagefind, most", "its requests"], rows);

  const p95 = (part, list = mine) => list.map(part).sort((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1];
  const engine = Math.max(...mine.map((one) => one.engine));
  const shown = p95((one) => one.afterBytes);
  const task = Math.max(...mine.map((one) => one.tasks));
  table(`The same: engine and times, over ${mine.length} questions`, ["", "Nuggets", "target", "Pagefind"], [
    ["engine and manifest", kilo(engine), `≤ ${kilo(GOALS.engine)}`, theirs.length ? kilo(Math.max(...theirs.map((one) => one.engine))) : ""],
    ["from the last byte to results painted, p95", ms(shown), `≤ ${GOALS.shown} ms`, ""],
    ["longest task of the main thread", task ? ms(task) : "none over 50 ms", `≤ ${GOALS.blocked} ms`, ""],
    ["longest gap between beats of 5 ms, p95", ms(p95((one) => one.gap)), "", ""],
    ["from typing to results painted, nothing kept, p95", ms(p95((one) => one.cold)), "", theirs.length ? `${ms(p95((one) => one.cold, theirs))} (not painted)` : ""],
    ["the same with all of it kept, p95", ms(p95((one) => one.warm)), "", ""],
    ["questions with fewer than ten results", String(mine.filter((one) => one.results < 10).length), "", String(theirs.filter((one) => one.results < 10).length)],
  ]);
  if (pages === 10_000) {
    judge("10,000 pages: engine and manifest", kilo(engine), `≤ ${kilo(GOALS.engine)}`, engine <= GOALS.engine);
    judge("10,000 pages: shown after the last byte, p95", ms(shown), `≤ ${GOALS.shown} ms`, shown <= GOALS.shown);
    judge("10,000 pages: longest task of the main thread", task ? ms(task) : "none over 50 ms", `≤ ${GOALS.blocked} ms`, task <= GOALS.blocked);
  }
  writeFileSync(join(work, `first-${pages}.json`), JSON.stringify({ mine, theirs }, null, 1));
  return most;
}

// ---- what is told -------------------------------------------------------------------------------------------------

function heading() {
  const java = command("java", ["-version"], "stderr").split("\n")[0].replace(/"/g, "");
  const commit = command("git", ["-C", root, "rev-parse", "--short", "HEAD"]).trim();
  text.push(`# Search, measured on ${today()}`, "",
    "Written by `benchmarks/search/run`; what each figure means stands in its README.", "",
    `${platform()} ${arch()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Nuggets at commit ${commit}, `
    + `${java}, Node ${process.version.slice(1)},`);
}

function conclude() {
  const load = Math.max(before, loadavg()[0]);
  if (load > 1.5 * cpus().length) {
    text.push(`The machine had other work (load ${load.toFixed(1)}): times in the browser are longer than they are on a quiet one.`, "");
  }
  const missed = verdicts.filter(([, , , met]) => !met);
  if (!verdicts.length) {
    text.push("No target was measured: they are those of 10,000 pages and of CISI.", "");
  } else {
    tellVerdicts(missed);
  }
  const folder = join(root, "benchmarks/results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `search-${today()}.md`), text.join("\n"));
  console.log(text.at(-2));
}

function tellVerdicts(missed) {
  table("Measured against target", ["", "measured", "target", ""], verdicts.map(([...row]) => [...row.slice(0, 3), row[3] ? "met" : "**missed**"]));
  text.push(missed.length ? `Missed: ${missed.map(([name, measured, target]) => `${name} (${measured}, ${target})`).join("; ")}.` : "No target that was measured is missed.", "");
}

function judge(name, measured, target, met) {
  verdicts.push([name, measured, target, met]);
}

function table(title, columns, rows) {
  const lines = [`## ${title}`, "", `| ${columns.join(" | ")} |`, `|${columns.map((_, i) => (i ? " ---: " : " --- ")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`), ""];
  text.push(...lines);
  // As it comes: a run that is ended early has told what it knows.
  console.log(lines.join("\n"));
}

function build(site) {
  say(`building ${site.split("/").at(-1)}`);
  const log = command(join(root, "nuggets"), ["build", "--site", site, "--out", join(site, "target/site")]);
  say(log.trim().split("\n").at(-2) ?? "");
}

function command(name, given, from = "stdout") {
  if (from === "stderr") return execFileSync("sh", ["-c", '"$0" "$@" 2>&1', name, ...given], { encoding: "utf8" });
  return execFileSync(name, given, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
}

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
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

function kilo(n) {
  return `${(n / 1000).toFixed(1)} kB`;
}

function mega(n) {
  return `${(n / 1e6).toFixed(1)} MB`;
}

function ms(n) {
  return `${Math.round(n)} ms`;
}
