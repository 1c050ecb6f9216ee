package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is begun whole or not at all. */
class NewFolderTest {

    /** Of which the second cannot be written. */
    private static final Map<String, String> IMPOSSIBLE = new TreeMap<>(Map.of("a", "A file.", "a/b", "In a file."));

    @TempDir
    private Path temp;

    @Test
    void whereAFileCannotBeWrittenNoneIsAndTheFolderIsAsItWas() throws IOException {
        Path made = temp.resolve("made");
        assertThatThrownBy(() -> new NewFolder(made).write(IMPOSSIBLE)).isInstanceOf(IOException.class);
        assertThat(made).doesNotExist();

        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThatThrownBy(() -> new NewFolder(empty).write(IMPOSSIBLE)).isInstanceOf(IOException.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aFileThatCameMeanwhileIsNotReplacedAndWhatWasPlacedBeforeItIsTakenBack() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.writeString(folder.resolve("b"), "Somebody else's.");
        Map<String, String> files = new TreeMap<>(Map.of("a", "Ours.", "b", "Ours."));
        assertThatThrownBy(() -> new NewFolder(folder).write(files)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("b")).hasContent("Somebody else's.");
        assertThat(folder.toFile().list()).containsExactly("b");
    }

    @Test
    void whatAnEndedProcessLeftIsNothing() throws IOException {
        Path left = Files.createDirectories(temp.resolve("folder/.nuggets-init.part/content"));
        Files.writeString(left.resolve("a.md"), "Half");
        NewFolder folder = new NewFolder(temp.resolve("folder"));
        assertThat(folder.inTheWay()).isEmpty();
        folder.write(Map.of("site.yml", "title: A\n"));
        assertThat(temp.resolve("folder").toFile().list()).containsExactly("site.yml");
    }
}
