package org.nuggets.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.InflaterInputStream;

/**
 * The files of a search, each unpacked and decoded once. One that cannot be read is an {@link UncheckedIOException}: whoever
 * made the files makes them anew. Its JavaScript twin is {@code shards.js}, which goes on without a file.
 */
final class Shards {

    private final ShardSource source;
    private final Map<String, Object> decoded = new HashMap<>();

    Shards(ShardSource source) {
        this.source = source;
    }

    /**
     * What a file holds.
     *
     * @param decode always the same for a name
     */
    <T> T get(String name, Function<byte[], T> decode) {
        return get(name, name, bytes -> bytes, decode);
    }

    /** What a part of a file holds, which is compressed for itself. */
    <T> T part(String name, int offset, int length, Function<byte[], T> decode) {
        return get(name + " " + offset, name, bytes -> new ShardReader(bytes, offset, length).raw(length), decode);
    }

    @SuppressWarnings("unchecked") // As the caller decoded it before.
    private <T> T get(String key, String name, UnaryOperator<byte[]> part, Function<byte[], T> decode) {
        Object known = decoded.get(key);
        if (known == null) {
            try {
                byte[] bytes = part.apply(source.bytes(name));
                known = decode.apply(name.endsWith(".json") ? bytes : unpacked(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new UncheckedIOException(new IOException(name + " is damaged", e));
            }
            decoded.put(key, known);
        }
        return (T) known;
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
