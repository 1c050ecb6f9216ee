package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuggets.parse.text.FlexmarkGuard;
import org.nuggets.parse.text.SentinelCharacters;

class RobustnessTest {

    /** Each takes a fraction of a second; the limit is for a machine that is busy with other things. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<String> deepTexts() {
        int n = 10_000;
        return Stream.of(
                ">".repeat(n) + " x",
                "> ".repeat(n) + "x",
                "- ".repeat(n) + "x",
                "1. ".repeat(n) + "x",
                ": ".repeat(n) + "x",
                "[".repeat(n) + "x",
                "[".repeat(n) + "x" + "]".repeat(n),
                "[".repeat(n) + "x" + "](y)".repeat(n),
                "![".repeat(n) + "x" + "](y)".repeat(n),
                "[^".repeat(n) + "x" + "]".repeat(n),
                "*".repeat(n) + "x" + "*".repeat(n),
                "*x ".repeat(n) + "x*".repeat(n),
                "**x ".repeat(n) + "x**".repeat(n),
                "~~x ".repeat(n) + "x~~".repeat(n),
                "[a](x \"" + "y".repeat(n) + "\")",
                "[a](x \"" + "y".repeat(n),
                "a <!-- " + "-b".repeat(n),
                "a <b " + "c=\"d\" ".repeat(n) + ">",
                "&amp;".repeat(n),
                "`".repeat(n) + " a `b",
                "a.".repeat(n),
                "a@".repeat(n),
                "<div>".repeat(n));
    }

    @ParameterizedTest
    @MethodSource("deepTexts")
    void deepNestingNeitherOverflowsNorTakesLong(String markdown) {
        Parsed parsed = Assertions.assertTimeoutPreemptively(LIMIT, () -> Parsed.of(markdown));
        assertThat(parsed.body().prose().text() + parsed.html()).isNotEmpty();
    }

    @Test
    void aParagraphOfManyIndentedLinesIsTheSameText() {
        String lines = "a\n" + "  word\n".repeat(20_000);
        Parsed parsed = Assertions.assertTimeoutPreemptively(LIMIT, () -> Parsed.of(lines));
        assertThat(parsed.html().replaceAll("\\s+", " ").strip()).isEqualTo("<p>a" + " word".repeat(20_000) + "</p>");
        assertThat(parsed.html()).doesNotContain("\uFDD0");
        assertThat(parsed.body().prose().text().strip().split("\\s+")).hasSize(20_001);
    }

    @Test
    void aLongBlockOfIndentedCodeStaysCode() {
        String html = Parsed.of("a\n\n" + "    code\n".repeat(5_000)).html();
        assertThat(html.split("code\n", -1)).hasSize(5_001);
        assertThat(html).contains("<pre").doesNotContain("<p>code");
    }

    @Test
    void deepListsByIndentationDoNotOverflow() {
        StringBuilder lists = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lists.append("  ".repeat(i)).append("- word").append(i).append('\n');
        }
        assertThat(Parsed.of(lists.toString()).body().prose().text()).contains("word0", "word99", "word299");
    }

    @Test
    void whatIsNestedTooDeepIsStillShown() {
        assertThat(Parsed.of(">".repeat(150) + " deep *text*\n").html()).contains("&gt; deep <em>text</em>");
        assertThat(Parsed.of("*a ".repeat(150) + "deep" + "*".repeat(150)).html())
                .contains("deep");
    }

    @Test
    void charactersThatHtmlForbidsAreReplaced() {
        String forbidden = "\0\u0001\u000B\u007F\u0085\uD800\uDC00x\uD800 \uFDD0\uFDEF\uFFFF";
        assertThat(Parsed.of("a" + forbidden + "b `" + forbidden + "` &#0; &#1; &#xD800; &#xFDD0;\n")
                        .html())
                .doesNotContain("\0", "\u0001", "\u000B", "\u007F", "\u0085", "\uFDD0", "\uFDEF", "\uFFFF")
                .contains("\uD800\uDC00x\uFFFD \uFFFD\uFFFD\uFFFDb");
    }

    @Test
    void nulDoesNotEndTheText() {
        assertThat(Parsed.of("a\0 *b*\0 c\n").html()).isEqualTo("<p>a\uFFFD <em>b</em>\uFFFD c</p>");
    }

    @Test
    void lineEndingsOfAllKindsMayBeMixed() {
        Parsed parsed = Parsed.of("a\r\nb\rc\n\r\n```\r\nd\re\r\n```\r\n\r\n`f\r\ng`\r\n");
        assertThat(parsed.html())
                .isEqualTo("<p>a\nb\nc</p>\n<pre tabindex=\"0\"><code>d\ne\n</code></pre>\n<p><code>f g</code></p>");
        assertThat(parsed.body().prose().text()).isEqualTo("a b c\nd e\nf g");
    }

    @Test
    void textStaysAsItIsWrittenInAnyForm() {
        assertThat(Parsed.of("Cafe\u0301 \u00e9 😀\n").html()).isEqualTo("<p>Cafe\u0301 \u00e9 😀</p>");
    }

    @Test
    void oneParserServesManyThreads() throws Exception {
        String markdown = "# T\n\n| a | b |\n|---|---|\n| `c` | d |\n\nText[^1] [l](x.md) <b>r</b>\n\n[^1]: n\n";
        Parsed expected = Parsed.of(markdown);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Parsed> task = () -> Parsed.of(markdown);
            for (Future<Parsed> parsed : pool.invokeAll(Collections.nCopies(200, task))) {
                assertThat(parsed.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void everyPrefixOfATextCanBeParsed() {
        String markdown = """
                # T

                !!! note "x"
                    a

                > [!TIP] b
                > c

                | a |
                |:-:|
                | b |
                [c]

                - [x] d

                T
                : e[^1]

                [^1]: f <b>g</b>

                ```h
                i
                ```

                <div>

                ![j](<k l> 'm') www.n.org &auml;

                [o]: <p> "q"
                """;
        for (int end = 0; end <= markdown.length(); end++) {
            Parsed parsed = Parsed.of(markdown.substring(0, end));
            assertThat(parsed.body().prose().html().slots())
                    .hasSameSizeAs(parsed.body().links());
        }
    }

    @Test
    void standInsAreAsLongAsWhatTheyReplaceAndNeverSeen() {
        List<String> texts = List.of("[a](<b c>)", "[a](<b)c", "~~~ x ` y\nz\n~~~", ">".repeat(200), "[".repeat(200));
        for (String text : texts) {
            assertThat(FlexmarkGuard.disarm(text)).hasSameSizeAs(text).isNotEqualTo(text);
            assertThat(SentinelCharacters.restore(FlexmarkGuard.disarm(text))).isEqualTo(text);
            assertThat(Parsed.of(text).html() + Parsed.of(text).body().prose().text())
                    .doesNotContainPattern("[\uFDD0-\uFDEF]");
        }
        assertThat(FlexmarkGuard.disarm("plain [a](b) text")).isSameAs("plain [a](b) text");
    }
}
