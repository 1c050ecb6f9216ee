package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuggets.model.Link;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

class LinkTest {

    @Test
    void everyAddressIsASlotWhoseIndexIsThePlaceOfItsLink() {
        Parsed parsed = Parsed.of("[a](x.md) ![b](y.png)\n");
        assertThat(parsed.body().prose().html().literals()).hasSize(3);
        assertThat(parsed.body().prose().html().slots()).containsExactly(0, 1);
        assertThat(parsed.body().links()).extracting(Link::kind).containsExactly(Link.Kind.LINK, Link.Kind.IMAGE);
        assertThat(parsed.body().prose().html().fill(link -> "<" + link + ">"))
                .isEqualTo("<p><a href=\"&lt;0&gt;\">a</a> <img src=\"&lt;1&gt;\" alt=\"b\""
                        + " loading=\"lazy\" decoding=\"async\" /></p>\n");
    }

    @Test
    void targetHasEscapesAndReferencesResolvedButNothingEncoded() {
        Parsed parsed = Parsed.of("[a](b\\(c&auml;&#32;d%20e \"T &amp; \\\"t\\\"\")\n");
        assertThat(parsed.targets()).containsExactly("b(cä d%20e");
        assertThat(parsed.html()).contains("title=\"T &amp; “t”\"");
    }

    @Test
    void angleBracketsLetAnAddressHaveSpaces() {
        Parsed parsed = Parsed.of("[plan](<my plan.pdf>) ![p]( <a b.png> 'T')\n\n[r]: <c d.md>\n\n[r]\n");
        assertThat(parsed.targets()).containsExactly("my plan.pdf", "a b.png", "c d.md");
        assertThat(parsed.linkPlaces()).containsExactly("1:9-1:20", "1:30-1:37", "3:7-3:13");
    }

    @Test
    void spansAreThoseOfTheDestinations() {
        Parsed parsed = Parsed.of("Text [a](one.md) and\n> - [b](two.md \"T\")\n");
        assertThat(parsed.linkPlaces()).containsExactly("1:10-1:16", "2:9-2:15");
    }

    @Test
    void spansCountCodePointsTabsAsOneAndEitherLineEnding() {
        Parsed parsed = Parsed.of("\uFEFFFirst\r\n\r\n\t😀 e\u0301\r\n\r\n*\t😀😀 [a](x.md)\r\n");
        assertThat(parsed.linkPlaces()).containsExactly("5:10-5:14");
    }

    @Test
    void spansAreThoseOfTheFileWhereFrontMatterComesFirst() {
        String file = "---\ntitle: x\n---\n\n[a](b.md)\n";
        Parsed parsed =
                Parsed.of(new MarkdownParser(RawHtml.CLEANED), file, file.lastIndexOf("---") + 4, Optional.empty());
        assertThat(parsed.linkPlaces()).containsExactly("5:5-5:9");
    }

    @Test
    void referenceLinkSpansTheAddressInItsDefinition() {
        Parsed parsed = Parsed.of("[a][b], [b] and ![b][]\n\n[b]: x.md 'T'\n");
        assertThat(parsed.targets()).containsExactly("x.md", "x.md", "x.md");
        assertThat(parsed.linkPlaces()).containsOnly("3:6-3:10");
    }

    @Test
    void labelsMeetInGermanCapitals() {
        assertThat(Parsed.of("[Straße]\n\n[STRASSE]: x.md\n").html()).isEqualTo("<p><a href=\"x.md\">Straße</a></p>");
    }

    @Test
    void bracketsWithoutADefinitionStayText() {
        assertThat(Parsed.of("[a *b*][c] [d] ![e] [f\\]]\n").html())
                .isEqualTo("<p>[a <em>b</em>][c] [d] ![e] [f]]</p>");
    }

    @Test
    void bareAddressesBecomeLinks() {
        Parsed parsed = Parsed.of(
                "See https://example.org/a_b?c=1&amp;d=2. Or www.example.org, or ada@example.org! **http://x.org**\n");
        assertThat(parsed.targets())
                .containsExactly(
                        "https://example.org/a_b?c=1&d=2",
                        "http://www.example.org",
                        "mailto:ada@example.org",
                        "http://x.org");
        assertThat(parsed.linkPlaces()).startsWith("1:5-1:40", "1:45-1:60");
        assertThat(parsed.html())
                .contains(
                        "<a href=\"https://example.org/a_b?c=1&amp;d=2\">https://example.org/a_b?c=1&amp;d=2</a>. Or");
    }

    @Test
    void addressInAngleBracketsSpansItself() {
        Parsed parsed = Parsed.of("<https://example.org> <ada@example.org>\n");
        assertThat(parsed.targets()).containsExactly("https://example.org", "mailto:ada@example.org");
        assertThat(parsed.linkPlaces()).containsExactly("1:2-1:21", "1:24-1:39");
    }

    @Test
    void addressInsideALinkOrCodeIsNoLinkOfItsOwn() {
        Parsed parsed = Parsed.of("[https://a.org](b.md) `https://c.org` javascript://x.y\n");
        assertThat(parsed.targets()).containsExactly("b.md");
    }

    @Test
    void characterReferenceBehindAnAddressIsNoPartOfIt() {
        Parsed parsed = Parsed.of("(https://a.org/b&gt;\n");
        assertThat(parsed.targets()).containsExactly("https://a.org/b");
        assertThat(parsed.html()).endsWith("</a>&gt;</p>");
    }

    @Test
    void scriptAddressOnlyEverStandsInASlot() {
        Parsed parsed = Parsed.of("[a](javascript:x) ![b](data:y) [c]\n\n[c]: javascript:z\n");
        assertThat(parsed.body().prose().html().literals()).noneMatch(literal -> literal.contains("javascript"));
        assertThat(parsed.targets()).containsExactly("javascript:x", "data:y", "javascript:z");
    }

    @Test
    void pictureWithoutDescriptionIsReportedAtItsPlace() {
        Parsed parsed = Parsed.of("Text ![](rain.png) ![*a* `b` ![c](d)](e.png)\n");
        assertThat(parsed.messages())
                .containsExactly("1:6-1:19 missing-alt: the picture 'rain.png' has no description for people who cannot"
                        + " see it");
        assertThat(parsed.findings().get(0).fix()).contains("![what it shows](rain.png)");
        assertThat(parsed.html()).contains("alt=\"a b c\"");
    }

    @Test
    void linkInTheLiftedTitleHasNoSlot() {
        Parsed parsed = Parsed.of("# [Rain](a.md)\n\n[b](c.md)\n");
        assertThat(parsed.targets()).containsExactly("c.md");
    }

    @Test
    void linksOfFootnotesComeWhereTheFootnotesStand() {
        Parsed parsed = Parsed.of("A[^1]\n\n[^1]: [n](note.md)\n\n[b](text.md)\n");
        assertThat(parsed.targets()).containsExactly("text.md", "note.md");
    }
}
