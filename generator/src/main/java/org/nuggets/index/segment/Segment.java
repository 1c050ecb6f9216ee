package org.nuggets.index.segment;

import java.util.Optional;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.bytes.ByteInput;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.Checksummed;

/**
 * Some pages that follow one another, inverted: the words of the pages turned into the pages of each word. Its bytes are
 * what is kept of it, so that of a site only the pages around a changed one are inverted again.
 *
 * <p>The bytes: a version; varints: how many pages, and of each, after the digest of its text, how many
 * bytes this has when compressed, how many blocks, how many of its positions hold a term, how many terms stand there, and how many words its title has; how many terms, and of each its text, how many pages hold it, and its postings behind
 * their length; for each {@link Analysis} how many words are written, and of each its text, how often it is written, and the
 * number of its term; the {@linkplain Checksummed seal}.
 *
 * <p>Postings: for each page that holds the term, as varints, its place among the pages, as the distance from the one
 * before; twice the times it holds the term, and 1 more where its title does; the positions, the first one and then
 * distances.
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Segment(byte[] bytes) {

    private static final byte VERSION = 4;

    /** Seals what {@link SegmentBuilder} wrote. */
    static Segment of(Bytes written) {
        return new Segment(Checksummed.of(new Bytes(1 + written.size())
                .raw(new byte[] {VERSION}, 0)
                .raw(written)
                .all()));
    }

    /** What was kept of pages; none where it is damaged or of another version. */
    static Optional<Segment> kept(byte[] bytes) {
        return bytes.length > Checksummed.MORE && bytes[0] == VERSION && Checksummed.isWhole(bytes)
                ? Optional.of(new Segment(bytes))
                : Optional.empty();
    }

    /** All behind the version. */
    ByteInput read() {
        return new ByteInput(bytes, 1, bytes.length - Checksummed.MORE);
    }
}
