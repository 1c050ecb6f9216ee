// Says which jobs of the pipeline in a clone run with some variables, as JSON. Ends with 1 where GitLab's schema finds a mistake.
//
//   node --import ./node-20.mjs gitlab.mjs CLONE '{"CI_PIPELINE_SOURCE": …}'
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const [clone, given] = process.argv.slice(2);
const variables = Object.entries(JSON.parse(given));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const listed = spawnSync(
  process.execPath,
  [
    ...["--import", here("node-20.mjs"), here("node_modules/gitlab-ci-local/dist/index.js")],
    ...["--list-json", "--state-dir", ".git/gitlab-ci-local"],
    ...["--ignore-predefined-vars", variables.map(([name]) => name).join(",")],
    ...variables.flatMap(([name, value]) => ["--variable", `${name}=${value}`]),
  ],
  { cwd: clone, encoding: "utf8" },
);
const list = listed.stdout.indexOf("[\n");
if (listed.status !== 0 || list < 0) {
  console.error(listed.stdout + listed.stderr);
  process.exit(1);
}
const pipeline = parse(readFileSync(join(clone, ".gitlab-ci.yml"), "utf8"));
const jobs = JSON.parse(listed.stdout.slice(list))
  .filter(({ when }) => when !== "never")
  // A runner gives a job's lines to one shell, which ends at the first that fails.
  .map(({ name }) => ({ job: name, permissions: {}, steps: [{ uses: "", run: pipeline[name].script.join("\n"), with: {}, env: settings(name) }] }));
console.log(JSON.stringify(jobs));

function settings(name) {
  const all = { ...pipeline.variables, ...pipeline[name].variables };
  const filledIn = (text) => text.replace(/\$(\w+)/g, (_, variable) => JSON.parse(given)[variable] ?? "");
  return Object.fromEntries(Object.entries(all).map(([variable, text]) => [variable, filledIn(text)]));
}
