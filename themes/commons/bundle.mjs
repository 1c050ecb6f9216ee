// Makes what a browser loads: of the search one script for the panel and one for the engine, of each tool a script and its own
// stylesheet, and for every page one stylesheet of many. What stands in no folder is the same, only smaller.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = {
  open: here("scripts/open.js"),
  terms: here("scripts/terms.js"),
  "search-panel": here("scripts/search/panel.js"),
  "search-engine": here("scripts/search/worker.js"),
  compare: here("scripts/compare/main.js"),
  pack: here("scripts/pack/add.js"),
  "pack-chosen": here("scripts/pack/chosen.js"),
  "pack-page": here("scripts/pack/page.js"),
  plan: here("scripts/plan/main.js"),
  "plan-open": here("scripts/plan/open.js"),
  sheet: here("scripts/sheet/sheet.js"),
  "sheet-tools": here("scripts/sheet/tools.js"),
  offline: here("scripts/offline/page.js"),
  "offline-worker": here("scripts/offline/worker.js"),
  "offline-page": here("scripts/offline/device.js"),
  form: here("scripts/form/main.js"),
  "tool-observation": here("scripts/shared/behind.js"),
  observation: here("scripts/observation/main.js"),
  "tool-deployment": here("scripts/shared/behind.js"),
  deployment: here("scripts/deployment/main.js"),
  contribute: here("scripts/contribute/page.js"),
};

await build({
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(source))),
  outdir: here("target/scripts/"),
  bundle: true,
  format: "iife",
  target: "es2020",
  minify: true,
  charset: "utf8",
  legalComments: "none",
});

// One behind the other, and nothing but smaller: a site's own stylesheet weighs the same against them as ever.
const joined = readFileSync(here("styles/commons.css"), "utf8")
  .replace(/^@import "\.\/(.+)";$/gm, (_, file) => readFileSync(here(`styles/${file}`), "utf8"));
const { code } = await transform(joined, { loader: "css", minify: true, charset: "utf8", legalComments: "none" });
mkdirSync(here("target/styles/"), { recursive: true });
writeFileSync(here("target/styles/commons.css"), code);

// Those of tools in a folder, since a page loads every one above it. A page that uses a tool names its own.
await build({
  entryPoints: readdirSync(here("styles/tools")).map((file) => here(`styles/tools/${file}`)),
  outdir: here("target/styles/tools/"),
  minify: true,
  charset: "utf8",
});
