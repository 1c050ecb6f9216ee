package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmonitionTest {

    @Test
    void exclamationMarksOpenABoxOfWhatIsIndented() {
        assertThat(Parsed.of("""
                !!! note "My *title* &amp; more"
                    Text

                    - item

                Behind
                """).html()).isEqualTo("""
                <aside class="admonition admonition-note" role="note">
                <p class="admonition-title">My *title* &amp; more</p>
                <p>Text</p>
                <ul>
                <li>item</li>
                </ul>
                </aside>
                <p>Behind</p>""");
    }

    @Test
    void quoteWithAKindInItsFirstLineIsABox() {
        assertThat(Parsed.of("> [!CAUTION]\n> Text *one*\n> two\n>\n> Three\n").html())
                .isEqualTo("""
                <aside class="admonition admonition-caution" role="note">
                <p class="admonition-title">Caution</p>
                <p>Text <em>one</em>
                two</p>
                <p>Three</p>
                </aside>""");
    }

    @Test
    void kindInAQuoteMayHaveATitleBehindIt() {
        assertThat(Parsed.of("> [!evidence] What *we* know\n> Text\n").html()).isEqualTo("""
                <aside class="admonition admonition-evidence" role="note">
                <p class="admonition-title">What <em>we</em> know</p>
                <p>Text</p>
                </aside>""");
    }

    @ParameterizedTest
    @CsvSource({"NOTE, Note", "TIP, Tip", "IMPORTANT, Important", "WARNING, Warning", "CAUTION, Caution"})
    void eachOfGitHubsFiveKindsIsABoxOfItsName(String kind, String title) {
        Parsed parsed = Parsed.of("> [!" + kind + "]\n> Text\n");
        assertThat(parsed.html())
                .startsWith(
                        "<aside class=\"admonition admonition-" + title.toLowerCase(Locale.ROOT) + "\" role=\"note\">")
                .contains("<p class=\"admonition-title\">" + title + "</p>\n<p>Text</p>");
        assertThat(parsed.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"- Rooms, Rooms", "+ Rooms, Rooms", "-, Note", "+, Note", "' - Rooms', - Rooms"})
    void signByWhichObsidianFoldsABoxIsNoPartOfItsTitle(String written, String title) {
        assertThat(Parsed.of("> [!note]" + written + "\n> Text\n").html())
                .contains("<p class=\"admonition-title\">" + title + "</p>\n<p>Text</p>");
    }

    @Test
    void otherQuotesStayQuotes() {
        assertThat(Parsed.of("> [!two words]\n\n> text [!NOTE]\n").html())
                .contains("<p>[!two words]</p>", "<p>text [!NOTE]</p>")
                .doesNotContain("aside");
    }

    @ParameterizedTest
    @CsvSource({"NOTA, note", "WARNIN, warning", "danger, caution", "hint, tip"})
    void unknownKindIsShownAsANoteAndTheNearestIsNamed(String written, String meant) {
        Parsed parsed = Parsed.of("> [!" + written + "]\n> Text\n");
        assertThat(parsed.html()).contains("admonition-note", ">Note<");
        assertThat(parsed.messages())
                .containsExactly("1:5-1:" + (5 + written.length()) + " unknown-admonition: '" + written
                        + "' is not a kind of box, so it is shown as a note");
        assertThat(parsed.findings().get(0).fix())
                .isEqualTo("did you mean '" + meant
                        + "'? The kinds are: note, tip, important, warning, caution, evidence");
    }

    @Test
    void unknownKindBehindExclamationMarksIsReportedToo() {
        assertThat(Parsed.of("!!! xyzzy\n    Text\n").messages())
                .containsExactly("1:5-1:10 unknown-admonition: 'xyzzy' is not a kind of box, so it is shown as a note");
    }
}
