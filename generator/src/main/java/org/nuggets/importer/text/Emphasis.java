package org.nuggets.importer.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.Marks;

/**
 * Marked words as Markdown's stars. Markdown reads a star by what stands on both sides of it, so blanks are moved out, and
 * stars that would be shown as such are left away: better plain words than signs.
 */
public final class Emphasis {

    private static final String OPENERS = "" + Marks.STRONG + Marks.EMPHASIS + Marks.STRUCK;
    private static final String CLOSERS = "" + Marks.STRONG_END + Marks.EMPHASIS_END + Marks.STRUCK_END;
    private static final int MOST_ROUNDS = 12;

    private static final String BLANKS = "([ " + Marks.BREAK + "]+)";
    private static final Pattern LEADING = Pattern.compile("([" + OPENERS + "])" + BLANKS);
    private static final Pattern TRAILING = Pattern.compile(BLANKS + "([" + CLOSERS + "])");
    private static final Pattern TOUCHING = Pattern.compile(touching());

    private record Pair(int open, int close) {}

    private final String text;

    private static String touching() {
        StringBuilder pairs = new StringBuilder();
        for (int kind = 0; kind < OPENERS.length(); kind++) {
            char open = OPENERS.charAt(kind);
            char close = CLOSERS.charAt(kind);
            pairs.append(kind == 0 ? "" : "|")
                    .append(open)
                    .append(close)
                    .append('|')
                    .append(close)
                    .append(open);
        }
        return pairs.toString();
    }

    private Emphasis(String text) {
        this.text = text;
    }

    /** A paragraph with the signs of Markdown in the place of our marks. */
    public static String resolved(String marked) {
        if (marked.chars().noneMatch(c -> OPENERS.indexOf(c) >= 0)) {
            return marked;
        }
        return new Emphasis(tidied(marked)).written();
    }

    /** Moves blanks out of the marks, and makes one of two that touch. */
    private static String tidied(String marked) {
        String text = marked;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = text;
            text = LEADING.matcher(text).replaceAll("$2$1");
            text = TRAILING.matcher(text).replaceAll("$2$1");
            text = TOUCHING.matcher(text).replaceAll("");
            if (text.equals(before)) {
                break;
            }
        }
        return text;
    }

    private String written() {
        List<Pair> pairs = pairs();
        Set<Integer> dropped = dropped(pairs);
        Map<Integer, String> signs = new HashMap<>();
        for (Pair pair : pairs) {
            boolean keeps = !dropped.contains(pair.open);
            String sign = keeps ? sign(pair, dropped) : "";
            signs.put(pair.open, sign);
            signs.put(pair.close, sign);
        }
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENERS.indexOf(c) < 0 && CLOSERS.indexOf(c) < 0) {
                written.append(c);
            } else {
                written.append(signs.getOrDefault(i, ""));
            }
        }
        return written.toString();
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Map<Character, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int closes = CLOSERS.indexOf(c);
            if (OPENERS.indexOf(c) >= 0) {
                open.computeIfAbsent(c, kind -> new ArrayDeque<>()).push(i);
            } else if (closes >= 0) {
                Deque<Integer> begun = open.getOrDefault(OPENERS.charAt(closes), new ArrayDeque<>());
                if (!begun.isEmpty()) {
                    pairs.add(new Pair(begun.pop(), i));
                }
            }
        }
        return pairs;
    }

    /** The pairs, by their beginnings, whose signs would not be read as such. */
    private Set<Integer> dropped(List<Pair> pairs) {
        Set<Integer> dropped = new HashSet<>();
        Set<Integer> gone = new HashSet<>();
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = false;
            for (Pair pair : pairs) {
                if (!dropped.contains(pair.open) && !isRead(pair, gone)) {
                    dropped.add(pair.open);
                    gone.add(pair.open);
                    gone.add(pair.close);
                    more = true;
                }
            }
        }
        return gone;
    }

    private boolean isRead(Pair pair, Set<Integer> gone) {
        return flanks(after(pair.open, gone), before(pair.open, gone))
                && flanks(before(pair.close, gone), after(pair.close, gone));
    }

    private static boolean flanks(char inner, char outer) {
        return !isBlank(inner) && (!isPunctuation(inner) || isBlank(outer) || isPunctuation(outer));
    }

    private String sign(Pair pair, Set<Integer> gone) {
        return switch (text.charAt(pair.open)) {
            case Marks.STRONG -> "**";
            case Marks.STRUCK -> "~~";
            default ->
                Character.isLetterOrDigit(before(pair.open, gone)) || Character.isLetterOrDigit(after(pair.close, gone))
                        ? "*"
                        : "_";
        };
    }

    private char before(int at, Set<Integer> gone) {
        int i = at - 1;
        while (i >= 0 && gone.contains(i)) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    private char after(int at, Set<Integer> gone) {
        int i = at + 1;
        while (i < text.length() && gone.contains(i)) {
            i++;
        }
        return i == text.length() ? ' ' : text.charAt(i);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == Marks.BREAK;
    }

    /** Our own marks become signs. */
    private static boolean isPunctuation(char c) {
        return !Character.isLetterOrDigit(c) && !isBlank(c) && !Character.isSurrogate(c);
    }
}
