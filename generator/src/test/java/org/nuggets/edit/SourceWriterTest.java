package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.edit.SourceWriter.Reason;
import org.nuggets.edit.SourceWriter.Refused;

/** An author's file is changed where it should be, and nowhere else. */
class SourceWriterTest {

    @TempDir
    private Path temp;

    private Path content;
    private Path file;
    private SourceWriter writer;

    @BeforeEach
    void aFolderOfContent() throws IOException {
        content = Files.createDirectories(temp.resolve("content"));
        file = content.resolve("rain.md");
        writer = new SourceWriter(content);
    }

    @Test
    void onlyTheNamedStretchBecomesAnother() throws IOException {
        Files.writeString(file, "---\ntitel: Rain 🌧 # as it falls\n---\n\nText  \n");
        assertThat(writer.apply(edit(change("titel", "title"), change("Text", "More text"))))
                .isEmpty();
        assertThat(file).hasContent("---\ntitle: Rain 🌧 # as it falls\n---\n\nMore text  \n");
    }

    @Test
    void aFileKeepsItsMarkAndItsKindOfLines() throws IOException {
        Files.writeString(file, "\uFEFFone\r\ntwo\r\n");
        assertThat(writer.apply(edit(change("two", "2\nand more")))).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("\uFEFFone\r\n2\r\nand more\r\n");
    }

    @Test
    void aFileThatHasBecomeAnotherMeanwhileStaysAsItIs() throws IOException {
        Files.writeString(file, "one");
        SourceEdit edit = edit(change("one", "two"));
        Files.writeString(file, "somebody else's");
        assertThat(writer.apply(edit)).contains(new Refused(Reason.CHANGED_MEANWHILE, file));
        assertThat(file).hasContent("somebody else's");
        Files.delete(file);
        assertThat(writer.apply(edit)).contains(new Refused(Reason.CHANGED_MEANWHILE, file));
        assertThat(left()).isEmpty();
    }

    @Test
    void aNewFileTakesThePlaceOfNone() throws IOException {
        Path added = content.resolve("roles/new.md");
        assertThat(writer.apply(SourceEdit.adding(added, "text\n"))).isEmpty();
        assertThat(added).hasContent("text\n");
        assertThat(writer.apply(SourceEdit.adding(content.resolve("roles/New.md"), "other\n")))
                .contains(new Refused(Reason.THERE_ALREADY, added));
        assertThat(left()).containsExactly("roles/new.md");
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() throws IOException {
        Path out = temp.resolve("out.md");
        assertThat(writer.apply(SourceEdit.adding(content.resolve("../out.md"), "x")))
                .isPresent();
        Files.createSymbolicLink(content.resolve("roles"), Files.createDirectories(temp.resolve("elsewhere")));
        assertThat(writer.apply(SourceEdit.adding(content.resolve("roles/new.md"), "x")))
                .contains(new Refused(Reason.OUTSIDE, content.resolve("roles/new.md")));
        assertThat(out).doesNotExist();
        assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
    }

    /** Whoever sends us content may have put it there. */
    @Test
    void aLinkWhereItIsWrittenFirstLeadsNothingOut() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "somebody else's");
        Files.createSymbolicLink(content.resolve(".rain.md.part"), outside);
        assertThat(writer.apply(SourceEdit.adding(file, "text\n"))).isEmpty();
        assertThat(file).hasContent("text\n");
        assertThat(outside).hasContent("somebody else's");
    }

    @Test
    void aFileThatIsNotUtf8StaysAsItIs() throws IOException {
        byte[] latin = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        assertThat(writer.apply(edit())).contains(new Refused(Reason.NO_TEXT, file));
        assertThat(file).hasBinaryContent(latin);
    }

    @Test
    void changesThatReachIntoEachOtherAreABug() throws IOException {
        Files.writeString(file, "abcdef");
        SourceEdit edit = edit(change("abcd", "x"), change("cdef", "y"));
        assertThatThrownBy(() -> writer.apply(edit)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("abcdef");
    }

    private TextChange change(String from, String to) throws IOException {
        SourceText text = new SourceText("rain.md", Files.readString(file));
        int at = text.text().indexOf(from);
        return new TextChange(text.span(at, at + from.length()), to);
    }

    private SourceEdit edit(TextChange... changes) throws IOException {
        return new SourceEdit(file, Optional.of(Digest.content(Files.readAllBytes(file))), List.of(changes));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(Files::isRegularFile)
                    .map(one -> content.relativize(one).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
