// Long work in short pieces, so that whoever types or presses something is heard at once.

const PIECE = 8;

/** Gives way to the browser. */
export const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * Runs a generator to its end.
 *
 * @template T
 * @param {Generator<void, T>} work
 * @param {() => boolean} isOver whether it is no longer asked for
 * @returns {Promise<T | undefined>} undefined where it was given up
 */
export async function inSlices(work, isOver) {
  for (;;) {
    const since = performance.now();
    while (performance.now() - since < PIECE) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await pause();
    if (isOver()) return undefined;
  }
}
