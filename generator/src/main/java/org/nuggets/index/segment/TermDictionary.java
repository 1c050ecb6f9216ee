package org.nuggets.index.segment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.Utf8;

/** The words of one analysis that were seen so far, each analysed once. Asked for millions of times, without a string. */
final class TermDictionary {

    /** The hash of a word without letters. */
    static final int NO_LETTERS = 1;

    /** The place of a term that the page at hand does not hold. */
    static final int NOWHERE = -1;

    private final Analysis analysis;
    private final Map<String, Term> terms = new HashMap<>();
    /** By hash; a power of two long, and never more than half full. */
    private Seen[] slots = new Seen[4096];

    private int size;

    TermDictionary(Analysis analysis) {
        this.analysis = analysis;
    }

    /** A term, and its place among those of the page at hand. */
    static final class Term {
        int place = NOWHERE;
    }

    /** A word as {@link AnalysedPage.Entries} reads it, and how often it was met in the page at hand. */
    static final class Seen {
        final byte[] bytes;
        final Term term;
        /** The same word with its accents, where it has some. */
        final @Nullable Seen exact;

        int count;
        private final char[] form;
        private final int hash;

        private Seen(byte[] bytes, Term term, @Nullable Seen exact, char[] form, int hash) {
            this.bytes = bytes;
            this.term = term;
            this.exact = exact;
            this.form = form;
            this.hash = hash;
        }

        private boolean is(char[] text, int from, int to) {
            if (form.length != to - from) {
                return false;
            }
            for (int i = 0; i < form.length; i++) {
                if (form[i] != text[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The hash of one more letter. */
    static int hash(int before, char letter) {
        return 31 * before + letter;
    }

    /** A word in lower case; null for one that has no term, or is too long to count. */
    @Nullable Seen word(String word) {
        int hash = NO_LETTERS;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return word(word.toCharArray(), 0, word.length(), hash);
    }

    /**
     * The same, for a word in the midst of a text.
     *
     * @param letters the hash of its letters
     */
    @Nullable Seen word(char[] text, int from, int to, int letters) {
        if (to - from > Analysis.LONGEST) {
            return null;
        }
        int hash = letters ^ letters >>> 15;
        Seen[] slots = this.slots;
        int slot = hash & (slots.length - 1);
        while (slots[slot] != null) {
            Seen word = slots[slot];
            if (word.hash == hash && word.is(text, from, to)) {
                return word;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Seen made = made(new String(text, from, to - from), hash);
        if (made != null) {
            slots[slot] = made;
            if (2 * ++size > slots.length) {
                widen();
            }
        }
        return made;
    }

    private @Nullable Seen made(String form, int hash) {
        Word word = Word.of(form, analysis);
        if (word.term().isEmpty()) {
            return null;
        }
        String accents = word.exact();
        Seen exact = accents == null ? null : word(accents, accents, null, hash);
        return word(form, word.term(), exact, hash);
    }

    private Seen word(String form, String term, @Nullable Seen exact, int hash) {
        byte[] written = Utf8.bytes(form);
        byte[] found = Utf8.bytes(term);
        int shared = Utf8.shared(written, found);
        byte[] bytes = new Bytes()
                .varint(written.length)
                .raw(written, 0)
                .varint(written.length - shared)
                .varint(found.length - shared)
                .raw(found, shared)
                .all();
        return new Seen(bytes, terms.computeIfAbsent(term, t -> new Term()), exact, form.toCharArray(), hash);
    }

    private void widen() {
        Seen[] before = slots;
        slots = new Seen[2 * before.length];
        for (Seen word : before) {
            if (word != null) {
                int slot = word.hash & (slots.length - 1);
                while (slots[slot] != null) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = word;
            }
        }
    }
}
