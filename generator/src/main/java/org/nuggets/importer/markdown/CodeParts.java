package org.nuggets.importer.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown text in two kinds of parts: code, in which every sign stands for itself, and the rest. */
final class CodeParts {

    private static final Pattern FENCE =
            Pattern.compile("[ \\t>]*(?:[-*+] +|\\d+[.)] +)?(?<fence>`{3,}|~{3,})(?<info>.*)");
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`{1,20})(?!`)(.*?)(?<!`)\\1(?!`)", Pattern.DOTALL);
    /** Stand in the place of code, by number. */
    private static final char OPEN = '\uFDDA';

    private static final char CLOSE = '\uFDDB';

    private CodeParts() {}

    /** Changes all of a text but its code. */
    static String outside(String text, UnaryOperator<String> change) {
        List<String> kept = new ArrayList<>();
        String masked = spans(fences(text, kept), kept);
        String changed = change.apply(masked);
        StringBuilder whole = new StringBuilder(changed.length());
        restore(changed, kept, whole);
        return whole.toString();
    }

    private static void restore(String text, List<String> kept, StringBuilder whole) {
        for (int at = 0; at < text.length(); at++) {
            int end = text.charAt(at) == OPEN ? text.indexOf(CLOSE, at) : -1;
            if (end < 0) {
                whole.append(text.charAt(at));
            } else {
                restore(kept.get(Integer.parseInt(text, at + 1, end, 10)), kept, whole);
                at = end;
            }
        }
    }

    private static String fences(String text, List<String> kept) {
        StringBuilder rest = new StringBuilder(text.length());
        StringBuilder code = new StringBuilder();
        String fence = "";
        for (String line : text.split("(?<=\n)", -1)) {
            Matcher edge = FENCE.matcher(line.stripTrailing());
            boolean isEdge = edge.matches();
            if (fence.isEmpty()
                    && isEdge
                    && !(edge.group("fence").startsWith("`")
                            && edge.group("info").contains("`"))) {
                fence = edge.group("fence");
                code.append(line);
            } else if (fence.isEmpty()) {
                rest.append(line);
            } else {
                code.append(line);
                boolean closes = isEdge
                        && edge.group("info").isBlank()
                        && edge.group("fence").startsWith(fence);
                if (closes) {
                    keep(code, kept, rest);
                    fence = "";
                }
            }
        }
        if (!code.isEmpty()) {
            keep(code, kept, rest);
        }
        return rest.toString();
    }

    private static void keep(StringBuilder code, List<String> kept, StringBuilder rest) {
        boolean line = code.charAt(code.length() - 1) == '\n';
        kept.add(line ? code.substring(0, code.length() - 1) : code.toString());
        rest.append(OPEN).append(kept.size() - 1).append(CLOSE).append(line ? "\n" : "");
        code.setLength(0);
    }

    private static String spans(String text, List<String> kept) {
        StringBuilder rest = new StringBuilder(text.length());
        // A span does not go beyond its paragraph.
        for (String paragraph : text.split("(?<=\n)(?=[ \\t]*\n)", -1)) {
            Matcher span = SPAN.matcher(paragraph);
            rest.append(span.replaceAll(code -> {
                kept.add(code.group());
                return Matcher.quoteReplacement("" + OPEN + (kept.size() - 1) + CLOSE);
            }));
        }
        return rest.toString();
    }
}
