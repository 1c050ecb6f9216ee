// Pure: what stands in an attribute of a page that becomes a part of another one.

/** What holds names of elements, one or several: those of two pages may be the same. */
const NAMES = new Set(["id", "name", "for", "headers", "list", "form", "popovertarget", "commandfor", "usemap"]);
const POINTERS = /^aria-(labelledby|describedby|controls|owns|details|errormessage|flowto|activedescendant)$/;
const ADDRESSES = new Set(["href", "xlink:href", "src", "poster", "cite", "action", "data"]);
const SAFE = /^(https?|mailto|tel|data):$/;

/**
 * @param {string} name of the attribute
 * @param {string} value
 * @param {{address: string, base: string, root: string, prefix: string}} page where it stood; the root of the site, absolute and
 *     as seen from here; what goes before its names
 * @returns {string | null} null: to be left out
 */
export function mended(name, value, page) {
  if (name.startsWith("on")) {
    return null;
  }
  if (NAMES.has(name) || POINTERS.test(name)) {
    return value.split(/\s+/).filter(Boolean).map((one) => page.prefix + one).join(" ");
  }
  if (ADDRESSES.has(name)) {
    return mendedAddress(value, page);
  }
  if (name === "srcset") {
    return value.split(",").map((one) => one.trim().replace(/^\S+/, (address) => mendedAddress(address, page) || "")).join(", ");
  }
  return value.replace(/url\((["']?)#/g, `url($1#${page.prefix}`);
}

/** As seen from here: on paper an address is written out only where it leads to another site. */
function mendedAddress(value, { address, base, root, prefix }) {
  let url;
  try {
    url = new URL(value, address);
  } catch {
    return null;
  }
  const [whole, anchor] = url.href.split("#");
  if (anchor && whole === address) {
    return "#" + prefix + anchor;
  }
  if (!SAFE.test(url.protocol)) {
    return null;
  }
  return url.href.startsWith(base) ? root + url.href.slice(base.length) : url.href;
}
