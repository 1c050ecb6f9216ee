// Opens the search at once: a field to type in, while its scripts are fetched. Where that fails, its page is the way.
(() => {
  const { page, words, panel, style, label, close } = document.currentScript.dataset;
  const here = document.querySelector("[data-search-page]");
  let loading = null;
  let dialog = null;

  // Fetched at the same time, and run one after the other.
  const fetched = (src) =>
    new Promise((onload, onerror) =>
      document.head.append(Object.assign(document.createElement("script"), { src, async: false, onload, onerror })),
    );

  // Before the stylesheets of a site's own, so that theirs hold. The page of results has it already.
  const styled = () =>
    new Promise((onload) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style, onload, onerror: onload });
      document.querySelector("link[rel=stylesheet]").after(link);
    });

  const load = () => {
    loading = loading || Promise.all([...[words, panel].map(fetched), here || styled()]);
    loading.catch(() => (loading = null));
    return loading;
  };

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children.filter(Boolean));
    return element;
  };

  const sheet = () => {
    const lens = document.querySelector(".lens");
    const input = make("input", {
      name: "q",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      enterkeyhint: "search",
      "aria-label": label,
    });
    const button = make("button", { type: "button", class: "search-close" }, close);
    button.addEventListener("click", () => dialog.close());
    const form = make(
      "form",
      { class: "search-field", role: "search", action: page },
      lens && lens.cloneNode(true),
      input,
      button,
    );
    const body = make("div", { class: "search-body", "aria-busy": "true" });
    const made = make(
      "dialog",
      { class: "search-panel", "aria-label": label },
      make("div", { class: "search-sheet" }, form, body),
    );
    document.body.append(made);
    return made;
  };

  const open = (event) => {
    event.preventDefault();
    dialog = dialog || (here ? null : sheet());
    const input = (here || dialog).querySelector("input");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    input.focus();
    input.select();
    load().then(
      () => dialog && dialog.open && nuggetsSearch.open(dialog),
      () => dialog && dialog.open && location.assign(page + (input.value && "?q=" + encodeURIComponent(input.value))),
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
    // Only fetches: a field that gave the focus away as soon as it came would be a trap for a keyboard.
    place.addEventListener("focusin", () => load().catch(() => {}));
    // A form leads to the page of results by itself.
    if (!place.querySelector("input")) {
      place.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          open(event);
        }
      });
    }
  }

  // Without scripts the browser's own menu prints.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // A clipboard is there only on pages that came safely: not on those from a disk.
  for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy || location.href.split("#")[0]).catch(() => prompt(words, location.href));
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.textContent = words), 2000);
    });
  }

  if (here) {
    // No map of everything comes before the answer to a question.
    const asks = Array.from(new URLSearchParams(location.search)).some(([name, value]) => value && name !== "sort");
    here.classList.toggle("asked", asks);
    load().catch(() => {});
  }
})();
