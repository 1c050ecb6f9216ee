package org.nuggets.cache;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.Fingerprint;

/**
 * The digest of many parts in their order; where one ends and the next begins counts, too. It is that of SHA-256,
 * or, for keys in the cache, a {@link #quick} one.
 */
public final class Digest {

    private static final int SMALL = 1 << 10;

    private final MessageDigest all;
    /** Small parts are gathered: to hand over each by itself costs more than to digest it. */
    private final byte[] gathered = new byte[SMALL];

    private int size;

    public Digest() {
        this(sha256());
    }

    private Digest(MessageDigest all) {
        this.all = all;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** For keys in the cache: by {@link SipHash}, which says why that is enough. */
    public static Digest quick() {
        return new Digest(new SipHash());
    }

    /** Of bytes alone. */
    public static Fingerprint of(byte[] bytes) {
        return new Digest().add(bytes).fingerprint();
    }

    /** What is told of a file that holds these bytes. */
    public static ContentDigest content(byte[] bytes) {
        return ContentDigest.of(sha256().digest(bytes));
    }

    public Digest add(byte[] part) {
        add(part.length);
        if (part.length > SMALL - size) {
            flush();
        }
        if (part.length > SMALL) {
            all.update(part);
        } else {
            System.arraycopy(part, 0, gathered, size, part.length);
            size += part.length;
        }
        return this;
    }

    public Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    public Digest add(Fingerprint part) {
        return add(part.high()).add(part.low());
    }

    /** A tree, with its fields in their order. */
    public Digest add(JsonNode part) {
        BinaryWriter packed = new BinaryWriter();
        JsonCodec.write(part, packed);
        return add(packed.bytes());
    }

    public Digest add(int part) {
        if (Integer.BYTES > SMALL - size) {
            flush();
        }
        gathered[size++] = (byte) (part >>> 24);
        gathered[size++] = (byte) (part >>> 16);
        gathered[size++] = (byte) (part >>> 8);
        gathered[size++] = (byte) part;
        return this;
    }

    private Digest add(long part) {
        return add((int) (part >>> 32)).add((int) part);
    }

    private void flush() {
        all.update(gathered, 0, size);
        size = 0;
    }

    /** In hexadecimal digits. Ends the digest. */
    public String hex() {
        flush();
        return HexFormat.of().formatHex(all.digest());
    }

    /** Ends the digest. */
    public Fingerprint fingerprint() {
        flush();
        ByteBuffer first = ByteBuffer.wrap(Arrays.copyOf(all.digest(), 16));
        return new Fingerprint(first.getLong(), first.getLong());
    }
}
