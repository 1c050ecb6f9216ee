// A small site in memory, and an engine that answers questions about it.
import { createEngine } from "../search/engine.js";
import { Shards } from "../search/shards.js";
import { encode } from "./encoder.js";

/** @param {(string | object)[]} items documents, or their titles */
export function site(items, options = {}, engine = {}) {
  const { files, manifest, postings } = encode(items.map((item) => (typeof item === "string"
    ? { title: item, address: item.toLowerCase().replaceAll(" ", "-") + "/" } : item)), options);
  const asked = [];
  const shards = new Shards(async (name) => {
    asked.push(name);
    if (!files.has(name)) throw new Error("404");
    return files.get(name);
  }, { patience: 60 });
  const { search } = createEngine(shards, engine);
  return {
    files, manifest, postings, asked, shards,
    ask: (text, more = {}) => search({ text, lang: "en", ...more }),
    async titles(text, more) {
      return (await this.ask(text, more)).results.map(({ title }) => title.map((piece) => piece.text).join(""));
    },
  };
}
