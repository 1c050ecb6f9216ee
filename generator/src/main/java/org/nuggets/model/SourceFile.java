package org.nuggets.model;

/**
 * A source file that was read whole.
 *
 * @param path its path below its root, with forward slashes, in NFC; the key by which others name it
 * @param name the same file as shown to people
 * @param bytes its content; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copying every file would double what is held.
public record SourceFile(String path, String name, byte[] bytes) {}
