package org.nuggets.model;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The SHA-256 of a file's bytes, and of nothing else: what a server, a browser or a bucket is told of it. It costs a pass
 * over the bytes, so it is only made where somebody asks.
 *
 * @param hex in 64 hexadecimal digits
 */
public record ContentDigest(String hex) {

    /** From the 32 bytes of a SHA-256. */
    public static ContentDigest of(byte[] sha256) {
        return new ContentDigest(HexFormat.of().formatHex(sha256));
    }

    /** Its first half, as a key. */
    public Fingerprint fingerprint() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }
}
