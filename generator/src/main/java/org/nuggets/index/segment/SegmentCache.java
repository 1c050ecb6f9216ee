package org.nuggets.index.segment;

import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.model.LinkedPage;

/**
 * What earlier builds worked out, so that an unchanged page is not analysed again. Values may be kept in memory or on disk,
 * and may be lost: a damaged one is as good as none. Asked by several threads at once.
 */
public interface SegmentCache {

    /**
     * Names the draft of a page: pages of equal names have equal drafts, in whatever build. So a name may be the digest of
     * the source and of whatever else its parser was told.
     *
     * @return none for a page of which nothing is to be kept
     */
    Optional<String> draft(LinkedPage page);

    /**
     * What was kept.
     *
     * @param name letters, digits, hyphens and dots
     */
    Optional<byte[]> get(String name);

    /**
     * Keeps bytes, which nobody changes any more.
     *
     * @param name always of the same bytes
     */
    void put(String name, byte[] bytes);

    /** Says that a value is still of use, though nobody reads it now. */
    default void needed(String name) {}

    /** Puts bytes away until they are asked for; in memory, unless there is a better place. */
    default Supplier<byte[]> spill(byte[] bytes) {
        return () -> bytes;
    }

    /** Nothing is kept. */
    static SegmentCache none() {
        return new SegmentCache() {
            @Override
            public Optional<String> draft(LinkedPage page) {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> get(String name) {
                return Optional.empty();
            }

            @Override
            public void put(String name, byte[] bytes) {
                // Gone.
            }
        };
    }
}
