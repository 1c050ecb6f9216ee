package org.nuggets.parse.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;

/** A piece of raw HTML that is copied without its comments, with slots in place of its addresses. */
final class RawHtmlRewriting {

    private final String html;
    /** Words to add, by the place that they go to. */
    private final NavigableMap<Integer, String> words;

    private final Deque<RawHtmlScan.Place> comments;
    private final StringBuilder copy = new StringBuilder();
    private int from;

    /** @param comments in document order */
    RawHtmlRewriting(String html, NavigableMap<Integer, String> words, List<RawHtmlScan.Place> comments) {
        this.html = html;
        this.words = words;
        this.comments = new ArrayDeque<>(comments);
    }

    /** Puts a slot for the only address of a value, or the first of several. */
    void open(RawAddress address, String slot) {
        int start = address.value().start();
        boolean quoted = isQuote(start - 1);
        copyTo(quoted ? start - 1 : start);
        from = start;
        // An address is escaped for double quotes.
        copy.append('"');
        more(address, slot);
    }

    /** Puts a slot for a further address of a value. */
    void more(RawAddress address, String slot) {
        copyTo(address.start());
        copy.append(slot);
        from = address.end();
    }

    /** Ends a value that was opened. */
    void close(RawAddress address) {
        int end = address.value().end();
        copyTo(end);
        copy.append('"');
        from = isQuote(end) && isQuote(address.value().start() - 1) ? end + 1 : end;
    }

    String finish() {
        copyTo(html.length());
        return copy.toString();
    }

    private void copyTo(int end) {
        while (!comments.isEmpty() && comments.peek().start() < end) {
            RawHtmlScan.Place comment = comments.pop();
            copyWithWordsTo(comment.start());
            from = comment.end();
        }
        copyWithWordsTo(end);
    }

    private void copyWithWordsTo(int end) {
        while (!words.isEmpty() && words.firstKey() <= end) {
            int at = words.firstKey();
            copy.append(html, from, at).append(words.remove(at));
            from = at;
        }
        copy.append(html, from, end);
        from = end;
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
    }
}
