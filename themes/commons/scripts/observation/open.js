// Loads the planner behind the page itself, which is there to be read meanwhile. From then on nothing is asked of any server.

const root = document.querySelector(".observe");
if (root) {
  const script = document.createElement("script");
  script.src = root.dataset.rest;
  script.onerror = () => {
    root.textContent = globalThis.nuggetsTool?.words.not_loaded ?? "";
    root.hidden = false;
  };
  document.head.append(script);
}
