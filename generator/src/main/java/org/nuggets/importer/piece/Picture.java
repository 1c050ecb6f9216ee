package org.nuggets.importer.piece;

import java.util.Optional;
import org.nuggets.model.Bytes;

/**
 * A picture, or a file that a text links to, as the text names it.
 *
 * @param address where it lies: an address of the web, a path beside the text, or a {@code data:} address; only a name where
 *     the bytes are given
 * @param bytes what it holds, where the text held it itself
 * @param words its description; empty where it has none
 * @param decorative whether its author said that it says nothing
 */
public record Picture(String address, Optional<Bytes> bytes, String words, boolean decorative) {}
