// Pure: what people wrote about themselves, so that the same thing is found in two ways of writing it. Nothing is guessed:
// "reading" and "to read" are two things.

const DAYS = [
  ["mon", "monday", "ma", "maandag"],
  ["tue", "tues", "tuesday", "di", "dinsdag"],
  ["wed", "weds", "wednesday", "wo", "woensdag"],
  ["thu", "thur", "thurs", "thursday", "do", "donderdag"],
  ["fri", "friday", "vr", "vrij", "vrijdag"],
  ["sat", "saturday", "za", "zaterdag"],
  ["sun", "sunday", "zo", "zondag"],
];

const DAY_OF = new Map(DAYS.flatMap((names, day) => names.map((name) => [name, day + 1])));

/** A text without what two people write differently: capitals, accents, dots and dashes. C, C# and C++ are three things. */
export function plain(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}#]+/gu, " ")
    .trim();
}

/** Several things in one cell, each once: as they were written, by what they are. */
export function listed(cell, keyOf = plain) {
  const things = new Map();
  for (const part of cell.split(/[;|,\r\n]/)) {
    const text = part.trim().replace(/\s+/g, " ");
    const key = keyOf(text);
    if (key && !things.has(key)) {
      things.set(key, text);
    }
  }
  return things;
}

/**
 * A period such as "Mon 3" or "ma. 3", which are the same.
 *
 * @returns {{day: number, slot: string}} `day`: 1 is Monday, 0 where it begins with no day
 */
export function periodOf(text) {
  const [first = "", ...rest] = plain(text).replace(/(\p{L})(?=\p{N})/gu, "$1 ").split(" ");
  const day = DAY_OF.get(first) ?? 0;
  return { day, slot: (day ? rest : [first, ...rest]).join(" ") };
}

export function periodKey(text) {
  const { day, slot } = periodOf(text);
  return day ? `${day} ${slot}` : slot;
}

/** By the day of the week, then by number or letter; what names no day comes last. */
export function byTime(a, b) {
  const [one, other] = [periodOf(a), periodOf(b)];
  return (one.day || 8) - (other.day || 8) || one.slot.localeCompare(other.slot, "en", { numeric: true });
}
