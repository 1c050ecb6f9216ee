// Pure: what a button of a text field does to the Markdown in it. An edit says which stretch gets which other text, and what is
// chosen then.

/** @typedef {{from: number, to: number, text: string, start: number, end: number}} Edit */

/** The sign at both ends of what is chosen, or away from there. */
export function toggleSign(value, start, end, sign) {
  const [from, to] = trimmed(value, start, end);
  const before = value.slice(from - sign.length, from);
  const after = value.slice(to, to + sign.length);
  const inner = value.slice(from, to);
  // A star beside a star is half of a double one.
  const single = sign.length > 1 || (value[from - 2] !== sign && value[to + 1] !== sign);
  if (before === sign && after === sign && single) {
    return { from: from - sign.length, to: to + sign.length, text: inner, start: from - sign.length, end: to - sign.length };
  }
  if (inner.length > 2 * sign.length && inner.startsWith(sign) && inner.endsWith(sign)) {
    const bare = inner.slice(sign.length, -sign.length);
    return { from, to, text: bare, start: from, end: from + bare.length };
  }
  return { from, to, text: sign + inner + sign, start: from + sign.length, end: to + sign.length };
}

function trimmed(value, start, end) {
  const inner = value.slice(start, end);
  return inner.trim() ? [start + inner.length - inner.trimStart().length, end - inner.length + inner.trimEnd().length] : [start, start];
}

const KINDS = {
  list: { has: /^[-*+] /, mark: () => "- " },
  numbered: { has: /^\d+[.)] /, mark: (i) => `${i + 1}. ` },
  quote: { has: /^> ?/, mark: () => "> " },
  heading: { has: /^#{1,6} /, mark: () => "### " },
};

/** The lines that are chosen begin with a mark, or no longer. */
export function toggleLines(value, start, end, kind) {
  const { has, mark } = KINDS[kind];
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const next = value.indexOf("\n", Math.max(start, end - (value[end - 1] === "\n" ? 1 : 0)));
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const filled = lines.filter((line) => line.trim());
  const off = filled.length > 0 && filled.every((line) => has.test(line));
  let count = 0;
  const text = lines
    .map((line) => (!line.trim() && lines.length > 1 ? line : off ? line.replace(has, "") : mark(count++) + line.replace(kind === "quote" ? /^/ : /^(?:[-*+] |\d+[.)] |#{1,6} )/, "")))
    .join("\n");
  // A list, and whatever else begins so, needs a line between it and a paragraph.
  const gap = off || from === 0 || value.slice(0, from).endsWith("\n\n") || has.test(lineBefore(value, from)) ? "" : "\n";
  return { from, to, text: gap + text, start: from + gap.length + (start === end ? text.length : 0), end: from + gap.length + text.length };
}

function lineBefore(value, from) {
  return value.slice(value.lastIndexOf("\n", from - 2) + 1, from - 1);
}

/** What is chosen as a link; an address is taken for the address. */
export function link(value, start, end, words) {
  const [from, to] = trimmed(value, start, end);
  const inner = value.slice(from, to);
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(inner);
  const text = isAddress ? words.link_text : inner || words.link_text;
  const address = isAddress ? inner : "https://";
  const made = `[${text}](${address})`;
  const at = isAddress || !inner ? [1, 1 + text.length] : [made.length - 1 - address.length, made.length - 1];
  return { from, to, text: made, start: from + at[0], end: from + at[1] };
}

/** A small table below what is chosen. */
export function table(value, start, end, words) {
  const at = value.indexOf("\n", end) < 0 ? value.length : value.indexOf("\n", end);
  const before = value.slice(0, at).trim() === "" ? "" : value.slice(0, at).endsWith("\n\n") ? "" : value.slice(0, at).endsWith("\n") ? "\n" : "\n\n";
  const text = `${before}| ${words.table_first} | ${words.table_second} |\n| --- | --- |\n|  |  |\n`;
  const cell = at + before.length + 2;
  return { from: at, to: at, text, start: cell, end: cell + words.table_first.length };
}

/** A picture, in a line of its own. */
export function picture(value, start, end, alt, path) {
  const gap = value.slice(0, start).trim() === "" ? "" : value.slice(0, start).endsWith("\n\n") ? "" : value.slice(0, start).endsWith("\n") ? "\n" : "\n\n";
  const text = `${gap}![${alt.replace(/\s+/g, " ").replace(/[\\\[\]]/g, "\\$&")}](${path})\n`;
  return { from: start, to: end, text, start: start + text.length, end: start + text.length };
}

/**
 * The next line of a list; where nothing stands in this one, the list ends.
 *
 * @returns {Edit | null} null: the key is the field's own
 */
export function nextLine(value, start, end) {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const [whole, indent, mark, rest] = /^( *)([-*+] |\d+[.)] |> )(.*)$/.exec(value.slice(from, start)) ?? [];
  if (!whole || start !== end) {
    return null;
  }
  if (!rest.trim()) {
    // Without a line between, what follows would still be of the list.
    return { from, to: start, text: "\n", start: from + 1, end: from + 1 };
  }
  const number = parseInt(mark, 10);
  const text = "\n" + indent + (number ? mark.replace(/^\d+/, number + 1) : mark);
  return { from: start, to: start, text, start: start + text.length, end: start + text.length };
}

/** The text after an edit. */
export function after(value, edit) {
  return value.slice(0, edit.from) + edit.text + value.slice(edit.to);
}
