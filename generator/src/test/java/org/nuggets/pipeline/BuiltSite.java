package org.nuggets.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.media.SamplePictures;
import org.nuggets.model.OutputFile;

/** A small site that a test writes and builds in memory. */
final class BuiltSite {

    /** The text of the last sites, by what their folders held: the tests of a class look at the same one again and again. */
    private static final Map<SortedMap<String, String>, Map<String, String>> LAST = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SortedMap<String, String>, Map<String, String>> eldest) {
            return size() > 3;
        }
    };

    private final Path folder;

    BuiltSite(Path folder) {
        this.folder = folder;
    }

    /** Writes a file of the site, such as {@code content/about.md}. */
    BuiltSite with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a real picture of the kind that its name tells, such as {@code content/hall.jpg}. */
    BuiltSite withPicture(String path) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, SamplePictures.named(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings, a line each: place, code and message. */
    List<String> findings() {
        return build().findings().stream()
                .map(f -> f.span().file() + ":" + f.span().line() + ":"
                        + f.span().column() + " " + f.code().id() + " " + f.message())
                .toList();
    }

    List<Diagnostic> diagnostics() {
        return build().findings();
    }

    /** What to do about each finding, in their order. */
    List<String> fixes() {
        return build().findings().stream().map(Diagnostic::fix).toList();
    }

    /** The finished site: path to text; that of a copied file is empty. */
    Map<String, String> files() {
        synchronized (LAST) {
            return new TreeMap<>(LAST.computeIfAbsent(sources(), sources -> texts()));
        }
    }

    /** All that stands in the folder, a character for each byte. */
    private SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : build().files()) {
            texts.put(
                    file.path(),
                    file.made()
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .orElse(""));
        }
        return texts;
    }

    /** Where a file of the theme stands among finished files: its name holds a digest. */
    static String named(String path, Map<String, String> files) {
        int end = path.lastIndexOf('.');
        Pattern named = Pattern.compile(Pattern.quote("assets/" + path.substring(0, end)) + "-[0-9a-f]{12}"
                + Pattern.quote(path.substring(end)));
        return files.keySet().stream()
                .filter(named.asMatchPredicate())
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    if (all.size() != 1) {
                        throw new AssertionError("not one file " + path + ": " + all + " of " + files.keySet());
                    }
                    return all.get(0);
                }));
    }

    BuildResult build() {
        try {
            return SiteBuild.build(request());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.of(folder.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }
}
