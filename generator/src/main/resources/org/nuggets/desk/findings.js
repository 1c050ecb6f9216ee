// All that is found wrong.
import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { finding } from "./lists.js";
import { count, say } from "./words.js";

export async function show(main) {
  const draw = async () => {
    const { all, findings } = await get("findings");
    fill(main,
      el("h1", {}, say("findings")),
      el("p.soft", { role: "status" }, all ? count("findings_lead", all) : say("findings_none")),
      el("ul.findings", {}, findings.map((found) => finding(found, { place: true }))),
      all > findings.length ? el("p", {}, say("more", { n: all - findings.length })) : null);
  };
  await draw();
  document.addEventListener("desk-changed", draw);
}
