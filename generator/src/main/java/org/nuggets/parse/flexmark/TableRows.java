package org.nuggets.parse.flexmark;

/** What can be told of the rows of a pipe table from their characters alone. */
public final class TableRows {

    private TableRows() {}

    /** Whether a row and the line of dashes below it begin a table: as many cells, and a bar in both. */
    static boolean areHead(CharSequence row, CharSequence below) {
        return isDashes(below) && hasBar(row) && cells(row) == cells(below);
    }

    /** Whether a line consists of the bars, dashes and colons that stand below a table's headings. */
    public static boolean isDashes(CharSequence line) {
        boolean dash = false;
        boolean bar = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            dash |= c == '-';
            bar |= c == '|';
            if ("|-: \t\r\n".indexOf(c) < 0) {
                return false;
            }
        }
        return dash && bar;
    }

    /** Whether a line has a bar. */
    public static boolean hasBar(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    /** How many cells a row has; escaped bars part none, and those at either end need not be there. */
    public static int cells(CharSequence row) {
        String text = row.toString().strip();
        int cells = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|' && i > 0) {
                cells++;
                open = false;
            } else if (c != '|') {
                open = true;
                i += c == '\\' ? 1 : 0;
            }
        }
        return open ? cells + 1 : cells;
    }
}
