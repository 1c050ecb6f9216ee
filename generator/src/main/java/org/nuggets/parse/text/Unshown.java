package org.nuggets.parse.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors write for no reader, in the ways of other tools: it is blanked before anything reads it, except in code.
 *
 * @param text the body without it, as long as before
 * @param places where each begins and ends
 */
public record Unshown(String text, List<Place> places) {

    /**
     * Where such a thing stands.
     *
     * @param closed whether it ends before the text does
     */
    public record Place(UnshownKind kind, int from, int to, boolean closed) {}

    private static final List<UnshownKind> KINDS = List.of(UnshownKind.values());
    private static final Pattern FENCE =
            Pattern.compile("[ \\t>]{0,20}(?:[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+)?(`{3,}|~{3,}).*");
    private static final Pattern ITEM = Pattern.compile("[ >]{0,20}(?:[-*+]|\\d{1,9}[.)])(?:[ \\t].*)?");
    private static final Pattern BEFORE = Pattern.compile("[ \\t>]{0,40}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,20}){0,4}");

    static Unshown blanked(String text) {
        return UnshownKind.mayOccurIn(text) ? new Scan(text).run() : new Unshown(text, List.of());
    }

    /** One pass, line by line: what opens its line may go on for many, and to the end where it is never closed. */
    private static final class Scan {
        private final String text;
        private final char[] blanked;
        private final List<Place> places = new ArrayList<>();
        /** Of each kind the end that was found last. */
        private final Map<UnshownKind, UnshownKind.End> ends = new EnumMap<>(UnshownKind.class);

        private String fence = "";
        private boolean inList;
        private boolean afterBlank = true;

        Scan(String text) {
            this.text = text;
            this.blanked = text.toCharArray();
        }

        Unshown run() {
            int at = 0;
            while (at < text.length()) {
                int end = endOfLine(at);
                String line = text.substring(at, end).stripTrailing();
                if (!isCode(line)) {
                    end = Math.max(end, line(at, end));
                }
                at = end + 1;
            }
            return new Unshown(new String(blanked), places);
        }

        private int endOfLine(int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }

        /** Whether a line is one of code; in a list what is indented may be text, which had better be looked over. */
        private boolean isCode(String line) {
            Matcher opening = FENCE.matcher(line);
            boolean fenced = opening.matches();
            if (!fence.isEmpty()) {
                boolean closes = fenced && opening.group(1).startsWith(fence) && line.endsWith(opening.group(1));
                fence = closes ? "" : fence;
                return true;
            }
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            boolean code = fenced || (indented && afterBlank && !inList);
            fence = fenced ? opening.group(1) : "";
            if (!line.isBlank() && !code) {
                inList = ITEM.matcher(line).matches() || (inList && (indented || line.startsWith(" ")));
            }
            afterBlank = line.isBlank() || (code && !fenced);
            return code;
        }

        /** Blanks what nobody is to see of a line; returns where the last of it ends. */
        private int line(int start, int end) {
            int at = start;
            int last = end;
            while (at < last) {
                if (text.charAt(at) == '`') {
                    at = afterCode(at, last);
                } else {
                    int close = hidden(start, at, last);
                    last = close > last ? endOfLine(close) : last;
                    at = Math.max(at + 1, close);
                }
            }
            return last;
        }

        /** Blanks what begins here; returns where it ends, or -1 where nothing does. */
        private int hidden(int line, int at, int end) {
            for (UnshownKind kind : KINDS) {
                if (!kind.begins(text.charAt(at))) {
                    continue;
                }
                Matcher opening = kind.opening(text, at);
                if (opening.lookingAt() && kind.mayStand(text, at)) {
                    boolean first = at - line < 200
                            && BEFORE.matcher(text).region(line, at).matches();
                    int close = end(kind, opening.end());
                    if (close < 0 && first && kind.isOpenEnded()) {
                        blank(kind, at, text.length(), false);
                        return text.length();
                    }
                    if (close >= 0 && (first || close <= end || !kind.endsInItsLine())) {
                        blank(kind, at, close, true);
                        return close;
                    }
                }
            }
            return -1;
        }

        /** The offset behind the end of what begins before a place, or -1. */
        private int end(UnshownKind kind, int from) {
            UnshownKind.End known = ends.get(kind);
            UnshownKind.End end = known != null && known.holdsFrom(from) ? known : kind.end(text, from);
            ends.put(kind, end);
            return end.behind();
        }

        private int afterCode(int open, int end) {
            int run = open;
            while (run < end && text.charAt(run) == '`') {
                run++;
            }
            int close = text.indexOf(text.substring(open, run), run);
            return close < 0 || close >= end ? run : close + run - open;
        }

        private void blank(UnshownKind kind, int from, int to, boolean closed) {
            places.add(new Place(kind, from, to, closed));
            boolean alone = isFirst(from) && isLast(to);
            for (int i = from; i < to; i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    blanked[i] = alone ? ' ' : SentinelCharacters.NOTHING;
                }
            }
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
    }
}
