package org.nuggets.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the finished site.
 *
 * @param path below the output folder, with forward slashes
 * @param content what it will hold
 * @param source the source file that it was made from, as shown to people; empty where it has no single one
 * @param cacheRule how long whoever has it may keep it
 */
public record OutputFile(String path, Content content, String source, CacheRule cacheRule) {

    /** A file whose name says nothing of its bytes. */
    public OutputFile(String path, Content content, String source) {
        this(path, content, source, CacheRule.REVALIDATED);
    }

    /** A text that was made of no single source. */
    public static OutputFile text(Route route, String text) {
        return new OutputFile(route.file(), new Made(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    /** The bytes of a file that is made; none of one that is copied. */
    public Optional<byte[]> made() {
        if (content instanceof Made made) {
            return Optional.of(made.bytes());
        }
        return content instanceof Deferred kept ? Optional.of(kept.bytes().read()) : Optional.empty();
    }

    /** What a file will hold. */
    public sealed interface Content {}

    /** Bytes that were made. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a defensive copy would double the site.
    public record Made(byte[] bytes) implements Content {}

    /**
     * Bytes that were made and then put away, or that are known and will be made when they are needed.
     *
     * @param key of the bytes, or of all that decides them: where it is the same, they are, but where it is not, they may
     *     be, too. What readers are told of the bytes is their {@link ContentDigest}
     * @param size how many they are
     */
    public record Deferred(Fingerprint key, int size, Bytes bytes) implements Content {}

    /** A source file as it is, read only when it is written. */
    public record Copied(Path location) implements Content {}
}
