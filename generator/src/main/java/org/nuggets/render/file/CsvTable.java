package org.nuggets.render.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) for spreadsheets, with a byte-order mark, without which they read no accents. No cell is a formula.
 * Our scripts read and write the same: {@code scripts/shared/files.js}.
 */
final class CsvTable {

    /** What a spreadsheet may take for a formula, in any width; apostrophes in front are ours, or doubled by us. */
    private static final Pattern FORMULA =
            Pattern.compile("^'*(?:\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n])", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TO_QUOTE = Pattern.compile("^\\s|\\s$|[\",;\\t\\r\\n]");

    private CsvTable() {}

    /** @param separator what stands between two cells */
    static String of(List<List<String>> rows, String separator) {
        return "\uFEFF"
                + rows.stream()
                        .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(separator)) + "\r\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
