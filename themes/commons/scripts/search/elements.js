// Elements of a page, of which text is never taken for markup.

/**
 * An element.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [properties] `role` and those that hold a dash are attributes
 * @param {...(Node | string)} children
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") {
      element.setAttribute(key, value);
    } else {
      element[key] = value;
    }
  }
  element.append(...children);
  return element;
}

export function button(text, onclick, className = "") {
  return make("button", { type: "button", className, onclick }, text);
}
