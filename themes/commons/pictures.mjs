// Draws the social pictures of the theme: two circles that overlap, one pair for each type, in its hue; and the icons by which a
// device shows the site among its own programs.
// The same input gives the same bytes: the rasteriser is WebAssembly, and there is no text, so no font of the machine.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { HUES, INK, LIGHT, PAPER } from "./hues.mjs";

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
<rect width="1200" height="630" fill="${PAPER}"/>
<rect width="1200" height="18" fill="${hue}"/>
${circle(x1, y1, `fill="${tint}"`)}${circle(x2, y2, `fill="${tint}"`)}
<g clip-path="url(#lens)">${circle(x2, y2, `fill="${LIGHT}"`)}</g>
${circle(x1, y1, `fill="none" stroke="${hue}" stroke-width="7"`)}${circle(x2, y2, `fill="none" stroke="${hue}" stroke-width="7"`)}
</svg>`;
}

await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const folder = new URL("target/pictures/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, colours] of Object.entries({ "": [INK, "#efe9dd"], ...HUES })) {
  const file = name ? `social-${name}.png` : "social.png";
  writeFileSync(new URL(file, folder), new Resvg(svg(name, colours)).render().asPng());
}

// As pictures/favicon.svg draws it. A device may cut one that is maskable to a circle of four fifths of its width.
const icon = (size, share) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">
<rect width="64" height="64" fill="${PAPER}"/>
<g transform="translate(32 32) scale(${share}) translate(-32 -32)">
<path fill="${LIGHT}" d="M32 17a18 18 0 0 1 0 30a18 18 0 0 1 0-30z"/>
<g fill="none" stroke="${INK}" stroke-width="3.5"><circle cx="22" cy="32" r="18"/><circle cx="42" cy="32" r="18"/></g>
</g>
</svg>`;
const icons = [
  ["icon-192.png", 192, 1, "any"],
  ["icon-512.png", 512, 1, "any"],
  ["icon-maskable-512.png", 512, 0.8, "maskable"],
];
for (const [file, size, share] of icons) {
  writeFileSync(new URL(file, folder), new Resvg(icon(size, share)).render().asPng());
}

// What a web manifest says of how the site looks.
const look = {
  theme_color: PAPER,
  background_color: PAPER,
  icons: icons.map(([file, size, , purpose]) => ({ src: `pictures/${file}`, sizes: `${size}x${size}`, type: "image/png", purpose })),
};
mkdirSync(new URL("target/outlines/", import.meta.url), { recursive: true });
writeFileSync(new URL("target/outlines/app.json", import.meta.url), JSON.stringify(look));
