// Pure: which items somebody means by a few letters.

const folded = (text) => String(text).normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "");

/** Words with a space before each. */
const spaced = (text) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trimStart()}`;

/**
 * Those that hold every word: first those whose title begins so, then those of which a word does, then the rest; of two alike
 * the first by title. Nothing typed means all of them.
 *
 * @template {{id: string, title: string}} T
 * @param {string} typed
 * @param {T[]} items
 * @returns {T[]}
 */
export function matching(typed, items) {
  const words = folded(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const found = [];
  for (const item of items) {
    const title = folded(item.title);
    const all = `${title} ${folded(item.ref ?? item.id)}`;
    if (words.every((word) => all.includes(word))) {
      const begins = words.every((word) => spaced(all).includes(` ${word}`));
      const rank = spaced(title).startsWith(` ${words.join(" ")}`) ? 0 : begins ? 1 : 2;
      found.push({ item, rank, title });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)).map(({ item }) => item);
}
