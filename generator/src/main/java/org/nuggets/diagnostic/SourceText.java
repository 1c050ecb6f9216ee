package org.nuggets.diagnostic;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The text of one source file, without its byte-order mark, which turns offsets into places.
 *
 * <p>Lines end with LF, CRLF or a lone CR, as in CommonMark and YAML. Offsets are UTF-16 units, as in {@link String}.
 */
public final class SourceText {

    /** A password in an address: {@code https://user:password@host/}. */
    private static final Pattern SECRET = Pattern.compile("(?<=://[^/\\s@:]{0,100}:)[^/\\s@]{1,200}(?=@)");

    /** As far as the name and the password of such an address reach, at most. */
    private static final int LONGEST_ADDRESS = 310;

    private final String file;
    private final String text;
    private final int[] lineStarts;
    /** How many characters of two units end before each {@link #STEP} units; none where the text holds none at all. */
    private final int[] pairs;

    private static final int STEP = 256;

    /**
     * The text of a file.
     *
     * @param file the file as shown to people
     * @param text its text; a leading U+FEFF is dropped
     */
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lineStarts = lineStarts(this.text);
        this.pairs = pairs(this.text);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** How many lines there are; at least 1. */
    public int lines() {
        return lineStarts.length;
    }

    /**
     * The place of a stretch of text.
     *
     * @param start offset of the first character, in {@code [0, text().length()]}
     * @param end offset after the last one, at least {@code start}
     */
    public SourceSpan span(int start, int end) {
        int line = lineAt(start);
        int endLine = lineAt(end);
        return new SourceSpan(file, line + 1, column(line, start), endLine + 1, column(endLine, end));
    }

    /**
     * One line, without its ending.
     *
     * @param line from 1
     * @return the line, empty where there is none of that number
     */
    public String line(int line) {
        if (line < 1 || line > lineStarts.length) {
            return "";
        }
        return text.substring(lineStarts[line - 1], lineEnd(line));
    }

    private int lineEnd(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /**
     * The offset of a place.
     *
     * @param line from 1
     * @param column from 1, in code points
     * @return an offset inside the text, the nearest one where the place lies outside
     */
    public int offset(int line, int column) {
        if (line > lineStarts.length) {
            return text.length();
        }
        int start = lineStarts[Math.max(line, 1) - 1];
        int points = Math.max(0, column - 1);
        int low = Math.min(text.length(), start + points);
        int high = (int) Math.min(text.length(), start + 2L * points);
        while (low < high) {
            int middle = (low + high) / 2;
            if (points(start, middle) < points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < text.length() && endsPair(text, low) ? low + 1 : low;
    }

    /** The part of a line around a place: a line may be as long as the file. */
    public Excerpt excerpt(int line, int column, int widest) {
        if (line < 1 || line > lineStarts.length) {
            return new Excerpt("", 0, 0);
        }
        int start = lineStarts[line - 1];
        int end = lineEnd(line);
        int length = points(start, end);
        int from = length <= widest ? 0 : Math.max(0, Math.min(column - 1 - widest / 3, length - widest));
        int to = Math.min(length, from + widest);
        int first = offset(line, from + 1);
        int last = Math.min(end, offset(line, to + 1));
        // Of a long line only what is near is looked at: there may be thousands of findings in it.
        int near = Math.max(start, first - LONGEST_ADDRESS);
        String shown = withoutSecrets(text.substring(near, Math.min(end, last + LONGEST_ADDRESS)));
        return new Excerpt(shown.substring(first - near, last - near), from, length);
    }

    /** A report is read by more people than a file of settings may be. */
    private static String withoutSecrets(String text) {
        return SECRET.matcher(text)
                .replaceAll(secret -> "*".repeat(secret.group().length()));
    }

    /**
     * A part of a line.
     *
     * @param from how many characters of the line stand before it
     * @param length how many the whole line has
     */
    public record Excerpt(String text, int from, int length) {}

    /** How many code points stand between two offsets. */
    private int points(int start, int end) {
        return end - start - (pairsBefore(end) - pairsBefore(start));
    }

    private int pairsBefore(int offset) {
        if (pairs.length == 0) {
            return 0;
        }
        int before = pairs[offset / STEP];
        for (int i = offset / STEP * STEP; i < offset; i++) {
            before += endsPair(text, i) ? 1 : 0;
        }
        return before;
    }

    private static boolean endsPair(String text, int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static int[] pairs(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new int[0];
        }
        int[] pairs = new int[text.length() / STEP + 1];
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % STEP == 0) {
                pairs[i / STEP] = before;
            }
            before += endsPair(text, i) ? 1 : 0;
        }
        if (text.length() % STEP == 0) {
            pairs[text.length() / STEP] = before;
        }
        return pairs;
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        return points(lineStarts[line], offset) + 1;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[text.length() / 32 + 8];
        int lines = 1;
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        while (lf >= 0 || cr >= 0) {
            boolean first = cr >= 0 && (lf < 0 || cr < lf);
            int end = first ? cr : lf;
            // Of CRLF, the LF alone ends the line.
            if (!first || cr + 1 != lf) {
                starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
                starts[lines++] = end + 1;
            }
            if (first) {
                cr = text.indexOf('\r', end + 1);
            } else {
                lf = text.indexOf('\n', end + 1);
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
