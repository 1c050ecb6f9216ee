// What a page can point to, and how one begins what is not there.
import { get, post } from "./api.js";
import { to } from "./dom.js";

/** All there are; by what others name them, where that is not the id: asked for once. */
const pages = new Map();

/** Begins an item that another points to. */
export async function begun(type, title, lang) {
  const { path } = await post("create", { type, title, lang });
  pages.clear();
  const known = (await read()).find((page) => page.path === path);
  // Where the site does not know it yet its file says what it will be called.
  const id = known?.id ?? path.replace(/^.*\//, "").replace(/\..*/, "");
  return { id, title, href: to("edit", path) };
}

function read(by = "id") {
  if (!pages.has(by)) pages.set(by, get("pages", by === "id" ? {} : { by }));
  return pages.get(by);
}

/** @param {string} type empty for all */
export async function itemsOf(type, by = "id") {
  const seen = new Map();
  for (const page of await read(by)) {
    const id = by === "id" ? page.id : page.by;
    const key = `${page.type}:${id}`;
    if ((type === "" || page.type === type) && id !== undefined && !seen.has(key)) seen.set(key, { id, title: page.title, type: page.type });
  }
  return [...seen.values()];
}
