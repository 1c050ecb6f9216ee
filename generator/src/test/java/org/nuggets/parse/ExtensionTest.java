package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.model.Heading;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

class ExtensionTest {

    @Test
    void tableScrollsInAFrameWithAName() {
        assertThat(Parsed.of("""
                | A | B |
                |:--|--:|
                | 1 | *2* |
                """).html()).isEqualTo("""
                <div class="table" role="group" aria-label="Table 1" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">A</th>
                <th scope="col" class="align-right">B</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">1</td>
                <td class="align-right"><em>2</em></td>
                </tr>
                </tbody>
                </table>
                </div>""");
    }

    @Test
    void tableIsNamedByItsCaption() {
        assertThat(Parsed.of("| A |\n|---|\n| 1 |\n[Rain *2024*]\n").html())
                .contains("aria-label=\"Rain 2024\"", "<caption>Rain <em>2024</em></caption>");
    }

    @Test
    void emptyCornerIsNoHeadingAndShortRowsAreFilled() {
        assertThat(Parsed.of("|  | B |\n|---|:-:|\n| 1 |\n").html())
                .contains("<td></td>\n<th scope=\"col\" class=\"align-center\">B</th>")
                .contains("<td>1</td>\n<td class=\"align-center\"></td>");
    }

    @Test
    void escapedBarStandsInACellEvenInCode() {
        assertThat(Parsed.of("| a \\| b | `c \\| d` |\n|---|---|\n").html())
                .contains(">a | b</th>", "<code>c | d</code>");
    }

    @Test
    void tableWithoutRowsHasNoBody() {
        assertThat(Parsed.of("| A |\n|---|\n").html()).doesNotContain("tbody");
    }

    @Test
    void struckTextIsDeleted() {
        assertThat(Parsed.of("a ~~b *c*~~ ~d~\n").html()).isEqualTo("<p>a <del>b <em>c</em></del> ~d~</p>");
    }

    @Test
    void taskIsABoxNamedByItsText() {
        assertThat(Parsed.of("""
                - [ ] open [a](b.md)
                - [x] done
                  - nested
                - plain
                """).html()).isEqualTo("""
                <ul>
                <li class="task"><label class="task-text"><input type="checkbox" disabled="" /> open <a href="b.md">a</a></label></li>
                <li class="task"><label class="task-text"><input type="checkbox" disabled="" checked="" /> done</label>
                <ul>
                <li>nested</li>
                </ul>
                </li>
                <li>plain</li>
                </ul>""");
    }

    @Test
    void looseTasksKeepTheirParagraphs() {
        assertThat(Parsed.of("- [x] a\n\n  b\n").html()).isEqualTo("""
                <ul>
                <li class="task">
                <p><label class="task-text"><input type="checkbox" disabled="" checked="" /> a</label></p>
                <p>b</p>
                </li>
                </ul>""");
    }

    @Test
    void definitionsMakeADefinitionList() {
        assertThat(Parsed.of("""
                Term *one*
                : First
                : Second

                Term two

                : Loose

                  more
                """).html()).isEqualTo("""
                <dl>
                <dt id="term-one">Term <em>one</em></dt>
                <dd>First</dd>
                <dd>Second</dd>
                <dt id="term-two">Term two</dt>
                <dd>
                <p>Loose</p>
                <p>more</p>
                </dd>
                </dl>""");
    }

    @Test
    void definitionOfSeveralParagraphsKeepsThemApart() {
        assertThat(Parsed.of("Term\n: First\n\n  Second\n\n  - item\n").html()).isEqualTo("""
                <dl>
                <dt id="term">Term</dt>
                <dd>
                <p>First</p>
                <p>Second</p>
                <ul>
                <li>item</li>
                </ul>
                </dd>
                </dl>""");
    }

    @Test
    void termsCanBeLinkedToByTheirNamesAsHeadingsCan() {
        Parsed parsed = Parsed.of("## Seconded teacher\n\n## Roles\n\nSeconded *teacher*\n: Works in two schools\n");
        assertThat(parsed.body().anchors())
                .containsExactlyInAnyOrder("seconded-teacher", "roles", "seconded-teacher-1");
        assertThat(parsed.html()).contains("<dt id=\"seconded-teacher-1\">Seconded <em>teacher</em></dt>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text\n", "Two\nlines\n", "- item\n", "> quote\n", "[a]: b.md\n"})
    void tableMayFollowALineOfText(String before) {
        String indent = before.startsWith("-") ? "  " : before.startsWith(">") ? "> " : "";
        String table = "| A | B |\n|---|:-:|\n| 1 | 2 |\n"
                .indent(0)
                .replaceAll("(?m)^", indent)
                .stripTrailing();
        assertThat(Parsed.of(before + table).html())
                .contains("<th scope=\"col\">A</th>", "<td class=\"align-center\">2</td>")
                .doesNotContain("|");
    }

    @Test
    void tableWithoutOuterBarsMayFollowALineOfText() {
        assertThat(Parsed.of("Text\nA | B\n--- | ---\n1 | 2\n").html())
                .startsWith("<p>Text</p>\n<div class=\"table\"")
                .contains("<td>1</td>\n<td>2</td>");
    }

    @Test
    void lineOfDashesBelowATableIsARule() {
        Parsed parsed = Parsed.of("| A | B |\n|---|---|\n| 1 | 2 |\n---\nText\n");
        assertThat(parsed.html()).contains("<td>2</td>").endsWith("</div>\n<hr />\n<p>Text</p>");
        assertThat(parsed.body().headings()).isEmpty();
    }

    @Test
    void textWithABarAboveALineOfDashesIsStillAHeading() {
        assertThat(Parsed.of("Rain | Snow\n---\n").body().headings())
                .extracting(Heading::text)
                .containsExactly("Rain | Snow");
    }

    @Test
    void footnotesAreNumberedAsReadersMeetThem() {
        Parsed parsed = Parsed.of("""
                One[^z], two[^a], one again[^z].

                [^a]: Second
                [^z]: First
                [^unused]: Never
                """);
        assertThat(parsed.html()).isEqualTo("""
                <p>One<sup><a class="footnote-ref" href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>, \
                two<sup><a class="footnote-ref" href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>, \
                one again<sup><a class="footnote-ref" href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn-1">
                <p>First \
                <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩\uFE0E</a> \
                <a class="footnote-back" href="#fnref-1-2" role="doc-backlink" aria-label="Back to reference 1-2">↩\uFE0E</a></p>
                </li>
                <li id="fn-2">
                <p>Second \
                <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="Back to reference 2">↩\uFE0E</a></p>
                </li>
                </ol>
                </section>""");
        assertThat(parsed.body().anchors())
                .containsExactlyInAnyOrder("fn-1", "fn-2", "fnref-1", "fnref-1-2", "fnref-2");
        assertThat(parsed.body().links()).isEmpty();
    }

    @Test
    void footnoteOfAFootnoteComesBehindIt() {
        assertThat(Parsed.of("A[^1]\n\n[^1]: B[^2]\n\n[^2]: C[^1]\n").html())
                .contains("<li id=\"fn-2\">\n<p>C<sup><a class=\"footnote-ref\" href=\"#fn-1\" id=\"fnref-1-2\"");
    }

    @Test
    void footnoteMayFollowBrackets() {
        assertThat(Parsed.of("A […][^1]\n\n[^1]: b\n").html())
                .startsWith("<p>A […]<sup><a class=\"footnote-ref\" href=\"#fn-1\"");
    }

    @Test
    void footnoteWithoutDefinitionStaysText() {
        assertThat(Parsed.of("A[^x] b\n").html()).isEqualTo("<p>A[^x] b</p>");
    }

    @Test
    void codeCanBeScrolledByTheKeyboardAndNamesItsLanguage() {
        assertThat(Parsed.of("```java title=x\nif (a < b) \"c\";\n```\n\n    d\n")
                        .html())
                .isEqualTo("""
                <pre tabindex="0"><code class="language-java">if (a &lt; b) &quot;c&quot;;
                </code></pre>
                <pre tabindex="0"><code>d
                </code></pre>""");
    }

    @Test
    void wordsOfTheWalkAreThoseOfThePagesLanguage() {
        MarkdownParser parser = new MarkdownParser(RawHtml.CLEANED, (lang, key) -> lang + "/" + key);
        Parsed parsed =
                Parsed.of(parser, "> [!TIP]\n> x\n\n| a |\n|---|\n\nb[^1]\n\n[^1]: c\n", 0, java.util.Optional.empty());
        assertThat(parsed.html()).contains(">en/tip<", "\"en/table 1\"", "\"en/footnotes\"", "\"en/footnote-back 1\"");
    }

    @Test
    void aNoteThatIsNamedVeryOftenLeadsBackToTheFirstHundred() {
        String html = Parsed.of("a[^n] ".repeat(150) + "\n\n[^n]: Note.\n").html();
        assertThat(html.split("<sup", -1)).as("each reference is there").hasSizeGreaterThan(150);
        assertThat(html.split("href=\"#fnref-", -1)).hasSize(101);
    }
}
