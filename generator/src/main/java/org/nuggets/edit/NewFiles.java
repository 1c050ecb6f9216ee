package org.nuggets.edit;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.cache.FileTree;
import org.nuggets.edit.SourceWriter.Reason;
import org.nuggets.edit.SourceWriter.Refused;
import org.nuggets.model.Bytes;
import org.nuggets.model.OneName;
import org.nuggets.write.Refusal;

/** New sources, with the pictures that belong to them: all of them are written, or none; nothing that is there is touched. */
public final class NewFiles {

    private final Path root;

    /** @param root the folder of sources, out of which nothing is written; it need not be there yet */
    public NewFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes them.
     *
     * @param texts none of which is there
     * @param pictures what each file holds, by its place
     * @return why nothing was written; empty where it was
     */
    public Optional<Refused> write(List<SourceEdit> texts, Map<Path, Bytes> pictures) throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            Optional<Refused> refused = Optional.empty();
            for (Map.Entry<Path, Bytes> picture : pictures.entrySet()) {
                refused = refused.isPresent() ? refused : add(picture.getKey(), picture.getValue(), made);
            }
            SourceWriter writer = new SourceWriter(root);
            for (SourceEdit text : texts) {
                if (refused.isEmpty()) {
                    List<Path> folders = folders(text.path());
                    refused = writer.apply(text);
                    made.addAll(folders);
                    if (refused.isEmpty()) {
                        made.add(text.path());
                    }
                }
            }
            if (refused.isPresent()) {
                takeBack(made);
            }
            return refused;
        } catch (IOException | RuntimeException failed) {
            takeBack(made);
            throw failed;
        }
    }

    private Optional<Refused> add(Path path, Bytes content, List<Path> made) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        if (!file.startsWith(root) || file.equals(root) || !isInside(file)) {
            return Optional.of(new Refused(Reason.OUTSIDE, path));
        }
        if (isThere(file)) {
            return Optional.of(new Refused(Reason.THERE_ALREADY, path));
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            made.addAll(folders(file));
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(part);
            Files.write(part, content.read(), CREATE_NEW);
            // Never in the place of another.
            Files.move(part, file);
            made.add(file);
            return Optional.empty();
        } catch (IOException refused) {
            throw Refusal.of(refused, path);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The folders that a file needs and that are not there, the outermost first. */
    private List<Path> folders(Path file) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = file.toAbsolutePath().normalize().getParent();
                folder != null && folder.startsWith(root) && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
                folder = folder.getParent()) {
            folders.add(0, folder);
        }
        return folders;
    }

    private static void takeBack(List<Path> made) throws IOException {
        Collections.reverse(made);
        for (Path one : made) {
            if (!Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(one);
            } else if (isEmpty(one)) {
                FileTree.delete(one);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        }
    }

    /** Whether no link on the way leads out of the root. */
    private boolean isInside(Path file) throws IOException {
        Path there = file.getParent();
        while (!Files.exists(there) && there.startsWith(root) && !there.equals(root)) {
            there = there.getParent();
        }
        return !Files.exists(root) || there.toRealPath().startsWith(root.toRealPath());
    }

    /** Whether a file of the name is there, also where only its case or the way of its accents is another. */
    private static boolean isThere(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            return false;
        }
        OneName name = OneName.of(String.valueOf(file.getFileName()));
        try (Stream<Path> there = Files.list(file.getParent())) {
            return there.anyMatch(
                    one -> OneName.of(String.valueOf(one.getFileName())).equals(name));
        }
    }
}
