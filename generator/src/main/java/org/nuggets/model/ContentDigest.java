package org.nuggets.model;

import java.nio.ByteBuffer;
import java.util.Base64;
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

    /** As an entity tag of HTTP, with its quotation marks. */
    public String etag() {
        return '"' + hex.substring(0, 32) + '"';
    }

    /** As HTML's {@code integrity} has it. */
    public String integrity() {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** Its first half, as a key. */
    public Fingerprint fingerprint() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }
}
