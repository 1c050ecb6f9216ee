// Makes the scripts of the search for the browser: one file for the panel, one for the engine.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = { "search-panel": here("scripts/search/panel.js"), "search-engine": here("scripts/search/worker.js") };

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
