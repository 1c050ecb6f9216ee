// The words of the interface, as the theme's files have them: one in a line.
import { readFileSync } from "node:fs";

const LINE = /^([A-Za-z0-9_]+): *(.*)$/;

/** Those whose names begin so, without that beginning. */
export function wordsOf(lang, beginning) {
  const file = readFileSync(new URL(`../../strings/${lang}.yml`, import.meta.url), "utf8");
  const words = {};
  for (const line of file.split("\n")) {
    const [, name, text] = LINE.exec(line) ?? [];
    if (name?.startsWith(beginning)) {
      words[name.slice(beginning.length)] = /^"/.test(text) ? JSON.parse(text) : text;
    }
  }
  return words;
}
