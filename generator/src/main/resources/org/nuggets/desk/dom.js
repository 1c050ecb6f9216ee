// Elements, made of names and texts alone: what others wrote never becomes markup.

/**
 * An element.
 * @param {string} tag its name, with classes after dots: `p.soft`
 * @param {object} [given] attributes; those that begin with `on` are listeners, `null`, `undefined` and `false` are left out
 * @param {...(Node|string|null|undefined|false)} children
 */
export function el(tag, given = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Puts these in place of all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An address of the desk about a page of the content. */
export function to(page, path) {
  return `/desk/${page}/?path=${encodeURIComponent(path)}`;
}

/** What the address of this page asks. */
export function asked(name) {
  return new URLSearchParams(location.search).get(name) ?? "";
}
