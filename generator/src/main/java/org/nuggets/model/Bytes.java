package org.nuggets.model;

/** Bytes that can be read as often as they are needed, and need not lie in memory meanwhile. */
@FunctionalInterface
public interface Bytes {

    /**
     * All of them, the same each time; nobody changes what this returns.
     *
     * @throws java.io.UncheckedIOException where they are there no more
     */
    byte[] read();

    /** Bytes in memory. */
    static Bytes of(byte[] bytes) {
        return () -> bytes;
    }
}
