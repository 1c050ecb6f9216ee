package org.nuggets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the tables in a web page, such as a spreadsheet saves. */
final class HtmlRows {

    private static final Pattern PART = Pattern.compile("(?i)<(/?)(tr|td|th|table)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private HtmlRows() {}

    static List<List<String>> of(String html) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int cell = -1;
        Matcher part = PART.matcher(html);
        while (part.find()) {
            if (cell >= 0) {
                row.add(TAG.matcher(html.substring(cell, part.start()))
                        .replaceAll("")
                        .replace("&nbsp;", " ")
                        .strip());
                cell = -1;
            }
            String name = part.group(2).toLowerCase(Locale.ROOT);
            if (name.startsWith("t") && name.length() == 2 && !name.equals("tr")) {
                cell = part.group(1).isEmpty() ? part.end() : -1;
            } else if (!row.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
