package org.nuggets.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Written;

/** An output folder of a test, named {@code public} in findings. */
record SiteOnDisk(Path out) {

    /** Writes a site that must be accepted. */
    Written write(Map<String, String> site) throws IOException {
        var result = SiteWriter.write(files(site), out, "public", false);
        assertThat(result.findings()).isEmpty();
        return result.value().orElseThrow();
    }

    /** Writes a site that must be refused. */
    List<Diagnostic> refused(Map<String, String> site) throws IOException {
        var result = SiteWriter.write(files(site), out, "public", false);
        assertThat(result.value()).isEmpty();
        assertThat(result.findings()).isNotEmpty();
        return result.findings();
    }

    static List<OutputFile> files(Map<String, String> site) {
        return site.entrySet().stream()
                .map(file -> new OutputFile(
                        file.getKey(), new OutputFile.Made(file.getValue().getBytes(UTF_8)), ""))
                .toList();
    }

    /** Puts a file there that is not ours. */
    Path foreign(String path, String text) throws IOException {
        Path file = out.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Path side() {
        return out.resolveSibling("." + out.getFileName() + ".nuggets");
    }

    /** Every file by its path, and each empty folder by its path with a slash at the end. */
    SortedMap<String, String> tree() throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (var paths = Files.walk(out)) {
            paths.forEach(path -> {
                String name = out.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path, NOFOLLOW_LINKS)) {
                    tree.put(name, text(path));
                } else if (Files.isSymbolicLink(path)) {
                    tree.put(name, "link");
                } else if (isEmpty(path)) {
                    tree.put(name + "/", "");
                }
            });
        }
        return tree;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
