package org.nuggets.diagnostic;

import java.util.Arrays;

/**
 * The text of one source file, without its byte-order mark, which turns offsets into places.
 *
 * <p>Lines end with LF, CRLF or a lone CR, as in CommonMark and YAML. Offsets are UTF-16 units, as in {@link String}.
 */
public final class SourceText {

    private final String file;
    private final String text;
    private final int[] lineStarts;

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
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
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
        int offset = lineStarts[Math.max(line, 1) - 1];
        for (int i = 1; i < column && offset < text.length(); i++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        return text.codePointCount(lineStarts[line], offset) + 1;
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
