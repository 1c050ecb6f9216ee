// What is shown of the documents that were found: their titles, and the passage that says most about the query.
import { readDirectory, readJson } from "./codec.js";
import { mark, passage } from "./excerpt.js";
import { labelled } from "./filters.js";
import { term } from "./text.js";

const SMALL_FACET = 2048;
/** What the field is called where readers browse. */
const PHASE = "phase";

/**
 * @param {import("./find.js").Found} found
 * @param {boolean} facets they are read anyway
 * @param {import("./engine.js").Index} index
 */
export async function hits(found, from, size, facets, { site, files, facet, pause }) {
  const { manifest, lang } = site;
  const wanted = wantedTerms(found.slots, site.analysis);
  const docs = found.docs.slice(from, from + size);
  const [types, phases, ...read] = await Promise.all([
    typeLabels(manifest, facets, facet), phaseLabels(manifest, facets, facet, lang),
    ...docs.map((doc) => document(doc, manifest, files)),
  ]);
  const list = [];
  for (const [i, one] of read.entries()) {
    await pause();
    if (!one) continue;
    const analysis = manifest.languages[one.lang] ?? "plain";
    list.push({
      address: one.address, title: mark(one.title, wanted, analysis), type: one.type,
      typeLabel: labelled(types.get(one.type), lang, one.type), lang: one.lang, description: one.description ?? "",
      glance: { sure: one.sure, tried: one.tried, effort: one.effort, outcome: one.outcome, phases: phases(docs[i]) },
      score: found.scores[from + i], document: docs[i], ...passage(one, wanted, analysis),
    });
  }
  return list;
}

/** Where there is one directory, whatever is found will need it. */
export function expectHits({ site: { manifest: { directory } }, files }) {
  if (directory.files.length === 1) files.ahead(directory.files[0], readDirectory);
}

/** @returns {import("./excerpt.js").Wanted} */
function wantedTerms(slots, analysis) {
  const terms = slots.flatMap((one, slot) => one.terms.map(({ word, weight }) => ({ word, slot, weight })));
  const single = terms.filter(({ word }) => !word.parts).map(({ word, slot, weight }) => [word.term, { slot, weight }]);
  // Of what stands for several words each word is told, unless it was asked for itself.
  const parts = terms.filter(({ word }) => word.parts).flatMap(({ word, slot, weight }) =>
    word.parts.map((token) => [term(token, analysis), { slot, weight: Math.fround(weight / word.parts.length) }]));
  return new Map([...parts, ...single]);
}

/** Names of the types: from the facet, unless it is a large file that is not needed otherwise. */
async function typeLabels({ types, facets }, needed, facet) {
  const entry = (facets ?? []).find(({ field }) => field === "type");
  if (types || !entry || (entry.bytes > SMALL_FACET && !needed)) return new Map(Object.entries(types ?? {}));
  return new Map((await facet("type"))?.values.map(({ code, label }) => [code, label]));
}

/** The phases that a document is for: from the facet, unless it is a large file that is not needed otherwise. */
async function phaseLabels({ facets }, needed, facet, lang) {
  const entry = (facets ?? []).find(({ name }) => name === PHASE);
  const values = entry && (entry.bytes <= SMALL_FACET || needed) ? (await facet(entry.field))?.values ?? [] : [];
  return (doc) => values.filter(({ docs }) => docs.includes(doc)).map(({ code, label }) => labelled(label, lang, code));
}

async function document(doc, { directory: { first, files: names } }, files) {
  const at = first.findLastIndex((number) => number <= doc);
  const places = await files.get(names[at], readDirectory);
  const place = places?.[doc - first[at]];
  if (places && !place) files.damaged(names[at]);
  return place ? files.get(place.file, readDocument, place) : null;
}

function readDocument(bytes) {
  const document = readJson(bytes);
  if (typeof document.title !== "string" || typeof document.address !== "string") throw new Error("not a document");
  return document;
}
