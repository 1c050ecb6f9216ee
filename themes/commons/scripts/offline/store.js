// What is kept on the device: bytes by their digest, and of each edition which digest stands at which path. Two editions share
// what is the same, so another edition takes only what it has not, and what was begun and broken off is gone on with.

/**
 * The place for all editions of a site.
 *
 * @param {string} root the address of the site's folder: another site at the same server has another place
 * @param {CacheStorage} caches
 */
export function store(root, caches) {
  const name = `nuggets offline ${new URL(root).pathname}`;
  const at = (kind, id) => `${root}?nuggets-${kind}=${id}`;
  const FILE = at("file", "");
  const EDITION = at("edition", "");
  // Opens nothing: what the reader removed does not come back by being looked at.
  const found = (key) => caches.match(key, { cacheName: name });
  const put = async (key, body, headers) => (await caches.open(name)).put(key, new Response(body, { headers }));
  const keys = async () => ((await caches.has(name)) ? (await (await caches.open(name)).keys()).map((key) => key.url) : []);
  const ids = (all, kind) => all.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));

  return {
    /** The bytes of a file, as an answer to a browser. */
    async answer({ sha256, type }, status = 200) {
      const there = await found(FILE + sha256);
      return there && new Response(there.body, { status, headers: { "content-type": type } });
    },

    keep: ({ sha256 }, bytes) => put(FILE + sha256, bytes),

    /** The digests of all that is kept. */
    digests: async () => new Set(ids(await keys(), FILE)),

    /** The files of an edition by path; nothing where it is not kept. */
    async files(edition) {
      const there = await found(EDITION + edition);
      return there && there.json();
    },

    /** The files of all other editions. */
    async others(edition) {
      const all = ids(await keys(), EDITION).filter((other) => other !== edition);
      return Promise.all(all.map(async (other) => (await found(EDITION + other)).json()));
    },

    /** Says that an edition has all that it needs. */
    seal: (edition, files) => put(EDITION + edition, JSON.stringify(files), { "content-type": "application/json" }),

    /** Lets go of all that one edition does not have. */
    async sweep(edition, files) {
      const cache = await caches.open(name);
      const ours = new Set(Object.values(files).map(({ sha256 }) => FILE + sha256));
      const stays = (key) => ours.has(key) || key === EDITION + edition || key.startsWith(at("choice", ""));
      const gone = (await keys()).filter((key) => !stays(key));
      await Promise.all(gone.map((key) => cache.delete(key)));
    },

    /** Whether the reader wants all of it. */
    chosen: async () => Boolean(await found(at("choice", "all"))),
    choose: async (all) => (all ? put(at("choice", "all"), "") : (await caches.open(name)).delete(at("choice", "all"))),

    /** A window that shows a page of another edition: it gets nothing of what is kept. */
    estrange: (client) => put(at("stranger", client), ""),
    isStranger: async (client) => Boolean(client && (await found(at("stranger", client)))),

    remove: () => caches.delete(name),
  };
}
