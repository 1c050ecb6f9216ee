package org.nuggets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;

class KitWriterTest {

    private static final List<OutputFile> SITE = SiteOnDisk.files(Map.of(
            "roles/ākonga/index.html", "role", "index.html", "home", "Z.txt", "", "a-b.txt", "x", "a/b.txt", "y"));

    @TempDir
    Path folder;

    @Test
    void everyFileStandsInOneFolderInTheOrderOfCodeUnits() throws IOException {
        assertThat(write("kits/site-kit.zip", SITE)).isEmpty();

        assertThat(unpacked("kits/site-kit.zip").entrySet())
                .containsExactly(
                        Map.entry("our-schools/Z.txt", ""),
                        Map.entry("our-schools/a-b.txt", "x"),
                        Map.entry("our-schools/a/b.txt", "y"),
                        Map.entry("our-schools/index.html", "home"),
                        Map.entry("our-schools/roles/ākonga/index.html", "role"));
        assertThat(names("kits")).containsExactly("site-kit.zip");
    }

    @Test
    void theSameFilesGiveTheSameBytesInEachZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            write("one.zip", SITE);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            write(
                    "two.zip",
                    SITE.stream().sorted((a, b) -> b.path().compareTo(a.path())).toList());
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    @Test
    void anEarlierKitIsReplaced() throws IOException {
        write("kit.zip", SITE);
        assertThat(write("kit.zip", SiteOnDisk.files(Map.of("index.html", "new"))))
                .isEmpty();
        assertThat(unpacked("kit.zip")).isEqualTo(Map.of("our-schools/index.html", "new"));
    }

    @Test
    void aKitOfTheSameFilesIsNotPackedAgain() throws IOException {
        write("kit.zip", SITE);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("kit.zip"), longAgo);
        write("kit.zip", SITE);
        assertThat(Files.getLastModifiedTime(folder.resolve("kit.zip"))).isEqualTo(longAgo);
    }

    @Test
    void aKitThatWasCutShortIsInTheWay() throws IOException {
        write("kit.zip", SITE);
        byte[] whole = Files.readAllBytes(folder.resolve("kit.zip"));
        Files.write(folder.resolve("kit.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(write("kit.zip", SITE)).hasSize(1);
    }

    @Test
    void nothingOfAnyoneElseIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("folder.zip"));
        Files.writeString(folder.resolve("notes.md"), "mine");
        byte[] emptyZip = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Files.write(folder.resolve("photos.zip"), emptyZip);

        assertThat(write("folder.zip", SITE))
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(
                        tuple(Code.OUTPUT_NOT_OURS, "'folder.zip' is a folder, so no kit can be written there"));
        for (String name : List.of("notes.md", "photos.zip")) {
            assertThat(write(name, SITE))
                    .extracting(Diagnostic::message)
                    .containsExactly("'" + name + "' is in the way: no earlier build wrote it");
        }
        assertThat(folder.resolve("notes.md")).hasContent("mine");
        assertThat(folder.resolve("photos.zip")).hasBinaryContent(emptyZip);
        assertThat(names("")).containsExactly("folder.zip", "notes.md", "photos.zip");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheEarlierKitAsItIs() throws IOException {
        write("kit.zip", SITE);
        byte[] before = Files.readAllBytes(folder.resolve("kit.zip"));
        Path gone = folder.resolve("gone.png");
        List<OutputFile> files = List.of(new OutputFile("gone.png", new OutputFile.Copied(gone), "content/gone.png"));

        assertThatThrownBy(() -> write("kit.zip", files)).isInstanceOf(NoSuchFileException.class);

        assertThat(folder.resolve("kit.zip")).hasBinaryContent(before);
        assertThat(names("")).containsExactly("kit.zip");
    }

    private List<Diagnostic> write(String zip, List<OutputFile> files) throws IOException {
        return KitWriter.write(
                files, new FinishedFiles(files, BuildCache.none()).digest(), "our-schools", folder.resolve(zip), zip);
    }

    /** Every file of a zip in the order in which it stands there. */
    private Map<String, String> unpacked(String name) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private List<String> names(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
