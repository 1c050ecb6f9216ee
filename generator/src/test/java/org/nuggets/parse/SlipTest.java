package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Code;

class SlipTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    See ![Two teachers](my photo 1.png) ~ 1:5-1:36 ~ write '![Two teachers](<my photo 1.png>)'
                    [plan](my plan.pdf "The plan")      ~ 1:1-1:31 ~ write '[plan](<my plan.pdf> "The plan")'
                    [x] (../roles/secondee.md)          ~ 1:1-1:27 ~ write '[x](../roles/secondee.md)'
                    [x] (https://example.org)           ~ 1:1-1:26 ~ write '[x](https://example.org)'
                    # H ![a](b c.jpg)                   ~ 1:5-1:18 ~ write '![a](<b c.jpg>)'
                    a ==b c== d                         ~ 1:3-1:10 ~ write '**b c**'
                    ##What was hard                     ~ 1:1-1:16 ~ write '## What was hard'
                    the [plan][p 1] here                ~ 1:5-1:16 ~ write the address in round brackets: '[plan](https://…)'; or in a line of its own, with a blank line above it: '[p 1]: https://…'
                    """)
    void whatWasMeantAsMarkdownIsFoundAtItsPlaceWithTheCure(String markdown, String place, String fix) {
        Parsed parsed = Parsed.of(markdown);
        assertThat(parsed.findings()).hasSize(1);
        assertThat(parsed.findings().get(0).code()).isEqualTo(Code.UNREAD_MARKDOWN);
        assertThat(Parsed.place(parsed.findings().get(0).span())).isEqualTo(place);
        assertThat(parsed.findings().get(0).fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "•\tFirst\n•\tSecond",
                "· First\n· Second",
                "o\tFirst\no\tSecond",
                "– First\n– Second",
                "-First\n-Second",
                "–First\n–Second",
                "→ First\n→ Second",
                "\uF0B7\tFirst\n\uF0B7\tSecond",
                "§\tFirst\n§\tSecond",
                "ü\tFirst\nü\tSecond"
            })
    void twoLinesWithTheSameMarkAreAListThatIsNone(String markdown) {
        Parsed parsed = Parsed.of("Text\n\n" + markdown + "\n");
        assertThat(parsed.messages())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3:1-3:2 unread-markdown: this is no list");
        assertThat(parsed.findings().get(0).fix()).endsWith("'- First'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    1.First\\n2.Second   ~ put a space after each number: '1. First'
                    3)First\\n4)Second   ~ put a space after each number: '3) First'
                    a) First\\nb) Second ~ number these lines, and put a blank line above them: '1. First'
                    """)
    void linesWithNumbersOrLettersAreAListThatIsNone(String markdown, String fix) {
        Parsed parsed = Parsed.of(markdown.replace("\\n", "\n"));
        assertThat(parsed.messages()).hasSize(1).first().asString().contains(": this is no list, for");
        assertThat(parsed.findings().get(0).fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.First\n2.Second",
                "1.5 million\n2.4 million",
                "a) or b) is right\nc) is not",
                "one\no two",
                "an array[i][j], and sources [1][2]",
                "in [Berlin][b] there\n\n[b]: https://example.org",
                "`[a][b]` and \\\\[a\\\\][b]"
            })
    void whatOnlyLooksLikeAListOrALinkIsNone(String markdown) {
        assertThat(Parsed.of(markdown + "\n").messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Week\\tWhat\\n1\\tRain                  ~ 1:1-1:10 ~ | --- | --- |
                    | Week | What |\\n| --- |\\n| 1 | 2 | ~ 2:1-2:8  ~ | --- | --- |
                    | a | b | c |\\n| d | e | f |         ~ 1:1-1:14 ~ | --- | --- | --- |
                    """)
    void tableThatIsNoneShowsTheLineOfDashesToWrite(String markdown, String place, String dashes) {
        Parsed parsed = Parsed.of(markdown.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(parsed.findings()).hasSize(1);
        assertThat(Parsed.place(parsed.findings().get(0).span())).isEqualTo(place);
        assertThat(parsed.findings().get(0).fix()).endsWith("'" + dashes + "'");
    }

    @Test
    void footnoteWithoutItsNoteIsFound() {
        assertThat(Parsed.of("A[^1] and[^x]\n\n[^x]: Note\n").messages())
                .containsExactly("1:2-1:6 unread-markdown: there is no note for '[^1]', so it is shown as these signs");
    }

    @Test
    void codeThatIsNeverClosedIsFoundWhereItBegins() {
        assertThat(Parsed.of("Text\n\n```js\na\n\n## Part\n").messages())
                .containsExactly("3:1-3:4 unclosed-code: the code that begins here has no end, so all text below it is"
                        + " shown as code");
    }

    @ParameterizedTest
    @CsvSource({
        "'Text\n\n<!-- a\n\n## Part\n', 3:1-3:5",
        "'Text <!-- a\n', 1:6-1:10",
        "'<!-- a --> <!-- b\n', 1:12-1:16"
    })
    void commentThatIsNeverClosedIsAnErrorWhereItBegins(String markdown, String place) {
        assertThat(Parsed.of(markdown).messages())
                .containsExactly(place + " unclosed-comment: the comment that begins here has no end");
    }

    @Test
    void privateNotesReachNeitherThePageNorTheSearch() {
        Parsed parsed = Parsed.of("A %%secret%% b\n%%secret%% c\n\n%%\nsecret\n\nsecret\n%%\n\n## D %%secret%%\n");
        assertThat(parsed.html()).doesNotContain("secret", "%%");
        assertThat(parsed.body().prose().text()).isEqualTo("A  b  c\nD");
        assertThat(parsed.body().headings().get(0).text()).isEqualTo("D");
        assertThat(parsed.body().hidden()).hasSize(4);
        assertThat(parsed.findings()).extracting(finding -> finding.code()).containsExactly(Code.PRIVATE_NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`%%a%%`", "```\n%%a%%\n```", "    %%a%%", "50%% of 20%% is", "a %% b"})
    void percentSignsInCodeAndNumbersStay(String markdown) {
        Parsed parsed = Parsed.of(markdown);
        assertThat(parsed.html()).contains("%%");
        assertThat(parsed.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< youtube x >}}",
                "{{% notice %}}",
                "{% include x.html %}",
                "Go to {{ site.url }}",
                "Text\n{: .note }",
                ":::note\nText\n:::",
                "??? note",
                "[TOC]",
                "[[_TOC_]]",
                "[[Other note]]",
                "![[hall.png]]",
                "import A from 'a'",
                "See :ref:`part`",
                "Text ^block-1",
                "#rain #snow"
            })
    void markupOfAnotherToolIsSaidOnceInAFile(String markup) {
        Parsed parsed = Parsed.of(markup + "\n\n" + markup + "\n\n```\n" + markup + "\n```\n");
        assertThat(parsed.findings()).extracting(finding -> finding.code()).containsExactly(Code.FOREIGN_MARKUP);
        assertThat(parsed.findings().get(0).span().line()).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "– Hello, he said.",
                "As it is [sic] (p. 4), see [1] (2020) and [2](see below)",
                "At 10:30: a == b, x === y, {a}, $x_{a}$, f(x) [a] (b), a:b:c",
                "- [ ] open\n- [x] done",
                "`==x== [[x]] [x] (y.md) :smile: [^1] {{ x }}`",
                "```\n• a\n• b\n##x\n[[x]]\n```",
                "\\[[x]] \\==x==",
                "-5 degrees\n-7 degrees",
                "Name: value\tand one tab",
                "a | b\nc | d",
                "#1 is first",
                "[a](<my photo.png>) ![b](<my photo.png>)",
                "**Note:** text",
                "Text[^1]\n\n[^1]: Note",
                "https://example.org/:smile:/x",
                "$\\frac{{a}}{{b}}$"
            })
    void ordinaryTextIsNoSlip(String markdown) {
        assertThat(Parsed.of(markdown).messages()).isEmpty();
    }

    @Test
    @Timeout(60)
    void longTextsOfHalfOpenSignsAreLookedOverQuickly() {
        for (String piece : List.of("[a](b ", "==a ", "{{ a ", "[^", "%%", ":a", "•\t", "<!-", "a\tb\n", "[[a ")) {
            Parsed.of("x " + piece.repeat(20_000));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    We **swap classes.               ~ 1:4-1:6  ~ write '**' behind its last word, too, or take these out
                    We **swap `a ** b` **it** here   ~ 1:4-1:6  ~ write '**' behind its last word, too, or take these out
                    It was** great                   ~ 1:7-1:9  ~ write '**' before its first word, too, or take these out
                    Do ** swap classes ** now        ~ 1:4-1:22 ~ write '**swap classes**'
                    Do **swap classes ** now         ~ 1:4-1:21 ~ write '**swap classes**'
                    """)
    void boldTextThatIsNotReadAsSuchIsFound(String markdown, String place, String fix) {
        Parsed parsed = Parsed.of(markdown);
        assertThat(parsed.messages()).hasSize(1);
        assertThat(Parsed.place(parsed.findings().get(0).span())).isEqualTo(place);
        assertThat(parsed.findings().get(0).fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Bold** and **bold again**",
                "***Both***, and **bold with *more* inside**",
                "**Bold over\ntwo lines**",
                "2 ** 3 ** 4",
                "`**` and \\**not bold",
                "Names are others.**\n\n** To protect them.",
                "a\\*\\*b",
                "** a sign of its own",
                "****",
                "**“Quoted”** text"
            })
    void asterisksThatAreReadOrMeantAreNotTold(String markdown) {
        assertThat(Parsed.of(markdown).messages()).isEmpty();
    }
}
