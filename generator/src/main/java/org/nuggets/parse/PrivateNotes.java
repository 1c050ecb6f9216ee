package org.nuggets.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two {@code %%}, which Obsidian shows to nobody but the writer: it is blanked before anything reads
 * it, except in code.
 *
 * @param text the body without it, as long as before
 * @param places where each begins and ends
 */
record PrivateNotes(String text, List<Place> places) {

    record Place(int from, int to) {}

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    static PrivateNotes hidden(String text) {
        return text.contains("%%") ? new Scan(text).run() : new PrivateNotes(text, List.of());
    }

    /** One pass, line by line: a note that opens its line may go on for many, any other ends in its own. */
    private static final class Scan {
        private final String text;
        private final char[] blanked;
        private final List<Place> places = new ArrayList<>();

        Scan(String text) {
            this.text = text;
            this.blanked = text.toCharArray();
        }

        PrivateNotes run() {
            String fence = "";
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
                String line = text.substring(at, end);
                Matcher opening = FENCE.matcher(line);
                if (!fence.isEmpty()) {
                    fence = line.strip().startsWith(fence)
                                    && line.strip()
                                            .chars()
                                            .allMatch(fence.charAt(0) == '`' ? c -> c == '`' : c -> c == '~')
                            ? ""
                            : fence;
                } else if (opening.matches()) {
                    fence = opening.group(1);
                } else if (!line.startsWith("    ") && !line.startsWith("\t")) {
                    end = Math.max(end, line(at, end));
                }
                at = end + 1;
            }
            return new PrivateNotes(new String(blanked), places);
        }

        /** Blanks the notes of a line; returns where the last of them ends. */
        private int line(int start, int end) {
            int at = start;
            while (at < end) {
                char c = text.charAt(at);
                if (c == '`') {
                    at = afterCode(at, end);
                } else if (text.startsWith("%%", at) && isOpener(start, at)) {
                    boolean first = isFirst(at);
                    int close = text.indexOf("%%", at + 2);
                    if (close < 0 || (!first && close >= end)) {
                        return at;
                    }
                    blank(at, close + 2);
                    at = close + 2;
                } else {
                    at++;
                }
            }
            return text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        }

        /** A per cent sign behind a number is one. */
        private boolean isOpener(int start, int at) {
            return at == start || !Character.isDigit(text.charAt(at - 1));
        }

        private int afterCode(int open, int end) {
            int run = open;
            while (run < end && text.charAt(run) == '`') {
                run++;
            }
            int close = text.indexOf(text.substring(open, run), run);
            return close < 0 || close >= end ? run : close + run - open;
        }

        /** Whether only blanks stand before it in its line: a look back as far as they go, for a line may be long. */
        private boolean isFirst(int at) {
            int i = at - 1;
            while (i >= 0 && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
                i--;
            }
            return i < 0 || text.charAt(i) == '\n';
        }

        private boolean isLast(int at) {
            int i = at;
            while (i < text.length() && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i == text.length() || text.charAt(i) == '\n';
        }

        private void blank(int from, int to) {
            places.add(new Place(from, to));
            boolean alone = isFirst(from) && isLast(to);
            for (int i = from; i < to; i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    blanked[i] = alone ? ' ' : StandIns.NOTHING;
                }
            }
        }
    }
}
