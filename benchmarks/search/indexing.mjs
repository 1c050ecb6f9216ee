// Time, memory and size of the index: ours and Pagefind's, in turn, over the same pages.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** As `nuggets` starts Java. */
const JAVA = ["-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmn96m"];

/** @returns {(site: string, out: string) => object} indexes a site into a folder, and measures it */
export function ourIndexer(root, scratch) {
  const jar = join(root, "generator/target/nuggets.jar");
  const classes = join(scratch, "classes");
  mkdirSync(classes, { recursive: true });
  const source = join(root, "generator/src/test/java/org/nuggets/pipeline/IndexBenchmark.java");
  execFileSync("javac", ["-nowarn", "-proc:none", "-cp", jar, "-d", classes, source], { stdio: ["ignore", "ignore", "ignore"] });
  return (site, out, options = []) => {
    rmSync(out, { recursive: true, force: true });
    const { stdout, ...whole } = timed("java",
      [...JAVA, ...options, "-cp", `${classes}:${jar}`, "org.nuggets.pipeline.IndexBenchmark", site, out]);
    const stage = JSON.parse(stdout.trim().split("\n").at(-1));
    return { ...stage, memory: whole.memory, whole, size: size(out) };
  };
}

/** Only pages of content, as we index them. */
export function pagefind(site, out, folders = ["cases", "posts", "guides"]) {
  rmSync(out, { recursive: true, force: true });
  const require = createRequire(import.meta.url);
  const platform = `@pagefind/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const binary = join(dirname(require.resolve(`${platform}/package.json`)), "bin", "pagefind_extended");
  const { seconds, processor, memory } = timed(binary,
    ["--site", site, "--output-path", out, "--glob", `{${folders}}/*/index.html`]);
  return { seconds, processor, memory, size: size(out) };
}

/** By GNU time: seconds, those of the processor, and the peak of the resident set in bytes. */
export function timed(command, args, options = {}) {
  const run = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", command, ...args], { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (run.status !== 0) throw new Error(run.error ?? `${command} failed:\n${run.stdout.slice(-2000)}\n${run.stderr.slice(-2000)}`);
  const [wall, user, system, memory] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { stdout: run.stdout, seconds: wall, processor: user + system, memory: memory * 1024 };
}

/** Bytes of all files in a folder, and how many there are. */
export function size(folder) {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
    files++;
  }
  return { bytes, files };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
