package org.nuggets.index.bytes;

import java.util.HexFormat;
import org.nuggets.cache.Digest;

/** Names of files that say what these hold: a file of the same name has the same content, for all time. */
public final class ContentName {

    /** How many bytes of its digest name a file. */
    public static final int BYTES = 6;

    private ContentName() {}

    /** The name of a file whose content has a digest, of which the start is enough. */
    public static String of(String kind, String digest) {
        return kind + "-" + digest.substring(0, 2 * BYTES) + ".bin";
    }

    /** The digest that would name content. */
    public static byte[] digest(byte[] content) {
        return HexFormat.of().parseHex(Digest.quick().add(content).hex(), 0, 2 * BYTES);
    }

    /** The digest in a name. */
    public static byte[] digest(String name) {
        return HexFormat.of().parseHex(name.substring(2, 2 + 2 * BYTES));
    }
}
