package org.nuggets.write;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a write is about to do, put down before it is done, so that the next write can finish it.
 *
 * <p>Each step may be repeated. While a journal is there, every file that it moves is staged whole or in place.
 *
 * @param clears files of ours to delete first: they stand where a new file needs a folder, or the reverse
 * @param moves files to put in place; the first is staged as {@code 0}, the next as {@code 1}
 * @param prunes files of ours to delete last, when no new page links to them any more
 * @param manifest the files that are ours afterwards
 */
record Journal(List<String> clears, List<String> moves, List<String> prunes, Manifest manifest) {

    private static final String HEADER = "nuggets-journal 1";

    Journal {
        clears = List.copyOf(clears);
        moves = List.copyOf(moves);
        prunes = List.copyOf(prunes);
    }

    /** One change to the output folder. */
    interface Step {
        void run() throws IOException;
    }

    boolean isIdle() {
        return clears.isEmpty() && moves.isEmpty() && prunes.isEmpty();
    }

    /** What is to be done, in this order. */
    List<Step> steps(OutputFolder folder, Path staging) {
        List<Step> steps = new ArrayList<>();
        clears.forEach(path -> steps.add(() -> folder.delete(path)));
        for (int i = 0; i < moves.size(); i++) {
            Path staged = staged(staging, i);
            String path = moves.get(i);
            steps.add(() -> folder.put(staged, path));
        }
        prunes.forEach(path -> steps.add(() -> folder.delete(path)));
        return steps;
    }

    /** Where a file waits to be moved. */
    static Path staged(Path staging, int move) {
        return staging.resolve(Integer.toString(move));
    }

    /** Marks the work as done. */
    void close(Workspace workspace) throws IOException {
        manifest.write(workspace.manifest());
        // The journal before what it speaks of.
        Files.deleteIfExists(workspace.journal());
        emptyStaging(workspace);
    }

    /** Rolls the journal of a write that was killed forward; without a whole one, nothing had been changed yet. */
    static void finishEarlier(Workspace workspace, OutputFolder folder) throws IOException {
        Optional<Journal> unfinished = read(workspace.journal());
        if (unfinished.isPresent()) {
            unfinished.get().rollForward(workspace, folder);
        } else {
            Files.deleteIfExists(workspace.journal());
            emptyStaging(workspace);
        }
    }

    private void rollForward(Workspace workspace, OutputFolder folder) throws IOException {
        for (Step step : steps(folder, workspace.staging())) {
            try {
                step.run();
            } catch (FileSystemException doneOrBlocked) {
                // Done before the kill, or someone has changed the folder since. The plan that follows compares every
                // file with the disk, so what is still missing is written, and what is in the way is reported.
            }
        }
        List<String> ours = new ArrayList<>(manifest.paths());
        // One that could not be deleted stays ours, and so is pruned later.
        ours.addAll(clears);
        ours.addAll(prunes);
        new Journal(List.of(), List.of(), List.of(), new Manifest(ours)).close(workspace);
    }

    /** Gives the disk back what a write took that could not go on. */
    static void discard(Workspace workspace) {
        try {
            emptyStaging(workspace);
        } catch (IOException left) {
            // The next write begins with it.
        }
    }

    private static void emptyStaging(Workspace workspace) throws IOException {
        if (!Files.isDirectory(workspace.staging())) {
            return;
        }
        Files.walkFileTree(workspace.staging(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes itsOwn) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        clears.forEach(path -> lines.add("clear " + path));
        moves.forEach(path -> lines.add("move " + path));
        prunes.forEach(path -> lines.add("prune " + path));
        manifest.paths().forEach(path -> lines.add("own " + path));
        SealedLines.write(file, HEADER, lines);
    }

    /** The journal of an unfinished write; empty where there is none that can be trusted. */
    static Optional<Journal> read(Path file) throws IOException {
        return SealedLines.read(file, HEADER).flatMap(Journal::parse);
    }

    private static Optional<Journal> parse(List<String> lines) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        List.of("clear", "move", "prune", "own").forEach(verb -> paths.put(verb, new ArrayList<>()));
        for (String line : lines) {
            int space = line.indexOf(' ');
            List<String> sameVerb = paths.get(line.substring(0, Math.max(space, 0)));
            String path = line.substring(space + 1);
            if (sameVerb == null || !OutputPath.isPlain(path)) {
                return Optional.empty();
            }
            sameVerb.add(path);
        }
        return Optional.of(new Journal(
                paths.getOrDefault("clear", List.of()),
                paths.getOrDefault("move", List.of()),
                paths.getOrDefault("prune", List.of()),
                new Manifest(paths.getOrDefault("own", List.of()))));
    }
}
