// Pure: what a build would say of the parts of a text. What only a parser of Markdown can tell is left to the build.

import { say } from "../search/say.js";
import { finding } from "./finding.js";

/** A part that says nothing but a note to oneself is empty. */
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** A picture without words. */
const SILENT = /!\[\s*\]\(\s*(<[^<>\n]*>|[^\s()]+)[^)\n]*\)/g;

/**
 * @param {{maxWords?: number, parts: {heading: string, advice: string, optional: boolean}[]}} model
 * @param {{intro?: string, parts: {heading: string, text: string}[]}} body
 */
export function checkParts(model, body, words) {
  const word = (name, values) => say(words, `check_${name}`, values);
  const findings = [];
  const texts = [{ heading: "", text: body.intro ?? "" }, ...body.parts];
  for (const { heading, text } of texts) {
    const expected = model.parts.find((part) => part.heading === heading);
    if (expected && !expected.optional && text.replace(COMMENT, "").trim() === "") {
      const advice = expected.advice ? word("empty_part_advice", { advice: expected.advice.trimEnd() }) : word("empty_part_plain");
      findings.push(finding({ part: heading }, "empty-part", "warning", word("empty_part", { part: heading }), advice + word("not_stated")));
    }
    const bare = withoutCode(text);
    for (const [, address] of bare.text.matchAll(SILENT)) {
      const url = address.replace(/^<|>$/g, "");
      findings.push(finding({ part: heading }, "missing-alt", "warning", word("missing_alt", { url }), word("missing_alt_fix", { url })));
    }
    if (bare.open) {
      findings.push(finding({ part: heading }, "unclosed-code", "warning", word("unclosed_code"), word("unclosed_code_fix", { marker: bare.open })));
    }
    if (/<!--(?![\s\S]*-->)/.test(bare.text.replace(/<!--[\s\S]*?-->/g, ""))) {
      findings.push(finding({ part: heading }, "unclosed-comment", "error", word("unclosed_comment"), word("unclosed_comment_fix")));
    }
  }
  for (const expected of model.parts) {
    if (!expected.optional && !body.parts.some(({ heading }) => heading === expected.heading)) {
      const name = expected.heading;
      findings.push(finding({ part: name }, "missing-heading", "warning", word("missing_heading", { name }), word("missing_heading_fix", { name })));
    }
  }
  const count = countWords(texts);
  if (model.maxWords && count > model.maxWords) {
    const values = { words: count, most: model.maxWords, by: count - model.maxWords };
    findings.push(finding({}, "too-many-words", "warning", word("too_many_words", values), word("too_many_words_fix", values)));
  }
  return findings;
}

/** Words as readers count them: no signs of Markdown, no addresses, no notes to oneself. */
export function countWords(texts) {
  return texts
    .filter(({ text }) => text.trim())
    .map(({ heading, text }) => `${heading} ${plain(text)}`)
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function plain(text) {
  return text
    .replace(COMMENT, " ")
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
    .replace(/^[^\S\n]*(?:[-*+]|\d+[.)])\s+/gm, "")
    .replace(/<\/?[A-Za-z][^<>\n]*>/g, " ");
}

/** A text without its code; `open` is the sign by which code begins that never ends. */
function withoutCode(text) {
  let open = "";
  const lines = [];
  for (const line of text.split("\n")) {
    const [, fence, rest] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!open && fence && !(fence[0] === "`" && rest.includes("`"))) {
      open = fence;
    } else if (open && fence && fence[0] === open[0] && fence.length >= open.length && rest.trim() === "") {
      open = "";
    } else if (!open) {
      lines.push(line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, ""));
    }
  }
  return { text: lines.join("\n"), open };
}
