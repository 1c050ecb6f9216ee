// What must hold of a built site before its figures count. Each throws, in words, where it does not.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { createEngine } from "../../themes/commons/scripts/search/engine.js";
import { Shards } from "../../themes/commons/scripts/search/shards.js";

/** All files of a folder, by their names below it, in one order. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

/** A page of content is a folder of its own in the folder of its type. */
export function pageCount(out, folders, expected) {
  const found = folders.filter((folder) => existsSync(join(out, folder)))
    .flatMap((folder) => readdirSync(join(out, folder)).filter((name) => existsSync(join(out, folder, name, "index.html"))));
  must(found.length === expected, `${out} has ${found.length} pages of content, not ${expected}`);
}

/** Every address of an element in the site leads to a file of it. Fragments are for `nuggets check`. */
export function noDeadLinks(out) {
  const files = new Set(filesOf(out));
  let links = 0;
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    for (const [, address] of readFileSync(join(out, file), "utf8").matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
      if (/^([a-z]+:|\/\/|#|$)/.test(address)) continue;
      const path = decodeURIComponent(address.replace(/[?#].*/s, ""));
      const target = normalize(path.startsWith("/") ? path.slice(1) || "." : join(dirname(file), path || "."));
      must(files.has(target) || files.has(join(target, "index.html")), `${join(out, file)} links to '${address}', which is not there`);
      links++;
    }
  }
  must(links > 0, `${out} has no links`);
}

/** As the reader's browser asks: whatever holds the word is found, and only as many more as other forms of it explain. */
export async function findsPages(out, [word, holders]) {
  const engine = createEngine(new Shards(async (name) => readFileSync(join(out, "search", name))));
  const { total, results, problems } = await engine.search({ text: word, lang: "en", size: 10 });
  must(!problems.length, `the search of ${out} has problems: ${JSON.stringify(problems)}`);
  must(total >= holders, `the search of ${out} finds ${total} pages with '${word}', but ${holders} hold it`);
  must(results.length > 0 && results.every(({ address }) => existsSync(join(out, address.replace(/#.*/, ""), "index.html"))),
    `the search of ${out} answers '${word}' with pages that are not there`);
}

/** Both folders hold the same files with the same bytes. */
export function sameBytes(one, other) {
  const [mine, theirs] = [one, other].map(digests);
  const differing = [...new Set([...mine.keys(), ...theirs.keys()])].filter((name) => mine.get(name) !== theirs.get(name));
  must(!differing.length, `a build from the cache differs from a clean one in ${differing.length} files: ${differing.slice(0, 5).join(", ")}`);
}

function digests(folder) {
  return new Map(filesOf(folder).map((name) => [name, createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")]));
}

function must(holds, otherwise) {
  if (!holds) throw new Error(`the output is not right: ${otherwise}`);
}
