package org.nuggets.index.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.bytes.Utf8;

/** Terms of a page with their places, as Lucene takes them. */
final class TermStream extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Place> places;
    private int next;

    /** A term at a position. */
    record Place(String term, int position) {}

    private TermStream(List<Place> places) {
        this.places = places;
    }

    /** The terms of all words. */
    static TermStream text(AnalysedPage page) {
        return new TermStream(places(page, false));
    }

    /** Words with accents as they are written. */
    static TermStream exact(AnalysedPage page) {
        return new TermStream(places(page, true));
    }

    static List<Place> places(AnalysedPage page, boolean exact) {
        List<Place> places = new ArrayList<>();
        AnalysedPage.Entries entries = page.entries();
        while (entries.next()) {
            String term = "";
            while (entries.word() > 0) {
                term = Utf8.text(entries.term());
            }
            int position = 0;
            for (int left = entries.frequency(); left > 0; left--) {
                position += entries.position();
                if (exact == (term.charAt(0) == Word.EXACT)) {
                    places.add(new Place(term, position));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::position));
        return places;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    public boolean incrementToken() {
        if (next == places.size()) {
            return false;
        }
        clearAttributes();
        text.append(places.get(next).term);
        int before = next == 0 ? -1 : places.get(next - 1).position;
        step.setPositionIncrement(places.get(next++).position - before);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
