import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { convert } from "fontverter";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

const file = readFileSync(new URL("../../target/fonts/fraunces/fraunces-600.woff2", import.meta.url));
const font = new Font(new Face(new Blob(new Uint8Array(await convert(file, "sfnt")).buffer)));

/** The glyphs of a text; 0 is what stands for a letter that the font lacks. */
function glyphs(text) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfos().map((info) => info.codepoint);
}

test("the titles' font draws each vowel with its macron, as one letter", () => {
  for (const letter of "āēīōūĀĒĪŌŪ") {
    assert.equal(glyphs(letter).length, 1, letter);
    assert.notEqual(glyphs(letter)[0], 0, letter);
    assert.notEqual(font.glyphToPath(glyphs(letter)[0]), font.glyphToPath(glyphs(letter.normalize("NFD")[0])[0]), letter);
  }
});

test("the titles' font draws what English, Dutch and Māori titles are written with", () => {
  assert.ok(!glyphs("Eén crèche’s “vijf ‘coöperaties’” – £10, €5½ … Whānau Māori").includes(0));
});

test("the titles' font weighs no more than a page's first fonts may", () => {
  assert.ok(file.length < 19_000, `${file.length} bytes`);
});
