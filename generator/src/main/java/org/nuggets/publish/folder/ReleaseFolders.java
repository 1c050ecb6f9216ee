package org.nuggets.publish.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.cache.FileTree;
import org.nuggets.publish.place.DamagedRecordException;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.ReleaseJson;

/**
 * The releases of a folder: each is a folder of its own, {@code <id>/}, and beside it stands what is written down of it,
 * {@code <id>.json}, which is there before its folder and goes after it. A folder that has none is no release, and what has
 * no folder was left by a process that was killed.
 *
 * @param parent of all of them
 */
record ReleaseFolders(Path parent) {

    /** What is not whole yet, or not whole any more. */
    static final String LOOSE = ".loose-";

    private static final String RECORD = ".json";

    /** The name of a release that is about to be made live, from before its folder is there until it is live. */
    private static final String NEXT = ".next";

    boolean areThere() {
        return Files.isDirectory(parent);
    }

    void make() throws IOException {
        Files.createDirectories(parent);
    }

    /** Where something is filled, or goes before it is taken away. */
    Path loose(String name) {
        return parent.resolve(LOOSE + name);
    }

    Path folder(Release release) {
        return parent.resolve(release.id());
    }

    Path record(Release release) {
        return parent.resolve(release.id() + RECORD);
    }

    /** Those whose records can be read, the latest first. */
    List<Release> all() throws IOException {
        List<Release> all = new ArrayList<>();
        for (Path record : records()) {
            readable(record).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Release::id).reversed());
        return List.copyOf(all);
    }

    /** What is to be said of each other one: it cannot be gone back to, and hinders nothing else. */
    List<String> notices() throws IOException {
        List<String> notices = new ArrayList<>();
        for (Path record : records()) {
            if (readable(record).isEmpty()) {
                notices.add("'" + record + "' is damaged, so that release cannot be gone back to: bring the file back"
                        + " from a copy, or delete it and the folder beside it");
            }
        }
        return notices;
    }

    /**
     * The one that has a name.
     *
     * @throws DamagedRecordException where its record cannot be read
     */
    Optional<Release> named(String id) throws IOException {
        for (Path record : records()) {
            if (record.endsWith(id + RECORD)) {
                return Optional.of(read(record));
            }
        }
        return Optional.empty();
    }

    /** Of the releases that are there. While one is filled, and after a kill, its record may be half written beside it. */
    private List<Path> records() throws IOException {
        List<Path> records = new ArrayList<>();
        for (Path file : areThere() ? list(parent) : List.<Path>of()) {
            String name = String.valueOf(file.getFileName());
            Path folder = file.resolveSibling(name.replace(RECORD, ""));
            if (name.endsWith(RECORD) && !name.startsWith(LOOSE) && Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                records.add(file);
            }
        }
        return records;
    }

    private static Optional<Release> readable(Path record) throws IOException {
        try {
            return Optional.of(read(record));
        } catch (DamagedRecordException damaged) {
            return Optional.empty();
        }
    }

    /**
     * The one that a record tells of.
     *
     * @throws DamagedRecordException where it tells of none, or of another one
     */
    private static Release read(Path record) throws IOException {
        String place = "'" + record + "'";
        Release release = ReleaseJson.read(Files.readAllBytes(record), place);
        if (!record.endsWith(release.id() + RECORD)) {
            throw ReleaseJson.damaged(place, new IllegalArgumentException(release.id()));
        }
        return release;
    }

    /** Writes down what is told of one. */
    void write(Release release) throws IOException {
        Path file = record(release);
        Path loose = file.resolveSibling(LOOSE + file.getFileName());
        Files.write(loose, ReleaseJson.bytes(release));
        Files.move(loose, file, ATOMIC_MOVE);
    }

    /** Says that a release is about to be made live: should this process be killed, it is known that it never was. */
    void announce(Release release) throws IOException {
        Path loose = loose(NEXT);
        Files.writeString(loose, release.id());
        Files.move(loose, parent.resolve(NEXT), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    boolean isNext(Release release) {
        return next().equals(Optional.of(release.id()));
    }

    private Optional<String> next() {
        try {
            return Optional.of(Files.readString(parent.resolve(NEXT)).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The release that was announced is live, or is no more. */
    void settle() throws IOException {
        Files.deleteIfExists(parent.resolve(NEXT));
    }

    /**
     * Takes away what a process left that was killed.
     *
     * @param live the name of the release that is live
     */
    void tidy(Optional<String> live) throws IOException {
        Optional<String> next = next();
        if (next.isPresent() && Release.isId(next.get()) && !next.equals(live)) {
            Path gone = parent.resolve(next.get());
            if (Files.isDirectory(gone, NOFOLLOW_LINKS)) {
                Files.move(gone, loose(next.get()), ATOMIC_MOVE);
            }
        }
        settle();
        for (Path file : list(parent)) {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith(LOOSE)) {
                FileTree.delete(file);
            } else if (name.endsWith(RECORD)
                    && !Files.isDirectory(file.resolveSibling(name.replace(RECORD, "")), NOFOLLOW_LINKS)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The latest stay, and the one that is live. */
    void prune(Release live, int keep) throws IOException {
        Set<Release> kept = new HashSet<>(all().stream().limit(keep).toList());
        kept.add(live);
        for (Release old : all()) {
            if (!kept.contains(old)) {
                Path loose = loose(old.id());
                Files.move(folder(old), loose, ATOMIC_MOVE);
                Files.delete(record(old));
                FileTree.delete(loose);
            }
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
