package org.nuggets.edit;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.SourceText;

/** What makes one text of another: only lines that differ, and of these only what differs in them. */
final class LineChanges {

    private static final String MARK = "\uFEFF";

    private LineChanges() {}

    /**
     * The changes.
     *
     * @param name of the source
     */
    static List<TextChange> between(String name, String before, String after) {
        SourceText source = new SourceText(name, before);
        String bare = after.startsWith(MARK) ? after.substring(1) : after;
        List<String> old = lines(source.text());
        List<TextChange> changes = new ArrayList<>();
        int at = 0;
        int line = 0;
        for (AbstractDelta<String> delta : LineDiff.between(old, lines(bare)).getDeltas()) {
            while (line < delta.getSource().getPosition()) {
                at += old.get(line++).length();
            }
            String gone = String.join("", delta.getSource().getLines());
            String come = String.join("", delta.getTarget().getLines());
            int same = 0;
            while (same < Math.min(gone.length(), come.length()) && gone.charAt(same) == come.charAt(same)) {
                same++;
            }
            same = whole(gone, same);
            int tail = 0;
            while (tail < Math.min(gone.length(), come.length()) - same
                    && gone.charAt(gone.length() - 1 - tail) == come.charAt(come.length() - 1 - tail)) {
                tail++;
            }
            int end = gone.length() - tail;
            tail -= whole(gone, end) < end ? 1 : 0;
            changes.add(new TextChange(
                    source.span(at + same, at + gone.length() - tail),
                    come.substring(same, come.length() - tail).replace("\r\n", "\n")));
        }
        return changes;
    }

    /** Not between the two halves of a letter, or of the end of a line. */
    private static int whole(String text, int at) {
        boolean halves = at > 0
                && at < text.length()
                && (Character.isLowSurrogate(text.charAt(at))
                        || (text.charAt(at) == '\n' && text.charAt(at - 1) == '\r'));
        return halves ? at - 1 : at;
    }

    /** Each with its ending. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end + 1));
            from = end + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }
}
