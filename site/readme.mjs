// Runs every command of README.md as a newcomer would: in a fresh clone of what is committed here, in the order of the
// text, with an empty local Maven repository. Prints each command's exit code, and ends with 1 where one is not 0.
//
//   node site/readme.mjs [--keep] [--only=TEXT]     about 25 minutes; not part of CI
//
// A command is each line of a block of `sh`, and each piece of code in the text that begins with mvn, ./nuggets or cd.
// Those of the section that shows a plugin run in a project that is made of its blocks of xml and yaml, but for
// `install`, which runs in the clone before them, as the text there says. `serve` is asked for its page, then ended
// as by Ctrl-C. --only leaves out the commands that do not hold the text; --keep leaves the folder.
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = /^(mvn|\.\/nuggets|cd) /;
/** For a command that does not end by itself, or asks somebody. */
const PATIENCE = 60 * 60_000;

const args = process.argv.slice(2);
const only = args.find((arg) => arg.startsWith("--only="))?.slice(7) ?? "";
const home = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nuggets-readme-"));
const clone = join(folder, "clone");
const project = join(folder, "project");
const env = { ...process.env, MAVEN_OPTS: `${process.env.MAVEN_OPTS ?? ""} -Dmaven.repo.local=${join(folder, "repository")}`.trim() };

if (spawnSync("git", ["clone", "--quiet", home, clone], { stdio: "inherit" }).status !== 0) process.exit(2);
const results = [];
/** What the text names once more has been run. */
const named = new Set();
for (const section of readFileSync(join(clone, "README.md"), "utf8").split(/^(?=## )/m)) {
  const blocks = blocksOf(section);
  const xml = blocks.find((block) => block.language === "xml");
  if (xml) makeProject(xml.text, blocks.find((block) => block.language === "yaml")?.text ?? "");
  const commands = commandsOf(section, blocks).map((line) => ({ line, at: xml && !/ install\b/.test(line) ? project : clone }));
  // A stable sort: what prepares the clone comes before what the project needs of it.
  if (xml) commands.sort((a, b) => (a.at === clone ? 0 : 1) - (b.at === clone ? 0 : 1));
  for (const { line, at } of commands.filter((command) => command.line.includes(only))) results.push(await run(line, at));
}
console.log(`\n| exit code | seconds | command |\n| ---: | ---: | --- |`);
for (const { code, seconds, line } of results) console.log(`| ${code} | ${seconds} | \`${line}\` |`);
const failed = results.filter(({ code }) => code !== 0);
console.log(`\n${results.length} commands, ${failed.length} failed${args.includes("--keep") ? `; see ${folder}` : ""}`);
if (!args.includes("--keep")) rmSync(folder, { recursive: true, force: true });
process.exit(failed.length || !results.length ? 1 : 0);

// ---- what the README says ------------------------------------------------------------------------------------------

/** The fenced blocks. A longer fence, as around Markdown that holds one, ends only by its like. */
function blocksOf(section) {
  return [...section.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)]
    .map(([whole, , language, text]) => ({ whole, language, text }));
}

function commandsOf(section, blocks) {
  let prose = section;
  for (const { whole, language, text } of blocks) {
    const lines = language === "sh" ? text.split("\n").map((line) => line.replace(/\s+#.*$/, "").trim()).filter(Boolean) : [];
    prose = prose.replace(whole, () => lines.map((line) => `\u0000${line}\u0000`).join("\n"));
  }
  return [...prose.matchAll(/\u0000([^\u0000]+)\u0000|`([^`\n]+)`/g)]
    .filter(([, line, code]) => line ?? (COMMAND.test(code) && !named.has(code)))
    .map(([, line, code]) => line ?? code)
    .map((command) => (named.add(command), command));
}

/** The smallest project that the section speaks of. */
function makeProject(plugin, settings) {
  mkdirSync(join(project, "content"), { recursive: true });
  writeFileSync(join(project, "site.yml"), settings);
  writeFileSync(join(project, "content/index.md"), "# Our schools\n\nWhat we learned from each other.\n");
  writeFileSync(join(project, "pom.xml"), `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>org.example</groupId>
<artifactId>our-schools</artifactId>
<version>1</version>
<packaging>pom</packaging>
<build><plugins>
${plugin}</plugins></build>
</project>
`);
}

// ---- running -------------------------------------------------------------------------------------------------------

async function run(line, at) {
  console.log(`\n$ ${line}`);
  const serves = /^\.\/nuggets serve\b/.test(line);
  // README: "`--port N` takes another port".
  const port = serves && !(await isFree(8080)) ? await freePort() : 8080;
  const command = port === 8080 ? line : `${line} --port ${port}`;
  const log = join(folder, `${String(results.length + 1).padStart(2, "0")}.log`);
  const file = createWriteStream(log);
  const begun = Date.now();
  const child = spawn("sh", ["-c", `exec 2>&1; ${command}`], { cwd: at, env, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const late = setTimeout(() => process.kill(-child.pid, "SIGKILL"), PATIENCE);
  let said = "";
  child.stdout.on("data", (data) => {
    file.write(data);
    said = (said + data).slice(-3000);
  });
  const ended = new Promise((tell) => child.once("close", (code, signal) => tell(code ?? signal)));
  let code;
  if (serves) {
    const seen = await answers(`http://localhost:${port}/`, ended);
    if (seen) process.kill(-child.pid, "SIGINT");
    code = await ended;
    // A program that Ctrl-C ended says 130 to the shell.
    if (seen && (code === 130 || code === "SIGINT")) code = 0;
  } else {
    code = await ended;
  }
  clearTimeout(late);
  file.end();
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(code === 0 ? `  0, ${seconds} s` : `${said}\n  ${code}, ${seconds} s; all of it: ${log}`);
  return { line, code, seconds };
}

/** Whether a page is served there before the program ends. */
async function answers(address, ended) {
  let over = false;
  ended.then(() => (over = true));
  while (!over) {
    const page = await fetch(address).then((response) => response.ok && response.text(), () => "");
    if (page) return page.includes("<html");
    await new Promise((later) => setTimeout(later, 200));
  }
  return false;
}

function isFree(port) {
  return new Promise((tell) => {
    const server = createServer().once("error", () => tell(false));
    server.listen(port, "127.0.0.1", () => server.close(() => tell(true)));
  });
}

function freePort() {
  return new Promise((tell) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => tell(port));
    });
  });
}
