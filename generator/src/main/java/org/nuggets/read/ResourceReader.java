package org.nuggets.read;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.SourceFile;

/** Reads folders that ship in a jar: the standard types, and themes by their name. */
public final class ResourceReader {

    private ResourceReader() {}

    /**
     * Reads a folder whole.
     *
     * @param folder below the class path's root, with slashes
     * @param marker a file that the folder holds; a jar need not list its folders
     * @return its files by path below it; nothing where no jar has the folder
     */
    public static Optional<SortedMap<String, SourceFile>> folder(ClassLoader jars, String folder, String marker)
            throws IOException {
        URL found = jars.getResource(folder + "/" + marker);
        if (found == null) {
            return Optional.empty();
        }
        try {
            URI uri = found.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return Optional.of(files(parent(Path.of(uri)), folder));
            }
            try (FileSystem jar = open(uri)) {
                return Optional.of(files(jar.getPath("/" + folder), folder));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the class path has an address that is none: " + found, e);
        }
    }

    /** Opens a file system of its own, so that closing it takes nothing from a build that runs beside this one. */
    private static FileSystem open(URI uri) throws IOException {
        String spec = uri.getRawSchemeSpecificPart();
        Path jar = Path.of(URI.create(spec.substring(0, spec.indexOf("!/"))));
        return FileSystems.newFileSystem(jar, Map.of());
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static SortedMap<String, SourceFile> files(Path root, String folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        SortedMap<String, SourceFile> files = new TreeMap<>();
        for (Path path : paths) {
            String relative = root.relativize(path).toString().replace('\\', '/');
            files.put(relative, FolderReader.whole(relative, folder + "/" + relative, Files.readAllBytes(path)));
        }
        return files;
    }
}
