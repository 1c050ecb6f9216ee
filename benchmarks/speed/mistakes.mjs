// Measures what mistakes cost: a site with dead links against the same site without one, and writes it to
// benchmarks/results. See README.md.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { timed } from "../search/indexing.mjs";

const MOST_TIME = 2;
const MOST_MEMORY = 1.5;
const ONLY = ["anchors", "fields", "values", "references", "ambiguous", "images"];

const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const args = process.argv.slice(2);
const pages = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 10_000);
const links = pages * 3;
const kinds = Math.round(pages / 2);
const folder = mkdtempSync(join(args.find((arg) => arg.startsWith("--disk="))?.slice(7) ?? tmpdir(), "nuggets-mistakes-"));
const before = loadavg()[0];
const text = [];
const missed = [];

try {
  const clean = join(folder, "clean");
  const broken = join(folder, "broken");
  python("make_site.py", "--pages", String(pages), "--out", clean);
  cpSync(clean, broken, { recursive: true });
  python("make_mistakes.py", "--site", broken, "--links", String(links), "--kinds", String(kinds));
  writeFileSync(join(broken, "site.yml"), `${readFileSync(join(broken, "site.yml"), "utf8").trimEnd()}\nlinks: warn\n`);
  run("check", clean); // The launcher makes what it keeps for an installation.

  line(`# What mistakes cost, ${new Date().toISOString().slice(0, 10)}\n`);
  line(`${number(pages)} pages, without a mistake and with ${number(links)} dead links of ${number(kinds)} kinds, under \`links: warn\`.`);
  line("Processor time is user and system; memory is the largest resident set. No cache; one run each, in turn.\n");
  line("| | processor | peak memory | time to clean | memory to clean |");
  line("| --- | ---: | ---: | ---: | ---: |");
  for (const command of ["check", "build"]) {
    const good = run(command, clean);
    const bad = run(command, broken);
    row(`\`${command}\`, without a mistake`, good);
    row(`\`${command}\`, with the dead links`, bad, good);
  }
  line("\n`check` of a site of 5,000 mistakes of one kind, and hardly anything else:\n");
  line("| | processor | peak memory |\n| --- | ---: | ---: |");
  for (const kind of ONLY) {
    const site = join(folder, kind);
    python("make_mistakes.py", "--only", kind, "--number", "5000", "--out", site);
    const took = run("check", site);
    line(`| ${kind} | ${took.processor.toFixed(1)} s | ${megabytes(took)} |`);
  }
  line(`\nTarget: at most ${MOST_TIME} × the time and ${MOST_MEMORY} × the memory. ${missed.length ? `Missed: ${missed.join("; ")}.` : "Met."}`);
  line(`Load of the machine: ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after; where it is high, look at ratios only.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const results = join(root, "benchmarks/results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `mistakes-${new Date().toISOString().slice(0, 10)}.md`), `${text.join("\n")}\n`);
process.exit(missed.length ? 1 : 0);

function python(script, ...more) {
  execFileSync("python3", [join(root, "benchmarks/corpus", script), ...more], { stdio: "inherit" });
}

/**
 * One run by the launcher. Its report goes to a file, as in CI. That it finds errors is no failure; that it ends without
 * its summary is one, and so is a build that writes nothing.
 */
function run(command, site) {
  const out = join(folder, "out");
  const more = command === "build" ? ["--out", out] : [];
  const nuggets = [join(root, "nuggets"), command, "--site", site, "--no-cache", ...more].map((word) => `'${word}'`).join(" ");
  const took = timed("sh", ["-c", `${nuggets} > '${join(folder, "report")}' 2>&1; code=$?; [ $code -le 1 ]`]);
  const report = readFileSync(join(folder, "report"), "utf8");
  const ended = command === "build" ? existsSync(join(out, "index.html")) : /^(no problems|\d+ errors?, \d+ warnings?) in \d+ pages?\b/m.test(report);
  if (!ended) throw new Error(`${command} of ${site} did not end as it should:\n${report.slice(-2000)}`);
  rmSync(out, { recursive: true, force: true });
  return took;
}

function row(name, took, good) {
  const time = good && took.processor / good.processor;
  const memory = good && took.memory / good.memory;
  line(`| ${name} | ${took.processor.toFixed(1)} s | ${megabytes(took)} | ${good ? time.toFixed(2) : ""} | ${good ? memory.toFixed(2) : ""} |`);
  if (good && time > MOST_TIME) missed.push(`${name}, time`);
  if (good && memory > MOST_MEMORY) missed.push(`${name}, memory`);
}

function megabytes({ memory }) {
  return `${Math.round(memory / 1e6)} MB`;
}

function number(n) {
  return n.toLocaleString("en");
}

function line(said) {
  console.log(said);
  text.push(said);
}
