package org.nuggets.publish.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, by lines, with a line around each difference. */
final class TextDiff {

    private static final int AROUND = 1;

    /** Of two texts that have nothing in common, each pair of lines is compared: beyond this they are only set side by side. */
    private static final int MOST = 2_000;

    private TextDiff() {}

    /** Each line begins with its sign: {@code +} new, {@code -} gone, a space where it stays, {@code …} left out. */
    static List<String> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = new ArrayList<>();
        int shown = 0;
        for (AbstractDelta<String> delta : deltas(old, after.lines().toList())) {
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

    /** What both begin and end with is set aside first. */
    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> gone = before.subList(start, before.size() - end);
        List<String> come = after.subList(start, after.size() - end);
        return gone.size() + come.size() > MOST
                ? List.of(new ChangeDelta<>(new Chunk<>(start, gone), new Chunk<>(start, come)))
                : DiffUtils.diff(before, after).getDeltas();
    }

    private static void stay(List<String> old, int from, int to, List<String> lines) {
        for (int i = from; i < to; i++) {
            lines.add(" " + old.get(i));
        }
    }
}
