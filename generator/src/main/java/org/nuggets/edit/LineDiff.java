package org.nuggets.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;

/** What differs between the lines of two texts. */
final class LineDiff {

    private LineDiff() {}

    /** Of as many lines each is held against its own: most changes are inside lines, and thousands of them would take long. */
    static Patch<String> between(List<String> before, List<String> after) {
        if (before.size() != after.size()) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> patch = new Patch<>();
        int at = 0;
        while (at < before.size()) {
            int end = at;
            while (end < before.size() && !before.get(end).equals(after.get(end))) {
                end++;
            }
            if (end > at) {
                patch.addDelta(new ChangeDelta<>(
                        new Chunk<>(at, List.copyOf(before.subList(at, end))),
                        new Chunk<>(at, List.copyOf(after.subList(at, end)))));
            }
            at = end + 1;
        }
        return patch;
    }
}
