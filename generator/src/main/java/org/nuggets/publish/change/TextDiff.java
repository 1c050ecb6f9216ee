package org.nuggets.publish.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, by lines, with a line around each difference. */
final class TextDiff {

    private static final int AROUND = 1;

    private TextDiff() {}

    /** Each line begins with its sign: {@code +} new, {@code -} gone, a space where it stays, {@code …} left out. */
    static List<String> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = new ArrayList<>();
        int shown = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, after.lines().toList()).getDeltas()) {
            Chunk<String> gone = delta.getSource();
            int from = Math.max(shown, gone.getPosition() - AROUND);
            // What stays after the difference before, then what stays before this one.
            int until = lines.isEmpty() ? shown : Math.min(shown + AROUND, gone.getPosition());
            stay(old, shown, until, lines);
            from = Math.max(from, until);
            if (from > until && !lines.isEmpty()) {
                lines.add("…");
            }
            stay(old, from, gone.getPosition(), lines);
            gone.getLines().forEach(line -> lines.add("-" + line));
            delta.getTarget().getLines().forEach(line -> lines.add("+" + line));
            shown = gone.getPosition() + gone.size();
        }
        if (!lines.isEmpty()) {
            stay(old, shown, Math.min(shown + AROUND, old.size()), lines);
        }
        return lines;
    }

    private static void stay(List<String> old, int from, int to, List<String> lines) {
        for (int i = from; i < to; i++) {
            lines.add(" " + old.get(i));
        }
    }
}
