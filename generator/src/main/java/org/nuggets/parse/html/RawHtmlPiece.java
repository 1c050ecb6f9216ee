package org.nuggets.parse.html;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.parse.text.BodySource;

/**
 * A piece of raw HTML.
 *
 * @param html as its author wrote it
 * @param chars where it stands in the source
 * @param skipped how much longer those are
 */
record RawHtmlPiece(String html, BasedSequence chars, int skipped, Node node) {

    /** The place of a stretch of it. */
    SourceSpan span(int start, int end, BodySource source) {
        int from = chars.getIndexOffset(Math.min(start + skipped, chars.length() - 1));
        int to = chars.getIndexOffset(Math.max(0, Math.min(end + skipped, chars.length()) - 1)) + 1;
        return from < 0 || to <= from ? source.span(node.getChars().trimEnd()) : source.span(from, to);
    }
}
