// Pure: a schema's complaint in words that a teacher understands. The twin of schema/SchemaMessages, FieldMessages and
// ValueMessages: in English both say the same, which a test holds them to.

import { say } from "../search/say.js";
import { dayOf } from "./dates.js";
import { finding } from "./finding.js";
import { near } from "./near.js";
import { lengthOf, same, step, typeOf } from "./schema.js";

/** A line of a list as it is written elsewhere. */
const BULLET = /^([-\u2010-\u2015\u2212•·*‣▪◦])\s*(\S.*)$/s;

const WHOLE = /^-?(?:0|[1-9][0-9]*)$/;
/** With a comma, too, but not before three digits, which may be thousands. */
const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+|,[0-9]{1,2})?$/;
const YES = new Set("true yes y on 1 t ja oui si waar".split(" "));
const NO = new Set("false no n off 0 f never none nee nein non onwaar".split(" "));

/** Other words for a status. */
const CLOSED = new Set("draft drafts private hidden hide unlisted unpublished unpublish pending future scheduled embargo embargoed internal confidential secret restricted members paid password passwordprotected trash deleted inactive disabled offline wip idea todo inprogress unfinished notpublished notready onhold concept klad verborgen prive vertrouwelijk geheim intern nietgepubliceerd entwurf brouillon borrador".split(" "));
const REVIEWED = new Set("inreview underreview reviewing forreview toreview needsreview readyforreview inbeoordeling terbeoordeling".split(" "));
const OPEN = new Set("public published publish publishes live visible open everyone all listed final done online gepubliceerd publiek openbaar klaar".split(" "));

/**
 * @param {Record<string, string>} words those of a form, whose names begin with `check_`
 * @param {{kind: string, lang: string, schema: object}} root what is checked, with its article, and the schema of all of it
 */
export function messages(words, { kind, schema: root, lang }) {
  const word = (name, values) => say(words, `check_${name}`, values);
  const hint = (written, known) => near(written, known).slice(0, 1).map((one) => word("meant", { word: one })).join("");
  const list = (values) => values.map(asText).join(", ");
  const quoted = (value) => (isValue(value) ? `'${asText(value)}'` : found(value));
  const typeName = (type) => words[`check_type_${type}`] ?? type;
  const wrong = (pointer, code, message, fix) => finding({ pointer }, code, "error", message, fix);

  function found(value) {
    const type = typeOf(value);
    const name = type === "integer" ? "number" : type;
    return word(`found_${name}`, { value: isValue(value) ? asText(value) : "" });
  }

  function whole(pointer) {
    return pointer === "" ? kind : `'${fieldName(pointer)}'`;
  }

  function unknown({ pointer, property, schema }) {
    const known = Object.keys(schema.properties ?? {}).sort((a, b) => (a < b ? -1 : 1));
    const of = { name: property, whole: whole(pointer) };
    return wrong(pointer + step(property), "unknown-field", word("unknown_field", of), hint(property, known) + word("unknown_field_fix", { ...of, known: known.join(", ") }));
  }

  function missing({ pointer, property: name, schema: around }) {
    const schema = around.properties?.[name] ?? {};
    const values = schema.enum ?? schema.items?.enum;
    const begun = name === "license" ? schema.examples?.[0] ?? "…" : "…";
    const choice = values ? word("choice", { values: list(values) }) : "";
    const further = ["license", "is_based_on"].includes(name) ? word(`missing_${name}`) : "";
    return wrong(pointer + step(name), "missing-field", word("missing", { name }), word("missing_fix", { name, begun, whole: whole(pointer) }) + choice + further);
  }

  function bullet({ pointer, value }) {
    const group = typeOf(value) === "object";
    const first = group ? Object.keys(value)[0] ?? "" : typeof value === "string" ? value : "";
    const line = BULLET.exec(first);
    if (!line) {
      return null;
    }
    const part = group ? value[first] : null;
    const rest = group ? `${line[2]}: ${isValue(part) ? asText(part) : "…"}` : line[2].replace(/(?<!\s)\s+[-–—•·*‣▪].*/s, "");
    return wrong(pointer, "wrong-type", line[1] === "-" ? word("bullet_space") : word("bullet", { sign: line[1] }), word("bullet_fix", { rest }));
  }

  function badDate({ pointer, value }) {
    const written = asText(value);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? null : dayOf(written);
    const form = word("date_form");
    const fix = /^\d{4}-\d{2}-\d{2}$/.test(written)
      ? word("date_none", { form })
      : day
        ? word(day.timed ? "date_timed" : day.other ? "date_meant_either" : "date_meant", { day: day.day, other: day.other, form })
        : form;
    return wrong(pointer, "bad-date", word("bad_date", { value: quoted(value) }), fix);
  }

  function wrongType({ pointer, value, schema }) {
    const field = fieldName(pointer);
    const type = schema.type;
    const wanted = [type].flat().map(typeName).join(word("or"));
    const single = isValue(value);
    const fixes = {
      array: () => (single ? word("as_list", { field, example: example(value, schema.items ?? {}) }) : word("as_lines")),
      string: () => (single ? word("in_quotes", { value: asText(value) }) : word("one_text")),
      integer: () => word("whole_number"),
      number: () => word("a_number"),
      object: () => (single && schema.required ? word("as_group", { example: example(value, schema) }) : word("as_parts")),
    };
    const meant = meantBy(value, type);
    const fix = meant ? word("write", { wanted: meant }) : (fixes[type]?.() ?? word("write", { wanted }));
    const what = /\/[0-9]+$/.test(pointer) ? word("each_item", { field }) : `'${field}'`;
    return wrong(pointer, "wrong-type", word("wrong_type", { what, wanted, found: found(value) }), fix);
  }

  function example(value, schema) {
    if (schema.type !== "object" || !schema.required?.length) {
      return near(asText(value), (schema.enum ?? []).map(asText))[0] ?? asText(value);
    }
    return `{${schema.required.map((name, i) => `${name}: ${i === 0 ? asText(value) : "…"}`).join(", ")}}`;
  }

  function unknownStatus({ pointer, value }, values) {
    const written = Array.isArray(value) ? asText(value[0] ?? "") : isValue(value) ? asText(value) : "";
    const meant = near(written, values.map(asText))[0] ?? statusOf(written);
    const fix = (meant ? word("meant", { word: meant }) : "") + word("choose", { values: list(values) }) + (meant && meant !== "draft" ? "" : word("status_draft"));
    return wrong(pointer, "unknown-value", word("unknown_value", { value: quoted(value), field: "status" }), fix);
  }

  function unknownValue(fault) {
    const { pointer, value, limit } = fault;
    const field = fieldName(pointer);
    if (field === "status" && limit.includes("draft")) {
      return unknownStatus(fault, limit);
    }
    return wrong(pointer, "unknown-value", word("unknown_value", { value: quoted(value), field }), hint(asText(value), limit.map(asText)) + word("choose", { values: list(limit) }));
  }

  function duplicate({ pointer, value }) {
    const at = value.findIndex((one, i) => value.slice(0, i).some((before) => same(before, one)));
    return wrong(pointer + step(at), "duplicate-value", word("duplicate", { value: quoted(value[at]), field: fieldName(pointer) }), word("duplicate_fix"));
  }

  function badFormat({ pointer, value }, fix) {
    return wrong(pointer, "bad-format", word("bad_format", { value: quoted(value), field: fieldName(pointer) }), fix);
  }

  /** A type may say in words what its pattern asks for. */
  function form({ schema }, otherwise) {
    return inWords(schema.form) ?? (String(schema.format ?? "").startsWith("uri") ? word("whole_address") : otherwise);
  }

  function inWords(form) {
    return typeof form === "string" ? form : form?.[lang] ?? form?.en;
  }

  function ofSize({ pointer, value, limit }, name, size, code) {
    const values = { field: fieldName(pointer), size, limit, by: Math.abs(size - limit) };
    return wrong(pointer, code, word(name, values), word(`${name}_fix`, values));
  }

  const EXPLAINED = {
    additionalProperties: unknown,
    required: missing,
    enum: unknownValue,
    uniqueItems: duplicate,
    type(fault) {
      const status = root.properties?.status?.enum;
      return fault.pointer === "/status" && Array.isArray(status)
        ? unknownStatus(fault, status)
        : typeof fault.value === "number" && fault.schema.format === "date"
          ? badDate(fault)
          : wrongType(fault);
    },
    format: (fault) => (fault.limit === "date" ? badDate(fault) : badFormat(fault, form(fault, word("usual_form", { format: fault.limit })))),
    pattern: (fault) => badFormat(fault, form(fault, word("must_have_form", { pattern: fault.limit }))),
    maxLength: (fault) => ofSize(fault, "too_long", lengthOf(fault.value), "too-long"),
    minLength: (fault) => ofSize(fault, "too_short", lengthOf(fault.value), "too-short"),
    maxItems: (fault) => ofSize(fault, "too_many", fault.value.length, "too-long"),
    minItems: (fault) => ofSize(fault, "too_few", fault.value.length, "too-short"),
  };
  for (const bound of ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]) {
    EXPLAINED[bound] = (fault) => badFormat(fault, word(`number_${bound}`, { limit: fault.limit }));
  }

  return (fault) => {
    const empty = ["minLength", "pattern", "format"].includes(fault.keyword) && fault.value === "";
    if (empty) {
      return wrong(fault.pointer, "too-short", word("empty", { field: fieldName(fault.pointer) }), word("empty_fix"));
    }
    const listed = fault.keyword === "type" && fault.schema.type === "array" ? bullet(fault) : null;
    return listed ?? EXPLAINED[fault.keyword]?.(fault) ?? badFormat(fault, word(`other_${fault.keyword}`, { limit: said(fault.limit) }));
  };
}

const said = (limit) => (typeof limit === "object" ? JSON.stringify(limit) : String(limit));
const isValue = (value) => typeof value !== "object" || value === null;

function asText(value) {
  return isValue(value) ? String(value ?? "null") : "";
}

/** The field that a pointer leads to, or stands in. */
function fieldName(pointer) {
  const named = pointer.split("/").slice(1).reverse().find((one) => !/^\d*$/.test(one));
  return named ? named.replaceAll("~1", "/").replaceAll("~0", "~") : "the file";
}

/** The number, or the yes or no, that a text can only mean; "" for none. */
function meantBy(value, type) {
  const text = typeof value === "string" ? value.trim() : "";
  if (type === "boolean") {
    return YES.has(fold(text)) ? "true" : NO.has(fold(text)) ? "false" : "";
  }
  const number = { integer: WHOLE, number: DECIMAL }[type];
  return number?.test(text) ? text.replace(",", ".") : "";
}

/** Names and values of one meaning are the same: letters and digits only, in small letters. */
function fold(written) {
  return written.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, "");
}

function statusOf(written) {
  const folded = fold(written);
  return CLOSED.has(folded) ? "draft" : REVIEWED.has(folded) ? "review" : OPEN.has(folded) ? "published" : undefined;
}
