// Pure: a plan as text to paste, and a day in words.

import { say } from "../search/say.js";
import { PARTS, aim, isBlank, shown } from "./lines.js";

/** A day as the site writes it, such as 1 December 2026. */
export function dayText(iso, words) {
  const [year, month, day] = iso.split("-").map(Number);
  const name = words[`month_${month}`];
  return name ? `${day} ${name} ${year}` : iso;
}

/** What others measured, in one line. */
export function measureText({ name, note, item }, words) {
  return name + (note && `: ${note}`) + (item && ` (${say(words, "measured_in", { title: item })})`);
}

/**
 * @param {{title: string, url: string, measures: object[] | null, words: Record<string, string>}} about
 *     `measures`: null where nobody here knows of any
 */
export function toPlain(plan, { title, url, measures, words }) {
  const rows = [say(words, "of", { title }), ...(url ? [url] : []), ""];
  if (aim(plan).trim()) {
    rows.push(words.aim, aim(plan).trim(), "");
  }
  for (const part of PARTS) {
    rows.push(words[part]);
    if (part === "know" && measures) {
      const known = measures.map((one) => measureText(one, words)).join("; ");
      rows.push(known ? `${words.measured} ${known}` : words.no_measure);
    }
    const lines = shown(plan, part).filter((line) => !isBlank(line));
    rows.push(...(lines.length > 0 ? lines.map((line) => row(line, words)) : ["- …"]), "");
  }
  return rows.join("\n").trim() + "\n";
}

function row({ what, who, when }, words) {
  const by = [who.trim(), when && say(words, "by", { day: dayText(when, words) })].filter(Boolean).join(", ");
  return `- ${what.trim().replace(/\s*\n\s*/g, "\n  ") || "…"}${by && ` (${by})`}`;
}
