// Serves what was built on this machine, as a host would, and prints Lighthouse's four scores for one page of each kind that there is:
// what stands in a page's <body class="…"> tells kinds apart, but for the colour of its type. A score below 100 says why.
//
//     node lighthouse.mjs [--only=accessibility,best-practices,seo] [--kinds=home,item-role] [folder …]
//
// Run it from site/ after a build (not part of CI; fetches Lighthouse from npm). Performance suffers where the machine is busy.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json", ".xml": "application/xml", ".txt": "text/plain", ".md": "text/markdown" };
const CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const given = process.argv.slice(2);
const option = (name) => given.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3).split(",");
const folders = given.filter((one) => !one.startsWith("--"));
const roots = folders.length ? folders : ["target/site", "target/example-network"].filter((folder) => existsSync(folder));

/** A server of plain files that compresses, and lets a browser keep what has a digest in its name. */
function serve(root) {
  const server = createServer((request, response) => {
    let file = join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isText = /text|json|svg|xml|javascript/.test(type);
    const bytes = readFileSync(file);
    const keep = /-[0-9a-f]{12}\./.test(file) ? "max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, { "content-type": isText ? `${type}; charset=utf-8` : type, "cache-control": keep, ...(isText && { "content-encoding": "gzip" }) });
    response.end(isText ? gzipSync(bytes) : bytes);
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

/** The first page of each kind; a redirect is of none. */
function kindsOf(root, seen) {
  const wanted = option("kinds");
  return filesBelow(root).filter((file) => file.endsWith(".html")).flatMap((file) => {
    const html = readFileSync(file, "utf8");
    const kind = html.match(/<body class="([^"]+)"/)?.[1].replace(/ type-\S+/, "");
    const isNew = kind && !seen.has(kind) && (!wanted || kind.split(" ").some((one) => wanted.includes(one)));
    const isHidden = /<meta name="robots" content="noindex">/.test(html);
    return isNew ? (seen.add(kind), [{ kind, isHidden, path: file.slice(root.length + 1).replace(/(^|\/)index\.html$/, "$1") }]) : [];
  });
}

/** That a page asks search engines not to show it, as the guide for writers does, is no fault of it. */
function lighthouse(address, isHidden) {
  const only = option("only");
  const run = spawn("npx", ["--yes", "lighthouse@12", address, "--quiet", "--output=json", ...(only ? [`--only-categories=${only}`] : []), ...(isHidden ? ["--skip-audits=is-crawlable"] : []), `--chrome-flags=${CHROMIUM}`],
    { env: { CHROME_PATH: "/usr/bin/chromium", ...process.env }, stdio: ["ignore", "pipe", "inherit"] });
  const parts = [];
  run.stdout.on("data", (part) => parts.push(part));
  return new Promise((done, failed) => run.on("close", (code) => (code ? failed(new Error(`Lighthouse ended with ${code}`)) : done(JSON.parse(Buffer.concat(parts))))));
}

let below = 0;
const seen = new Set();
for (const root of roots) {
  const server = await serve(root);
  for (const { kind, isHidden, path } of kindsOf(root, seen)) {
    const { categories, audits } = await lighthouse(`http://127.0.0.1:${server.address().port}/${path}`, isHidden);
    const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
    console.log(`${kind} (/${path}): ${scores.join(", ")}`);
    for (const { score, auditRefs } of Object.values(categories)) {
      if (score === 1) continue;
      below++;
      for (const { id, weight } of auditRefs) {
        const { score: one, title, displayValue = "" } = audits[id];
        if (weight > 0 && one !== null && one < 0.9) console.log(`  ${id}: ${title} ${displayValue}`);
      }
    }
  }
  server.close();
}
console.log(`${seen.size} kinds of page; ${below} scores below 100`);
process.exitCode = below ? 1 : 0;
