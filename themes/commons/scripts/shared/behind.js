// Loads a tool behind its page, which is there to be read meanwhile. From then on nothing is asked of any server.

const root = document.querySelector("div[data-rest]");
if (root) {
  const script = document.createElement("script");
  script.src = root.dataset.rest;
  script.onerror = () => {
    root.textContent = globalThis.nuggetsTool?.words.not_loaded ?? "";
    root.hidden = false;
  };
  document.head.append(script);
}
