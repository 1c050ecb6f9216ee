// Pure: a few things at a time.

/**
 * @param {number} most how many may run at once
 * @returns {<T>(task: () => Promise<T>) => Promise<T>} runs a task when its turn comes
 */
export function turns(most) {
  const waiting = [];
  let running = 0;
  return async (task) => {
    if (running >= most) {
      await new Promise((turn) => waiting.push(turn));
    } else {
      running++;
    }
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) {
        next();
      } else {
        running--;
      }
    }
  };
}
