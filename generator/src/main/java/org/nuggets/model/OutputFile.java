package org.nuggets.model;

import java.nio.file.Path;

/**
 * A file of the finished site.
 *
 * @param path below the output folder, with forward slashes
 * @param content what it will hold
 * @param source the source file that it was made from, as shown to people; empty where it has no single one
 */
public record OutputFile(String path, Content content, String source) {

    /** What a file will hold. */
    public sealed interface Content {}

    /** Bytes that were made. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a defensive copy would double the site.
    public record Made(byte[] bytes) implements Content {}

    /** A source file as it is, read only when it is written. */
    public record Copied(Path location) implements Content {}
}
