// The keyboard of an editable combobox whose list is chosen from by hand (ARIA Authoring Practices Guide, "Combobox").

/**
 * Moves a choice through the options of a list, while the focus stays in the field.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {() => void} emptied the reader took back what was typed
 * @returns {(options: HTMLElement[]) => void} shows other options; what was chosen for the very same words stays so
 */
export function combobox(input, list, emptied) {
  let active = -1;
  let words = "";

  function choose(i) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = i;
    const option = list.children[active];
    words = input.value;
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) {
      return;
    }
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const option = list.children[active];
    const to = ctrlKey || metaKey || shiftKey ? null : stepTo(key, active, list.children.length);
    if (key === "Escape" && input.value !== "") {
      event.preventDefault();
      input.value = "";
      emptied();
    } else if (key === "Enter" && option) {
      event.preventDefault();
      option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    } else if (to !== null) {
      event.preventDefault();
      choose(to);
    }
  });

  return (options) => {
    const chosen = input.value === words ? page(list.children[active]) : null;
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    active = -1;
    choose(chosen ? options.findIndex((option) => page(option) === chosen) : -1);
  };
}

/** The page that an option leads to, wherever in it. */
function page(option) {
  return option?.href?.split("#")[0];
}

/**
 * Where a key leads from the chosen option.
 *
 * @param {string} key
 * @param {number} active -1: none is chosen
 * @param {number} count
 * @returns {number | null} null: the key is the field's own
 */
export function stepTo(key, active, count) {
  if (count === 0) return null;
  if (key === "ArrowDown") return active >= count - 1 ? 0 : active + 1;
  if (key === "ArrowUp") return active <= 0 ? count - 1 : active - 1;
  // Without a choice these keys move within what was typed.
  if (active < 0) return null;
  return key === "Home" ? 0 : key === "End" ? count - 1 : null;
}
