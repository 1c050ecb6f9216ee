package org.nuggets.importer;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.model.Bytes;

/**
 * One text as it was given.
 *
 * @param name as it is shown to people
 * @param path its path below the folder that was given, with slashes; of a page of the web its file name
 * @param kind what it is
 * @param content what it holds
 * @param address where it was had, if from the web
 * @param charset the encoding that came with it
 * @param collection what it was given as a part of
 */
record Origin(
        String name,
        String path,
        Kind kind,
        Bytes content,
        Optional<URI> address,
        Optional<String> charset,
        Collection collection) {

    /** What can be read. */
    enum Kind {
        WORD,
        HTML,
        MARKDOWN,
        TEXT
    }

    /**
     * A folder, or a file or page alone.
     *
     * @param name what it is called
     * @param root the folder out of which nothing is taken along; nothing of what is from the web
     * @param whole whether it was given as a folder, so that all its texts have one source
     */
    record Collection(String name, Optional<Path> root, boolean whole) {}

    /** Its folder below the collection's, empty or with a slash at its end. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Its file name without its ending. */
    String stem() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
