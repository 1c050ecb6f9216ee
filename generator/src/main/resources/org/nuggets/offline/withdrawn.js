// Reading offline is switched off here: whatever an earlier worker of this site keeps is let go of, and the worker, too.
const folder = new URL(self.registration.scope).pathname;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      // Beside those of other sites at the same server.
      const ours = (await caches.keys()).filter((name) => name === `nuggets offline ${folder}`);
      await Promise.all(ours.map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  ),
);
