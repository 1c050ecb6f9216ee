package org.nuggets.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SourceSite;

/** A site in a folder, as an author has it. */
record EditedSite(Path folder) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** The fields that every role needs. */
    static String role(String title, String more) {
        return """
            ---
            title: %s
            description: What this person does at the school next door, and what it takes of both.
            status: published
            audience: [teacher]
            date_published: 2026-01-05
            authors: [{name: Anna}]
            license: CC-BY-4.0
            ---

            ## Definition

            %s
            """.formatted(title, more);
    }

    EditedSite write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(DAY, false),
                false);
    }

    SourceSite read() throws IOException {
        return SourceSite.read(request(), BuildCache.none());
    }

    /** What a whole build finds, but for what a role lacks that is cut short here. */
    List<String> problems() throws IOException {
        return SiteBuild.build(request()).findings().stream()
                .filter(Diagnostic::isProblem)
                .filter(finding -> finding.code() != Code.MISSING_FIELD && finding.code() != Code.MISSING_HEADING)
                .map(finding -> finding.span().file() + ":" + finding.span().line() + " " + finding.message())
                .toList();
    }

    ChangeWriter writer() throws IOException {
        return new ChangeWriter(read().roots(), folder.resolve(".nuggets"));
    }

    /** Renames, and says why it was not done; empty where it was. */
    String rename(String from, String to) throws IOException {
        Renaming.Plan plan = Renaming.of(read(), from, to);
        if (plan.renaming().isEmpty()) {
            return plan.message().in("en");
        }
        return writer().apply(plan.renaming().get().change())
                .map(Object::toString)
                .orElse("");
    }

    /** Mends all that can be mended, and says what was left to its author. */
    List<String> fix() throws IOException {
        Repairs repairs = Repairs.of(request(), BuildCache.none(), file -> true);
        if (!repairs.change().isEmpty()) {
            Optional<SourceWriter.Refused> refused = writer().apply(repairs.change());
            if (refused.isPresent()) {
                throw new AssertionError(refused.get());
            }
        }
        return repairs.told();
    }

    /** Every file of the content and its settings, by path; bytes as letters. */
    SortedMap<String, String> tree() throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".nuggets")) {
                    tree.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return tree;
    }
}
