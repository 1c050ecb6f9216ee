// All files of a small site's search in one, so that a reader waits once.
import { Reader, readNames } from "./codec.js";

const DOCUMENTS = "d";

/** By what a file, or the part of one that is compressed for itself, is asked for. */
export function keyOf(name, part) {
  return part ? `${name} ${part.offset}` : name;
}

/**
 * What a bundle holds.
 *
 * @param {Uint8Array} bytes of the bundle, unpacked
 * @returns {Map<string, Uint8Array>} by `keyOf`: the bytes of files, and of documents, unpacked
 */
export function readBundle(bytes) {
  const reader = new Reader(bytes);
  const files = new Map();
  while (!reader.done) {
    const kind = String.fromCharCode(reader.byte());
    const [name] = readNames(reader.take(6), kind);
    const offset = reader.varint();
    files.set(keyOf(name, kind === DOCUMENTS && { offset }), reader.slice());
  }
  return files;
}
