// The page's end of the search: starts the engine, numbers the questions, and drops answers that came too late.

/**
 * @param {string} base address of the site's root, absolute, ending with a slash
 * @param {string} lang language of the reader
 * @param {string} engineScript address of search-engine.js
 * @returns {{ask: (question: object) => Promise<object>}} `ask` rejects with `{stale: true}` when a newer question came
 */
export function connect(base, lang, engineScript) {
  let newest = 0;
  let engine = null;
  let pending = null;

  const settle = (id, how, value) => {
    if (pending?.id !== id) return;
    const { [how]: end } = pending;
    pending = null;
    end(value);
  };

  async function send(id, question) {
    engine ??= start(base, engineScript, (answer) => settle(answer.id, "resolve", answer.answer)).catch((error) => {
      engine = null;
      throw error;
    });
    try {
      (await engine)(id, question);
    } catch (error) {
      settle(id, "reject", error);
    }
  }

  function ask(question) {
    const id = ++newest;
    pending?.reject({ stale: true });
    return new Promise((resolve, reject) => {
      pending = { id, resolve, reject };
      send(id, { lang, ...question });
    });
  }

  return { ask };
}

/** @returns {Promise<(id: number, question: object) => void>} */
async function start(base, engineScript, done) {
  if (location.protocol !== "file:" && typeof Worker === "function") {
    try {
      return await startWorker(base, engineScript, done);
    } catch {
      // A site's own rules may forbid workers: the page can do the work as well.
    }
  }
  return startHere(base, engineScript, done);
}

function startWorker(base, engineScript, done) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(engineScript);
    worker.onerror = reject;
    worker.onmessage = ({ data }) => {
      // The first word of the worker says that it runs.
      if (data === "ready") resolve((id, question) => worker.postMessage({ base, id, question }));
      else done(data);
    };
  });
}

async function startHere(base, engineScript, done) {
  if (!globalThis.nuggetsEngine) {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = engineScript;
      script.onload = resolve;
      script.onerror = () => reject(new Error("the search engine can't be read"));
      document.head.append(script);
    });
  }
  const engine = globalThis.nuggetsEngine(base);
  let newest = 0;
  return async (id, question) => {
    newest = id;
    const answer = await engine.search(question, () => newest !== id);
    if (answer) done({ id, answer });
  };
}
