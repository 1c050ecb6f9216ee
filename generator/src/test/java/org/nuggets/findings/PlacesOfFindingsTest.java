package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;

/** Lines and columns are those of an editor, whatever the bytes; and what comes with pasted text does no harm. */
class PlacesOfFindingsTest {

    private static final String BOM = "\uFEFF";

    @TempDir
    private Path site;

    @Test
    void aTabIsOneColumn() throws IOException {
        assertThat(found("Text\t\t[dead](nothing.md)\n")).isEqualTo("""
            content/about.md:1:14: error[dead-link]: there is nothing at 'nothing.md'
              1 | Text\t\t[dead](nothing.md)
                |     \t\t       ^^^^^^^^^^
              fix: write the path from this file to the one that you mean, or a whole address that begins with https:\
            """);
    }

    @Test
    void aSignOutsideTheFirstPlaneIsOneColumn() throws IOException {
        assertThat(found("---\ntitle: 🦊 fox: 🦊\n---\n\n🦊🦊 [dead](🦊.md)\n")).isEqualTo("""
            content/about.md:2:13: error[bad-yaml]: a colon and a space stand inside a text without quotes
              2 | title: 🦊 fox: 🦊
                |             ^
              fix: put the text in double quotes: title: "🦊 fox: 🦊"

            content/about.md:5:11: error[dead-link]: there is nothing at '🦊.md'
              5 | 🦊🦊 [dead](🦊.md)
                |           ^^^^
              fix: write the path from this file to the one that you mean, or a whole address that begins with https:\
            """);
    }

    @Test
    void aByteOrderMarkHasNoColumn() throws IOException {
        assertThat(found(BOM + "[dead](nothing.md)\n"))
                .startsWith("content/about.md:1:8: error[dead-link]")
                .contains("  1 | [dead](nothing.md)\n    |        ^^^^^^^^^^\n");
        assertThat(found(BOM + "---\ntitle: a: b\n---\n")).startsWith("content/about.md:2:9: error[bad-yaml]");
    }

    @Test
    void everyLineEndingGivesTheSamePlaces() throws IOException {
        String text = """
            ---
            title: About
            status: published?
            date_published: tomorrow
            ---

            # About

            See [dead](nothing.md)
            and ![](also-nothing.png).

            > [!NOTED]
            > Text, and [a heading](#nowhere).
            """;
        String withLineFeeds = found(text);
        assertThat(withLineFeeds.lines().filter(line -> line.startsWith("content/")))
                .map(line -> line.replaceFirst(": .*", ""))
                .containsExactly(
                        "content/about.md:3:9",
                        "content/about.md:4:17",
                        "content/about.md:9:12",
                        "content/about.md:10:5",
                        "content/about.md:10:9",
                        "content/about.md:12:5",
                        "content/about.md:13:25");
        assertThat(found(text.replace("\n", "\r\n"))).isEqualTo(withLineFeeds);
        assertThat(found(text.replace("\n", "\r"))).isEqualTo(withLineFeeds);
        assertThat(found(BOM + text.replace("\n", "\r\n"))).isEqualTo(withLineFeeds);
    }

    @Test
    void everyLineEndingGivesTheSamePlaceOfBrokenYaml() throws IOException {
        String text = "---\ntitle: About\ndescription: \"A text\n  of two lines\"\nauthor: a: b\n---\n\nText.\n";
        String withLineFeeds = found(text);
        assertThat(withLineFeeds).startsWith("content/about.md:5:10: error[bad-yaml]");
        assertThat(found(text.replace("\n", "\r\n"))).isEqualTo(withLineFeeds);
        assertThat(found(text.replace("\n", "\r"))).isEqualTo(withLineFeeds);
    }

    @Test
    void pastedSignsDoNoHarm() throws IOException {
        // A middle dot stands for a no-break space here, a pilcrow for a line separator.
        String text = """
            ---
            title: “Réunie”, ‘plan’ – and…
            description:·A·no-break space, and a line¶separator.
            status: published·
            audience: [teacher,·governor]
            date_published:··2026-09-01
            authors:
            ··-·name: Renee\u0301
            license: CC0-1.0
            ---

            ## Summary

            See [the plan](#le-re\u0301sume\u0301) and [the talk](re\u0301union.md).

            ## Le r\u00E9sum\u00E9
            """;
        Path themes = Files.createDirectories(site.resolve("content/themes"));
        Files.writeString(
                themes.resolve("plan.md"),
                BOM + text.replace('·', '\u00A0').replace('¶', '\u2028').replace("\n", "\r\n"));
        Files.writeString(themes.resolve("r\u00E9union.md"), "---\ntype: page\n---\n\nText.\n");

        assertThat(TinySite.build(site).findings())
                .as("only a note, on what other programs do not find")
                .extracting(Diagnostic::code)
                .containsOnly(Code.DECOMPOSED_LETTERS);
    }

    @Test
    void anInvisibleSignInFrontMatterIsShown() throws IOException {
        assertThat(found("---\ntitle: About\u0092us\n---\n")).isEqualTo("""
            content/about.md:2:13: error[bad-yaml]: an invisible sign (U+0092) stands here
              2 | title: About·us
                |             ^
              fix: delete it and type the letter or quote anew; it often comes with text pasted from elsewhere\
            """);
    }

    @Test
    void bytesOfAnotherEncodingAreShownWhereTheyBegin() throws IOException {
        assertThat(found("---\ntitle: About\n---\n\nThe caf\u00E9 [dead](nothing.md).\n", StandardCharsets.ISO_8859_1))
                .isEqualTo("""
                    content/about.md:5:8: error[not-utf8]: the letter here is saved in an older way than UTF-8 (as E9), so it cannot be read
                      5 | The caf\uFFFD [dead](nothing.md).
                        |        ^
                      fix: save the file again with the encoding UTF-8 (in most editors: Save as …, Encoding)\
                    """);
    }

    @Test
    void aFileInUtf16IsNamedAsSuch() throws IOException {
        String finding = """
            content/about.md:1:1: error[not-utf8]: this file is saved as UTF-16, not as UTF-8
              fix: save the file again with the encoding UTF-8 (in most editors: Save as …, Encoding)\
            """;
        assertThat(found(BOM + "# About\n", StandardCharsets.UTF_16LE)).isEqualTo(finding);
        assertThat(found(BOM + "# About\n", StandardCharsets.UTF_16BE)).isEqualTo(finding);
        assertThat(found("# About us in a caf\u00E9\n", StandardCharsets.UTF_16LE))
                .isEqualTo(finding);
        assertThat(found("# About\n", StandardCharsets.UTF_16BE)).isEqualTo(finding);
    }

    private String found(String about) throws IOException {
        return found(about, StandardCharsets.UTF_8);
    }

    private String found(String about, Charset encoding) throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.write(site.resolve("content/about.md"), about.getBytes(encoding));
        return TinySite.text(TinySite.build(site));
    }
}
