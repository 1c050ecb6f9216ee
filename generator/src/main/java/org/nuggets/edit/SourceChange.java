package org.nuggets.edit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.Bytes;

/**
 * Several changes to what authors wrote, which are made together or not at all.
 *
 * @param edits of texts, each by the place where its file lies before any move; at most one for each file
 * @param moves none of which leads to where another begins
 * @param removals files that are taken away, and kept for whoever wants them back
 * @param additions new files that are no texts, such as pictures, by their place
 */
public record SourceChange(
        List<SourceEdit> edits, List<FileMove> moves, List<Path> removals, SortedMap<Path, Bytes> additions) {

    public SourceChange {
        edits = edits.stream().sorted(Comparator.comparing(SourceEdit::path)).toList();
        moves = moves.stream().sorted(Comparator.comparing(FileMove::from)).toList();
        removals = removals.stream().sorted().toList();
        additions = Collections.unmodifiableSortedMap(new TreeMap<>(additions));
    }

    /** One of what is there, and of new texts. */
    public SourceChange(List<SourceEdit> edits, List<FileMove> moves, List<Path> removals) {
        this(edits, moves, removals, new TreeMap<>());
    }

    /** New texts, with the files that belong to them. */
    public static SourceChange adding(List<SourceEdit> texts, Map<Path, Bytes> files) {
        return new SourceChange(texts, List.of(), List.of(), new TreeMap<>(files));
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return edits.isEmpty() && moves.isEmpty() && removals.isEmpty() && additions.isEmpty();
    }

    /** Every file that is not afterwards as it was before, by where it lies before; new ones by their place. */
    public List<Path> files() {
        return Stream.of(
                        edits.stream().map(SourceEdit::path),
                        moves.stream().map(FileMove::from),
                        removals.stream(),
                        additions.keySet().stream())
                .flatMap(paths -> paths)
                .distinct()
                .sorted()
                .toList();
    }
}
