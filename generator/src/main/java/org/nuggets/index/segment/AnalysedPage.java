package org.nuggets.index.segment;

import java.util.Arrays;
import java.util.Optional;
import org.nuggets.index.bytes.ByteInput;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.BytesHash;
import org.nuggets.index.bytes.Checksummed;
import org.nuggets.index.bytes.ContentName;

/**
 * The words of a page and where they stand, ready to be put into an index: a few thousand bytes, which are also what is
 * kept of it, so that nothing is taken apart before the index is made.
 *
 * <p>The bytes: a version; the digest of its text; varints: how many bytes this has when compressed, how many blocks, how
 * many of its positions hold a term, how many terms stand there, and how many words its title has; for each term, in the order of the page, an {@linkplain Entries entry}; the {@linkplain Checksummed seal}.
 */
final class AnalysedPage {

    private static final byte VERSION = 4;
    private static final int HEAD = 1 + ContentName.BYTES;

    private final byte[] bytes;

    private AnalysedPage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Puts a page together.
     *
     * @param text its text
     * @param blocks how many blocks its text has
     * @param length how many of its positions hold a term
     * @param words how many terms stand there
     * @param title how many words its title has
     * @param entries for each term what {@link Entries} reads
     */
    static AnalysedPage of(DocumentText text, int blocks, int length, int words, int title, Bytes entries) {
        return new AnalysedPage(Checksummed.of(new Bytes(HEAD + 25 + entries.size())
                .raw(new byte[] {VERSION}, 0)
                .raw(text.digest(), 0)
                .varint(text.length())
                .varint(blocks)
                .varint(length)
                .varint(words)
                .varint(title)
                .raw(entries)
                .all()));
    }

    /** What was kept of a page; none where it is damaged or of another version. */
    static Optional<AnalysedPage> of(byte[] kept) {
        return kept.length > HEAD + Checksummed.MORE && kept[0] == VERSION && Checksummed.isWhole(kept)
                ? Optional.of(new AnalysedPage(kept))
                : Optional.empty();
    }

    /** What is kept of it. */
    byte[] bytes() {
        return bytes;
    }

    /** That of its text. */
    byte[] digest() {
        return Arrays.copyOfRange(bytes, 1, HEAD);
    }

    /** How many bytes its text has when compressed. */
    int textLength() {
        return head().varint();
    }

    int blocks() {
        ByteInput head = head();
        head.varint();
        return head.varint();
    }

    /** How many of its positions hold a term. */
    int length() {
        ByteInput head = head();
        head.skipVarints(2);
        return head.varint();
    }

    /** How many terms stand there: a position may hold several. */
    int words() {
        ByteInput head = head();
        head.skipVarints(3);
        return head.varint();
    }

    /** How many words its title has, but for those that every text holds. */
    int titleWords() {
        ByteInput head = head();
        head.skipVarints(4);
        return head.varint();
    }

    private ByteInput head() {
        return new ByteInput(bytes, HEAD, bytes.length - Checksummed.MORE);
    }

    Entries entries() {
        return new Entries();
    }

    /**
     * Its terms, one after the other. For each: a varint, twice the number of its written words, and 1 more where the title
     * holds it; the words; the term's positions in the page, the first one and then distances, as many as it is written.
     *
     * <p>A word: how many bytes it has, and these; how many bytes to cut from its end for the term, how many to put there,
     * and these; how often it stands in the page.
     */
    final class Entries {

        private final ByteInput in = head();
        private int wordsLeft;
        private boolean inTitle;
        private int frequency;
        private int from;
        private int to;
        private int cut;
        private int suffix;
        private int suffixEnd;

        private Entries() {
            in.skipVarints(5);
        }

        /** To the next term, once the positions of the last one were read or passed over. */
        boolean next() {
            if (in.done()) {
                return false;
            }
            int head = in.varint();
            wordsLeft = head >>> 1;
            inTitle = (head & 1) != 0;
            frequency = 0;
            return true;
        }

        /**
         * To the next word of the term.
         *
         * @return how often it stands in the page; 0 where there is no further one
         */
        int word() {
            if (wordsLeft == 0) {
                return 0;
            }
            wordsLeft--;
            int length = in.varint();
            from = in.at();
            to = from + length;
            in.skip(length);
            cut = in.varint();
            int added = in.varint();
            suffix = in.at();
            suffixEnd = suffix + added;
            in.skip(added);
            int count = in.varint();
            frequency += count;
            return count;
        }

        /** The number of the word among others. */
        int number(BytesHash words) {
            return words.number(bytes, from, to);
        }

        /** The term of the word. */
        byte[] term() {
            return new Bytes(to - from + suffixEnd - suffix)
                    .raw(bytes, from, to - cut)
                    .raw(bytes, suffix, suffixEnd)
                    .all();
        }

        boolean inTitle() {
            return inTitle;
        }

        /** How often the term stands in the page, once all its words were read. */
        int frequency() {
            return frequency;
        }

        /** The next of the positions: how far it is from the one before. */
        int position() {
            return in.varint();
        }

        /** Copies the positions as they are. */
        void positions(Bytes out) {
            int start = in.at();
            in.skipVarints(frequency);
            out.raw(bytes, start, in.at());
        }
    }
}
