// What is kept on the device: bytes by their digest, and of each edition which digest stands at which path. Editions share what
// is the same: another one takes only what it has not, and goes on with what was begun and broken off.

/**
 * The place for all editions of a site.
 *
 * @param {string} root the address of the site's folder: another site at the same server has another place
 * @param {CacheStorage} caches
 */
export function store(root, caches) {
  const name = `nuggets offline ${new URL(root).pathname}`;
  const at = (kind) => `${root}?nuggets-${kind}=`;
  const [FILE, EDITION, CLIENT, CURRENT, ALL, STRANGE, UNFIT] = ["file", "edition", "client", "current", "all", "strange", "unfit"].map(at);
  // Opens nothing: what the reader removed does not come back by being looked at.
  const found = (key) => caches.match(key, { cacheName: name });
  // What was begun before the reader removed all of it may end after that: it leaves nothing behind.
  let removed = false;
  const put = async (key, body, type) => {
    if (!removed) {
      await (await caches.open(name)).put(key, new Response(body, { headers: { "content-type": type } }));
      await (removed && caches.delete(name));
    }
  };
  const drop = async (keys) => {
    const cache = (await caches.has(name)) && (await caches.open(name));
    await (cache && Promise.all(keys.map((key) => cache.delete(key))));
    await (removed && caches.delete(name));
  };
  const text = async (key) => {
    const there = await found(key);
    return there ? there.text() : null;
  };
  const ids = async (...kinds) => {
    const keys = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
    return kinds.map((kind) => keys.filter(({ url }) => url.startsWith(kind)).map(({ url }) => url.slice(kind.length)));
  };

  const kept = {
    /** The bytes of a file, as an answer to a browser. */
    async answer({ sha256, type }, status = 200) {
      const there = await found(FILE + sha256);
      return there && new Response(there.body, { status, headers: { "content-type": type } });
    },

    keep: ({ sha256, type }, bytes) => put(FILE + sha256, bytes, type),

    /** The digests of all that is kept. */
    digests: async () => new Set((await ids(FILE))[0]),

    /** The files of an edition by path; nothing where it is not kept. */
    files: async (edition) => JSON.parse(await text(EDITION + edition)),

    /** The edition that pages are opened in now; nothing where there is none yet. */
    current: () => text(CURRENT),

    /** Turns to an edition, all at once: it has all that it needs. */
    async turn(edition, files) {
      await put(EDITION + edition, JSON.stringify(files), "application/json");
      await put(CURRENT, edition, "text/plain");
      await drop([UNFIT]);
    },

    /**
     * Says of which edition a window or a worker is: of none that is kept where that is empty. Where a full device has no room for
     * that, it is of the current one, and is shown all the same.
     */
    bind: (client, edition) => put(CLIENT + client, edition, "text/plain").catch(() => {}),

    /** Of which edition it is; nothing where nobody said so. */
    editionOf: (client) => (client ? text(CLIENT + client) : null),

    /**
     * Lets go of all that no edition has which is still in use.
     *
     * @param {string[]} live the windows and workers that there are
     */
    async sweep(live) {
      const [editions, clients, files] = await ids(EDITION, CLIENT, FILE);
      const of = new Map(await Promise.all(clients.map(async (client) => [client, await kept.editionOf(client)])));
      const used = new Set([await kept.current(), ...live.map((client) => of.get(client))]);
      const digests = new Set();
      for (const one of editions.filter((one) => used.has(one))) {
        Object.values(await kept.files(one)).forEach(({ sha256 }) => digests.add(sha256));
      }
      const gone = [
        ...files.filter((digest) => !digests.has(digest)).map((digest) => FILE + digest),
        ...editions.filter((one) => !used.has(one)).map((one) => EDITION + one),
        // A page of no edition may just be coming, and not live yet.
        ...clients.filter((client) => of.get(client) && !live.includes(client)).map((client) => CLIENT + client),
      ];
      await drop(gone);
    },

    /** Whether the reader wants all of it. */
    isAllWanted: async () => Boolean(await found(ALL)),
    wantAll: (all) => (all ? put(ALL, "", "text/plain") : drop([ALL])),

    /** Since when the server has answered as another site would; 0 where its last answer was ours. */
    metSince: async () => Number(await text(STRANGE)),
    meet: (time) => (time ? put(STRANGE, String(time), "text/plain") : drop([STRANGE])),

    /** The edition that this device had no room for; nothing where it has. */
    unfit: () => text(UNFIT),
    setUnfit: (edition) => (edition ? put(UNFIT, edition, "text/plain") : drop([UNFIT])),

    remove() {
      removed = true;
      return caches.delete(name);
    },

    /** A reader who removed all of it wants it again. */
    again: () => (removed = false),
  };
  return kept;
}
