// Says what a word means where it is first mentioned. Without this its link leads to the glossary.
(() => {
  const NO_PLACE = "h1, h2, h3, h4, h5, h6, code, summary";
  const GAP = 6;
  const text = document.querySelector(".item-main .body");
  const held = document.querySelector("template[data-terms]");
  if (!text || !held || !HTMLElement.prototype.showPopover) {
    return;
  }

  // Below its word, above where there is no room, and never wider than the window.
  const put = (definition, link) => {
    const word = link.getClientRects()[0];
    const { width, height } = definition.getBoundingClientRect();
    const below = word.bottom + GAP + height <= innerHeight || word.top < height + GAP;
    const left = Math.max(GAP, Math.min(word.left, document.documentElement.clientWidth - width - GAP));
    definition.style.left = left + scrollX + "px";
    definition.style.top = (below ? word.bottom + GAP : word.top - GAP - height) + scrollY + "px";
  };

  const wire = (link, definition, id) => {
    definition.id = id;
    definition.popover = "auto";
    // Behind its word, so that a keyboard goes on from the one to the other.
    link.after(definition);
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-controls", id);
    link.classList.add("defined");
    definition.addEventListener("toggle", ({ newState }) => link.setAttribute("aria-expanded", newState === "open"));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      definition.showPopover();
      put(definition, link);
      definition.focus({ preventScroll: true });
    });
  };

  Array.from(held.content.querySelectorAll(".definition")).forEach((definition, i) => {
    const link = Array.from(text.querySelectorAll("a[href]")).find(
      (one) => one.getAttribute("href") === definition.dataset.href && !one.closest(NO_PLACE),
    );
    if (link) {
      wire(link, definition, "_definition-" + (i + 1));
    }
  });
})();
