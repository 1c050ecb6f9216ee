// Pure: what was copied from Word, Google Docs or a web page, as Markdown. It reads a parsed tree and makes a text; nothing of
// what was copied ever becomes a part of the page.

import { addressOf, BLOCKS, classOf, each, escaped, inlineOf, LOST, marked, nameOf, oneLine, paragraph, styleOf } from "./copied.js";

/** What tells that there is more in it than in the plain text. */
const FORMATTED = new Set("h1 h2 h3 h4 h5 h6 ul ol table a b strong i em blockquote p pre code".split(" "));

/** A part begins at level 2, so what is pasted into it begins below. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;

const MOST_NESTED = 60;

/** Whether the tree says more than its plain text does: code that is copied from an editor does not. */
export function isFormatted(root) {
  return each(root).some((node) => FORMATTED.has(nameOf(node)) && !/white-space:\s*pre/.test(styleOf(node)) && !(nameOf(node) === "a" && !addressOf(node)));
}

/**
 * @param {Node} root the body of a document that was parsed and is shown nowhere
 * @returns {{text: string, pictures: number}} how many pictures could not come along
 */
export function markdownOf(root) {
  const nodes = each(root);
  const levels = nodes.map(headingLevel).filter(Boolean);
  const top = levels.length > 0 ? Math.min(...levels) : 1;
  const found = { top };
  return {
    text: tidy(blocksOf(root, found, 0).join("\n\n")),
    pictures: nodes.filter((node) => nameOf(node) === "img" && !isTracker(node)).length,
  };
}

/**
 * HTML whose styles and handlers have another name: also in a document that nobody sees, a browser tells that it did not apply
 * them. One pass, however long it is.
 */
export function withoutStyles(html) {
  const pieces = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const close = open < 0 ? -1 : html.indexOf(">", open);
    if (close < 0) {
      break;
    }
    const tag = html.slice(open, close + 1);
    pieces.push(html.slice(at, open));
    if (/^<style\b/i.test(tag)) {
      const end = html.slice(close).search(/<\/style/i);
      at = end < 0 ? html.length : close + end;
    } else {
      pieces.push(tag.replace(/\s(style|on\w+)(?=\s*=)/gi, " data-$1"));
      at = close + 1;
    }
  }
  return pieces.join("") + html.slice(at);
}

/** Lines of a list as other programs write them. */
export function plainText(text) {
  return text.replace(/\r\n?/g, "\n").replace(/^[ \t]*[•·▪◦‣●○][ \t]+/gm, "- ");
}

function isTracker(node) {
  return ["width", "height"].some((side) => ["0", "1"].includes(node.getAttribute(side)));
}

/** Of Word, headings may be paragraphs of a certain kind. */
function headingLevel(node) {
  const [, level] = /^h([1-6])$/.exec(nameOf(node)) ?? /mso-outline-level:\s*([1-6])/.exec(styleOf(node)) ?? [];
  return nameOf(node) === "p" && classOf(node) === "MsoTitle" ? 1 : Number(level ?? 0);
}

function blocksOf(parent, found, depth) {
  const blocks = [];
  let inline = [];
  const flush = () => {
    const text = paragraph(inlineOf(inline, {}));
    inline = [];
    text && blocks.push(text);
  };
  const children = Array.from(parent.childNodes);
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    const item = listParagraph(node);
    if (item) {
      flush();
      const items = [];
      while (i < children.length && (listParagraph(children[i]) || isBlank(children[i]))) {
        const one = listParagraph(children[i]);
        one && items.push({ ...one, text: inlineOf(Array.from(children[i].childNodes), {}) });
        i++;
      }
      i--;
      blocks.push(wordList(items));
    } else if (isBlockLike(node)) {
      flush();
      blocks.push(...blockOf(node, found, depth + 1));
    } else {
      inline.push(node);
    }
  }
  flush();
  return blocks.filter(Boolean);
}

/** A wrapper that holds blocks counts as one, whatever it is: Google Docs puts all into a `b`. */
function isBlockLike(node) {
  return BLOCKS.has(nameOf(node)) || (node.nodeType === 1 && !LOST.has(nameOf(node)) && Array.from(node.childNodes).some(isBlockLike));
}

const isBlank = (node) => node.nodeType !== 1 && (node.nodeType !== 3 || !node.textContent.trim());

function blockOf(node, found, depth) {
  const name = nameOf(node);
  if (depth > MOST_NESTED) {
    return [paragraph(escaped(node.textContent))];
  }
  const level = headingLevel(node);
  if (level) {
    const text = oneLine(inlineOf(Array.from(node.childNodes), { bold: true }));
    return text ? [`${"#".repeat(Math.min(LAST_LEVEL, FIRST_LEVEL + level - found.top))} ${text}`] : [];
  }
  switch (name) {
    case "ul":
    case "ol":
      return [listOf(node, found, depth)];
    case "table":
      return tableOf(node, found, depth);
    case "blockquote":
      return [blocksOf(node, found, depth).join("\n\n").replace(/^/gm, "> ").replace(/^> $/gm, ">")].filter((text) => text !== ">");
    case "pre":
      return codeOf(node.textContent);
    case "hr":
      return ["* * *"];
    case "dt":
      return [paragraph(marked("**", inlineOf(Array.from(node.childNodes), { bold: true })))];
    default:
      return blocksOf(node, found, depth);
  }
}

function codeOf(text) {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return text.trim() ? [`${fence}\n${text.replace(/\n$/, "")}\n${fence}`] : [];
}

/** A list; Google Docs puts a list that is nested beside the line that it belongs to. */
function listOf(list, found, depth) {
  const ordered = nameOf(list) === "ol";
  let number = Number(list.getAttribute("start")) || 1;
  const lines = [];
  for (const item of Array.from(list.childNodes)) {
    const name = nameOf(item);
    if ((name === "ul" || name === "ol") && lines.length > 0) {
      lines[lines.length - 1] += "\n" + indented(listOf(item, found, depth + 1), ordered ? 3 : 2);
    } else if (name === "li" || isBlockLike(item)) {
      const mark = ordered ? `${number++}. ` : "- ";
      const blocks = blocksOf(item, found, depth + 1);
      const tight = blocks.map((block, i) => (i > 0 && /^(?:- |\d+\. )/.test(block) ? "\n" : i > 0 ? "\n\n" : "") + block).join("");
      tight && lines.push(mark + indented(tight, mark.length).trimStart());
    }
  }
  return lines.join("\n");
}

const indented = (text, width) => text.replace(/^(?=.)/gm, " ".repeat(width));

/** A line of a list as Word copies it: a paragraph that says its list and level in its style. */
function listParagraph(node) {
  const [, level] = /mso-list:\s*l\d+\s+level(\d)/.exec(styleOf(node)) ?? [];
  if (!level) {
    return null;
  }
  const sign = each(node).find((inner) => /mso-list:\s*ignore/.test(styleOf(inner)))?.textContent.trim() ?? "";
  return { level: Number(level), ordered: /^[([]?(?:\d+|[a-z]|[ivxlc]+)[.)\]]/i.test(sign) };
}

function wordList(items) {
  const first = Math.min(...items.map(({ level }) => level));
  const widths = [];
  const counts = [];
  return items
    .map(({ level, ordered, text }) => {
      const depth = level - first;
      counts.length = depth + 1;
      counts[depth] = (counts[depth] ?? 0) + 1;
      const mark = ordered ? `${counts[depth]}. ` : "- ";
      widths[depth] = mark.length;
      const indent = widths.slice(0, depth).reduce((sum, width) => sum + (width ?? 2), 0);
      return oneLine(text) && " ".repeat(indent) + mark + oneLine(text);
    })
    .filter(Boolean)
    .join("\n");
}

function tableOf(table, found, depth) {
  const rows = rowsIn(table).map((row) =>
    Array.from(row.childNodes).filter((cell) => ["td", "th"].includes(nameOf(cell))),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) {
    // A table of one column is a way to draw a box.
    return rows.flat().flatMap((cell) => blocksOf(cell, found, depth + 1));
  }
  const texts = rows.map((row) =>
    row.flatMap((cell) => [cellText(cell), ...Array(Math.min(20, Math.max(0, Number(cell.getAttribute("colspan")) - 1 || 0))).fill("")]),
  ).filter((row) => row.some(Boolean));
  if (texts.length === 0) {
    return [];
  }
  const columns = Math.max(...texts.map((row) => row.length));
  const line = (cells) => `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  return [[line(texts[0]), line(Array(columns).fill("---")), ...texts.slice(1).map(line)].join("\n")];
}

/** Rows of this table, and of none inside of it. */
function rowsIn(table) {
  return Array.from(table.childNodes).flatMap((node) =>
    nameOf(node) === "tr" ? [node] : ["thead", "tbody", "tfoot"].includes(nameOf(node)) ? rowsIn(node) : [],
  );
}

function cellText(cell) {
  return oneLine(inlineOf(Array.from(cell.childNodes), {}, true)).replace(/\|/g, "\\|");
}

function tidy(text) {
  return text.replace(/\n{3,}/g, "\n\n").trim();
}
