package org.nuggets.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.config.BuildOptions;
import org.nuggets.media.SamplePictures;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.Findings;

/**
 * A whole site in one text file, so that what is written and what is found stand on one screen:
 *
 * <pre>
 * One sentence that says what this site shows.
 *
 * === content/about.md
 * … the text of that file …
 *
 * === findings
 * content/about.md:3:1: error[…]: …
 * </pre>
 *
 * <p>Where the text of a file is "(a picture)" a real one is written, and where it is "(a picture .png" one of that kind.
 *
 * @param name of the file, without its ending
 * @param behaviour the sentence
 * @param files path to text, each without the blank line that parts it from what follows
 * @param findings the whole text that the build says
 */
record TinySite(String name, String behaviour, Map<String, String> files, String findings) {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path FOLDER = Path.of("src", "test", "resources", "sites");
    private static final String MARK = "=== ";
    /** Stands for a real picture of the kind that the name of its file tells. */
    private static final String PICTURE = "(a picture";

    static List<TinySite> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(TinySite::read).toList();
        }
    }

    private static TinySite read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder part = parts.computeIfAbsent("", k -> new StringBuilder());
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                part = parts.computeIfAbsent(line.substring(MARK.length()), k -> new StringBuilder());
            } else {
                part.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((name, text) -> texts.put(name, text.toString().replaceFirst("\n\n$", "\n")));
        String behaviour = texts.remove("").strip();
        String findings = texts.remove("findings");
        return new TinySite(
                file.getFileName().toString().replaceFirst("\\.txt$", ""),
                behaviour,
                texts,
                findings == null ? "no part '=== findings'" : findings.strip());
    }

    /** Writes the site into a folder and says what its build finds. */
    String foundIn(Path folder) throws IOException {
        return foundIn(folder, (name, text) -> text);
    }

    /** Content as an editor of Windows saves it. */
    static String asOnWindows(String name, String text) {
        return name.endsWith(".md") && !text.isEmpty() ? "\uFEFF" + text.replace("\n", "\r\n") : text;
    }

    /**
     * The same for its files in another form.
     *
     * @param form from a file's path and text to the text that is written
     */
    String foundIn(Path folder, BinaryOperator<String> form) throws IOException {
        write(folder, form);
        return text(build(folder));
    }

    /** Writes its files into a folder, in a form of the same kind. */
    void write(Path folder, BinaryOperator<String> form) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            if (file.getValue().startsWith(PICTURE)) {
                String text = file.getValue().strip();
                Files.write(path, SamplePictures.named(text.equals(PICTURE + ")") ? file.getKey() : text));
            } else {
                Files.writeString(path, form.apply(file.getKey(), file.getValue()));
            }
        }
    }

    static BuildResult build(Path folder) throws IOException {
        return SiteBuild.build(request(folder));
    }

    static BuildRequest request(Path folder) {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(DAY, false),
                false);
    }

    /** All findings as the command line shows them. */
    static String text(BuildResult build) {
        Findings findings = new Findings(build::source, false);
        return build.findings().stream().map(findings::text).collect(Collectors.joining("\n\n"));
    }
}
