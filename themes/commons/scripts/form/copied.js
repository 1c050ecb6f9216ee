// Pure: a line of what was copied, as Markdown: what is bold, slanted, a link or code in it.

export const BLOCKS = new Set("address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul".split(" "));
export const LOST = new Set("script style head title meta link template noscript iframe object embed svg math button input select textarea video audio canvas".split(" "));

const MOST_NODES = 200_000;

/** Elements in their order; of a tree that is too large, its beginning. */
export function each(root) {
  const all = [];
  const open = [root];
  while (open.length > 0 && all.length < MOST_NODES) {
    const node = open.pop();
    if (node.nodeType === 1 && !LOST.has(nameOf(node))) {
      all.push(node);
      open.push(...Array.from(node.childNodes).reverse());
    }
  }
  return all;
}

export const nameOf = (node) => (node.nodeType === 1 ? node.localName.toLowerCase() : "");
export const styleOf = (node) => (node.getAttribute?.("data-style") ?? node.getAttribute?.("style") ?? "").toLowerCase();
export const classOf = (node) => node.getAttribute?.("class") ?? "";

/**
 * The text of nodes in a line.
 *
 * @param {{bold?: boolean, italic?: boolean}} on what is marked already
 * @param {boolean} [flat] whether paragraphs become spaces
 */
export function inlineOf(nodes, on, flat = false) {
  return nodes.map((node) => inline(node, on, flat)).join("").replace(/\*\*\*\*(?=\S)|(?<=\S)\*\*\*\*/g, "");
}

function inline(node, on, flat) {
  if (node.nodeType === 3) {
    return escaped(node.textContent.replace(/[\s\u00A0]+/g, " "));
  }
  const name = nameOf(node);
  const style = styleOf(node);
  if (!name || LOST.has(name) || /mso-list:\s*ignore|display:\s*none|mso-element:\s*(?:footnote|comment)/.test(style)) {
    return "";
  }
  if (name === "br") {
    return flat ? " " : "  \n";
  }
  if (name === "img") {
    return "";
  }
  if (name === "code" || name === "tt" || name === "kbd" || name === "samp") {
    return code(node.textContent);
  }
  const children = Array.from(node.childNodes);
  const bold = !on.bold && isBold(name, style);
  const italic = !on.italic && isItalic(name, style);
  let text = inlineOf(children, { bold: on.bold || bold, italic: on.italic || italic }, flat);
  text = italic ? marked("*", text) : text;
  text = bold ? marked("**", text) : text;
  text = /^(?:s|del|strike)$/.test(name) ? marked("~~", text) : text;
  const address = name === "a" ? addressOf(node) : "";
  if (address && text.trim()) {
    text = text.trim() === escaped(address) ? `<${address}>` : wrapped(text, (inner) => `[${inner}](${address})`);
  }
  return flat && BLOCKS.has(name) ? ` ${text} ` : text;
}

function isBold(name, style) {
  const weight = /(?:^|[;\s])font-weight:\s*(bold|bolder|normal|\d+)/.exec(style)?.[1];
  return weight ? weight.startsWith("bold") || Number(weight) >= 600 : name === "b" || name === "strong";
}

function isItalic(name, style) {
  const slant = /(?:^|[;\s])font-style:\s*(italic|oblique|normal)/.exec(style)?.[1];
  return slant ? slant !== "normal" : name === "i" || name === "em" || name === "cite";
}

/** Signs stand at the words, not at the spaces beside them. */
export function marked(sign, text) {
  return text.split(/( {2}\n)/).map((line) => (/^ {2}\n$/.test(line) ? line : wrapped(line, (inner) => sign + inner + sign))).join("");
}

function wrapped(text, wrap) {
  const inner = text.trim();
  return inner ? text.replace(inner, () => wrap(inner)) : text;
}

function code(text) {
  const fence = "`".repeat(Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const space = /^`|`$/.test(text) ? " " : "";
  return text.trim() ? fence + space + text.replace(/\s+/g, " ") + space + fence : "";
}

/** The address of a link, if it leads anywhere on the web; of what Google sends through its own, the true one. */
export function addressOf(link) {
  const written = (link.getAttribute("href") ?? "").trim();
  try {
    const url = new URL(written);
    const through = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url" ? url.searchParams.get("q") : null;
    const real = through ? new URL(through) : url;
    return /^(?:https?|mailto):$/.test(real.protocol) ? real.href.replace(/[()<>\s]/g, (sign) => encodeURIComponent(sign).replace("(", "%28").replace(")", "%29")) : "";
  } catch {
    return "";
  }
}

/** A text in which no sign means anything to Markdown. */
export function escaped(text) {
  return text
    .replace(/[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)/gu, "\\$&");
}

/** A paragraph in which no line begins like a heading, a list or a quotation. */
export function paragraph(text) {
  return text
    .trim()
    .replace(/[ \t]+\n(?!\n)/g, "  \n")
    .replace(/^[ \t]*(#{1,6}(?=\s)|>|[-+](?=\s)|=+\s*$|-{3,}\s*$|~~~|\|)/gm, "\\$1")
    .replace(/^[ \t]*(\d{1,9})([.)])(?=\s)/gm, "$1\\$2");
}

export const oneLine = (text) => text.replace(/\s+/g, " ").trim();
