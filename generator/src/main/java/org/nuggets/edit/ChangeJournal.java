package org.nuggets.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.nuggets.write.SealedLines;

/**
 * What is about to be done to sources, put down before it is done: whoever comes next can finish it, or take it back.
 *
 * @param steps in their order
 */
record ChangeJournal(List<ChangeStep> steps) {

    private static final String HEADER = "nuggets-edits 1";

    ChangeJournal {
        steps = List.copyOf(steps);
    }

    /** The way back: the last step first. */
    ChangeJournal reversed() {
        List<ChangeStep> back = new ArrayList<>();
        steps.forEach(step -> back.add(step.reversed()));
        Collections.reverse(back);
        return new ChangeJournal(back);
    }

    /** The files that it touches, as they are named afterwards. */
    List<Path> files() {
        return steps.stream().map(ChangeStep::file).distinct().sorted().toList();
    }

    /** The folders that something is put into or taken out of. */
    List<Path> folders() {
        return steps.stream()
                .flatMap(step -> step.paths().stream())
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    /**
     * Puts it down. From here on the change will be made, whatever happens.
     *
     * @param base what its paths are written relative to
     */
    void write(Path file, Path base) throws IOException {
        List<String> lines = new ArrayList<>();
        steps.forEach(step -> lines.addAll(step.lines(path -> name(path, base))));
        SealedLines.write(file, HEADER, lines);
    }

    /** What was put down; nothing where it is not whole: then nothing had been changed yet. */
    static Optional<ChangeJournal> read(Path file, Path base) throws IOException {
        return SealedLines.read(file, HEADER).flatMap(lines -> parsed(lines, base));
    }

    private static Optional<ChangeJournal> parsed(List<String> lines, Path base) {
        List<ChangeStep> steps = new ArrayList<>();
        for (int at = 0; at + ChangeStep.LINES <= lines.size(); at += ChangeStep.LINES) {
            Optional<ChangeStep> step = ChangeStep.of(
                    lines.subList(at, at + ChangeStep.LINES),
                    path -> base.resolve(path).normalize());
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new ChangeJournal(steps));
    }

    /** Relative to the site, which may have been moved as a whole by the time it is read. */
    private static String name(Path file, Path base) {
        boolean oneDisk = file.getRoot() != null && file.getRoot().equals(base.getRoot());
        return (oneDisk ? base.relativize(file) : file).toString();
    }
}
