// The tools that are compared: where they are, which they are, and how each builds.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pagefind, timed } from "../search/indexing.mjs";

export const OUR_FOLDERS = ["cases", "posts", "guides"];
export const HUGO_FOLDERS = ["nuggets", "roles", "headstarts"];
export const OUR_COMMAND = "./nuggets build --site SITE --out OUT";
export const HUGO_COMMAND = "hugo --quiet --noBuildLock --source SITE --destination OUT";
export const PAGEFIND_COMMAND = `pagefind_extended --site OUT --output-path INDEX --glob "{${HUGO_FOLDERS}}/*/index.html"`;
const OUT = /\b(SITE|OUT)\b/g;

/** The Java that the launcher would take, and Java 25 where there is one. */
export function javas() {
  const found = [{ name: versionOfJava("java"), home: process.env.JAVA_HOME }];
  const folder = "/usr/lib/jvm";
  const home = process.env.JAVA25_HOME
    ?? (existsSync(folder) ? readdirSync(folder).filter((name) => /(^|\D)25(\D|$)/.test(name)).map((name) => join(folder, name)) : [])
      .find((one) => existsSync(join(one, "bin/java")));
  if (home) found.push({ name: versionOfJava(join(home, "bin/java")), home });
  return found;
}

function versionOfJava(java) {
  const command = java === "java" && process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : java;
  const told = spawnSync(command, ["-version"], { encoding: "utf8" }).stderr.match(/version "([^"]*)" ?(\S*)/);
  return `Java ${told[1]}${told[2] ? ` (${told[2]})` : ""}`;
}

/** Builds with our launcher, as a user would. */
export function nuggets(root, java, site, out) {
  return timed(join(root, "nuggets"), words(OUR_COMMAND, site, out), { env: environment(java) });
}

/** Nothing found that is an error; with its messages otherwise. */
export function nuggetsCheck(root, java, site) {
  execFileSync(join(root, "nuggets"), ["check", "--site", site], { env: environment(java), encoding: "utf8", maxBuffer: 1 << 28 });
}

function environment({ home }) {
  return home ? { ...process.env, JAVA_HOME: home } : process.env;
}

export function hugo(site, out) {
  rmSync(out, { recursive: true, force: true });
  return timed("hugo", words(HUGO_COMMAND, site, out));
}

export function pagefindOnHugo(out, index) {
  return pagefind(out, index, HUGO_FOLDERS);
}

function words(command, site, out) {
  return command.split(" ").slice(1).map((word) => word.replace(OUT, (name) => (name === "SITE" ? site : out)));
}

/** Version and date of release, or nothing where it is not installed. */
export function versionOfHugo() {
  const told = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (told.status !== 0) return undefined;
  const [, version] = told.stdout.match(/v(\d[\d.]*)/);
  return `Hugo ${version} (${told.stdout.match(/BuildDate=(\d{4}-\d\d-\d\d)/)?.[1] ?? "date not told"})`;
}

export function versionOfPagefind() {
  const file = new URL("../search/node_modules/pagefind/package.json", import.meta.url);
  if (!existsSync(file)) return undefined;
  const { version } = JSON.parse(readFileSync(file, "utf8"));
  // The package has no date of its own; the registry tells it.
  const times = spawnSync("npm", ["view", `pagefind@${version}`, "time", "--json"], { encoding: "utf8", timeout: 20_000 });
  const day = times.status === 0 ? JSON.parse(times.stdout)[version]?.slice(0, 10) : undefined;
  return `Pagefind ${version} (${day ?? "date not told"})`;
}

/** A folder in memory must be one: tmpfs. */
export function isTmpfs(folder) {
  return existsSync(folder) && statSync(folder).isDirectory()
    && execFileSync("stat", ["-f", "-c", "%T", folder], { encoding: "utf8" }).trim() === "tmpfs";
}
