// Measures the preview: from the save of a file until a browser has the new page. benchmarks/run --serve [--saves=N] [pages…]
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isTmpfs, versionOfHugo } from "./tools.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const flags = process.argv.slice(2).filter((one) => one.startsWith("--"));
const wanted = process.argv.slice(2).filter((one) => /^\d+$/.test(one)).map(Number);
const saves = Number(flags.find((one) => one.startsWith("--saves="))?.slice(8) ?? 100);
const hugo = versionOfHugo();
const LIMITS = { body: 30, title: 70, mistake: 40 };
/** One save soon after the other, and one after the search index has been made anew in between. */
const PAUSES = [600, 4000];
const FIRST = 5;
const EDITS = {
  body: { name: "a body", change: (page, marker) => `${page}\nThis says ${marker}.\n` },
  title: { name: "a title, seen in its list", change: (page, marker) => page.replace(/^(title: ".*)"$/m, `$1 ${marker}"`) },
  mistake: {
    name: "a mistake, told on its page",
    change: (page, marker) => `${page}\n[What they did](${marker}.md).\n`,
    seen: (html, marker) => html.slice(html.indexOf('id="nuggets-preview"')).includes(`${marker}.md`),
  },
};
const lines = [];

for (const pages of wanted.length ? wanted : [10_000]) await measure(pages);
const file = join(root, "benchmarks/results", `serve-${new Date().toISOString().slice(0, 10)}.md`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `# The preview, measured\n\n\`benchmarks/run --serve\`. Milliseconds from the save of a file until another process has the new page. The first ${FIRST} saves of each kind are told apart: the program is still warming up. Half of the saves follow the one before after ${PAUSES[0]} ms, half after ${PAUSES[1]} ms.\n\n${lines.join("\n")}\n`);
console.log(`\nWritten to ${file}`);

async function measure(pages) {
  const folder = mkdtempSync(join(isTmpfs("/dev/shm") ? "/dev/shm" : tmpdir(), "nuggets-serve-"));
  try {
    const site = join(folder, "site");
    execFileSync("python3", [join(root, "benchmarks/corpus/make_site.py"), "--pages", String(pages), "--out", site]);
    table(`${pages} pages`, [
      ...await nuggets(site),
      ...hugo ? await hugoServer(folder, pages) : [],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function nuggets(site) {
  const begun = performance.now();
  const { child, address } = await started(join(root, "nuggets"), ["serve", "--site", site, "--port", "0"], /See (http:\S+)/);
  try {
    console.log(`Nuggets shows the site after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const changes = await events(address);
    const shown = async (path, marker, has) => {
      // A save that was seen half written is told of twice.
      for (let times = 0; times < 5; times++) {
        await changes.next();
        if (has(await text(address, path), marker)) return;
      }
      throw new Error(`${path} has no "${marker}"`);
    };
    const files = content(join(site, "content"), ["cases", "posts", "guides"]);
    const rows = [];
    for (const [kind, edit] of Object.entries(EDITS)) {
      rows.push([`Nuggets, ${edit.name}`, await times(files, edit, (path, marker) => shown(path, marker, edit.seen ?? includes),
        kind === "title" ? (path) => listOf(address, path) : undefined), LIMITS[kind]]);
    }
    changes.end();
    return rows;
  } finally {
    child.kill();
  }
}

async function hugoServer(folder, pages) {
  const at = join(folder, "hugo");
  cpSync(join(root, "benchmarks/hugo"), at, { recursive: true });
  execFileSync("python3", [join(root, "benchmarks/corpus/gen_corpus.py"), "--flavor", "hugo", "--pages", String(pages), "--out", join(at, "content")]);
  const { child, address } = await started("hugo", ["server", "--source", at, "--noBuildLock", "--port", "18313"], /(http:\/\/localhost:\d+\/)/);
  try {
    const files = content(join(at, "content"), ["nuggets", "roles", "headstarts"]);
    const shown = async (path, marker) => {
      for (let tries = 0; tries < 5000; tries++) {
        if ((await text(address, path)).includes(marker)) return;
        await pause(2);
      }
      throw new Error(`${path} has no "${marker}"`);
    };
    return [[`${hugo}, ${EDITS.body.name}`, await times(files, EDITS.body, shown, undefined, 10)]];
  } finally {
    child.kill();
  }
}

/** Each save changes another page. */
async function times(files, edit, shown, seenIn = (path) => path, most = saves) {
  const taken = [];
  for (let nth = 0; nth < FIRST + most; nth++) {
    await pause(PAUSES[nth % PAUSES.length]);
    const { file, path } = files[(nth * 7919) % files.length];
    const seen = await seenIn(path);
    const marker = `${edit.name[2]}${nth}marker`;
    const changed = edit.change(readFileSync(file, "utf8"), marker);
    const from = performance.now();
    writeFileSync(file, changed);
    await shown(seen, marker);
    taken.push(performance.now() - from);
  }
  return taken;
}

function includes(html, marker) {
  return html.includes(marker);
}

/** The page of its kind's list on which an item stands. */
async function listOf(address, path) {
  const [kind, name] = path.split("/");
  for (let page = 1; ; page++) {
    const list = page === 1 ? `${kind}/` : `${kind}/page/${page}/`;
    const html = await text(address, list);
    if (html.includes(`${name}/index.html`)) return list;
    if (!html.includes('rel="next"')) throw new Error(`${path} stands in no list`);
  }
}

function content(folder, kinds) {
  return kinds.flatMap((kind) => readdirSync(join(folder, kind)).filter((name) => name.endsWith(".md"))
    .map((name) => ({ file: join(folder, kind, name), path: `${kind}/${name.replace(/\.md$/, "")}/` }))).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function started(command, words, ready) {
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const found = said.match(ready);
      if (found) resolve({ child, address: found[1] });
    });
    child.on("exit", () => reject(new Error(`${command} ended: ${said}`)));
  });
}

/** The server-sent events of the preview, one at a time. */
async function events(address) {
  const answer = await fetch(`${address}_nuggets/changes`);
  const reader = answer.body.getReader();
  const waiting = [];
  const changes = {
    async next() {
      while (!waiting.length) {
        const { value } = await reader.read();
        waiting.push(...new TextDecoder().decode(value).match(/data: \d+/g) ?? []);
      }
      return waiting.shift();
    },
    end: () => reader.cancel(),
  };
  await changes.next();
  return changes;
}

async function text(address, path) {
  return (await fetch(address + path)).text();
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function table(title, rows) {
  const say = (line) => (lines.push(line), console.log(line));
  say(`## ${title}\n`);
  say("| | first saves | median | 95 of 100 | longest | target for 95 of 100 |\n| --- | --- | --- | --- | --- | --- |");
  for (const [name, all, limit] of rows) {
    const warm = all.slice(FIRST).sort((a, b) => a - b);
    const at = (share) => warm[Math.min(warm.length - 1, Math.ceil(share * warm.length) - 1)].toFixed(0);
    const told = limit ? `${limit} (${at(0.95) <= limit ? "met" : "missed"})` : "";
    say(`| ${name} | ${all.slice(0, FIRST).map((one) => one.toFixed(0)).join(" ")} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${told} |`);
  }
  say("");
}
