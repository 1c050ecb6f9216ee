package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills who changes sources with no chance to tidy up, and looks at what is left. */
class KilledChangeTest {

    @TempDir
    private Path temp;

    private EditedSite site;
    private SortedMap<String, String> before;

    @BeforeEach
    void manyFiles() throws IOException {
        site = new EditedSite(temp);
        for (int i = 0; i < ChildChange.FILES; i++) {
            site.write("content/old/" + i % 9 + "/" + i + ".md", "File " + i + "\n".repeat(i % 50));
        }
        before = site.tree();
    }

    @Test
    void aKilledChangeIsMadeAsAWholeOrNotAtAll() throws Exception {
        ChangeWriter writer = ChildChange.writer(temp);
        assertThat(writer.apply(ChildChange.change(temp))).isEmpty();
        SortedMap<String, String> after = site.tree();
        assertThat(after).isNotEqualTo(before);
        assertThat(writer.undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.DONE);
        assertThat(site.tree()).isEqualTo(before);
        Random random = new Random(7);
        int halfway = 0;
        for (int i = 0; i < 10; i++) {
            kill("do", i % 2 == 0 ? 2 * random.nextInt(15) : 151 + 2 * random.nextInt(150));
            halfway += writer.isUnfinished() ? 1 : 0;
            assertThat(writer.finish()).isEmpty();
            if (!site.tree().equals(before)) {
                assertThat(site.tree()).isEqualTo(after);
                kill("undo", 2 * random.nextInt(15));
                halfway += writer.isUnfinished() ? 1 : 0;
                assertThat(writer.finish()).isEmpty();
                if (!site.tree().equals(before)) {
                    assertThat(site.tree()).isEqualTo(after);
                    assertThat(writer.undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.DONE);
                }
                assertThat(site.tree()).isEqualTo(before);
            }
        }
        // Else the kills came too early or too late to prove anything.
        assertThat(halfway).isPositive();
    }

    @Test
    void whatCannotBeWrittenLeavesAllAsItWas() throws IOException {
        Path blocked = Files.createDirectories(temp.resolve("content/new/1/5.md"));
        SourceChange change = ChildChange.change(temp);
        assertThat(ChildChange.writer(temp).apply(change)).isPresent();
        assertThat(site.tree()).isEqualTo(before);
        Files.delete(blocked);
        Path file = temp.resolve("content/old/0/0.md");
        Files.writeString(file, "somebody else's");
        before = site.tree();
        assertThat(ChildChange.writer(temp).apply(change).orElseThrow().reason())
                .isEqualTo(SourceWriter.Reason.CHANGED_MEANWHILE);
        assertThat(site.tree()).isEqualTo(before);
        assertThat(ChildChange.writer(temp).isUnfinished()).isFalse();
    }

    @Test
    void nothingOutsideIsMovedOrWrittenNorByALink() throws IOException {
        Path out = Files.writeString(temp.resolve("out.md"), "x");
        ChangeWriter writer = ChildChange.writer(temp);
        assertThat(writer.apply(new SourceChange(
                                List.of(),
                                List.of(new FileMove(temp.resolve("content/old/0/0.md"), temp.resolve("y.md"))),
                                List.of()))
                        .orElseThrow()
                        .reason())
                .isEqualTo(SourceWriter.Reason.OUTSIDE);
        assertThat(writer.apply(new SourceChange(List.of(), List.of(), List.of(out)))
                        .orElseThrow()
                        .reason())
                .isEqualTo(SourceWriter.Reason.OUTSIDE);
        Files.createSymbolicLink(temp.resolve("content/link"), Files.createDirectories(temp.resolve("elsewhere")));
        assertThat(writer.apply(SourceChange.adding(
                                List.of(SourceEdit.adding(temp.resolve("content/link/x.md"), "x")), Map.of()))
                        .orElseThrow()
                        .reason())
                .isEqualTo(SourceWriter.Reason.OUTSIDE);
        assertThat(out).hasContent("x");
    }

    private void kill(String job, int after) throws Exception {
        Process child = ChildChange.start(job, temp);
        // A half of them while it is being made ready.
        while (after % 2 == 0 && child.isAlive() && !ChildChange.writer(temp).isUnfinished()) {
            Thread.sleep(1);
        }
        Thread.sleep(after);
        child.destroyForcibly();
        child.waitFor();
    }
}
