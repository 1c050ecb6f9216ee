package org.nuggets.index.segment;

import java.util.function.Supplier;
import org.nuggets.index.bytes.ContentName;

/**
 * The text of a page.
 *
 * @param digest the start of that of its content
 * @param length how many bytes it has, compressed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record DocumentText(byte[] digest, int length, Supplier<byte[]> content) {

    /** Where nobody reads it. */
    static DocumentText none() {
        return new DocumentText(new byte[ContentName.BYTES], 0, () -> new byte[0]);
    }

    /** The text, compressed. */
    public byte[] bytes() {
        byte[] bytes = content.get();
        if (bytes.length != length) {
            throw new IllegalStateException("a text has " + bytes.length + " bytes, and had " + length);
        }
        return bytes;
    }
}
