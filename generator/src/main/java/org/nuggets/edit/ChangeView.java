package org.nuggets.edit;

import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Shows a change before it is made.
 *
 * @param change what is to be shown
 * @param shown from a file to its name as people see it
 */
public record ChangeView(SourceChange change, Function<Path, String> shown) {

    private static final int AROUND = 1;

    /** The change as a unified diff, as {@code git} shows one: what is moved, what is taken away, which lines differ. */
    public List<String> lines() throws IOException {
        Map<Path, Path> moved = new HashMap<>();
        change.moves().forEach(move -> moved.put(move.from(), move.to()));
        List<String> lines = new ArrayList<>();
        for (SourceEdit edit : change.edits()) {
            String before = edit.expected().isPresent()
                    ? new String(Files.readAllBytes(edit.path()), StandardCharsets.UTF_8)
                    : "";
            String name = shown.apply(edit.path());
            List<String> old = visible(before);
            lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                    edit.expected().isPresent() ? name : "/dev/null",
                    shown.apply(moved.getOrDefault(edit.path(), edit.path())),
                    old,
                    LineDiff.between(old, visible(edit.applied(before))),
                    AROUND));
        }
        for (FileMove move : change.moves()) {
            lines.add("rename " + shown.apply(move.from()) + " => " + shown.apply(move.to()));
        }
        for (Path file : change.removals()) {
            lines.add("delete " + shown.apply(file));
        }
        return lines;
    }

    /** The lines of a text; what nobody sees of it, such as its mark of byte order, is not shown. */
    private static List<String> visible(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
