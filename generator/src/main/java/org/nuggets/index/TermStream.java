package org.nuggets.index;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms with their places, as Lucene takes them. */
final class TermStream extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private String[] terms = new String[256];
    private int[] positions = new int[256];
    private int size;
    private int next;

    /** Adds a term at a position that is not before the last one. */
    void add(String term, int position) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        terms[size] = term;
        positions[size++] = position;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == size) {
            return false;
        }
        clearAttributes();
        text.append(terms[next]);
        step.setPositionIncrement(positions[next] - (next == 0 ? -1 : positions[next - 1]));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
