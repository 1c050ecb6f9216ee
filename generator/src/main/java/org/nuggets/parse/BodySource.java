package org.nuggets.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;

/**
 * The body that Flexmark reads, and where its parts stand in the file.
 *
 * @param file the whole file
 * @param start where the body begins in it
 * @param text the body, disarmed and without private notes; as long as the original, so that offsets agree
 * @param hidden where in it these notes stand
 */
record BodySource(SourceText file, int start, String text, List<PrivateNotes.Place> hidden) {

    static BodySource of(SourceText file, int start) {
        PrivateNotes notes = PrivateNotes.hidden(StandIns.disarm(file.text().substring(start)));
        return new BodySource(file, start, notes.text(), notes.places());
    }

    SourceSpan span(BasedSequence chars) {
        return span(chars.getStartOffset(), chars.getEndOffset());
    }

    /** The place of a stretch of {@link #text}. */
    SourceSpan span(int from, int to) {
        return file.span(start + from, start + to);
    }
}
