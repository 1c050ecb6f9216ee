package org.nuggets.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.cache.FileTree;
import org.nuggets.write.Refusal;

/** A folder that is to be begun: with all of its files or with none. */
public final class NewFolder {

    /** Where the files wait until all are there; what an ended process left of it is nobody's. */
    private static final String PART = ".nuggets-init.part";

    /** What a folder may hold and still be empty: a repository that was just made or cloned, and what macOS leaves. */
    private static final Set<String> NOTHING = Set.of(PART, ".git", ".DS_Store");

    private final Path folder;

    public NewFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of something that it holds already; nothing where it is empty or not there. */
    public Optional<String> inTheWay() throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(one -> String.valueOf(one.getFileName()))
                    .filter(name -> !NOTHING.contains(name))
                    .sorted()
                    .findFirst();
        }
    }

    /**
     * Writes its files; where one cannot be written, none is left.
     *
     * @param files by path in the folder, with slashes
     */
    public void write(Map<String, String> files) throws IOException {
        boolean isNew = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        Path part = folder.resolve(PART);
        List<Path> placed = new ArrayList<>();
        try {
            FileTree.delete(part);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = part.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            for (Path whole : list(part)) {
                Path place = folder.resolve(String.valueOf(whole.getFileName()));
                Files.move(whole, place);
                placed.add(place);
            }
            FileTree.delete(part);
        } catch (IOException refused) {
            IOException told = Refusal.of(refused, folder);
            placed.add(part);
            for (Path one : placed) {
                FileTree.delete(one);
            }
            if (isNew) {
                Files.deleteIfExists(folder);
            }
            throw told;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.sorted().toList();
        }
    }
}
