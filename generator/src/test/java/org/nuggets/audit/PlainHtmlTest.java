package org.nuggets.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in a page: where the quick way reads it at all, it finds what a browser's own way finds. */
class PlainHtmlTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>A page &amp; more</title>
            <link rel="stylesheet" href="../style.css">
            <script type="application/ld+json">{"a": "1 > 0"}</script>
            </head>
            <body class="page">
            <!-- a remark -->
            <header><a href="#_main">Skip</a>
            <svg viewBox="0 0 2 2" aria-hidden="true"><g><path d="M1 1z"/></g><circle r="1"></circle></svg></header>
            <main id="_main">
            <h1>Title</h1>
            <p>One <b>bold <i>both</i></b>, <a href="x.html?a=1&amp;b=2#c">link</a>, <a href="é/"><img src="a.png" alt="é"></a><br>
            <code>x &lt; y</code></p>
            <ul><li>one <ol><li>two</li></ol></li></ul>
            <dl><div><dt id="t">term</dt><dd>what</dd></div></dl>
            <table><thead><tr><th>a</th></tr></thead><tbody><tr><td><p><a href="y">ā</a></p></td></tr></tbody></table>
            <p><a href="z" aria-label="named"></a><a href="none"> </a></p>
            <hr>
            <blockquote><p>said</p></blockquote>
            </main>
            </body>
            </html>
            """;

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<a href=\"q\">",
            "</a>",
            "<b>",
            "</b>",
            "<div id=\"d\">",
            "</div>",
            "<li>",
            "</li>",
            "<h1>",
            "</h1>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "<tbody>",
            "</tbody>",
            "text",
            "&nbsp;",
            "&#x41",
            "\u00a0",
            "\u00ad",
            "<!-- ",
            "-->",
            "--!>",
            "<!-->",
            "<script src=\"s.js\">",
            "</script>",
            "<svg>",
            "</svg>",
            "<g>",
            "</g>",
            "<g/>",
            "<title>",
            "</title>",
            "<img src=\"i.png\">",
            "<img alt=\" \" id=\"d\">",
            "<dt>",
            "</dt>",
            "<dl>",
            "</dl>",
            "<ul>",
            "</ul>",
            "<span ID=\"u\">",
            "</span>",
            "<main>",
            "</main>",
            "<body>",
            "</body>",
            "<head>",
            "</head>",
            "</html>",
            "<html lang=\"x\">",
            "<select>",
            "<template>",
            "<em/>",
            "<br/>",
            "</br>",
            "<",
            ">",
            "\"",
            " id=\"w\"",
            " href='x'",
            "<a aria-label>",
            "<link rel=\" StyleSheet\" href=\"&amp\">",
            "<hr>",
            "<h2>",
            "</h2>",
            "<pre>",
            "</pre>",
            "<caption>",
            "</caption>",
            "\0",
            "\u0001",
            "<nobr>",
            "<IMG SRC=\"I\">",
            "<math>",
            "<style>",
            "</style>",
            "<textarea>",
            "<form>",
            "<button>",
            "<details>",
            "</details>",
            "<summary>");

    private static final List<String> ELEMENTS = List.of(
            "a",
            "b",
            "code",
            "span",
            "sup",
            "small",
            "p",
            "div",
            "section",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "pre",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "caption",
            "svg",
            "g",
            "main",
            "figure",
            "details",
            "summary",
            "script",
            "body",
            "a",
            "div",
            "p",
            "span");

    @Test
    void aPageAsTemplatesWriteItIsReadTheQuickWay() {
        assertThat(PlainHtml.outline(PAGE.getBytes(UTF_8)))
                .hasValueSatisfying(quick ->
                        assertThat(ofInterest(quick)).isEqualTo(ofInterest(Outline.parsed(PAGE.getBytes(UTF_8)))));
    }

    @Test
    void aPageThatWasBrokenInAnyWayIsReadAsABrowserReadsIt() {
        assertThat(readTheQuickWay(1, 20_000)).isGreaterThan(1_000);
    }

    @Test
    @Tag("proof")
    void manyPagesThatWereBrokenInAnyWayAreReadAsABrowserReadsThem() {
        readTheQuickWay(2, 2_000_000);
    }

    /** Breaks the page in many ways, and counts those that are read nevertheless. */
    private static int readTheQuickWay(int seed, int count) {
        Random random = new Random(seed);
        int quick = 0;
        for (int i = 0; i < count; i++) {
            byte[] page = broken(random).getBytes(UTF_8);
            Optional<Outline> outline = PlainHtml.outline(page);
            if (outline.isPresent()) {
                quick++;
                assertThat(ofInterest(outline.get()))
                        .as(new String(page, UTF_8))
                        .isEqualTo(ofInterest(Outline.parsed(page)));
            }
        }
        return quick;
    }

    private static String broken(Random random) {
        StringBuilder page = new StringBuilder(PAGE);
        int changes = random.nextInt(3);
        page.insert(page.indexOf("<h1>"), nested(random, random.nextInt(4)));
        for (int i = 0; i < changes; i++) {
            int place = place(page, random);
            switch (random.nextInt(5)) {
                case 0 -> page.delete(place, Math.min(page.length(), place + 1 + random.nextInt(12)));
                case 1 -> page.delete(place, Math.min(page.length(), Math.max(place, page.indexOf(">", place) + 1)));
                case 2 -> {
                    int end = Math.min(page.length(), place + random.nextInt(80));
                    page.insert(place(page, random), page.substring(place, end));
                }
                default -> {
                    String piece = PIECES.get(random.nextInt(PIECES.size()));
                    page.insert(place, piece);
                    if (piece.startsWith("<") && random.nextBoolean()) {
                        String close = "</" + piece.substring(1).replaceAll("[^a-z0-9].*", "") + ">";
                        page.insert(Math.min(page.length(), place + piece.length()), close);
                    }
                }
            }
        }
        return page.toString();
    }

    /** Elements of any kinds in each other, each closed. */
    private static String nested(Random random, int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(5) / 4; i >= 0; i--) {
            String name = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
            html.append('<').append(name).append(random.nextInt(4) == 0 ? " id=\"" + name + "\"" : "");
            html.append(name.equals("a") ? " href=\"to\">" : ">");
            html.append(depth > 0 ? nested(random, depth - 1) : random.nextBoolean() ? "text" : "");
            html.append("</").append(name).append('>');
        }
        return html.toString();
    }

    /** Mostly between tags, where a change is most likely to leave a page. */
    private static int place(StringBuilder page, Random random) {
        int place = random.nextInt(page.length());
        int tag = page.indexOf(random.nextBoolean() ? "<" : ">", place);
        return random.nextInt(4) == 0 || tag < 0 ? place : page.charAt(tag) == '<' ? tag : tag + 1;
    }

    private static Map<Boolean, List<String>> ofInterest(Outline outline) {
        List<String> tags = outline.tags().stream()
                .filter(tag -> tag.has("id")
                        || List.of("html", "h1", "main", "a", "img", "script", "link")
                                .contains(tag.name()))
                .map(tag -> tag.name() + new TreeMap<>(tag.attributes()) + tag.named())
                .collect(Collectors.toList());
        return Map.of(outline.titled(), tags);
    }
}
