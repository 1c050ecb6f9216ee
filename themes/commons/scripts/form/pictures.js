// A picture as it comes from a camera, made as small as a page needs it. Drawing it anew leaves behind where it was taken.

import { make, button } from "../search/elements.js";

const LONGEST_SIDE = 1600;
const MOST_BYTES = 60_000_000;
const SMALL_PNG = 400_000;
const PREVIEW_SIDE = 320;

/** What went wrong, by the name of the words that say it. */
export class Refused extends Error {}

export const isPicture = (file) => /^image\//.test(file.type) || isHeic(file);
const isHeic = (file) => /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);

/**
 * @param {File} file
 * @returns {Promise<{file: File, preview: string, width: number, height: number}>}
 * @throws {Refused}
 */
export async function prepared(file) {
  if (file.size > MOST_BYTES) {
    throw new Refused("picture_large");
  }
  if (!isPicture(file) || /svg/.test(file.type)) {
    throw new Refused("picture_kind");
  }
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new Refused(isHeic(file) ? "picture_heic" : "picture_broken");
  }
  const canvas = drawn(bitmap, LONGEST_SIDE, file.type !== "image/png");
  const png = file.type === "image/png" ? await bytes(canvas, "image/png") : null;
  const small = png && png.size <= SMALL_PNG;
  const blob = small ? png : await bytes(png ? drawn(bitmap, LONGEST_SIDE, true) : canvas, "image/jpeg");
  const preview = drawn(bitmap, PREVIEW_SIDE, true).toDataURL("image/jpeg", 0.8);
  bitmap.close();
  return { file: new File([blob], named(file.name, small ? "png" : "jpg"), { type: blob.type }), preview, width: canvas.width, height: canvas.height };
}

function drawn(bitmap, side, paper) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (paper) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function bytes(canvas, type) {
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Refused("picture_broken"))), type, 0.85));
}

/** A name that every computer holds. */
function named(name, ending) {
  const stem = name.replace(/\.[^.]*$/, "").normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `${stem.slice(0, 60) || "picture"}.${ending}`;
}

/**
 * Asks for a picture's words, and puts it where `pictures` says.
 *
 * @param {(file: File) => Promise<{path: string, alt: string}>} add
 * @returns {Promise<{path: string, alt: string} | null>} null: not wanted after all
 */
export function askForWords(picture, words, add) {
  return new Promise((done) => {
    const field = make("textarea", { id: "_picture-alt", rows: 2, maxLength: 500 });
    const told = make("p", { className: "form-trouble", role: "alert" });
    const yes = button(words.picture_put, put, "tool");
    const no = button(words.cancel, () => dialog.close(), "tool plain");
    const dialog = make(
      "dialog",
      { className: "form-dialog", "aria-labelledby": "_picture-title" },
      make("h2", { id: "_picture-title" }, words.picture_title),
      make("img", { src: picture.preview, alt: "", className: "form-preview" }),
      make("p", {}, make("label", { htmlFor: "_picture-alt" }, words.picture_alt)),
      make("p", { className: "form-help", id: "_picture-help" }, words.picture_alt_help),
      field,
      told,
      make("p", { className: "form-buttons" }, yes, no),
    );
    field.setAttribute("aria-describedby", "_picture-help");
    let answer = null;
    async function put() {
      if (!field.value.trim()) {
        told.textContent = words.picture_alt_missing;
        field.focus();
        return;
      }
      yes.disabled = true;
      try {
        const { path } = await add(picture.file, field.value.trim());
        answer = { path, alt: field.value.trim() };
        dialog.close();
      } catch (e) {
        told.textContent = (e instanceof Refused && words[e.message]) || e.said || words.picture_failed;
        yes.disabled = false;
      }
    }
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
