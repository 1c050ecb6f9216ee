// Pure: the addresses by which a text is sent. Nothing is ever cut short: what is too long goes along as a file.

import { say } from "../search/say.js";

/** What mail programs take in an address. */
const MOST_OF_A_LETTER = 1800;

/** What servers take in an address. */
const MOST_OF_AN_ADDRESS = 6000;

const encoded = (parameters) => Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");

/**
 * A letter with the text, or one that asks for the file.
 *
 * @param {string} contact `mailto:…`
 * @param {{title: string, site: string, name: string, text: string, pictures: string[]}} item
 * @returns {{address: string, attached: boolean}} `attached`: the text is not in it
 */
export function letter(contact, { title, site, name, text, pictures }, words) {
  const further = pictures.length > 0 ? [say(words, "mail_pictures", { names: pictures.join(", ") })] : [];
  const subject = say(words, "mail_subject", { site, title: Array.from(title.replace(/\s+/g, " ").trim()).slice(0, 120).join("") || name });
  const of = (body) => `${contact}?${encoded({ subject, body: lines(body) })}`;
  const whole = of([...further, text].join("\n\n"));
  if (whole.length <= MOST_OF_A_LETTER) {
    return { address: whole, attached: false };
  }
  const asking = of([say(words, "mail_attach", { name }), ...further].join("\n\n"));
  // So many pictures that their names alone are too long.
  return { address: asking.length <= MOST_OF_A_LETTER ? asking : of(say(words, "mail_attach", { name })), attached: true };
}

/** The lines of a letter end as letters have it. */
const lines = (text) => text.replace(/\r?\n/g, "\r\n");

/**
 * The page of a forge on which a file begins.
 *
 * @param {{address: string, name: string, text: string}} forge the address, and its two parameters
 * @returns {{address: string, pasted: boolean}} `pasted`: the text is not in it
 */
export function newFile(forge, { name, text }) {
  const whole = `${forge.address}?${encoded({ [forge.name]: name, [forge.text]: text })}`;
  return whole.length <= MOST_OF_AN_ADDRESS ? { address: whole, pasted: false } : { address: `${forge.address}?${encoded({ [forge.name]: name })}`, pasted: true };
}

/** The pictures that a text shows, of those that were added here: their paths. */
export function namedIn(text, beginning) {
  const all = Array.from(text.matchAll(/!\[(?:\\.|[^\]\\])*\]\(<?([^\s<>()]+)/g), ([, path]) => path);
  return [...new Set(all)].filter((path) => path.startsWith(beginning)).map((path) => path.slice(beginning.length));
}
