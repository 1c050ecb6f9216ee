package org.nuggets.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finished site on disk.
 *
 * @param root its folder
 */
record BuiltSite(Path root) {

    /** The one that this module has just built. */
    static BuiltSite ofThisModule() {
        return new BuiltSite(Path.of("target", "site").toAbsolutePath());
    }

    /** All that this module has just built: that one, and the example of a network. */
    static List<BuiltSite> all() {
        return List.of(
                ofThisModule(),
                new BuiltSite(Path.of("target", "example-network").toAbsolutePath()));
    }

    /** Its pages, in the order of their paths. */
    List<Path> pages() throws IOException {
        return ending(".html");
    }

    /** Its files that hold addresses. */
    List<Path> pagesAndStyles() throws IOException {
        return Stream.concat(pages().stream(), ending(".css").stream()).toList();
    }

    /** Its files for paper. */
    List<Path> pdfs() throws IOException {
        return ending(".pdf");
    }

    /** A file's path below the site, with slashes. */
    String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> ending(String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
