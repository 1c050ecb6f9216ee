package org.nuggets.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceText;

/**
 * Lists of fields whose lines begin with another sign than a hyphen: YAML takes them for one text of several lines, and only
 * what is written there shows that they are none.
 */
final class ListSigns {

    private static final Pattern ITEM = Pattern.compile("([ \\t]*)([-\u2010-\u2015\u2212•·*‣▪◦][ \\t]*)(\\S.*)");

    private ListSigns() {}

    /** A finding with what mends it, where it is of such a list. */
    static Diagnostic mended(Diagnostic finding, SourceText source) {
        if (finding.code() != Code.WRONG_TYPE || finding.repair().isPresent()) {
            return finding;
        }
        List<Repair.Part> parts = new ArrayList<>();
        int first = source.offset(finding.span().line(), 1);
        boolean alone = source.text()
                .substring(
                        first,
                        source.offset(finding.span().line(), finding.span().column()))
                .isBlank();
        String sign = "";
        for (int line = finding.span().line(); line <= finding.span().endLine(); line++) {
            Matcher item = ITEM.matcher(source.line(line));
            boolean same =
                    item.matches() && (sign.isEmpty() || item.group(2).strip().equals(sign));
            if (!alone || !same) {
                return finding;
            }
            sign = item.group(2).strip();
            int at = source.offset(line, 1);
            parts.add(new Repair.Part(source.span(at + item.start(2), at + item.end(2)), "- "));
        }
        return finding.mendedBy(new Repair(parts));
    }
}
