// Draws the social pictures of the theme: two circles that overlap, one pair for each type, in its hue.
// The same input gives the same bytes: the rasteriser is WebAssembly, and there is no text, so no font of the machine.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// Hues and tints as styles/commons/colours.css has them in light.
const STONE = ["#5a5244", "#efe9dd"];
const HUES = {
  nugget: ["#874a00", "#faedd5"],
  role: ["#0a5c59", "#dcefeb"],
  card: ["#3d419b", "#e8e8f7"],
  series: ["#3d419b", "#e8e8f7"],
  question_set: ["#7c2b62", "#f5e4ee"],
  term: ["#43536a", "#e6eaef"],
  profile: ["#48591a", "#eaefd8"],
  partnership: ["#48591a", "#eaefd8"],
  source: STONE,
  theme: STONE,
  dimension: STONE,
  expertise: STONE,
  page: STONE,
};

/** A number from 0 to 1 that a name decides. */
function share(name, salt) {
  let hash = 2166136261;
  for (const c of name + salt) hash = Math.imul(hash ^ c.codePointAt(0), 16777619) >>> 0;
  return hash / 4294967296;
}

function svg(name, [hue, tint]) {
  const radius = 190 + 50 * share(name, "size");
  const apart = radius * (0.95 + 0.35 * share(name, "apart"));
  const tilt = (share(name, "tilt") - 0.5) * 120;
  const [x1, y1] = [600 - apart / 2, 315 - tilt / 2];
  const [x2, y2] = [600 + apart / 2, 315 + tilt / 2];
  const circle = (x, y, more) => `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${radius.toFixed(2)}" ${more}/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<clipPath id="lens">${circle(x1, y1, "")}</clipPath>
<rect width="1200" height="630" fill="#fbf8f2"/>
<rect width="1200" height="18" fill="${hue}"/>
${circle(x1, y1, `fill="${tint}"`)}${circle(x2, y2, `fill="${tint}"`)}
<g clip-path="url(#lens)">${circle(x2, y2, 'fill="#f2b544"')}</g>
${circle(x1, y1, `fill="none" stroke="${hue}" stroke-width="7"`)}${circle(x2, y2, `fill="none" stroke="${hue}" stroke-width="7"`)}
</svg>`;
}

await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const folder = new URL("target/pictures/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, colours] of Object.entries({ "": ["#1f2430", "#efe9dd"], ...HUES })) {
  const file = name ? `social-${name}.png` : "social.png";
  writeFileSync(new URL(file, folder), new Resvg(svg(name, colours)).render().asPng());
}
