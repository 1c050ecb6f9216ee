package org.nuggets.publish.store;

import java.io.IOException;
import java.util.Optional;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A place that takes one file at a time: the seam where protocols are added. Paths are relative to the root of the site, with
 * forward slashes. Several threads use it at once. Whatever may pass by itself (a connection that breaks, a server that is
 * busy) is tried again in here, with growing pauses and an end; what is thrown is final.
 *
 * @see TargetRefusedException for what is told in words that say what to do
 */
public interface FileStore extends AutoCloseable {

    /** What it is called where it is talked of, such as {@code bucket 'school'}. */
    String shown();

    /** Nothing where there is no such file. */
    Optional<byte[]> read(String path) throws IOException;

    /** Whether a file stands there, of whomever it is. */
    boolean isThere(String path) throws IOException;

    /** Readers have what was there before, whole, or this, whole, however the process ends. */
    void write(StoredFile file, byte[] bytes) throws IOException;

    /**
     * Writes a file that is not there yet.
     *
     * @return whether it was not: of several who try at once, one is told so
     */
    boolean writeNew(StoredFile file, byte[] bytes) throws IOException;

    /**
     * As {@link #write}, of what stands at another path. The bytes travel only where the place cannot do it by itself.
     *
     * @return how many bytes travelled
     * @throws java.nio.file.NoSuchFileException where nothing stands there
     */
    long copy(String from, StoredFile to) throws IOException;

    /** It may be gone already. */
    void delete(String path) throws IOException;

    /** How many files it takes at once. */
    int lanes();

    /** Whether a file takes the place of another in no time; where not, it may be missing for a moment. */
    boolean replacesAtOnce() throws IOException;

    @Override
    void close() throws IOException;
}
