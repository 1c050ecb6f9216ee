// Both libraries were made for a newer Node: what Node 20 lacks of it.
import { register } from "node:module";

Set.prototype.union ??= function (other) {
  return new Set([...this, ...other]);
};
register(`data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from "node:fs";
  export async function load(url, context, next) {
    return url.endsWith(".json")
      ? { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") }
      : next(url, context);
  }`)}`);
