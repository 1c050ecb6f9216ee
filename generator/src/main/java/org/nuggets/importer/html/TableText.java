package org.nuggets.importer.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Emphasis;

/** Tables of data as Markdown has them: one row of headings, one line a row, no merged cells. */
final class TableText {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONG_CELL = 600;

    private final PieceNotes notes;
    private final Function<Element, String> inline;

    /** @param inline the inside of a cell */
    TableText(PieceNotes notes, Function<Element, String> inline) {
        this.notes = notes;
        this.inline = inline;
    }

    /** Whether a table only puts parts of a page beside each other. */
    static boolean isLayout(Element table) {
        if (table.attr("role").matches("presentation|none")
                || (table.selectFirst("table table") != null && isWide(table))) {
            return true;
        }
        if (table.selectFirst("th, caption, thead") != null) {
            return false;
        }
        List<Element> cells = own(table, "td");
        boolean oneColumn = rows(table).stream().allMatch(row -> cells(row).size() <= 1);
        boolean holdsParts = cells.stream()
                .anyMatch(cell -> cell.selectFirst("h1, h2, h3, h4, table, form, blockquote, pre") != null
                        || cell.select("p").size() > 2
                        || cell.text().length() > LONG_CELL);
        return oneColumn || holdsParts;
    }

    /** A table around another is one of layout, unless it has headings. */
    private static boolean isWide(Element table) {
        return table.selectFirst("> thead th, > tbody > tr > th, > caption") == null;
    }

    /** The table as lines; empty where no cell holds anything. */
    String of(Element table) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> fromAbove = new ArrayList<>();
        List<Element> all = rows(table);
        for (Element row : all.subList(0, Math.min(all.size(), MOST_ROWS))) {
            List<String> line = line(row, fromAbove);
            if (!line.isEmpty()) {
                rows.add(
                        rows.isEmpty()
                                ? line.stream()
                                        .map(cell -> cell.replaceAll("^\\*\\*([^*]+)\\*\\*$", "$1"))
                                        .toList()
                                : line);
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (all.size() > MOST_ROWS || columns == MOST_COLUMNS) {
            notes.lost(
                    Loss.Kind.TABLE_CUT,
                    table.text().substring(0, Math.min(60, table.text().length())));
        }
        rows.removeIf(row -> row.stream().allMatch(String::isBlank));
        if (rows.isEmpty()) {
            return "";
        }
        if (table.selectFirst("[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])") != null) {
            notes.lost(Loss.Kind.MERGED_CELLS, rows.get(0).get(0));
        }
        StringBuilder text = new StringBuilder();
        row(text, rows.get(0), columns);
        text.append('|').append(" --- |".repeat(columns));
        rows.subList(1, rows.size()).forEach(row -> {
            text.append('\n');
            row(text, row, columns);
            text.setLength(text.length() - 1);
        });
        return text.toString();
    }

    private List<String> line(Element row, List<Integer> fromAbove) {
        List<String> line = new ArrayList<>();
        for (Element cell : cells(row)) {
            skip(line, fromAbove);
            int across = span(cell, "colspan", MOST_COLUMNS);
            int down = span(cell, "rowspan", MOST_ROWS);
            for (int i = 0; i < across && line.size() < MOST_COLUMNS; i++) {
                while (fromAbove.size() <= line.size()) {
                    fromAbove.add(0);
                }
                fromAbove.set(line.size(), down - 1);
                line.add(i == 0 ? cell(cell) : "");
            }
        }
        skip(line, fromAbove);
        return line;
    }

    /** Leaves the places empty into which a cell of a row above reaches. */
    private static void skip(List<String> line, List<Integer> fromAbove) {
        while (line.size() < fromAbove.size() && fromAbove.get(line.size()) > 0) {
            fromAbove.set(line.size(), fromAbove.get(line.size()) - 1);
            line.add("");
        }
    }

    private String cell(Element cell) {
        if (cell.selectFirst("table") != null) {
            notes.lost(Loss.Kind.NESTED_TABLE, cell.text());
        }
        String text = Emphasis.resolved(inline.apply(cell)).strip();
        return text.replaceAll("^" + Marks.BREAK + "+|" + Marks.BREAK + "+$", "")
                .replaceAll("[ ]*" + Marks.BREAK + "[ ]*", "<br>")
                .replace("\n", " ")
                .replace("|", "\\|");
    }

    private static void row(StringBuilder text, List<String> cells, int columns) {
        text.append('|');
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            text.append(cell.isEmpty() ? "  |" : " " + cell + " |");
        }
        text.append('\n');
    }

    private static int span(Element cell, String name, int most) {
        String written = cell.attr(name).strip();
        return written.matches("\\d{1,4}") ? Math.min(most, Math.max(1, Integer.parseInt(written))) : 1;
    }

    private static List<Element> rows(Element table) {
        return own(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(child ->
                        child.normalName().equals("td") || child.normalName().equals("th"))
                .toList();
    }

    /** Elements of a table that are not those of a table inside it. */
    private static List<Element> own(Element table, String name) {
        if (table.selectFirst("table table") == null) {
            return table.select(name);
        }
        return table.select(name).stream()
                .filter(element -> table.equals(element.closest("table")))
                .toList();
    }

    /** The parts of a table of layout, in reading order. */
    static List<Element> parts(Element table) {
        List<Element> parts = new ArrayList<>();
        table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(parts::add);
        rows(table).forEach(row -> parts.addAll(cells(row)));
        return Collections.unmodifiableList(parts);
    }
}
