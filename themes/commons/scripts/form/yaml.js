// Pure: values as YAML that reads back as the same values, whatever a text holds. Quotes stand only where they are needed.

/** What no text of a page needs: control characters, and what turns the order of letters. The reader drops it, too. */
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text that means the same with and without quotes: it begins with a letter, and holds no sign of YAML. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} _.()/'’+-]*(?:[:][\p{L}\p{N}][\p{L}\p{M}\p{N} _.()/'’+-]*)*$/u;

/** Inside `[…]` commas part values; in a block they are part of a sentence. */
const PLAIN_SENTENCE = /^\p{L}[\p{L}\p{M}\p{N} _.,;()/'’“”?%€+–—-]*$/u;

/** Days are no numbers and no sums: they stand as everybody writes them. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whatever some reader of YAML takes for something else. */
const WORD = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;

/** A list of short names stands in one line. */
const ONE_LINE = 90;

/** A text as readers of the file get it. */
export function readable(text) {
  const sound = text.toWellFormed?.() ?? text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  return sound.replace(UNWANTED, "").normalize("NFC");
}

/** Whether a value says something. What says nothing is left out. */
function isFilled(value) {
  if (value === null || value === undefined || value === "") {
    return false;
  }
  if (typeof value === "string") {
    return readable(value) !== "";
  }
  return Array.isArray(value) ? value.some(isFilled) : typeof value !== "object" || Object.values(value).some(isFilled);
}

/** The same without what says nothing; `undefined` where nothing does. */
export function filled(value) {
  if (!isFilled(value)) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.filter(isFilled).map(filled);
  }
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).filter(([, part]) => isFilled(part)).map(([name, part]) => [name, filled(part)]));
  }
  return typeof value === "string" ? readable(value) : value;
}

/**
 * Fields as lines of YAML.
 *
 * @param {Record<string, unknown>} fields in the order in which they are written
 * @param {Map<string, string>} [remarks] what whoever reads the file is told of a value, by that value: a comment behind it
 */
export function fieldsToYaml(fields, remarks = new Map()) {
  return Object.entries(filled(fields) ?? {}).map(([name, value]) => field(name, value, "", remarks)).join("");
}

function field(name, value, indent, remarks) {
  const key = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !WORD.test(name) ? name : quoted(name);
  return `${indent}${key}:${after(value, indent, remarks)}`;
}

/** What stands behind a colon or a hyphen, with the end of its last line. */
function after(value, indent, remarks) {
  if (Array.isArray(value)) {
    const short = value.every((item) => typeof item === "string" && PLAIN.test(item) && isPlain(item));
    const line = short ? ` [${value.join(", ")}]${remark(value, remarks)}\n` : "";
    return short && line.length <= ONE_LINE ? line : "\n" + value.map((item) => listItem(item, indent + "  ", remarks)).join("");
  }
  if (typeof value === "object") {
    return "\n" + Object.entries(value).map(([name, part]) => field(name, part, indent + "  ", remarks)).join("");
  }
  return ` ${scalar(value, indent)}${remark([value], remarks)}\n`;
}

function listItem(item, indent, remarks) {
  if (Array.isArray(item)) {
    return `${indent}-${after(item, indent, remarks)}`;
  }
  if (typeof item === "object") {
    const lines = Object.entries(item).map(([name, part]) => field(name, part, indent + "  ", remarks)).join("");
    return `${indent}- ${lines.slice(indent.length + 2)}`;
  }
  return `${indent}- ${scalar(item, indent)}${remark([item], remarks)}\n`;
}

/** A comment behind values that stand in one line. */
function remark(values, remarks) {
  const said = values.filter((value) => remarks.has(value)).map((value) => inOneLine(remarks.get(value)));
  return said.length > 0 ? `  # ${said.join("; ")}` : "";
}

/** What ends a line for some reader of YAML would end a comment, too. */
const inOneLine = (text) => readable(text).replace(/[\s\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]+/g, " ").trim();

function scalar(value, indent) {
  if (typeof value !== "string") {
    return String(value);
  }
  if (isPlain(value)) {
    return value;
  }
  return isBlock(value) ? block(value, indent + "  ") : quoted(value);
}

function isPlain(text) {
  const usual = PLAIN.test(text) || PLAIN_SENTENCE.test(text) || DAY.test(text);
  return usual && text.trim() === text && !WORD.test(text) && !/[\u00A0\u2028\u2029]/.test(text);
}

/** Several lines stand as they are written, unless something in them would be lost. */
function isBlock(text) {
  return (
    text.includes("\n") &&
    /^[^\s#-]/.test(text) &&
    text.split("\n").every((line) => !/^\s|\s$|^(?:---|\.\.\.)/.test(line)) &&
    !/\n$|[\r\t\uFEFF\u00A0\u2028\u2029]/.test(text) &&
    !/[^\P{C}\n]/u.test(text)
  );
}

function block(text, indent) {
  return `|-\n${text.split("\n").map((line) => (line ? indent + line : "")).join("\n")}`;
}

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function quoted(text) {
  const escaped = text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign])
    // What a reader of YAML, or an editor, may take for a space or the end of a line, or drop.
    .replace(/[\u00A0\u00AD\u0600-\u0605\u061C\u06DD\u070F\u1680\u180E\u2000-\u200F\u2028\u2029\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFF]/g, hex);
  return `"${escaped}"`;
}

function hex(sign) {
  return "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0");
}
