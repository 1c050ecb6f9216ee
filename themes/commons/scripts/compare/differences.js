// Whether items say the same of something.

/**
 * @param {string[][]} cells what each item says: the items of a list, or one text
 * @returns {boolean} neither order nor spaces make a difference
 */
export function differ(cells) {
  const said = cells.map((texts) => texts.map((text) => text.replace(/\s+/g, " ").trim()).sort().join("\n"));
  return said.some((text) => text !== said[0]);
}
