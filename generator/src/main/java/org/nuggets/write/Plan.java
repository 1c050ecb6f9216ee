package org.nuggets.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.FileStamps;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Written;
import org.nuggets.work.WorkPool;

/**
 * What has to change in the output folder.
 *
 * @param changed the files to write, in the order of the journal's moves
 * @param added which of them are not there yet
 * @param unchanged how many hold the right bytes already
 */
record Plan(List<OutputFile> changed, Set<String> added, int unchanged, Journal journal) {

    Plan {
        changed = List.copyOf(changed);
        added = Set.copyOf(added);
    }

    Written written() {
        Map<Boolean, List<String>> moved = journal.moves().stream().collect(Collectors.partitioningBy(added::contains));
        List<String> removed = Stream.concat(journal.clears().stream(), journal.prunes().stream())
                .toList();
        return new Written(moved.get(true), moved.get(false), removed, unchanged);
    }

    /**
     * Writes each changed file whole to the staging folder, from where it only has to be renamed.
     *
     * @param stamps takes the stamp of each, which stays when it is renamed
     */
    void stage(Path staging, FileStamps stamps) throws IOException {
        Files.createDirectories(staging);
        stage(i -> Journal.staged(staging, i), stamps);
    }

    /** Writes each changed file to where it will lie in a folder that only has to be renamed. */
    void stageWhole(OutputFolder folder, FileStamps stamps) throws IOException {
        for (OutputFile file : changed) {
            folder.makeFolders(file.path());
        }
        stage(i -> folder.at(changed.get(i).path()), stamps);
    }

    private void stage(IntFunction<Path> places, FileStamps stamps) throws IOException {
        if (changed.isEmpty()) {
            return;
        }
        // Alone: where the bytes of a known build have to be made after all, this makes them for the others, too.
        stage(changed.get(0), places.apply(0), stamps);
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        // None fails while others still write: whoever clears the folder away must be alone in it.
        WorkPool.all().share(changed.size() - 1, () -> changed, (files, i) -> {
            if (failed.get() == null) {
                try {
                    stage(files.get(i + 1), places.apply(i + 1), stamps);
                } catch (IOException | RuntimeException e) {
                    failed.compareAndSet(null, e);
                }
            }
        });
        Exception first = failed.get();
        if (first instanceof IOException refused) {
            throw refused;
        }
        if (first instanceof RuntimeException fault) {
            throw fault;
        }
    }

    private static void stage(OutputFile file, Path staged, FileStamps stamps) throws IOException {
        if (file.content() instanceof OutputFile.Made made) {
            Files.write(staged, made.bytes());
        } else if (file.content() instanceof OutputFile.Deferred kept) {
            Files.write(staged, kept.bytes().read());
            stamps.remember(
                    file.path(), FileStamp.of(Files.readAttributes(staged, BasicFileAttributes.class)), kept.key());
        } else if (file.content() instanceof OutputFile.Copied copied) {
            // As a stream: copying the file would copy its permissions, and a private source would make a private page.
            try (InputStream bytes = Files.newInputStream(copied.location())) {
                Files.copy(bytes, staged);
            }
        }
    }
}
