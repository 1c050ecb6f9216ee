package org.nuggets.publish.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.cache.FileTree;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Target.Travelled;

/**
 * The builds for review of a folder: each is a folder of its own in {@code previews/}, beside all releases; a link in each
 * release leads there. What is written down of them stands in {@code previews.json}.
 *
 * @param root of the target
 * @param loose where one is filled, and where one goes that is taken away
 */
record PreviewFolders(Path root, Path loose) {

    private static final String FOLDER = "previews";

    private Path folder() {
        return root.resolve(FOLDER);
    }

    private Path record() {
        return root.resolve("previews.json");
    }

    Previews all() throws IOException {
        try {
            return Previews.read(Files.readAllBytes(record()), "'" + record() + "'");
        } catch (NoSuchFileException none) {
            return Previews.NONE;
        }
    }

    Edition edition(String name, String shown) throws IOException {
        return all().edition(name, path -> read(root.resolve(path)), shown);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** @param live the folder of the live release, whose files it shares where they are the same */
    Travelled put(String name, Edition edition, Path live, SiteManifest site) throws IOException {
        FileTree.delete(loose);
        Travelled travelled =
                new ReleaseFolder(loose, Optional.of(live)).fill(Previews.served(edition), Optional.of(site));
        // Named before it is there and until it is gone, so that it can be taken away however this ends.
        write(all().with(name, edition));
        Path place = folder().resolve(name);
        remove(place);
        Files.createDirectories(folder());
        Files.move(loose, place, ATOMIC_MOVE);
        return travelled;
    }

    void take(String name) throws IOException {
        remove(folder().resolve(name));
        write(all().without(name));
    }

    private void remove(Path place) throws IOException {
        Path gone = loose.resolveSibling(loose.getFileName() + "-gone");
        FileTree.delete(gone);
        if (Files.exists(place, NOFOLLOW_LINKS)) {
            Files.move(place, gone, ATOMIC_MOVE);
            FileTree.delete(gone);
        }
    }

    /** Lets readers of a release find them, if there are any. */
    void linkFrom(Path release) throws IOException {
        Path link = release.resolve(FOLDER);
        if (Files.isDirectory(folder()) && !Files.exists(link, NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, Path.of("..", "..", FOLDER));
        }
    }

    private void write(Previews previews) throws IOException {
        Path next = loose.resolveSibling(loose.getFileName() + ".json");
        Files.write(next, previews.bytes());
        Files.move(next, record(), ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
