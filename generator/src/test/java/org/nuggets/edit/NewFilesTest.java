package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Bytes;

/** New sources and their pictures are written together or not at all. */
class NewFilesTest {

    @TempDir
    private Path folder;

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void textsAndPicturesAreWrittenWithTheirFolders() throws IOException {
        Path content = folder.resolve("content");

        Optional<SourceWriter.Refused> refused = new NewFiles(content)
                .write(
                        List.of(SourceEdit.adding(content.resolve("nuggets/a.md"), "# A\n")),
                        Map.of(content.resolve("nuggets/a.png"), Bytes.of(new byte[] {1, 2})));

        assertThat(refused).isEmpty();
        assertThat(there())
                .containsExactly("content", "content/nuggets", "content/nuggets/a.md", "content/nuggets/a.png");
    }

    @Test
    void whereOneIsThereAlreadyAlsoWithOtherCapitalsNothingIsWritten() throws IOException {
        Files.createDirectories(folder.resolve("nuggets"));
        Files.writeString(folder.resolve("nuggets/B.md"), "mine");

        Optional<SourceWriter.Refused> refused = new NewFiles(folder)
                .write(
                        List.of(
                                SourceEdit.adding(folder.resolve("sources/a.md"), "# A\n"),
                                SourceEdit.adding(folder.resolve("nuggets/b.md"), "# B\n")),
                        Map.of(folder.resolve("nuggets/a.png"), Bytes.of(new byte[] {1})));

        assertThat(refused.map(SourceWriter.Refused::reason)).contains(SourceWriter.Reason.THERE_ALREADY);
        assertThat(there()).containsExactly("nuggets", "nuggets/B.md");
    }

    @Test
    void nothingIsWrittenOutOfTheFolderNorThroughALink() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(content.resolve("led"), elsewhere);

        for (Path place : List.of(folder.resolve("a.png"), content.resolve("../a.png"), content.resolve("led/a.png"))) {
            assertThat(new NewFiles(content).write(List.of(), Map.of(place, Bytes.of(new byte[] {1}))))
                    .map(SourceWriter.Refused::reason)
                    .contains(SourceWriter.Reason.OUTSIDE);
        }
        assertThat(there()).containsExactly("content", "content/led", "elsewhere");
    }

    @Test
    void whatCannotBeReadAnyMoreTakesAllBack() throws IOException {
        Bytes gone = () -> {
            throw new IllegalStateException("gone");
        };
        try {
            new NewFiles(folder)
                    .write(
                            List.of(),
                            new TreeMap<>(Map.of(
                                    folder.resolve("x/a.png"),
                                    Bytes.of(new byte[] {1}),
                                    folder.resolve("x/b.png"),
                                    gone)));
        } catch (IllegalStateException expected) {
            assertThat(there()).isEmpty();
            return;
        }
        throw new AssertionError("it was read");
    }
}
