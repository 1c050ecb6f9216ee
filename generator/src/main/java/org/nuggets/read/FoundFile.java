package org.nuggets.read;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file, or what a link to one leads to, as it was seen in its folder. */
record FoundFile(Path path, BasicFileAttributes attributes) {

    /** At the link itself, where it is one; nothing where it is gone since its folder was listed. */
    static Optional<FoundFile> look(Path path) {
        return look(path, NOFOLLOW_LINKS);
    }

    /** At what a link leads to. */
    static Optional<FoundFile> lookBehind(Path link) {
        return look(link, new LinkOption[0]);
    }

    private static Optional<FoundFile> look(Path path, LinkOption... how) {
        try {
            return Optional.of(new FoundFile(path, Files.readAttributes(path, BasicFileAttributes.class, how)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
