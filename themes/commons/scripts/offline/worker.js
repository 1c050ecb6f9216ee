// The service worker. It reads in the site's manifest which files there are, and keeps them in editions: a new one takes the
// place of the old one all at once, when all that it needs is there and is as the manifest tells. A page that is open stays with
// the edition that it was opened in, and so does all that it asks for; the next page is of the new one.
import { SMALL, addressOf, each, editionOf, isAsTold, isPage, keptOf, needed, offlinePage, pathOf, readable, shownBy, sizeOf, standIns } from "./edition.js";
import { filesIn, got, isLeft, isStrange } from "./network.js";
import { pieceOf } from "./pieces.js";
import { store } from "./store.js";

const root = self.registration.scope;
const kept = store(root, caches);

/** While one edition is set up, nobody sets up another, or lets go of anything. */
const LOCK = `nuggets offline ${root}`;

const AT_ONCE = 6;

const known = new Map();
/** The files of an edition. */
async function filesOf(edition) {
  if (edition && !known.get(edition)) {
    known.set(edition, await kept.files(edition));
  }
  return known.get(edition) || null;
}

const current = async () => filesOf(await kept.current());

/** A file as the server has it now; of one that may change, a cache on the way may have an older one. */
const ask = (path, cache, stop) => got(addressOf(path, root), cache, stop);

/** Fetches files that are not kept; fails as soon as one is not as the manifest tells. */
async function fetchAll(paths, files) {
  const digests = await kept.digests();
  const missing = new Map(paths.filter((path) => !digests.has(files[path].sha256)).map((path) => [files[path].sha256, path]));
  const stop = new AbortController();
  const take = async (path) => {
    const { response, bytes } = await ask(path, files[path].immutable ? "default" : "no-cache", stop);
    if (!response.ok || !(await isAsTold(bytes, files[path]))) {
      throw new Error(`${path} is not as the manifest tells`);
    }
    await kept.keep(files[path], bytes);
  };
  await each([...missing.values()], AT_ONCE, take).finally(() => stop.abort());
}

/** Turns to the edition that the server has. While that is being published some files are old ones, and the old edition stays. */
async function update() {
  const answer = await ask("site-manifest.json", "no-cache");
  const files = filesIn(answer);
  if (!files) {
    await leave(answer.response);
    throw new Error("there is no manifest");
  }
  await kept.meet(0);
  const [edition, before, unfit] = [await editionOf(files), await kept.current(), await kept.unfit()];
  if (edition === unfit) {
    throw new Error("there is no room for this edition");
  }
  if (edition !== before) {
    await turn(edition, files, await filesOf(before)).catch(async (e) => {
      await (e.name === "QuotaExceededError" && before && outgrow(edition));
      throw e;
    });
    await tell(files);
  }
}

async function turn(edition, files, before) {
  const [digests, wanted] = [await kept.digests(), await kept.isAllWanted()];
  await fetchAll(needed({ files, before, digests, wanted }), files);
  await kept.turn(edition, files);
}

/** A device without room for the new edition beside the old one lets go of what has come of it, and does not try again. */
async function outgrow(edition) {
  await tidy();
  await kept.setUnfit(edition);
}

/** A site that has neither a manifest nor a worker any more is none of ours: nobody is kept reading the old one. */
async function leave({ status }) {
  if (isStrange(status)) {
    const [since, now] = [await kept.metSince(), Date.now()];
    const [worker, home] = await Promise.all(["sw.js", ""].map(async (path) => (await ask(path, "no-store")).response.status));
    await (isLeft({ manifest: status, worker, home, since, now }) ? remove() : since || kept.meet(now));
  }
}

async function remove() {
  known.clear();
  await kept.remove();
  await self.registration.unregister();
}

/** Tells each window whose page is another now. */
async function tell(files) {
  for (const window of await self.clients.matchAll()) {
    const before = await filesOf(await kept.editionOf(window.id));
    const path = pathOf(window.url, root);
    if (before && before[path]?.sha256 !== files[path]?.sha256) {
      window.postMessage("newer");
    }
  }
}

/** What is not a reader's plain question for a file of this site is none of ours. */
function asked({ method, url, mode, cache }) {
  const odd = method !== "GET" || (cache === "only-if-cached" && mode !== "same-origin");
  const path = odd ? null : pathOf(url, root);
  return path === "site-manifest.json" || path === "sw.js" ? null : path;
}

/** Of which edition what is asked for must be. A worker that a page begins, such as that of the search, is of its page's. */
async function editionFor({ request, clientId, resultingClientId }) {
  const own = request.mode === "navigate" ? null : await kept.editionOf(clientId);
  const edition = own ?? (await kept.current());
  await (resultingClientId && edition !== null && kept.bind(resultingClientId, edition));
  return edition;
}

async function answer(event, path) {
  const { request } = event;
  const fresh = request.mode === "navigate" && (await kept.unfit()) && (await pastTheOld(event));
  if (fresh) {
    return fresh;
  }
  const files = await filesOf(await editionFor(event));
  if (!files) {
    return fetch(request);
  }
  const here = path in files && (await kept.answer(files[path]));
  if (here) {
    return pieceOf(here, request.headers.get("range"));
  }
  try {
    return await fromNetwork(event, files[path], files);
  } catch (e) {
    if (request.mode !== "navigate") {
      const other = standIns(files).get(path);
      const instead = other && (await kept.answer(files[other]));
      if (instead) {
        return instead;
      }
      throw e;
    }
    return `${path}/index.html` in files
      ? Response.redirect(`${addressOf(path, root)}/`)
      : Response.redirect(`${addressOf(offlinePage(path, files), root)}?for=${encodeURIComponent(request.url)}`);
  }
}

/** Where there is no room for the new edition, whoever has a network reads that one from there; nothing where there is none. */
async function pastTheOld({ request, resultingClientId }) {
  const response = await fetch(request).catch(() => null);
  await (response && kept.bind(resultingClientId, ""));
  return response;
}

async function fromNetwork(event, file, files) {
  const { request, clientId, resultingClientId } = event;
  const navigates = request.mode === "navigate";
  const response = await fetch(request);
  if (response.status === 404 && navigates) {
    return (files["404.html"] && (await kept.answer(files["404.html"], 404))) || response;
  }
  // What is large is shown while it comes, and kept only where the reader wants all.
  const isTaken = file ? file.size <= SMALL || (await kept.isAllWanted()) : navigates;
  if (response.status !== 200 || !isTaken) {
    return response;
  }
  const bytes = file && (await response.clone().arrayBuffer());
  if (file && (await isAsTold(bytes, file))) {
    // Before the answer: whoever has it may count on it.
    await kept.keep(file, bytes).catch(async () => (await self.clients.get(clientId))?.postMessage("full"));
  } else if (navigates && resultingClientId) {
    // A page of an edition that is not kept yet, or of another site that stands below this one: all it asks for is, too.
    await kept.bind(resultingClientId, "");
  }
  return response;
}

/** A page says that it is shown: time to look for a newer edition, and to keep what is not kept yet. */
async function shown({ id, url }) {
  kept.again();
  await navigator.locks.request(LOCK, update);
  const files = await current();
  // Whoever began to read before there was a worker.
  await ((await kept.editionOf(id)) === null && kept.bind(id, await kept.current()));
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => lock && tidy());
  const path = pathOf(url, root);
  await tellKept();
  if (path in files) {
    await fetchAll([path], files);
    const html = path.endsWith(".html") ? await (await kept.answer(files[path])).text() : "";
    const instead = standIns(files);
    const pictures = shownBy(html, url, root).map((one) => instead.get(one) ?? one);
    await fetchAll([...new Set(pictures)].filter((one) => one in files), files);
  }
  const all = readable(files);
  const saves = navigator.connection?.saveData;
  if ((await kept.isAllWanted()) || (sizeOf(all, files) <= SMALL && !saves)) {
    await fetchAll(all, files);
    await tellKept();
  }
}

/** Tells the page that says what is kept that this is more now. */
async function tellKept() {
  (await self.clients.matchAll()).forEach((window) => window.postMessage("kept"));
}

/**
 * All is wanted of the edition that the server has now, and the page that asks for it is of that one: what the server has no
 * more would never come.
 */
async function want(all, { id }) {
  await kept.setUnfit(null);
  await (all && navigator.locks.request(LOCK, update).catch(() => {}));
  await (all && kept.bind(id, await kept.current()));
  await kept.wantAll(all).catch(() => {});
}

async function tidy() {
  const live = await self.clients.matchAll({ type: "all", includeUncontrolled: true });
  await kept.sweep(live.map(({ id }) => id));
}

/** What is kept, for the page that says it. */
async function state() {
  const files = (await current()) || {};
  const digests = await kept.digests();
  const all = readable(files);
  const here = keptOf(files, digests);
  const missing = all.filter((path) => !digests.has(files[path].sha256));
  return {
    pages: all.filter(isPage).length,
    size: sizeOf(all, files),
    kept: here.filter(isPage),
    keptSize: sizeOf(here, files),
    missing,
    missingSize: sizeOf(missing, files),
    wanted: await kept.isAllWanted(),
  };
}

const does = {
  shown: ({ source }) => shown(source).catch(() => {}),
  state: async ({ ports }) => ports[0].postMessage(await state()),
  want: async ({ source, ports, data }) => ports[0].postMessage(await want(data.all, source)),
  remove: async ({ ports }) => ports[0].postMessage(await remove()),
};

self.addEventListener("install", (event) => event.waitUntil(navigator.locks.request(LOCK, update).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(Promise.resolve(does[event.data.do](event))));
self.addEventListener("fetch", (event) => {
  const path = asked(event.request);
  if (path !== null) {
    event.respondWith(answer(event, path));
  }
});
