// Pure: whether what was pointed to is there. The twin of link/ReferenceResolver, for those who have no files.

import { say } from "../search/say.js";
import { finding } from "./finding.js";
import { near, some } from "./near.js";
import { step } from "./schema.js";

/** What a starter writes where an author's own reference belongs. */
const PLACEHOLDER = "the-id-of-the-";

/** The beginning of what is written for a source that has no page yet: what it is called follows. */
const UNLISTED = `${PLACEHOLDER}source-`;

const LONGEST_NAME = 60;

/**
 * What stands for a source that is not there: an id that a build passes over in a draft.
 *
 * @param {Map<string, string>} others what is called so already, by its id
 */
export function unlistedId(name, others = new Map()) {
  const slug = name.normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "").replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "");
  const id = UNLISTED + (slug || "of-mine");
  let free = id;
  for (let n = 2; others.has(free) && others.get(free) !== name; n++) {
    free = `${id}-${n}`;
  }
  return free;
}

/** What is meant by such an id; "" where it is another's. */
export function unlistedName(id) {
  return id.startsWith(UNLISTED) ? id.slice(UNLISTED.length).replaceAll("-", " ") : "";
}

/** Of an item with such a status readers get a page; until then a starter's reference may stay. */
const PUBLIC = ["published", "archived", undefined];

/**
 * @param {Record<string, {id: string}[]>} items what there is, by type
 */
export function checkReferences(model, values, words, items) {
  const word = (name, more) => say(words, `check_${name}`, more);
  const ids = (types) => [...new Set(types.flatMap((type) => (items[type] ?? []).map(({ id }) => String(id))))].sort();
  const findings = [];

  function report(pointer, message, fix) {
    findings.push(finding({ pointer }, "unknown-reference", "error", message, fix));
  }

  function one(value, relation, pointer) {
    if ((relation.by ?? "id") !== "id") {
      // What else an item is named by, such as the number of a card, only the build knows of all.
      return;
    }
    const written = String(value).trim();
    const colon = written.indexOf(":");
    const typed = colon > 0 && Object.hasOwn(items, written.slice(0, colon));
    const id = typed ? written.slice(colon + 1) : written;
    const allowed = relation.to.length > 0 ? relation.to : Object.keys(items).sort();
    const types = typed ? [written.slice(0, colon)] : allowed;
    if (!types.every((type) => allowed.includes(type))) {
      report(pointer, word("cannot_point", { relation: relation.name, value: written }), word("cannot_point_fix", { types: allowed.join(word("or")) }));
      return;
    }
    if (types.some((type) => (items[type] ?? []).some((item) => String(item.id) === id))) {
      return;
    }
    const known = ids(types);
    const what = known.length === 0
      ? word("none_yet", { types: types.join(word("or")) })
      : word("known", { ids: some(known, (first, n) => word("and_more", { first, n })) });
    const whatElse = what + (types.includes("source") ? word("new_source") : "");
    if (written.startsWith(PLACEHOLDER)) {
      PUBLIC.includes(values.status) && report(pointer, word("placeholder", { value: written }), whatElse + word("until_draft"));
      return;
    }
    if (relation.outside) {
      return;
    }
    const any = types.length > 1 && relation.to.length === 0;
    const meant = types.flatMap((type) => near(id, (items[type] ?? []).map((item) => String(item.id))).slice(0, 1).map((found) => (types.length > 1 ? `${type}:${found}` : found)));
    const hint = meant.length > 0 ? word("meant", { word: meant.join(`'${word("or")}'`) }) : "";
    report(
      pointer,
      word("no_such_item", { types: any ? word("item") : types.join(word("or")), id }),
      hint + (any ? word("type_and_id") : whatElse),
    );
  }

  function walk(field, value, pointer) {
    if (value === undefined || value === null) {
      return;
    }
    if (field.relation) {
      [value].flat().forEach((item, i) => typeof item !== "object" && one(item, field.relation, Array.isArray(value) ? pointer + step(i) : pointer));
    } else if (Array.isArray(value) && field.items) {
      value.forEach((item, i) => walk(field.items, item, pointer + step(i)));
    } else if (typeof value === "object" && field.fields) {
      field.fields.forEach((part) => walk(part, value[part.name], pointer + step(part.name)));
    }
  }

  model.fields.forEach((field) => walk(field, values[field.name], step(field.name)));
  return findings;
}
