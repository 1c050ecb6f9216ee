package org.nuggets.parse.text;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;

/**
 * The body that Flexmark reads, and where its parts stand in the file.
 *
 * @param file the whole file
 * @param start where the body begins in it
 * @param text the body, disarmed and without what nobody is to see; as long as the original, so that offsets agree
 * @param hidden where in it that stands
 * @param read how much of it is read as Markdown; the rest is shown as it is written
 */
public record BodySource(SourceText file, int start, String text, List<Unshown.Place> hidden, int read) {

    /** How many lines are read as Markdown: Flexmark needs 20 KB of memory for each, where they are items of lists. */
    public static final int MOST_LINES = 50_000;

    /** The body of a file, from an offset to its end. */
    public static BodySource of(SourceText file, int start) {
        Unshown notes = Unshown.blanked(FlexmarkGuard.disarm(file.text().substring(start)));
        String text = notes.text();
        int first = file.span(start, start).line();
        int read = file.lines() - first < MOST_LINES ? text.length() : file.offset(first + MOST_LINES, 1) - start;
        return new BodySource(file, start, text, notes.places(), read);
    }

    /** The part that is read as Markdown. */
    public String markdown() {
        return text.substring(0, read);
    }

    /** All of it as its author wrote it, but for what nobody is to see. */
    public String written() {
        return SentinelCharacters.restore(text);
    }

    /** What is shown as it is written. */
    public String rest() {
        return SentinelCharacters.restore(text.substring(read));
    }

    /** The place of what Flexmark has read. */
    public SourceSpan span(BasedSequence chars) {
        return span(chars.getStartOffset(), chars.getEndOffset());
    }

    /** The place of a stretch of {@link #text}. */
    public SourceSpan span(int from, int to) {
        return file.span(start + from, start + to);
    }
}
