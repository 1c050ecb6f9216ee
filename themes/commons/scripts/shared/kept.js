// Kept in this browser, and nowhere else: one text under a name. What goes wrong is told, and never thrown.

/** The name of what a tool keeps of one thing of a site: another site at the same server has others. */
export function nameOf(tool, base, id) {
  return `nuggets ${tool} ${base} ${id}`;
}

/**
 * The names under which a tool keeps something of a site.
 *
 * @returns {{names: string[], trouble: "" | "forbidden"}}
 */
export function namesOf(tool, base, storage = () => localStorage) {
  const beginning = nameOf(tool, base, "");
  try {
    const names = Array.from({ length: storage().length }, (_, i) => storage().key(i));
    return { names: names.filter((name) => name.startsWith(beginning)).sort(), trouble: "" };
  } catch {
    return { names: [], trouble: "forbidden" };
  }
}

/**
 * A place for one text.
 *
 * @param {string} name
 * @param {() => Storage} [storage] asked each time, since a browser may refuse even to show it
 */
export function kept(name, storage = () => localStorage) {
  return {
    /** @returns {{text: string | null, trouble: "" | "forbidden"}} */
    read() {
      try {
        return { text: storage().getItem(name), trouble: "" };
      } catch {
        return { text: null, trouble: "forbidden" };
      }
    },

    /** @returns {"" | "full" | "forbidden"} what went wrong; what was kept before is kept still */
    write(text) {
      try {
        storage().setItem(name, text);
        return "";
      } catch (e) {
        return /quota/i.test(e.name) ? "full" : "forbidden";
      }
    },

    /** @returns {"" | "forbidden"} what went wrong */
    remove() {
      try {
        storage().removeItem(name);
        return "";
      } catch {
        return "forbidden";
      }
    },

    /** Calls whenever another tab wrote; not when all was deleted, since a page still holds what it shows. */
    watch(changed) {
      addEventListener("storage", ({ key, newValue }) => key === name && newValue !== null && changed(newValue));
    },
  };
}
