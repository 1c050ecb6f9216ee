package org.nuggets.edit;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.OneName;

/**
 * The folders of sources, and single files beside them, out of which nothing is written.
 *
 * @param folders absolute; they need not be there yet
 */
record SourceRoots(List<Path> folders) {

    SourceRoots {
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** Whether files lie in them, and no link on the way leads out. */
    boolean holds(Collection<Path> files) throws IOException {
        for (Path file : files) {
            if (around(file).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The folder that a file lies in; of several the innermost. */
    private Optional<Path> around(Path file) throws IOException {
        for (Path root : folders.stream()
                .sorted(Comparator.comparing(Path::getNameCount).reversed())
                .toList()) {
            // A root may be a single file, such as the site's settings.
            boolean isOne = file.equals(root) && Files.isRegularFile(root, LinkOption.NOFOLLOW_LINKS);
            if (isOne || (file.startsWith(root) && !file.equals(root) && isInside(file, root))) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    private static boolean isInside(Path file, Path root) throws IOException {
        Path there = file.getParent();
        while (!Files.exists(there) && there.startsWith(root) && !there.equals(root)) {
            there = there.getParent();
        }
        return !Files.exists(root) || there.toRealPath().startsWith(root.toRealPath());
    }

    /**
     * What is there of a name already, or of one that some machines take for it: the file, or a folder on its way.
     *
     * @param file where something is to be made
     */
    Optional<Path> twin(Path file) throws IOException {
        Path root = around(file).orElse(file.getParent());
        Path at = root;
        for (Path step : root.relativize(file)) {
            Path wanted = at.resolve(step);
            boolean isLast = wanted.equals(file);
            Optional<Path> there = named(at, String.valueOf(step));
            if (there.isPresent()
                    && (isLast
                            || !Files.isDirectory(there.get())
                            || !String.valueOf(there.get().getFileName()).equals(String.valueOf(step)))) {
                return there;
            }
            at = wanted;
        }
        return Optional.empty();
    }

    /** The entry of a folder that has a name: that very one first. */
    private static Optional<Path> named(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        OneName wanted = OneName.of(name);
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(
                            one -> OneName.of(String.valueOf(one.getFileName())).equals(wanted))
                    .min(Comparator.comparing(
                            one -> !String.valueOf(one.getFileName()).equals(name)));
        }
    }

    /** Takes folders away that hold nothing any more, and those around them; what is hidden keeps its folder. */
    void clear(Collection<Path> left) throws IOException {
        for (Path folder : left) {
            Path at = folder;
            while (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS) && holds(List.of(at)) && !folders.contains(at)) {
                try {
                    Files.delete(at);
                } catch (DirectoryNotEmptyException held) {
                    break;
                }
                at = at.getParent();
            }
        }
    }
}
