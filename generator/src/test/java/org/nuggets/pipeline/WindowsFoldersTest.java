package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.Digest;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.edit.FrontMatterEdit;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.edit.TextChange;
import org.nuggets.model.OutputFile;
import org.nuggets.write.SiteWriter;

/** On a file system as Windows has it, with backslashes, drives and names in any case, a site is the same, byte for byte. */
class WindowsFoldersTest {

    @TempDir
    private Path unix;

    private FileSystem windows;
    private Path drive;

    @BeforeEach
    void aDriveAndTheSameFilesInBothPlaces() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "user")
                .build());
        drive = windows.getPath("C:\\Users\\Juf Ans\\kennis bank");
        Map<String, String> files = new TreeMap<>(Map.of(
                "site/site.yml", "title: Rain\nlanguages: [en, nl]\ncontent: ../content\n",
                "content/nuggets/rain.md", nugget("Rain", "See [snow](snow.md) and [the note](../notes/a%20note.md)."),
                "content/nuggets/snow.md",
                        nugget("Snow", "See [rain](./rain.md#in-short). ![A drop](../pictures/drop.svg)"),
                "content/notes/a note.md",
                        "---\ntitle: A note\ndescription: Short.\nstatus: published\n---\n\n[Gone](gone.md)\n",
                "content/notes/a note.nl.md",
                        "---\ntitle: Notitie\ndescription: Kort.\nstatus: published\n---\n\nTekst\n",
                "content/sources/us.md",
                        "---\ntitle: Us\ndescription: Ours.\nstatus: published\nsource_type: book\npublisher: Us\n---\n\nText\n",
                "content/pictures/drop.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>Drop</title></svg>"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            put(unix, file.getKey(), file.getValue());
            put(drive, file.getKey(), file.getValue());
        }
    }

    private static String nugget(String title, String text) {
        return "---\ntitle: " + title + "\ndescription: About it.\nstatus: published\nis_based_on: [{source: us}]\n"
                + "evidence_basis: editorial\n---\n\n## In short\n\n" + text
                + "\n\n## Try it\n\nGo.\n\n## What was done\n\nThat.\n";
    }

    private static void put(Path root, String path, String text) throws IOException {
        Path file = root;
        for (String step : path.split("/")) {
            file = file.resolve(step);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterEach
    void theDriveIsGone() throws IOException {
        windows.close();
    }

    @Test
    void aSiteIsTheSame() throws IOException {
        BuildResult there = built(drive);
        BuildResult here = built(unix);
        assertThat(texts(there)).isEqualTo(texts(here));
        assertThat(there.findings().stream().map(Diagnostic::toString))
                .containsExactlyElementsOf(
                        here.findings().stream().map(Diagnostic::toString).toList());
        assertThat(here.findings()).extracting(finding -> finding.span().file()).contains("content/notes/a note.md");
    }

    @Test
    void linesMayEndAsOnWindows() throws IOException {
        Map<String, String> before = texts(built(drive));
        try (Stream<Path> all = Files.walk(drive)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
            }
        }
        Map<String, String> after = texts(built(drive));
        before.keySet().removeIf(path -> path.endsWith(".svg") || path.endsWith(".md"));
        after.keySet().retainAll(before.keySet());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSiteIsWrittenThereAndOnlyWhatChangedIsWrittenAgain() throws IOException {
        Path out = drive.resolve("target").resolve("site");
        BuildResult first = built(drive);
        SiteWriter.write(first.files(), out, "target/site", false);
        assertThat(written(out)).isEqualTo(texts(first));

        put(drive, "content/nuggets/rain.md", nugget("More rain", "Text."));
        Files.delete(drive.resolve("content").resolve("notes").resolve("a note.nl.md"));
        BuildResult second = built(drive);
        SiteWriter.write(second.files(), out, "target/site", false);
        assertThat(written(out)).isEqualTo(texts(second));
    }

    @Test
    void aSourceIsChangedThereAndKeepsItsKindOfLines() throws IOException {
        Path file = drive.resolve("content").resolve("nuggets").resolve("rain.md");
        String windowsLines = Files.readString(file).replace("\n", "\r\n");
        Files.writeString(file, windowsLines);
        List<TextChange> changes = FrontMatterEdit.changes(
                        windowsLines, Map.of("title", JsonNodeFactory.instance.textNode("Hail: a start")))
                .orElseThrow();
        assertThat(new SourceWriter(drive.resolve("content"))
                        .apply(new SourceEdit(file, Optional.of(Digest.content(Files.readAllBytes(file))), changes)))
                .isEmpty();
        assertThat(Files.readString(file)).isEqualTo(windowsLines.replace("title: Rain", "title: \"Hail: a start\""));
        assertThat(new SourceWriter(drive.resolve("content"))
                        .apply(SourceEdit.adding(file.resolveSibling("RAIN.md"), "x"))
                        .orElseThrow()
                        .reason())
                .isEqualTo(SourceWriter.Reason.THERE_ALREADY);
        assertThat(new SourceWriter(drive.resolve("content"))
                        .apply(SourceEdit.adding(windows.getPath("C:\\Users\\other.md"), "x"))
                        .orElseThrow()
                        .reason())
                .isEqualTo(SourceWriter.Reason.OUTSIDE);
    }

    private BuildResult built(Path root) throws IOException {
        return SiteBuild.build(new BuildRequest(
                root,
                root.resolve("site"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 30), false),
                false,
                List.of()));
    }

    private static Map<String, String> written(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !out.relativize(file).toString().startsWith("."))
                    .collect(Collectors.toMap(
                            file -> out.relativize(file).toString().replace('\\', '/'),
                            WindowsFoldersTest::text,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static Map<String, String> texts(BuildResult built) {
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file : built.files()) {
            texts.put(
                    file.path(),
                    file.content() instanceof OutputFile.Copied copied
                            ? text(copied.location())
                            : new String(file.made().orElseThrow(), StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
