package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.Release;

/** Where a site of a test is published to, looked at as its readers do: without publishing's own code. */
interface PublishedPlace {

    /** Of each kind by its name. */
    static PublishedPlace of(String name, Path folder) {
        return switch (name) {
            case "folder" -> new PublishedFolder(folder.resolve("live"));
            case "plain" -> new PublishedPlainFolder(folder.resolve("plain"));
            case "git" -> new PublishedBranch(folder.resolve("pages.git"));
            case "s3" -> PublishedBucket.of(folder);
            case "sftp" -> new PublishedWebSpace(folder.resolve("sftp").toAbsolutePath(), false);
            case "oldsftp" -> new PublishedWebSpace(folder.resolve("sftp").toAbsolutePath(), true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Has it there, empty. */
    void make() throws IOException;

    /** What tells where it is. */
    Map<String, String> settings();

    default Optional<Login> login() {
        return Optional.empty();
    }

    /** What each file holds, a character for each byte, by path; what publishing keeps for itself is left out. */
    SortedMap<String, String> read() throws IOException;

    /** What stands at one address. */
    default Optional<String> standsAt(String path) throws IOException {
        return Optional.ofNullable(read().get(path));
    }

    /** Takes a file away from an earlier release, as somebody does by hand. */
    void take(Release release, String path, String digest) throws IOException;

    /** As {@link #read}, of a folder. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        if (!Files.exists(folder)) {
            return seen;
        }
        Path root = folder.toRealPath();
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = root.relativize(file);
                if (!path.startsWith(".nuggets")) {
                    seen.put(path.toString().replace('\\', '/'), Files.readString(file, ISO_8859_1));
                }
            }
        }
        return seen;
    }

    /** As {@link #standsAt}, of a folder. */
    static Optional<String> read(Path folder, String path) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(path), ISO_8859_1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
