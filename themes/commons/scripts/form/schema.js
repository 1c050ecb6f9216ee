// Pure: a value against the part of JSON Schema (2020-12) that content types use. A Java test fails when they use more.

/** Every keyword that is checked here, or that says nothing a check has to do with. */
export const KEYWORDS = [
  "type", "enum", "const", "pattern", "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
  "exclusiveMaximum", "multipleOf", "items", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
  "properties", "required", "additionalProperties", "minProperties", "maxProperties", "allOf", "anyOf", "oneOf", "not",
  "if", "then", "else", "form", "examples",
];

/**
 * What a schema says against a value.
 *
 * @typedef {{keyword: string, pointer: string, value: unknown, limit: unknown, schema: object, property?: string}} Fault
 * @returns {Fault[]} in the order of the schema
 */
export function faultsOf(value, schema, pointer = "") {
  const faults = [];
  const fault = (keyword, more = {}) => faults.push({ keyword, pointer, value, limit: schema[keyword], schema, ...more });
  for (const keyword of Object.keys(schema)) {
    const check = CHECKS[keyword];
    if (check) {
      check(value, schema[keyword], { schema, pointer, fault, add: (more) => faults.push(...more) });
    }
  }
  return faults;
}

export function passes(value, schema) {
  return faultsOf(value, schema).length === 0;
}

/** A step of a JSON pointer. */
export function step(name) {
  return "/" + String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number";

/** As Java counts: a character is one, however many units it takes. */
export const lengthOf = (text) => Array.from(text).length;

export function typeOf(value) {
  return value === null ? "null" : Array.isArray(value) ? "array" : isNumber(value) ? (Number.isInteger(value) ? "integer" : "number") : isText(value) ? "string" : typeof value;
}

function isOfType(value, type) {
  const found = typeOf(value);
  return found === type || (type === "number" && found === "integer");
}

const bound = (keyword, holds) => (value, limit, { fault }) => isNumber(value) && !holds(value, limit) && fault(keyword);
const sized = (keyword, of, size, holds) => (value, limit, { fault }) => of(value) && !holds(size(value), limit) && fault(keyword);
const most = (size, limit) => size <= limit;
const least = (size, limit) => size >= limit;

const CHECKS = {
  type: (value, type, { fault }) => [type].flat().some((one) => isOfType(value, one)) || fault("type"),
  enum: (value, values, { fault }) => values.some((one) => same(one, value)) || fault("enum"),
  const: (value, one, { fault }) => same(one, value) || fault("const"),
  pattern: (value, pattern, { fault }) => isText(value) && regex(pattern)?.test(value) === false && fault("pattern"),
  format: (value, format, { fault }) => isText(value) && FORMATS[format]?.(value) === false && fault("format"),
  minLength: sized("minLength", isText, lengthOf, least),
  maxLength: sized("maxLength", isText, lengthOf, most),
  minimum: bound("minimum", least),
  maximum: bound("maximum", most),
  exclusiveMinimum: bound("exclusiveMinimum", (value, limit) => value > limit),
  exclusiveMaximum: bound("exclusiveMaximum", (value, limit) => value < limit),
  multipleOf: bound("multipleOf", (value, of) => Math.abs(value / of - Math.round(value / of)) < 1e-9),
  minItems: sized("minItems", Array.isArray, (list) => list.length, least),
  maxItems: sized("maxItems", Array.isArray, (list) => list.length, most),
  minProperties: sized("minProperties", isObject, (group) => Object.keys(group).length, least),
  maxProperties: sized("maxProperties", isObject, (group) => Object.keys(group).length, most),

  uniqueItems(value, unique, { fault }) {
    if (unique && Array.isArray(value) && value.some((one, i) => value.slice(0, i).some((before) => same(before, one)))) {
      fault("uniqueItems");
    }
  },

  items(value, schema, { pointer, add }) {
    if (Array.isArray(value)) {
      value.forEach((item, i) => add(faultsOf(item, schema, pointer + step(i))));
    }
  },

  contains(value, wanted, { schema, fault }) {
    if (Array.isArray(value)) {
      const found = value.filter((item) => passes(item, wanted)).length;
      if (found < (schema.minContains ?? 1)) {
        fault("contains");
      } else if (found > (schema.maxContains ?? Infinity)) {
        fault("contains");
      }
    }
  },

  properties(value, schemas, { pointer, add }) {
    if (isObject(value)) {
      Object.keys(schemas).forEach((name) => Object.hasOwn(value, name) && add(faultsOf(value[name], schemas[name], pointer + step(name))));
    }
  },

  required(value, names, { fault }) {
    if (isObject(value)) {
      names.filter((name) => !Object.hasOwn(value, name)).forEach((property) => fault("required", { property }));
    }
  },

  additionalProperties(value, allowed, { schema, fault }) {
    if (isObject(value) && allowed === false) {
      Object.keys(value)
        .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
        .forEach((property) => fault("additionalProperties", { property }));
    }
  },

  allOf: (value, schemas, { pointer, add }) => schemas.forEach((schema) => add(faultsOf(value, schema, pointer))),

  anyOf(value, schemas, { pointer, add }) {
    if (!schemas.some((schema) => passes(value, schema))) {
      schemas.forEach((schema) => add(faultsOf(value, schema, pointer)));
    }
  },

  oneOf(value, schemas, { pointer, fault, add }) {
    const valid = schemas.filter((schema) => passes(value, schema)).length;
    if (valid > 1) {
      fault("oneOf");
    } else if (valid === 0) {
      schemas.forEach((schema) => add(faultsOf(value, schema, pointer)));
    }
  },

  not: (value, schema, { fault }) => passes(value, schema) && fault("not"),

  if(value, condition, { schema, pointer, add }) {
    const then = passes(value, condition) ? schema.then : schema.else;
    if (then) {
      add(faultsOf(value, then, pointer));
    }
  },
};

export function same(a, b) {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) {
    return a === b;
  }
  const names = Object.keys(a);
  return Array.isArray(a) === Array.isArray(b) && names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]));
}

/** A pattern of RE2; null where browsers have no such sign, so that only the build can say. */
function regex(pattern) {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  try {
    return new RegExp(flags ? pattern.slice(flags[0].length) : pattern, "u" + (flags?.[1] ?? ""));
  } catch {
    return null;
  }
}

/** Whether there is such a day. */
export function isDay(text) {
  const [whole, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Boolean(whole) && daysOf(Number(year), Number(month)) >= Number(day) && Number(day) > 0;
}

export function daysOf(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** What java.net.URI takes for the parts of an address. */
const ADDRESS = /^(?:[\p{L}\p{N}_\-!.~'();:@&=+$,/?[\]*]|%[0-9A-Fa-f]{2})*(?:#(?:[\p{L}\p{N}_\-!.~'();:@&=+$,/?[\]*]|%[0-9A-Fa-f]{2})*)?$/u;

const FORMATS = {
  date: isDay,
  time: (text) => TIME.test(text),
  "date-time": (text) => isDay(text.slice(0, 10)) && /t/i.test(text[10] ?? "") && TIME.test(text.slice(11)),
  // Which endings of domains there are only the build knows.
  email: (text) => /^[^\s@:;,<>()[\]\\"]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text) && !/^\.|\.\.|\.@/.test(text),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:./.test(text) && ADDRESS.test(text),
  "uri-reference": (text) => ADDRESS.test(text) && !/^[^/?#]*:/.test(text.replace(/^[A-Za-z][A-Za-z0-9+.-]*:(?=.)/, "")),
};
