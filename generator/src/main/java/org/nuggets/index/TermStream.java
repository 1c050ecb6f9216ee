package org.nuggets.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms with their places, as Lucene takes them. */
final class TermStream extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private int next;

    /** Adds a term at a position that is not before the last one. */
    void add(String term, int position) {
        terms.add(term);
        positions.add(position);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        text.append(terms.get(next));
        step.setPositionIncrement(positions.get(next) - (next == 0 ? -1 : positions.get(next - 1)));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
