package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.parse.text.BodySource;

/** Two asterisks that readers see, since no bold text begins or ends there. */
final class UnreadBold {

    private static final String SIGNS = "**";

    /** Lengths are bounded, so that each pattern is tried in constant time at each place. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<![*\\p{L}\\p{N}])\\*\\*( {0,9})([^*\\n ][^*\\n]{0,300}?)( {0,9})\\*\\*(?![*\\p{L}\\p{N}])");

    private static final Pattern OPEN = Pattern.compile("(?<![*\\p{L}\\p{N}])\\*\\*(?=[\\p{L}\\p{N}“‘\"'(])");
    private static final Pattern CLOSE = Pattern.compile("(?<=[\\p{L}\\p{N}”’\"').!?])\\*\\*(?![*\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** Somebody marks notes by asterisks; then they are to be seen. */
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\*\\* ");

    private final BodySource source;
    private final List<Diagnostic> findings;

    UnreadBold(BodySource source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Looks a block over; what is told is the first of it, since one that is not closed makes others so.
     *
     * @param block of the tree
     * @param masked its text without code, HTML and signs that were escaped
     */
    void look(Node block, String masked) {
        if (!masked.contains(SIGNS)) {
            return;
        }
        int from = block.getStartOffset();
        String text = withoutBold(block, masked, from);
        Matcher spaced = SPACED.matcher(text);
        Matcher open = OPEN.matcher(text);
        Matcher close = CLOSE.matcher(text);
        if (spaced.find() && !(spaced.group(1) + spaced.group(3)).isEmpty() && hasWord(spaced.group(2))) {
            Repair.Part before = part(from + spaced.start(1), from + spaced.end(1));
            Repair.Part after = part(from + spaced.start(3), from + spaced.end(3));
            findings.add(finding(
                            from + spaced.start(),
                            from + spaced.end(),
                            "'" + spaced.group() + "' is not bold, for there is a space inside the '**'",
                            "write '**" + spaced.group(2) + "**'")
                    .mendedBy(new Repair(List.of(before, after))));
        } else if (open.find()) {
            findings.add(finding(
                    from + open.start(),
                    from + open.end(),
                    "bold text begins here and never ends, so readers see '**'",
                    "write '**' behind its last word, too, or take these out"));
        } else if (close.find() && !NOTE.matcher(source.text()).find()) {
            findings.add(finding(
                    from + close.start(),
                    from + close.end(),
                    "bold text ends here and never began, so readers see '**'",
                    "write '**' before its first word, too, or take these out"));
        }
    }

    /** Whether it is a text, and no sum. */
    private static boolean hasWord(String text) {
        return WORD.matcher(text).find();
    }

    private Repair.Part part(int from, int to) {
        return new Repair.Part(source.span(from, to), "");
    }

    private Diagnostic finding(int from, int to, String message, String fix) {
        return new Diagnostic(source.span(from, to), Code.UNREAD_MARKDOWN, message, fix);
    }

    /** The text without the signs that are read. */
    private static String withoutBold(Node block, String masked, int from) {
        StringBuilder text = new StringBuilder(masked);
        for (Node node : block.getDescendants()) {
            if (node instanceof StrongEmphasis bold) {
                mask(text, bold.getOpeningMarker().getStartOffset() - from);
                mask(text, bold.getClosingMarker().getStartOffset() - from);
            }
        }
        return text.toString();
    }

    private static void mask(StringBuilder text, int at) {
        for (int i = Math.max(0, at); i < Math.min(at + SIGNS.length(), text.length()); i++) {
            text.setCharAt(i, Slips.MASK);
        }
    }
}
