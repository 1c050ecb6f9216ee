// Opens the search. Its scripts are fetched when a reader first asks; where that fails, links lead to its page.
(() => {
  const { page, words, panel } = document.currentScript.dataset;
  let loading = null;

  const fetched = (src) =>
    new Promise((onload, onerror) =>
      document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror })),
    );

  const load = () => {
    loading = loading || fetched(words).then(() => fetched(panel));
    loading.catch(() => (loading = null));
    return loading;
  };

  const open = (event, text = "") => {
    event.preventDefault();
    load().then(
      () => nuggetsSearch.open(text),
      () => location.assign(page + (text && "?q=" + encodeURIComponent(text))),
    );
  };

  // It must be possible to switch off a shortcut of one key (WCAG 2.1.4): the panel has a box for it.
  const slashIsOff = () => {
    try {
      return localStorage.getItem("nuggets-slash") === "off";
    } catch {
      return false;
    }
  };

  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const command = ctrlKey || metaKey;
    const typing = target.closest && target.closest("input, textarea, select, [contenteditable]");
    if (command && !altKey && !shiftKey ? key === "k" : key === "/" && !command && !altKey && !typing && !slashIsOff()) {
      open(event);
    }
  });

  for (const place of document.querySelectorAll("[data-search]")) {
    const field = place.querySelector("input");
    // Only fetches: a field that gave the focus away as soon as it came would be a trap for a keyboard.
    place.addEventListener("focusin", () => load().catch(() => {}));
    for (const way of field ? ["submit", "click"] : ["click"]) {
      place.addEventListener(way, (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          open(event, field ? field.value : "");
        }
      });
    }
  }

  if (document.querySelector("[data-search-page]")) {
    load().catch(() => {});
  }
})();
