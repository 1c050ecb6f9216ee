// What an edition of the site consists of, and what of it a device keeps. Nothing here asks the network, or keeps anything.

/** A site whose files weigh no more is kept whole without being asked. */
export const SMALL = 5_000_000;

/** No page shows these: what servers and other programs read, what is shown where a page is shared, and long documents. */
const NOT_READ =
  /^(_headers|_redirects|robots\.txt|llms\.txt|sitemap(-\d+)?\.xml|assets\/pictures\/(social|icon)-.*)$|(^|\/)(feed\.(xml|json)|manifest\.webmanifest|social(-[0-9a-f]{12})?\.png|index\.md)$|\.pdf$/;

/** What every page needs, and the pages from which one goes on: in each language the first, the search and what is kept. */
const SHELL =
  /^(404\.html|([a-z]{2,3}(-[A-Za-z0-9]+)*\/)?((search|offline)\/)?index\.html|assets\/((styles|scripts|fonts)\/.*|pictures\/favicon[^/]*))$/;

const PICTURE = /\s(src|srcset)="([^"]*)"/g;

/** A smaller one of a picture: `photo.jpg` is also `photo-480-3fa9c1d2e4b6.jpg`. */
const SIZED = /^(.*)-(\d+)-([0-9a-f]{12})(\.[^./]+)$/;

/**
 * The path of a file below the site's folder, from an address.
 *
 * @param {string} root the address of the folder, with a slash at its end
 * @returns {string | null} nothing where it is outside; `roles/` is `roles/index.html`, whatever was asked behind it
 */
export function pathOf(address, root) {
  const url = new URL(address);
  const folder = new URL(root);
  if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) {
    return null;
  }
  try {
    const path = decodeURIComponent(url.pathname.slice(folder.pathname.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/** The address of a file. */
export function addressOf(path, root) {
  return root + path.split("/").map(encodeURIComponent).join("/");
}

/** What tells an edition from all others: each file by path and digest. */
export function editionOf(files) {
  const told = Object.keys(files)
    .sort()
    .map((path) => `${path} ${files[path].sha256}\n`)
    .join("");
  return digestOf(new TextEncoder().encode(told));
}

/**
 * Which file stands for all sizes of a picture where there is no network: the one in the middle, which is light and sharp enough.
 *
 * @returns {Map<string, string>} from the path of each size, and of the picture itself, to that of the one that stands for them
 */
export function standIns(files) {
  const sizes = new Map();
  Object.keys(files).forEach((path) => {
    const [, stem, width, digest, ending] = SIZED.exec(path) || [];
    if (stem && stem + ending in files) {
      const key = `${stem}${ending} ${digest}`;
      sizes.set(key, [...(sizes.get(key) || []), { path, width: Number(width), whole: stem + ending }]);
    }
  });
  const all = new Map();
  for (const same of sizes.values()) {
    same.sort((one, other) => one.width - other.width);
    const middle = same[Math.floor(same.length / 2)].path;
    same.forEach(({ path, whole }) => all.set(path, middle).set(whole, middle));
  }
  return all;
}

/** The paths of all that a reader may open, pictures included, each of them in one size. */
export function readable(files) {
  const instead = standIns(files);
  return Object.keys(files).filter(
    (path) => path !== "sw.js" && !NOT_READ.test(path) && (instead.get(path) ?? path) === path,
  );
}

/** Whether a file is a page that a reader looks for. */
export function isPage(path) {
  return path.endsWith(".html") && path !== "404.html" && !/(^|\/)offline\/index\.html$/.test(path);
}

/** The size of some files, in bytes; the same bytes at two places are kept once. */
export function sizeOf(paths, files) {
  const once = new Map(paths.map((path) => [files[path].sha256, files[path].size]));
  return [...once.values()].reduce((sum, size) => sum + size, 0);
}

/** The paths of files whose bytes are kept. */
export function keptOf(files, digests) {
  return Object.keys(files).filter((path) => digests.has(files[path].sha256));
}

/**
 * What a new edition needs before it may take the place of another: nothing that could be read before is missing then.
 *
 * @param {{files: object, before: object | null, digests: Set<string>, wanted: boolean}} what `before` are the files of the
 *   edition until now, `digests` those of all bytes that are kept, `wanted` whether the reader wants all of it
 */
export function needed({ files, before, digests, wanted }) {
  const all = readable(files);
  const old = before || {};
  const wasWhole = before && readable(old).every((path) => digests.has(old[path].sha256));
  if (wanted || (wasWhole && sizeOf(all, files) <= SMALL)) {
    return all;
  }
  const shell = Object.keys(files).filter((path) => SHELL.test(path) && (files[path].immutable || path.endsWith(".html")));
  const kept = keptOf(old, digests);
  return [...new Set([...shell, ...kept])].filter((path) => path in files);
}

/** The page that speaks for what is not kept, in the language of the folder that a path lies in. */
export function offlinePage(path, files) {
  const language = path.split("/")[0];
  const own = `${language}/offline/index.html`;
  return own in files ? own : "offline/index.html";
}

/** The files that a page shows: its pictures. Its styles and scripts are kept in any case. */
export function shownBy(html, address, root) {
  return [...html.matchAll(PICTURE)]
    .flatMap(([, name, written]) => (name === "src" ? [written] : written.split(",").map((one) => one.trim().split(/\s/)[0])))
    .map((written) => {
      try {
        return pathOf(new URL(written, address).href, root);
      } catch {
        return null;
      }
    })
    .filter(Boolean);
}

/** Works through a list, so many at a time; the first that fails ends all. */
export async function each(list, most, work) {
  const queue = list.values();
  let failed = false;
  const one = async () => {
    for (const item of queue) {
      if (failed) {
        return;
      }
      try {
        await work(item);
      } catch (e) {
        failed = true;
        throw e;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, one));
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export async function digestOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether bytes are those that the manifest tells of. */
export async function isAsTold(bytes, { size, sha256 }) {
  return bytes.byteLength === size && (await digestOf(bytes)) === sha256;
}
