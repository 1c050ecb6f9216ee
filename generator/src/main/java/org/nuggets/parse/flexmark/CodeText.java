package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TableCell;
import org.nuggets.parse.text.SentinelCharacters;

/** The text of code, as CommonMark 0.31.2 has it (4.4, 4.5 and 6.1). */
public final class CodeText {

    private CodeText() {}

    /** A code span: line endings count as spaces, and one space falls off at either end where it is not all spaces. */
    public static String span(Code code) {
        String text = SentinelCharacters.restore(lines(code.getText())).replace('\n', ' ');
        if (code.getAncestorOfType(TableCell.class) != null) {
            // GFM: in a table, the bar is escaped even in code.
            text = text.replace("\\|", "|");
        }
        boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
        return padded && !onlySpaces(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** Text whose lines end with LF. */
    public static String lines(CharSequence text) {
        String lines = text.toString();
        return lines.indexOf('\r') < 0 ? lines : lines.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean onlySpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
