package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Heading;
import org.nuggets.model.Route;
import org.nuggets.model.Target;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

class QuotesInTextTest {

    private static String html(String markdown) {
        return Parsed.of(markdown).html();
    }

    @Test
    void quotesReachAcrossEmphasisAndLinks() {
        assertThat(html("She said \"*so*\", and '**no**'."))
                .isEqualTo("<p>She said “<em>so</em>”, and ‘<strong>no</strong>’.</p>");
        assertThat(html("*\"So\"* and \"[a link](https://example.org/it's)\"'s end"))
                .isEqualTo("<p><em>“So”</em> and “<a href=\"https://example.org/it's\">a link</a>”’s end</p>");
        assertThat(html("*The school*'s own\n\"words\"")).isEqualTo("<p><em>The school</em>’s own\n“words”</p>");
    }

    @Test
    void codeAndAddressesStayAsTheyAre() {
        assertThat(html("Type `don't \"so\"`'s <https://example.org/it's> or https://example.org/it's'"))
                .contains("<code>don't &quot;so&quot;</code>’s")
                .contains("href=\"https://example.org/it's\"")
                .contains(">https://example.org/it's'</a>");
        assertThat(html("```\nlet a = \"it's\"\n```")).contains("let a = &quot;it's&quot;");
        assertThat(html("<kbd>\"</kbd> and <code>it's</code>, \"so\""))
                .isEqualTo("<p><kbd>\"</kbd> and <code>it's</code>, “so”</p>");
    }

    @Test
    void whatIsEscapedIsMeantAsItStands() {
        assertThat(html("\\\"so\\\" &quot;so&quot; it\\'s \"caf&eacute;'s\""))
                .isEqualTo("<p>&quot;so&quot; &quot;so&quot; it's “café’s”</p>");
    }

    @Test
    void headingsAltTextsAndTitlesOfLinksArePrintedToo() {
        Parsed page = Parsed.of("## What \"we\" didn't `it's` do\n\n![A \"school\"'s gate](a.png \"It's 'so'\")");
        assertThat(page.body().headings())
                .extracting(Heading::text, Heading::id)
                .containsExactly(tuple("What “we” didn’t it's do", "what-we-didnt-its-do"));
        assertThat(page.html()).contains("alt=\"A “school”’s gate\"").contains("title=\"It’s ‘so’\"");
        assertThat(page.body().prose().text()).startsWith("What “we” didn’t it's do\n");
    }

    @Test
    void anOpenQuoteEndsWithItsParagraph() {
        assertThat(html("\"One\n\n\"Two\"\n\n| \"a | b\" |\n|---|---|\n| 5\" | 'c' |"))
                .contains("<p>“One</p>", "<p>“Two”</p>", ">“a</th>", "5&quot;", ">‘c’</td>");
    }

    @Test
    void eachPageHasTheMarksOfItsLanguage() {
        MarkdownParser parser = new MarkdownParser(RawHtml.CLEANED);
        assertThat(parser.parse(new SourceText("x.md", "'s Middags \"zo'n\" dag"), 0, Optional.empty(), "nl")
                        .value()
                        .prose()
                        .html()
                        .fill(link -> new Target.External("").href(new Route(""))))
                .contains("’s Middags “zo’n” dag");
    }
}
