// Pure: words of the interface with their values filled in, and addresses.

const MOST_OF_A_SUBJECT = 200;

/**
 * A text with its `{names}` filled in.
 *
 * @param {Record<string, string>} words
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export function say(words, name, values = {}) {
  const filled = new Map(Object.entries(values));
  return (words[name] || name).replace(/\{(\w+)\}/g, (whole, key) => (filled.has(key) ? filled.get(key) : whole));
}

/** `<name>_one` or `<name>_many`, with the number as the language writes it. */
export function sayCount(words, name, n, lang, values = {}) {
  return say(words, name + (n === 1 ? "_one" : "_many"), { ...values, n: n.toLocaleString(lang) });
}

/** How many were found. */
export function sayFound(words, answer, lang) {
  if (!answer.exact) {
    return say(words, "found_more", { n: answer.total.toLocaleString(lang) });
  }
  return answer.total === 0 ? words.found_none : sayCount(words, "found", answer.total, lang);
}

/**
 * Why nothing could be read, in plain words. From a disk a browser reads scripts only, and those of the search are in
 * the offline kit alone.
 *
 * @param {string} base address of the site's root
 * @param {{file: string, kind: string}[]} problems what could not be read
 */
export function sayBroken(words, base, problems) {
  return lacksKit(base, problems) ? words.needs_kit : words.broken;
}

/** Whether another try is in vain: the site was opened from a disk, and is not the kit. */
export function lacksKit(base, problems) {
  return base.startsWith("file:") && problems.some(({ file, kind }) => file === "manifest.json" && kind === "missing");
}

/**
 * The address by which a reader tells what was looked for and not found: a letter that says it, or a form.
 *
 * @param {Record<string, string>} words with `contact`: "mailto:…", the address of a form, or ""
 * @param {string} text what was typed
 */
export function letter(words, text) {
  if (!words.contact.startsWith("mailto:")) {
    return words.contact;
  }
  const line = Array.from(text.trim().replace(/\s+/g, " ")).slice(0, MOST_OF_A_SUBJECT).join("");
  const letter = new URLSearchParams({ subject: say(words, "tell_subject", { text: line }), body: words.tell_body });
  // A letter has its spaces as %20 only.
  return words.contact + "?" + letter.toString().replace(/\+/g, "%20");
}

/** What stands in an address beside filters. */
const NO_FILTERS = ["q", "sort"];

/**
 * What a page of results is asked for: `?q=words&type=role&type=card&sort=newest`.
 *
 * @param {string} query
 * @returns {{text: string, filters: {field: string, value: string}[], sort: string}} `sort`: "" for the best first
 */
export function readAddress(query) {
  const parameters = new URLSearchParams(query);
  const filters = [];
  for (const [field, value] of parameters) {
    // Whoever shares a link may add what is no filter.
    const known = filters.some((f) => f.field === field && f.value === value);
    if (!NO_FILTERS.includes(field) && /^[a-z][a-z0-9_]{0,39}$/.test(field) && value && value.length <= 100 && !known) {
      filters.push({ field, value });
    }
  }
  const sort = parameters.get("sort") || "";
  return { text: parameters.get("q") || "", filters: filters.slice(0, 50), sort: /^[a-z]{1,20}$/.test(sort) ? sort : "" };
}

/** The other way: empty where nothing is asked. */
export function writeAddress(text, filters, sort = "") {
  const parameters = new URLSearchParams();
  if (text.trim()) {
    parameters.set("q", text.trim());
  }
  filters.forEach(({ field, value }) => parameters.append(field, value));
  if (sort) {
    parameters.set("sort", sort);
  }
  const query = parameters.toString();
  return query && "?" + query;
}

/**
 * Where a result leads: never out of the site, whatever the index says.
 *
 * @param {string} base address of the site's root, absolute, ending with a slash
 */
export function addressOf(base, { address, anchor }) {
  // From a disk, a folder shows its files.
  const file = base.startsWith("file:") && (address === "" || address.endsWith("/")) ? address + "index.html" : address;
  try {
    const url = new URL(file, base);
    url.hash = anchor || "";
    return url.href.startsWith(base) ? url.href : base;
  } catch {
    return base;
  }
}
