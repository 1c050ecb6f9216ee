package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuggets.edit.PartsEdit.PartText;

/** A part of a text gets other words, and the other parts stay as their author wrote them. */
class PartsEditTest {

    private static final String FILE = """
            ---
            title: Rain
            ---

            It began with *rain*.

            ## In short ##
            One
            two.


            ## Try it

            <!-- advice -->

            ```
            ## no heading
            ```

            > ## Nor this

            ## Empty
            ## Last

            * end
            """;

    @Test
    void aBodyIsReadInItsParts() {
        PartsEdit.Parts parts = PartsEdit.read(FILE).orElseThrow();
        assertThat(parts.intro()).isEqualTo("It began with *rain*.");
        assertThat(parts.parts())
                .containsExactly(
                        new PartText("In short", "One\ntwo."),
                        new PartText("Try it", "<!-- advice -->\n\n```\n## no heading\n```\n\n> ## Nor this"),
                        new PartText("Empty", ""),
                        new PartText("Last", "* end"));
    }

    @Test
    void whatIsTheSameIsNotWritten() {
        PartsEdit.Parts parts = PartsEdit.read(FILE).orElseThrow();
        assertThat(edited(FILE, Optional.of(parts.intro()), parts.parts())).isEqualTo(FILE);
        String windows = FILE.replace("\n", "\r\n");
        assertThat(edited(windows, Optional.of(parts.intro()), parts.parts())).isEqualTo(windows);
    }

    @Test
    void onePartGetsOtherWords() {
        assertThat(edited(FILE, new PartText("In short", "\n\nThree.\n")))
                .isEqualTo(FILE.replace("One\ntwo.", "Three."));
        assertThat(edited(FILE, new PartText("Empty", "Full")))
                .isEqualTo(FILE.replace("## Empty\n", "## Empty\n\nFull\n"));
        assertThat(edited(FILE, Optional.of("New"), List.of())).isEqualTo(FILE.replace("It began with *rain*.", "New"));
    }

    @Test
    void aPartWithoutWordsGoes() {
        assertThat(edited(FILE, new PartText("In short", "")))
                .isEqualTo(FILE.replace("## In short ##\nOne\ntwo.\n\n\n", ""));
        assertThat(edited(FILE, new PartText("Last", " "))).isEqualTo(FILE.replace("## Last\n\n* end\n", ""));
    }

    @Test
    void aNewPartFollowsTheOneThatIsNamedBeforeIt() {
        assertThat(edited(FILE, new PartText("In short", "One\ntwo."), new PartText("Context", "Here")))
                .isEqualTo(FILE.replace("two.\n", "two.\n\n## Context\n\nHere\n"));
        assertThat(edited("---\ntitle: x\n---\n", new PartText("A", "a")))
                .isEqualTo("---\ntitle: x\n---\n\n## A\n\na\n");
        assertThat(edited("---\ntitle: x\n---\n", new PartText("A", "a"), new PartText("B", "b")))
                .isEqualTo("---\ntitle: x\n---\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(edited("---\ntitle: x\n---\n\n## B\n\nb\n", new PartText("A", "a"), new PartText("B", "b")))
                .isEqualTo("---\ntitle: x\n---\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(edited("---\ntitle: x\n---\n\nText", new PartText("A", "a")))
                .isEqualTo("---\ntitle: x\n---\n\nText\n\n## A\n\na\n");
    }

    @Test
    void aHeadingThatStandsTwiceIsTakenInItsOrder() {
        String file = "## A\n\n1\n\n## A\n\n2\n";
        assertThat(edited(file, new PartText("A", "1"), new PartText("A", "3"))).isEqualTo("## A\n\n1\n\n## A\n\n3\n");
    }

    @Test
    void aHeadingKeepsTheIdThatItIsGiven() {
        assertThat(edited("## Costs {#costs}\n\nMuch\n", new PartText("Costs", "Little")))
                .isEqualTo("## Costs {#costs}\n\nLittle\n");
    }

    @Test
    void anOpeningIsPutBeforeTheFirstPart() {
        assertThat(edited("---\ntitle: x\n---\n\n## A\n\na\n", Optional.of("Hi"), List.of()))
                .isEqualTo("---\ntitle: x\n---\n\nHi\n\n## A\n\na\n");
    }

    private static String edited(String file, PartText... parts) {
        return edited(file, Optional.empty(), List.of(parts));
    }

    private static String edited(String file, Optional<String> intro, List<PartText> parts) {
        List<TextChange> changes = PartsEdit.changes(file, intro, parts).orElseThrow();
        return new SourceEdit(Path.of("x.md"), Optional.empty(), changes).applied(file);
    }
}
