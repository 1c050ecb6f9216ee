// The items of a table that compares them, from the page and from the other pages of a long table.

const AT_ONCE = 6;

/**
 * The rows of a page, by the ids of their items.
 *
 * @param {Document} page
 * @param {string} address of that page, from which its links lead on
 * @returns {Map<string, {title: string, head: Element, cells: Element[]}>}
 */
export function rowsOf(page, address) {
  const rows = new Map();
  for (const head of page.querySelectorAll("th[data-id]")) {
    const [first, ...cells] = [...head.parentElement.cells].map((cell) => whole(cell.cloneNode(true), address));
    rows.set(head.dataset.id, { title: head.querySelector("a").textContent, head: first, cells });
  }
  return rows;
}

function whole(cell, address) {
  for (const link of cell.querySelectorAll("a[href]")) {
    link.href = new URL(link.getAttribute("href"), address).href;
  }
  return cell;
}

/** Where the other pages of a table stand. */
export function otherPages(first, pages, here) {
  const plain = (address) => new URL(address).pathname.replace(/index\.html$/, "");
  return Array.from({ length: pages }, (_, i) =>
    i === 0 ? first : new URL("page/" + (i + 1) + "/index.html", first).href,
  ).filter((page) => plain(page) !== plain(here));
}

/**
 * Reads further pages, a few at a time, until all that is wanted is there.
 *
 * @param {string[]} pages what has not been read; those that were are taken out
 * @param {(rows: Map) => void} take
 * @param {() => boolean} enough
 * @returns {Promise<boolean>} whether they could be read
 */
export async function readOn(pages, take, enough) {
  while (pages.length > 0 && !enough()) {
    // A browser reads nothing else from a disk, and complains when asked to.
    if (location.protocol === "file:") {
      return false;
    }
    try {
      (await Promise.all(pages.slice(0, AT_ONCE).map(read))).forEach(take);
    } catch {
      return false;
    }
    pages.splice(0, AT_ONCE);
  }
  return true;
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(address);
  }
  return rowsOf(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
}
