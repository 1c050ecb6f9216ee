package org.nuggets.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table that is written as text. It takes what no strict reader would, for it only wants to know what
 * the columns are called: quotes that never end, rows of any length, every sign that parts cells.
 */
final class DelimitedRows {

    private static final int MOST = 80;

    private DelimitedRows() {}

    /** The rows, with cells parted by a sign. */
    static List<List<String>> of(String text, char between) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && rows.size() < MOST; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && isBlank(cell)) {
                quoted = true;
            } else if (c == between) {
                row.add(taken(cell));
            } else if (c == '\n' || c == '\r') {
                if (c == '\n' || i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    row.add(taken(cell));
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (rows.size() < MOST) {
            row.add(taken(cell));
            rows.add(row);
        }
        return rows;
    }

    /** As soon as a letter stands in it, it is not. */
    private static boolean isBlank(StringBuilder cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!Character.isWhitespace(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String taken(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
