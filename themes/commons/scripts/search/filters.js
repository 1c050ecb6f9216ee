// Filters that were chosen or typed, and the facets that a reader can choose from.
import { readJson } from "./codec.js";
import { add } from "./query.js";
import { fold, normalize } from "./text.js";

/** Other names of fields. */
const FIELDS = { tag: "themes", tags: "themes", theme: "themes", language: "lang" };

/**
 * @typedef {{field: string, label: object, values: {code: string, label: object, docs: number[]}[]}} Facet
 * @typedef {Map<string, {docs: Uint8Array, codes: Set<string>}>} Chosen
 *   by field: the values that were chosen, and 1 for each document that has one of them
 */

/**
 * Reads facets by their field.
 *
 * @returns {(field: string) => Promise<Facet | undefined | null>} `undefined`: there is none; `null`: it can't be read
 */
export function facetReader({ facets = [], documents }, files) {
  return async (field) => {
    const entry = facets.find((facet) => facet.field === field);
    return entry && files.get(entry.file, (bytes) => readFacet(bytes, documents));
  };
}

function readFacet(bytes, limit) {
  const { field, label, values } = readJson(bytes);
  return {
    field, label,
    values: values.map((value) => {
      let doc = 0;
      const docs = value.docs.map((step) => (doc += step));
      if (docs.some((one) => !(one >= 0 && one < limit))) throw new Error("a document that there is not");
      return { ...value, docs };
    }),
  };
}

/**
 * The filters of a question, and of its text; one that names nothing that we have becomes words of the query.
 *
 * @param {import("./query.js").Query} query
 * @param {{field: string, value: string}[]} beside the text
 * @param {import("./engine.js").Index} index
 * @returns {Promise<{query: import("./query.js").Query, chosen: Chosen}>} `query.filters`: those that were typed and chosen
 */
export async function chosenBy(query, beside, { site: { manifest }, facet: read }) {
  const left = { ...query, words: [...query.words], filters: [] };
  const chosen = new Map();
  for (const { field, value, typed } of [...beside.map((one) => ({ ...one, typed: null })), ...query.filters]) {
    const facet = await read(fieldOf(field, manifest.facets ?? []));
    const found = facet && valueOf(value, facet.values);
    if (found) {
      if (!chosen.has(facet.field)) chosen.set(facet.field, { docs: new Uint8Array(manifest.documents), codes: new Set() });
      const { docs, codes } = chosen.get(facet.field);
      codes.add(found.code);
      for (const doc of found.docs) docs[doc] = 1;
      if (typed) left.filters.push({ field, value, typed });
    } else if (typed && facet !== null) {
      add(left, typed);
    }
  }
  return { query: left, chosen };
}

/**
 * The field that a reader means: by its name where readers browse, by its own, or by another name of it.
 *
 * @param {{field: string, name?: string}[]} facets
 */
export function fieldOf(typed, facets) {
  const wanted = simple(typed);
  const facet = facets.find(({ field, name }) => simple(name ?? field) === wanted)
    ?? facets.find(({ field }) => simple(field) === wanted) ?? facets.find(({ field }) => field === FIELDS[wanted]);
  return facet?.field;
}

/** The choices beside the text as an address names them, each with what it is called; without those that narrow nothing. */
export async function chosenFilters(beside, { site: { manifest, lang }, facet: read }) {
  const list = await Promise.all(beside.map(async (filter) => {
    const field = fieldOf(filter.field, manifest.facets ?? []);
    const facet = await read(field);
    // What cannot be read just now may be there again.
    if (facet === null) return { ...filter, label: filter.value };
    const value = facet && valueOf(filter.value, facet.values);
    return value && { field: nameOf(field, manifest), value: value.code, label: labelled(value.label, lang, value.code) };
  }));
  return list.filter(Boolean);
}

function nameOf(field, { facets }) {
  return facets.find((facet) => facet.field === field)?.name ?? field;
}

/** The value that a reader means, by its code or by what it is called in any language. */
export function valueOf(typed, values) {
  const wanted = simple(typed);
  return values.find(({ code, label }) =>
    simple(code) === wanted || Object.values(label ?? {}).some((text) => simple(text) === wanted));
}

function simple(value) {
  return fold(normalize(String(value))).replace(/[\s_-]+/g, " ").trim();
}

/**
 * All facets, each value with the number of what it would leave: each field as if nothing of it were chosen.
 *
 * @param {import("./find.js").Found} found
 * @param {Chosen} chosen
 * @param {import("./engine.js").Index} index
 */
export async function countedFacets(found, chosen, { site: { manifest, lang }, facet: read }) {
  const list = await Promise.all((manifest.facets ?? []).map(({ field }) => read(field)));
  return list.filter(Boolean)
    .map((facet) => ({ ...counted(facet, found, chosen, lang), field: nameOf(facet.field, manifest) }));
}

/** @param {Facet} facet */
export function counted({ field, label, values }, found, chosen, lang) {
  const others = [...chosen].filter(([name]) => name !== field).map(([, { docs }]) => docs);
  const codes = chosen.get(field)?.codes;
  const counts = (doc) => (!found.base || found.base[doc]) && others.every((set) => set[doc])
    && (!found.asked || found.matches[doc] > 0);
  return {
    field, label: labelled(label, lang, field),
    values: values.map(({ code, label: name, docs }) => ({
      value: code, label: labelled(name, lang, code), chosen: Boolean(codes?.has(code)),
      count: found.counted ? docs.filter(counts).length : null,
    })).filter(({ count, chosen: kept }) => count !== 0 || kept),
  };
}

/** What something is called in a language, or else in another. */
export function labelled(labels, lang, otherwise) {
  return labels?.[lang] ?? Object.values(labels ?? {})[0] ?? otherwise;
}
