package org.nuggets.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of many parts in their order; where one ends and the next begins counts, too. */
public final class Digest {

    private final MessageDigest all;

    public Digest() {
        try {
            all = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public Digest add(byte[] part) {
        all.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        all.update(part);
        return this;
    }

    public Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal digits. Ends the digest. */
    public String hex() {
        return HexFormat.of().formatHex(all.digest());
    }
}
