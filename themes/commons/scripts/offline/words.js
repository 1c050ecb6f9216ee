// What the page about reading offline says, and when.

/** A text with its names filled in: `{n}` by `values.n`. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** A size for people, never less than a tenth of a megabyte. */
export function megabytes(bytes, lang) {
  const size = Math.max(0.1, bytes / 1_000_000);
  const digits = size < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(size)} MB`;
}

/** How far a device is: it has all, has begun to take all, or keeps what is read. */
export function stateOf({ missing, wanted }) {
  if (missing.length === 0) {
    return "whole";
  }
  return wanted ? "begun" : "visited";
}
