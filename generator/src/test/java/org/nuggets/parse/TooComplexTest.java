package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text that would take too long to read is shown, and it is said where it is cut short. */
class TooComplexTest {

    @Test
    void linesAboveTheLimitAreShownAsTheyAreWritten() {
        Parsed parsed = Parsed.of("*a*\n\n".repeat(25_001) + "*last*\n");
        assertThat(parsed.html()).startsWith("<p><em>a</em></p>").contains("<pre tabindex=\"0\">*a*\n\n*last*\n</pre>");
        assertThat(parsed.body().prose().text()).endsWith("*last*");
        assertThat(parsed.messages())
                .singleElement()
                .asString()
                .startsWith("50001:1-50001:1 too-complex: from here on");
    }

    @Test
    void tagsAboveTheLimitAreText() {
        Parsed parsed = Parsed.of("<b>a</b>\n".repeat(10_000) + "\n<b>last</b>\n");
        assertThat(parsed.html()).contains("<b>a</b>").endsWith("<p>&lt;b&gt;last&lt;/b&gt;</p>");
        assertThat(parsed.messages())
                .singleElement()
                .asString()
                .startsWith("10002:1-10002:2 too-complex: from here on");
    }

    @Test
    void aDefinitionThatIsUsedTooOftenIsNoLinkAnyMore() {
        Parsed parsed = Parsed.of("[a] ".repeat(3_000) + "\n\n[a]: https://example.org/" + "b".repeat(2_000) + "\n");
        assertThat(parsed.targets()).hasSizeBetween(450, 550);
        assertThat(parsed.messages()).singleElement().asString().contains("too-complex: from here on, some links");
    }

    @Test
    void aTableOfManyMissingCellsHasShortRows() {
        Parsed parsed = Parsed.of("|a|b|c|\n|-|-|-|\n" + "|x|\n".repeat(10_001));
        assertThat(parsed.html())
                .contains("<td>x</td>\n<td></td>\n<td></td>\n</tr>")
                .contains("<td>x</td>\n</tr>");
        assertThat(parsed.messages()).isEmpty();
    }

    @Test
    void aLongPageOfOrdinaryMarkdownIsReadWhole() {
        String part = "## Part\n\n" + "A *word* and [a link](https://example.org/) with `code`. ".repeat(40) + "\n\n"
                + "| a | b |\n|---|---|\n" + "| c | [d](https://example.org/) |\n".repeat(10) + "\n- item\n\n";
        Parsed parsed = Parsed.of(part.repeat(150));
        assertThat(parsed.body().prose().text().split("\\s+")).hasSizeGreaterThan(40_000);
        assertThat(parsed.messages()).isEmpty();
    }

    @Test
    void signsThatHtmlForbidsBehindAFenceOfTildesAreReplaced() {
        assertThat(Parsed.of("~~~a\u0000b\nc\n~~~\n").html())
                .doesNotContain("\u0000")
                .contains("c");
    }
}
