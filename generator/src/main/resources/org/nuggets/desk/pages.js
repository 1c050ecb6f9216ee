// What a page can point to, and how one begins what is not there.
import { get, post } from "./api.js";
import { to } from "./dom.js";

let pages = null;

/** Begins an item that another points to. */
export async function begun(type, title, lang) {
  const { path } = await post("create", { type, title, lang });
  pages = null;
  const known = (await read()).find((page) => page.path === path);
  // Where the site does not know it yet its file says what it will be called.
  const id = known?.id ?? path.replace(/^.*\//, "").replace(/\..*/, "");
  return { id, title, href: to("edit", path) };
}

function read() {
  pages ??= get("pages");
  return pages;
}

export async function itemsOf(type) {
  const seen = new Map();
  for (const page of await read()) {
    if (page.type === type && !seen.has(page.id)) seen.set(page.id, { id: page.id, title: page.title });
  }
  return [...seen.values()];
}
