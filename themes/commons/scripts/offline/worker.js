// The service worker: one edition of the site, kept on a device. The build names the edition in `sw.js` and so makes another
// worker for another edition; the browser sets that up beside this one, and this one goes on until no window needs it.
import { SMALL, addressOf, digestOf, each, isAsTold, needed, offlinePage, pathOf, readable, keptOf, shownBy, sizeOf, told } from "./edition.js";
import { store } from "./store.js";

const { edition, shell } = self.nuggets;
const root = self.registration.scope;
const kept = store(root, caches);

/** While one edition is set up, no other lets go of anything. */
const LOCK = `nuggets offline ${root}`;

const AT_ONCE = 6;

let known = null;
const files = async () => (known = known || (await kept.files(edition)) || null);

async function manifest() {
  const response = await fetch(`${root}site-manifest.json`, { cache: "no-cache" });
  const { files } = await response.json();
  // While a site is being published, some files are of the old edition, and some of the new.
  if ((await digestOf(new TextEncoder().encode(told(files)))) !== edition) {
    throw new Error("The manifest is that of another edition");
  }
  return files;
}

/** Fetches files that are not kept; fails as soon as one is not as the manifest tells. */
async function fetchAll(paths, files) {
  const digests = await kept.digests();
  const missing = new Map(paths.filter((path) => !digests.has(files[path].sha256)).map((path) => [files[path].sha256, path]));
  const stop = new AbortController();
  const take = async (path) => {
    const cache = files[path].immutable ? "default" : "no-cache";
    const response = await fetch(addressOf(path, root), { cache, signal: stop.signal });
    const bytes = await response.arrayBuffer();
    if (!response.ok || !(await isAsTold(bytes, files[path]))) {
      throw new Error(`${path} is not as the manifest tells`);
    }
    await kept.keep(files[path], bytes);
  };
  await each([...missing.values()], AT_ONCE, take).finally(() => stop.abort());
}

async function install() {
  const files = await manifest();
  const [before, digests, chosen] = [await kept.others(edition), await kept.digests(), await kept.chosen()];
  await fetchAll(needed({ files, shell, before, digests, chosen }), files);
  await kept.seal(edition, files);
}

async function activate() {
  // Whoever is just setting up the next edition needs what it has fetched: then nothing is let go of this time.
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => lock && kept.sweep(edition, await files()));
  await self.clients.claim();
}

const windows = async () =>
  (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => url.startsWith(root));

async function answer(event, path) {
  const { request } = event;
  const all = await files();
  if (!all || (await isOfAnother(event))) {
    return fetch(request);
  }
  const here = path in all && (await kept.answer(all[path]));
  if (here) {
    return here;
  }
  try {
    return await fromNetwork(event, all[path], all);
  } catch (e) {
    if (request.mode !== "navigate") {
      throw e;
    }
    return `${path}/index.html` in all
      ? Response.redirect(`${addressOf(path, root)}/`)
      : Response.redirect(`${addressOf(offlinePage(path, all), root)}?for=${encodeURIComponent(request.url)}`);
  }
}

/** A worker that a page begins, such as that of the search, is of the edition of its page. */
async function isOfAnother({ request, clientId, resultingClientId }) {
  if (request.mode === "navigate" || !(await kept.isStranger(clientId))) {
    return false;
  }
  await (resultingClientId && kept.estrange(resultingClientId));
  return true;
}

async function fromNetwork(event, file, all) {
  const { request, resultingClientId } = event;
  const navigates = request.mode === "navigate";
  const response = await fetch(request);
  if (response.status === 404 && navigates) {
    return (all["404.html"] && (await kept.answer(all["404.html"], 404))) || response;
  }
  if (!file || response.status !== 200 || file.size > SMALL) {
    return response;
  }
  const bytes = await response.clone().arrayBuffer();
  if (await isAsTold(bytes, file)) {
    event.waitUntil(kept.keep(file, bytes).catch(() => {}));
  } else {
    await (navigates && resultingClientId && kept.estrange(resultingClientId));
    event.waitUntil(self.registration.update().catch(() => {}));
  }
  return response;
}

/** What is not a reader's plain question for a file of this site is none of ours. */
function asked({ method, url, headers, mode, cache }) {
  const odd = method !== "GET" || headers.has("range") || (cache === "only-if-cached" && mode !== "same-origin");
  const path = odd ? null : pathOf(url, root);
  return path === "site-manifest.json" || path === "sw.js" ? null : path;
}

/** A page says that it is shown. Whoever began to read before this worker was there has kept nothing of that page yet. */
async function shown({ url }) {
  await isGone();
  if (!(await files())) {
    // The browser, or the reader who has thought again, let go of all of it.
    await navigator.locks.request(LOCK, install);
  }
  const all = await files();
  const path = pathOf(url, root);
  if (path in all) {
    await fetchAll([path], all);
    const html = path.endsWith(".html") ? await (await kept.answer(all[path])).text() : "";
    await fetchAll(shownBy(html, url, root).filter((shown) => shown in all), all);
  }
  const whole = readable(all);
  const saves = navigator.connection && navigator.connection.saveData;
  if ((await kept.chosen()) || (sizeOf(whole, all) <= SMALL && !saves)) {
    await fetchAll(whole, all);
  }
}

/** Asks for another edition. A site that has no worker any more is no site of ours: nobody is kept reading the old one. */
async function isGone() {
  try {
    await self.registration.update();
  } catch {
    const { status } = await fetch(`${root}sw.js`, { cache: "no-store" });
    await (status === 404 || status === 410 ? remove() : null);
  }
}

async function remove() {
  known = null;
  await kept.remove();
  await self.registration.unregister();
}

/** What is kept, for the page that says it. */
async function state() {
  const all = (await files()) || {};
  const digests = await kept.digests();
  const whole = readable(all);
  const missing = whole.filter((path) => !digests.has(all[path].sha256));
  return {
    pages: whole.filter((path) => path.endsWith(".html")).length,
    kept: keptOf(all, digests).filter((path) => path.endsWith(".html")),
    size: sizeOf(whole, all),
    keptSize: sizeOf(keptOf(all, digests), all),
    missing,
    missingSize: sizeOf(missing, all),
    chosen: await kept.chosen(),
  };
}

const does = {
  shown: ({ source }) => shown(source).catch(() => {}),
  take: () => self.skipWaiting(),
  /** Nobody else is disturbed where only one window is open. */
  alone: async ({ source }) => ((await windows()).length > 1 ? source.postMessage("newer") : self.skipWaiting()),
  state: async ({ ports }) => ports[0].postMessage(await state()),
  choose: async ({ ports, data }) => ports[0].postMessage(await kept.choose(data.all)),
  remove: async ({ ports }) => ports[0].postMessage(await remove()),
};

self.addEventListener("install", (event) => event.waitUntil(navigator.locks.request(LOCK, install)));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(Promise.resolve(does[event.data.do](event))));
self.addEventListener("fetch", (event) => {
  const path = asked(event.request);
  if (path !== null) {
    event.respondWith(answer(event, path));
  }
});
