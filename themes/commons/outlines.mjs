// Writes the titles' font as numbers: what each letter looks like, how far it reaches, and which pairs stand nearer. A build
// of a site draws titles on social pictures with them, and so needs no fonts of its machine.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Buffer, Face, Feature, Font, shape } from "harfbuzzjs";
import { HUES, INK, LIGHT, PAPER, SOFT } from "./hues.mjs";

const file = readFileSync(createRequire(import.meta.url).resolve("@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf"));
const face = new Face(new Blob(new Uint8Array(file).buffer));
const font = new Font(face);

function shaped(text) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, [new Feature("liga", 0)]);
  const places = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, i) => ({ glyph: info.codepoint, advance: places[i].xAdvance }));
}

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
const letters = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ..."–—‘’‚“”„•…€™−"].filter((letter) => letter !== "\u00ad");

const glyphs = {};
for (const letter of letters) {
  const [first, ...rest] = shaped(letter);
  if (first.glyph !== 0 && rest.length === 0) {
    const path = font.glyphToPath(first.glyph).replace(/-?\d+\.\d+/g, (number) => String(Math.round(number)));
    glyphs[letter] = [first.advance, path];
  }
}

// Of all pairs only those of letters that English, Dutch and Māori titles are made of.
const paired = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ..." .,:;?!-–‘’“”āēīōūĀĒĪŌŪéëïöü"];
const nearer = {};
for (const left of paired) {
  for (const right of paired) {
    const by = shaped(left + right)[0].advance - glyphs[left][0];
    if (by !== 0) {
      nearer[left + right] = by;
    }
  }
}

mkdirSync(new URL("target/outlines/", import.meta.url), { recursive: true });
writeFileSync(
  new URL("target/outlines/social.json", import.meta.url),
  JSON.stringify({ em: face.upem, paper: PAPER, ink: INK, soft: SOFT, light: LIGHT, hues: HUES, glyphs, nearer }),
);
