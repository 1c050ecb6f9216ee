package org.nuggets.parse.markdown;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds bare addresses in text: {@code https://example.org}, {@code www.example.org}, {@code ada@example.org}. */
final class Autolinks {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
            .build();

    private final String source;
    private final LinkWriter links;
    private final boolean enabled;

    Autolinks(String source, LinkWriter links, boolean enabled) {
        this.source = source;
        this.links = links;
        this.enabled = enabled;
    }

    /** Writes a stretch of text with its addresses as links. */
    void write(int from, int to, InlineWalk walk) {
        String text = source.substring(from, to);
        if (!enabled || links.isInside() || !mayHoldAddress(text)) {
            walk.text(text);
            return;
        }
        int written = from;
        for (LinkSpan found : EXTRACTOR.extractLinks(text)) {
            int start = from + found.getBeginIndex();
            int end = withoutHalfReference(start, from + found.getEndIndex());
            boolean ours = found.getType() != LinkType.URL || source.regionMatches(true, start, "http", 0, 4);
            if (ours) {
                walk.text(source.substring(written, start));
                links.bare(start, end, prefix(found.getType()));
                written = end;
            }
        }
        walk.text(source.substring(written, to));
    }

    /** What an address lacks before it is one. */
    private static String prefix(LinkType type) {
        return switch (type) {
            case EMAIL -> "mailto:";
            case WWW -> "http://";
            case URL -> "";
        };
    }

    /** Most texts hold none, which a look for a few characters tells. */
    private static boolean mayHoldAddress(String text) {
        if (text.indexOf('@') >= 0 || text.indexOf("://") >= 0) {
            return true;
        }
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (text.regionMatches(true, dot - 3, "www", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts {@code &lt} off an address that {@code ;} follows: it is a character reference behind it. */
    private int withoutHalfReference(int start, int end) {
        if (end == source.length() || source.charAt(end) != ';') {
            return end;
        }
        int i = end - 1;
        while (i > start && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '#')) {
            i--;
        }
        return i > start && source.charAt(i) == '&' ? i : end;
    }
}
