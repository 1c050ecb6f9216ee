// Pure: which items somebody means by a few letters.

const folded = (text) => String(text).normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "");

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
  const words = folded(typed).split(/[\s:-]+/).filter(Boolean);
  const found = [];
  for (const item of items) {
    const title = folded(item.title);
    const all = `${title} ${folded(item.ref ?? item.id)}`;
    if (words.every((word) => all.includes(word))) {
      const whole = words.join(" ");
      const begins = words.every((word) => ` ${all.replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${word}`));
      const rank = title.startsWith(whole) ? 0 : begins ? 1 : 2;
      found.push({ item, rank, title });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)).map(({ item }) => item);
}
