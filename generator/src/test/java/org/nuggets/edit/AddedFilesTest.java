package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.edit.ChangeWriter.Undone;
import org.nuggets.model.Bytes;

/** New sources and their pictures are written together or not at all, and go again when nobody has worked on them. */
class AddedFilesTest {

    private static final String DRAFT = """
        ---
        title: Rain
        is_based_on: [{source: the-book}]
        ---

        ![Clouds](pictures/rain.png)
        """;

    @TempDir
    private Path folder;

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith(".nuggets"))
                    .sorted()
                    .toList();
        }
    }

    private ChangeWriter writer() {
        return new ChangeWriter(List.of(content()), folder.resolve(".nuggets"));
    }

    private Path content() {
        return folder.resolve("content");
    }

    private Optional<SourceWriter.Reason> write(Map<String, String> texts, Map<String, Bytes> pictures)
            throws IOException {
        Map<Path, Bytes> files = new HashMap<>();
        pictures.forEach((path, bytes) -> files.put(content().resolve(path), bytes));
        return writer().apply(SourceChange.adding(
                        texts.entrySet().stream()
                                .map(text -> SourceEdit.adding(content().resolve(text.getKey()), text.getValue()))
                                .toList(),
                        files))
                .map(SourceWriter.Refused::reason);
    }

    /** Two drafts, one of which shows a picture and names a source. */
    private void writeDrafts() throws IOException {
        assertThat(write(
                        Map.of(
                                "nuggets/rain.md",
                                DRAFT,
                                "nuggets/snow.md",
                                "# Snow\n",
                                "sources/the-book.md",
                                "# Book\n"),
                        Map.of("nuggets/pictures/rain.png", bytes(1), "nuggets/pictures/snow.png", bytes(2))))
                .isEmpty();
    }

    private static Bytes bytes(int one) {
        return Bytes.of(new byte[] {(byte) one, 0, (byte) 0xFF});
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> content().relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void textsAndPicturesAreWrittenByteForByteWithTheirFolders() throws IOException {
        writeDrafts();

        assertThat(there())
                .containsExactly(
                        "content/nuggets/pictures/rain.png",
                        "content/nuggets/pictures/snow.png",
                        "content/nuggets/rain.md",
                        "content/nuggets/snow.md",
                        "content/sources/the-book.md");
        assertThat(content().resolve("nuggets/pictures/rain.png")).hasBinaryContent(bytes(1).read());
    }

    @Test
    void whereOneIsThereAlreadyAlsoWithOtherCapitalsNothingIsWritten() throws IOException {
        Files.createDirectories(content().resolve("nuggets"));
        Files.writeString(content().resolve("nuggets/B.md"), "mine");

        assertThat(write(Map.of("sources/a.md", "# A\n", "nuggets/b.md", "# B\n"), Map.of("nuggets/a.png", bytes(1))))
                .contains(SourceWriter.Reason.THERE_ALREADY);
        assertThat(write(Map.of(), Map.of("nuggets/a.png", bytes(1), "nuggets/A.png", bytes(2))))
                .contains(SourceWriter.Reason.THERE_ALREADY);
        assertThat(there()).containsExactly("content/nuggets/B.md");
    }

    @Test
    void nothingIsWrittenOutOfTheFolderNorThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(content());
        Files.createSymbolicLink(content().resolve("led"), elsewhere);

        for (String place : List.of("../a.png", "x/../../a.png", "led/a.png")) {
            assertThat(write(Map.of(), Map.of(place, bytes(1)))).as(place).contains(SourceWriter.Reason.OUTSIDE);
        }
        assertThat(there()).isEmpty();
    }

    @Test
    void whatCannotBeReadAnyMoreLeavesNothing() throws IOException {
        Bytes gone = () -> {
            throw new IllegalStateException("gone");
        };
        assertThatThrownBy(() -> write(Map.of(), Map.of("x/a.png", bytes(1), "x/b.png", gone)))
                .hasMessage("gone");
        assertThat(there()).isEmpty();
        assertThat(writer().isUnfinished()).isFalse();
        assertThat(folder.resolve(".nuggets/edits/next")).doesNotExist();
    }

    @Test
    void undoTakesThemAllAwayWithTheFoldersMadeForThem() throws IOException {
        Files.createDirectories(content().resolve("nuggets"));
        Files.writeString(content().resolve("nuggets/mine.md"), "mine");
        writeDrafts();

        Undone undone = writer().undo();

        assertThat(undone.outcome()).isEqualTo(Undone.Outcome.DONE);
        assertThat(undone.files()).hasSize(5);
        assertThat(undone.kept()).isEmpty();
        assertThat(there()).containsExactly("content/nuggets/mine.md");
        assertThat(content().resolve("sources")).doesNotExist();
        assertThat(content().resolve("nuggets/pictures")).doesNotExist();
        assertThat(writer().undo().outcome()).isEqualTo(Undone.Outcome.NOTHING_TO_UNDO);
    }

    @Test
    void whatSomebodyHasWorkedOnStaysWithItsPicturesAndItsSource() throws IOException {
        writeDrafts();
        Files.writeString(content().resolve("nuggets/rain.md"), DRAFT + "\nMy own words.\n");

        Undone undone = writer().undo();

        assertThat(undone.outcome()).isEqualTo(Undone.Outcome.DONE);
        assertThat(names(undone.files())).containsExactly("nuggets/pictures/snow.png", "nuggets/snow.md");
        assertThat(names(undone.kept()))
                .containsExactly("nuggets/pictures/rain.png", "nuggets/rain.md", "sources/the-book.md");
        assertThat(content().resolve("nuggets/rain.md")).content().endsWith("My own words.\n");
        assertThat(there()).hasSize(3);
    }

    @Test
    void whatWasDeletedOrRenamedSinceIsInNobodysWay() throws IOException {
        writeDrafts();
        Files.delete(content().resolve("nuggets/snow.md"));
        Files.move(content().resolve("nuggets/rain.md"), content().resolve("nuggets/wet.md"));

        Undone undone = writer().undo();

        assertThat(names(undone.files()))
                .containsExactly("nuggets/pictures/rain.png", "nuggets/pictures/snow.png", "sources/the-book.md");
        assertThat(there()).containsExactly("content/nuggets/wet.md");
    }

    @Test
    void whereAllHaveChangedNothingGoesAndAllAreNamed() throws IOException {
        assertThat(write(Map.of("a.md", "# A\n"), Map.of())).isEmpty();
        Files.writeString(content().resolve("a.md"), "# Mine\n");

        Undone undone = writer().undo();

        assertThat(undone.outcome()).isEqualTo(Undone.Outcome.CHANGED_SINCE);
        assertThat(names(undone.files())).containsExactly("a.md");
        assertThat(there()).containsExactly("content/a.md");
    }

    @Test
    void whereAllAreGoneThereIsNothingToTakeBack() throws IOException {
        assertThat(write(Map.of("a.md", "# A\n"), Map.of())).isEmpty();
        Files.delete(content().resolve("a.md"));

        assertThat(writer().undo().outcome()).isEqualTo(Undone.Outcome.NOTHING_TO_UNDO);
    }

    @Test
    void whoMeansAnEarlierChangeTakesNoLaterOneBack() throws IOException {
        assertThat(write(Map.of("a.md", "# A\n"), Map.of())).isEmpty();
        Optional<String> first = writer().last();
        assertThat(write(Map.of("b.md", "# B\n"), Map.of())).isEmpty();

        assertThat(writer().undo(first).outcome()).isEqualTo(Undone.Outcome.ANOTHER_SINCE);
        assertThat(there()).containsExactly("content/a.md", "content/b.md");
        assertThat(writer().undo(writer().last()).outcome()).isEqualTo(Undone.Outcome.DONE);
        assertThat(there()).containsExactly("content/a.md");
    }

    @Test
    void aFileInPlaceOfWhichALinkLiesNowIsNotFollowed() throws IOException {
        assertThat(write(Map.of("a.md", "# A\n"), Map.of())).isEmpty();
        Path outside = Files.writeString(folder.resolve("outside.md"), "# A\n");
        Files.delete(content().resolve("a.md"));
        Files.createSymbolicLink(content().resolve("a.md"), outside);

        assertThat(writer().undo().outcome()).isEqualTo(Undone.Outcome.CHANGED_SINCE);
        assertThat(outside).exists();
    }
}
