// Serves the built site on this machine, as a host would, and prints Lighthouse's four scores for five kinds of page.
// Run it from site/ after a build: node lighthouse.mjs   (not part of CI; fetches Lighthouse from npm)
import { fork, spawnSync } from "node:child_process";
import { readFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const root = process.argv[2] ?? "target/site";
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".xml": "application/xml", ".txt": "text/plain", ".md": "text/markdown" };

if (process.argv[3] === "serve") {
  createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = join(root, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = types[extname(file)] ?? "application/octet-stream";
    const text = /text|json|svg|xml/.test(type);
    response.writeHead(200, { "content-type": text ? `${type}; charset=utf-8` : type, "cache-control": "max-age=31536000", ...(text ? { "content-encoding": "gzip" } : {}) });
    response.end(text ? gzipSync(readFileSync(file)) : readFileSync(file));
  }).listen(8321, "127.0.0.1", () => process.send("ready"));
} else {
  const first = (folder) => `${folder}/${readdirSync(join(root, folder)).filter((n) => statSync(join(root, folder, n)).isDirectory()).sort()[0]}/`;
  const pages = { home: "", list: "roles/", role: "roles/learning-partner/", card: first("cards"), nugget: first("nuggets") };
  const server = fork(process.argv[1], [root, "serve"]);
  await new Promise((ready) => server.once("message", ready));
  for (const [kind, path] of Object.entries(pages)) {
    const run = spawnSync("npx", ["--yes", "lighthouse@12", `http://127.0.0.1:8321/${path}`, "--quiet", "--output=json",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"],
      { encoding: "utf8", maxBuffer: 1 << 28, env: { CHROME_PATH: "/usr/bin/chromium", ...process.env } });
    const report = JSON.parse(run.stdout);
    const scores = Object.entries(report.categories).map(([name, c]) => `${name} ${Math.round(c.score * 100)}`);
    console.log(`${kind}: ${scores.join(", ")}`);
    for (const c of Object.values(report.categories))
      for (const ref of c.auditRefs) {
        const audit = report.audits[ref.id];
        if (ref.weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
      }
  }
  server.kill();
}
