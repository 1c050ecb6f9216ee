package org.nuggets.model;

/**
 * A source file.
 *
 * @param path its path below its root, with forward slashes, in NFC; the key by which others name it
 * @param name the same file as shown to people
 * @param digest of its content
 * @param content its content; read when it is first wanted where the digest is known already
 */
public record SourceFile(String path, String name, Fingerprint digest, Bytes content) {

    /** The same file with other content. */
    public SourceFile with(Fingerprint other, Bytes text) {
        return new SourceFile(path, name, other, text);
    }

    /** Its content; never changed. */
    public byte[] bytes() {
        return content.read();
    }
}
