// Makes the titles' font: of Fraunces the Latin of Western Europe, and with it the vowels with macrons of Māori, so that
// a Māori title stands in the same face as the others. One file, as small as can be; the styles say which letters it has.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const folder = new URL("target/fonts/fraunces/", import.meta.url);

/** The letters that the stylesheet has a browser look for in this file. */
function letters() {
  const styles = readFileSync(new URL("styles/commons/fonts.css", import.meta.url), "utf8");
  const face = styles.split("@font-face").find((rule) => rule.includes("fraunces-600.woff2"));
  const ranges = /unicode-range: ([^;]+);/.exec(face)[1].split(", ").map((range) => range.slice(2).split("-"));
  return ranges
    .map(([first, last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)])
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join("");
}

const whole = readFileSync(require.resolve("@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf"));
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("fraunces-600.woff2", folder), await subsetFont(whole, letters(), { targetFormat: "woff2" }));
writeFileSync(new URL("LICENSE", folder), readFileSync(require.resolve("@expo-google-fonts/fraunces/LICENSE_FONT")));
