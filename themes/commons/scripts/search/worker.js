// Where the engine starts: in a worker, or on the page when the site is opened from the disk.
import { createEngine } from "./engine.js";
import { Shards, scripted, served } from "./shards.js";

const SLICE = 8;

if (typeof document === "undefined") {
  // `current` is the number of the newest question: work on an older one ends at its next pause.
  let current = 0;
  let engine = null;
  // Questions that wait are only read between two tasks of the worker, so long work must end its task now and then.
  const pause = slices(50);
  self.onmessage = async ({ data: { base, id, question } }) => {
    current = id;
    engine ??= createEngine(new Shards(served(base + "search/")), { pause });
    const answer = await engine.search(question, () => current !== id);
    if (answer) self.postMessage({ id, answer });
  };
  self.postMessage("ready");
} else {
  globalThis.nuggetsEngine = (base) => {
    const folder = base + "search/";
    const source = location.protocol === "file:" ? scripted(folder) : served(folder);
    return createEngine(new Shards(source), { pause: slices(SLICE) });
  };
}

/** Gives way to the browser after each so many milliseconds. */
function slices(length) {
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()?.();
  let since = performance.now();
  return () => {
    if (performance.now() - since < length) return undefined;
    return new Promise((resolve) => {
      waiting.push(() => {
        since = performance.now();
        resolve();
      });
      port2.postMessage(0);
    });
  };
}
