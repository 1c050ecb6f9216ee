package org.nuggets.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of the XML of a sheet, of Excel's list of its texts, and of LibreOffice's whole workbook. */
final class SheetHandler extends DefaultHandler {

    private static final int ROWS = 80;
    private static final int COLUMNS = 100;
    private static final int STRINGS = 20_000;

    private final List<String> texts;
    private final List<String> strings = new ArrayList<>();
    private final List<List<List<String>>> sheets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private String kind = "";
    private int column;
    private int repeated = 1;
    private boolean reading;

    /** @param texts to which the cells of Excel point */
    SheetHandler(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** The texts of a list of them. */
    List<String> strings() {
        return strings;
    }

    /** Of each sheet the rows. */
    List<List<List<String>>> sheets() {
        end();
        return List.copyOf(sheets);
    }

    /** Keeps what there is of a sheet that has not ended. */
    void end() {
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            sheets.add(rows);
        }
        row = new ArrayList<>();
        rows = new ArrayList<>();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "c" -> {
                kind = String.valueOf(attributes.getValue("t"));
                column = column(attributes.getValue("r"));
                text.setLength(0);
            }
            case "table-cell", "covered-table-cell" -> {
                repeated = number(attributes.getValue(uri, "number-columns-repeated"));
                text.setLength(0);
            }
            // In LibreOffice "p" is a paragraph of a cell.
            case "t", "v", "p" -> reading = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "si" -> {
                if (strings.size() < STRINGS) {
                    strings.add(text.toString());
                }
            }
            case "c" -> {
                while (row.size() < Math.min(column, COLUMNS)) {
                    row.add("");
                }
                cell(value(), 1);
            }
            case "table-cell", "covered-table-cell" -> cell(text.toString(), repeated);
            case "row", "table-row" -> {
                if (rows.size() < ROWS) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            }
            case "table" -> end();
            case "t", "v", "p" -> reading = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (reading) {
            text.append(letters, start, length);
        }
    }

    /** Nothing outside the file is read. */
    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    private void cell(String value, int times) {
        for (int i = 0; i < times && row.size() < COLUMNS; i++) {
            row.add(value.strip());
        }
        text.setLength(0);
    }

    /** The text of a cell of Excel, which may be the number of one. */
    private String value() {
        int at = kind.equals("s") ? number(text.toString()) : -1;
        return kind.equals("s") ? (at >= 0 && at < texts.size() ? texts.get(at) : "") : text.toString();
    }

    /** From a place such as {@code B2}; where there is none, the next. */
    private int column(@Nullable String place) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && i < 4; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? row.size() : column - 1;
    }

    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,7}") ? Integer.parseInt(text.strip()) : 1;
    }
}
