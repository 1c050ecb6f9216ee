package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;

class RawHtmlTest {

    @Test
    void commentsNeverReachReaders() {
        Parsed parsed =
                Parsed.of("<!-- advice\n\nmore -- advice -->\n\nText <!-- a -- b --> end\n\n<!-- never closed\n");
        assertThat(parsed.html()).isEqualTo("<p>Text  end</p>");
        assertThat(parsed.messages())
                .containsExactly("7:1-7:5 unclosed-comment: the comment that begins here has no end");
    }

    @Test
    void simpleElementsAreKeptAroundMarkdown() {
        Parsed parsed = Parsed.of("""
            <details open><summary>More</summary>

            Press <kbd>Ctrl</kbd>, see <abbr title="World Health Organization">WHO</abbr>

            </details>
            """);
        assertThat(parsed.html()).isEqualTo("""
            <details open><summary>More</summary>
            <p>Press <kbd>Ctrl</kbd>, see <abbr title="World Health Organization">WHO</abbr></p>
            </details>\
            """);
        assertThat(parsed.findings()).isEmpty();
    }

    @Test
    void whatRunsOrStylesIsRemovedAndReportedOnceForEachPiece() {
        Parsed parsed = Parsed.of("a <b style=\"x\" onclick=\"y\">b</b>\n\n<script>\nalert(1)\n</script>\n");
        assertThat(parsed.html()).isEqualTo("<p>a <b>b</b></p>");
        assertThat(parsed.messages())
                .containsExactly(
                        "1:3-1:28 unsafe-html: this HTML is shown without style, onclick, for only simple, safe HTML is"
                                + " kept",
                        "3:1-5:10 unsafe-html: this HTML is shown without <script>, for only simple, safe HTML is"
                                + " kept");
        assertThat(parsed.findings().get(0).fix()).contains("raw_html: allowed", "site.yml");
    }

    @Test
    void scriptInsideAParagraphTakesItsTextWithIt() {
        assertThat(Parsed.of("a <script>alert(1)</script> b\n").html()).isEqualTo("<p>a  b</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<img src=\"javascript:alert(1)\" alt=\"x\">",
                "<img src=x onerror=alert(1) alt=\"x\">",
                "<svg onload=alert(1)><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<![CDATA[><input autofocus onfocus=alert(1)>]]>",
                "<input autofocus onfocus=alert(1)>",
                "<form action=\"javascript:alert(1)\"><button>x</button></form>",
                "<base href=\"//evil.example/\">",
                "<meta http-equiv=\"refresh\" content=\"0\">",
                "<b style=\"background:url(javascript:alert(1))\">x</b>",
                "<object data=\"x\"></object>",
            })
    void nothingThatRunsComesThrough(String html) {
        for (String markdown : new String[] {html + "\n", "text " + html + " text\n", "- " + html + "\n"}) {
            Parsed parsed = Parsed.of(markdown);
            assertThat(parsed.html().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("onerror", "onload", "onfocus", "<script", "<style", "<svg", "<math", "<iframe")
                    .doesNotContain("<input", "<form", "<base", "<meta", "<object", "style=", "\"javascript:", "data:");
            assertThat(parsed.findings()).extracting(Diagnostic::code).contains(Code.UNSAFE_HTML);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "textarea", "plaintext", "select", "style", "script", "xmp", "noscript", "template"})
    void elementThatIsLeftOpenDoesNotSwallowTheRest(String element) {
        assertThat(Parsed.of("a <" + element + "> b\n\n## After\n").html()).contains("<h2 id=\"after\">After</h2>");
        assertThat(Parsed.of("<div><" + element + "></div>\n\n</" + element + ">\n\n## After\n")
                        .html())
                .contains("<h2 id=\"after\">After</h2>");
    }

    @Test
    void elementsThatAreLeftOpenOrClosedTooOftenDoNotBreakOut() {
        assertThat(Parsed.of("<div>\n\nText\n").html()).isEqualTo("<div>\n<p>Text</p>\n</div>");
        assertThat(Parsed.of("</div></main></body>\n\nText\n").html()).isEqualTo("<p>Text</p>");
    }

    @Test
    void ownElementsKeepTheirAttributesInACleanedBody() {
        Parsed parsed =
                Parsed.of("<b>x</b>\n\n## Part\n\n- [x] *t*\n\n> [!TIP]\n> y\n\n[a](b.md \"T\")[^1]\n\n[^1]: n\n");
        assertThat(parsed.html())
                .contains("<h2 id=\"part\">Part</h2>")
                .contains("<li class=\"task\"><label class=\"task-text\"><input type=\"checkbox\" disabled checked>")
                .contains("<aside class=\"admonition admonition-tip\" role=\"note\">")
                .contains("<a href=\"b.md\" title=\"T\">a</a><sup><a class=\"footnote-ref\"")
                .contains("<li id=\"fn-1\">");
    }

    @Test
    void markerOfOwnElementsCannotBeForged() {
        Parsed parsed = Parsed.of("""
            ## One

            <b data-nuggets="0" DATA-NUGGETS-="0">x</b> &#100;ata-nuggets="0" &#xFDEF;0&#xFDEF;
            """);
        assertThat(parsed.html()).isEqualTo("<h2 id=\"one\">One</h2>\n<p><b>x</b> data-nuggets=“0” \uFFFD0\uFFFD</p>");
    }

    @Test
    void rawLinksAndPicturesGetSlotsAndPlaces() {
        Parsed parsed =
                Parsed.of("[m](m.md) <a href='x.md?a=1&amp;b=2'>x</a>\n\n<img src=\"y.png\" alt=\"Y\" width=\"9\">\n");
        assertThat(parsed.targets()).containsExactly("m.md", "x.md?a=1&b=2", "y.png");
        assertThat(parsed.linkPlaces()).containsExactly("1:5-1:9", "1:20-1:36", "3:11-3:16");
        assertThat(parsed.html())
                .contains("<a href=\"x.md?a=1&amp;b=2\">x</a>")
                .contains("<img src=\"y.png\" alt=\"Y\" width=\"9\" loading=\"lazy\" decoding=\"async\">");
    }

    @Test
    void rawPictureWithoutAlternativeIsReported() {
        Parsed parsed = Parsed.of("<img src=\"y.png\"> <img src=\"z.png\" alt=\"\">\n");
        assertThat(parsed.messages())
                .containsExactly(
                        "1:1-1:18 missing-alt: the picture 'y.png' has no description for people who cannot see it");
    }

    @Test
    void lettersOfAllScriptsStayAsTheyAre() {
        assertThat(Parsed.of("<b>é 日本 😀 &lt;x&gt; &amp;amp;</b>\n").html())
                .isEqualTo("<p><b>é 日本 😀 &lt;x&gt; &amp;amp;</b></p>");
    }

    @Test
    void allowedHtmlIsPassedOnUntouchedButForComments() {
        Parsed parsed = Parsed.withRawHtml("""
            <div class="x" id="Box">

            Text <a name=n href="javascript:x">a</a> <!-- c -->

            <!-- private -->

            <p>Shown<!-- not
            this --> <b>here</b></p>

            <script>
            1 < 2 // <!-- no comment -->
            </script>
            """);
        assertThat(parsed.html()).isEqualTo("""
            <div class="x" id="Box">
            <p>Text <a name=n href="javascript:x">a</a> </p>
            <p>Shown <b>here</b></p>
            <script>
            1 < 2 // <!-- no comment -->
            </script>\
            """);
        assertThat(parsed.body().anchors()).containsExactlyInAnyOrder("Box", "n");
        assertThat(parsed.body().links()).isEmpty();
        assertThat(parsed.findings()).isEmpty();
    }

    @Test
    void textOfRawHtmlCanBeFound() {
        assertThat(Parsed.of("<p>One <b>two</b></p>\n\nthree <i>four</i>\n")
                        .body()
                        .prose()
                        .text())
                .isEqualTo("One two\nthree four");
    }

    @Test
    void addressesOfAllowedHtmlGetSlotsAndPlacesWhereverTheyStand() {
        Parsed parsed = Parsed.withRawHtml("""
            <A
              HREF='x.md?a=1&amp;b=2'>x</A> and <a href=y.md>y</a>

            > <video poster = "p.png"><source src=v.mp4></video>

            <img alt="" srcset="a.png 1x,
              b.png 2x" src="c.png"><object data='o.pdf'></object><form action="f.md"></form><link href=l.css>
            """);
        assertThat(parsed.targets())
                .containsExactly(
                        "x.md?a=1&b=2", "y.md", "p.png", "v.mp4", "a.png", "b.png", "c.png", "o.pdf", "f.md", "l.css");
        assertThat(parsed.linkPlaces())
                .containsExactly(
                        "2:9-2:25",
                        "2:45-2:49",
                        "4:20-4:25",
                        "4:39-4:44",
                        "6:21-6:26",
                        "7:3-7:8",
                        "7:18-7:23",
                        "7:39-7:44",
                        "7:69-7:73",
                        "7:93-7:98");
        assertThat(parsed.html())
                .contains("HREF=\"x.md?a=1&amp;b=2\">x</A> and <a href=\"y.md\">y</a>")
                .contains("<video poster = \"p.png\"><source src=\"v.mp4\"></video>")
                .contains("<img alt=\"\" srcset=\"a.png 1x,\n  b.png 2x\" src=\"c.png\">")
                .contains("<object data=\"o.pdf\"></object><form action=\"f.md\"></form><link href=\"l.css\">");
        assertThat(parsed.findings()).isEmpty();
    }

    @Test
    void whatLooksLikeATagInAScriptHasNoSlot() {
        String html = "<script>\nlet a = '<img src=\"x.png\">';\n</script>";
        Parsed parsed = Parsed.withRawHtml(html + "\n");
        assertThat(parsed.targets()).isEmpty();
        assertThat(parsed.html()).isEqualTo(html);
    }

    @Test
    void allowedAddressOfAKindThatIsNoneOfOursIsLeftAlone() {
        Parsed parsed = Parsed.withRawHtml(
                "<a href=\"sms:+31612345678\">a</a> <a href='javascript:x'>b</a> <img alt='' src='file:///c/x.png'>\n");
        assertThat(parsed.targets()).containsExactly("file:///c/x.png");
        assertThat(parsed.html()).contains("<a href=\"sms:+31612345678\">a</a> <a href='javascript:x'>b</a>");
    }

    @Test
    void idsOfKeptHtmlCanBeLinkedTo() {
        Parsed parsed = Parsed.of("""
            <a id="costs"></a><a name="plan"></a>

            <div id="part">

            Text <span id="_main">x</span> <b id="fn-1">y</b> <i id="a b">z</i>

            </div>
            """);
        assertThat(parsed.body().anchors()).containsExactlyInAnyOrder("costs", "plan", "part");
        assertThat(parsed.html())
                .contains("<a id=\"costs\"></a><a name=\"plan\"></a>", "<div id=\"part\">", "<span>x</span> <b>y</b>");
        assertThat(parsed.messages())
                .contains("5:6-5:23 unsafe-html: this HTML is shown without id=\"_main\", for only simple, safe HTML is"
                        + " kept");
    }

    @Test
    void idThatIsGivenTwiceIsReportedWhereItStandsAgain() {
        String twice = "<b id=\"x\">1</b>\n\nText\n\n<i id=\"x\">2</i>\n";
        String told = "5:8-5:9 duplicate-html-id: the id 'x' stands twice in the page";
        assertThat(Parsed.of(twice).messages()).containsExactly(told);
        assertThat(Parsed.withRawHtml(twice).messages()).containsExactly(told);
        assertThat(Parsed.of(twice).html()).contains("<i>2</i>");
    }

    @Test
    void linkWithoutATextIsReportedWhereItStandsAndShowsItsAddress() {
        String html = """
            Text <a href="x.md"></a>

            <p><a href="y.md"> </a>
            <a href='z.md'><img src='z.png' alt='z'></a>
            """;
        for (Parsed parsed : new Parsed[] {Parsed.of(html), Parsed.withRawHtml(html)}) {
            assertThat(parsed.messages())
                    .containsExactly(
                            "1:6-1:21 bad-page: the link to 'x.md' has no text",
                            "3:4-3:19 bad-page: the link to 'y.md' has no text");
            assertThat(parsed.html()).contains("<a href=\"x.md\">x.md</a>", "<a href=\"y.md\">y.md");
        }
    }

    @Test
    void headingBesideAnAnchorOfItsOwnNameTakesAnother() {
        String text = "<a id=\"costs\"></a>\n\n## Costs\n\n<p>See <a name='plan'></a></p>\n\n## Plan {#plan}\n";
        for (Parsed parsed : new Parsed[] {Parsed.of(text), Parsed.withRawHtml(text)}) {
            assertThat(parsed.findings()).isEmpty();
            assertThat(parsed.html())
                    .contains("<a id=\"costs\"></a>", "<h2 id=\"costs-1\">Costs</h2>", "<h2 id=\"plan-1\">Plan</h2>");
        }
        assertThat(Parsed.of("<form id=\"costs\"></form>\n\n## Costs\n").html())
                .isEqualTo("<h2 id=\"costs\">Costs</h2>");
    }
}
