package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site tells other programs: feeds, sitemap, redirects, Markdown. */
class MachineFilesTest {

    private static final String TERM = """
            ---
            title: "Rain & <hail>"
            description: Water that falls.
            status: published
            audience: [teacher]
            date_published: 2026-11-20
            authors: [{name: Ann}]
            license: CC-BY-4.0
            # a note between editors
            aliases: [/old/rain/, rain.html]
            ---

            ## Definition

            See [snow](snow.md#definition), [home](/) and [elsewhere](https://example.org/a). <!-- not sure -->

            ```
            <!-- shown as code --> [snow](snow.md)
            ```
            """;

    private static final String SNOW = """
            ---
            title: Snow
            description: Rain that froze.
            status: published
            audience: [governor]
            date_published: 2026-11-21
            date_modified: 2026-11-22
            authors: [{name: Ann}]
            license: CC-BY-4.0
            ---

            ## Definition

            Cold.
            """;

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSiteOfTwoTerms() {
        site = new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: Weather\ndescription: All of it.\nbase_url: https://example.org/w/\ncontact: office@example.org\n")
                .with("content/glossary/rain.md", TERM)
                .with("content/glossary/snow.md", SNOW);
    }

    @Test
    void anAtomFeedHasTheNewestFirstWithWholeAddresses() {
        assertThat(site.findings()).isEmpty();
        String feed = site.files().get("feed.xml");
        assertThat(feed)
                .contains("<updated>2026-11-22T00:00:00Z</updated>", "<title>Rain &amp; &lt;hail&gt;</title>")
                .contains("https://example.org/w/glossary/snow/#definition")
                .contains("<id>https://example.org/w/glossary/rain/</id>");
        assertThat(feed.indexOf("<title>Snow</title>")).isLessThan(feed.indexOf("<title>Rain"));
        assertThat(site.files()).containsKeys("glossary/feed.xml", "feed.json");
        assertThat(site.files().get("feed.json"))
                .contains("\"version\" : \"https://jsonfeed.org/version/1.1\"", "https://example.org/w/glossary/rain/");
    }

    @Test
    void aSitemapNamesEveryPageAndRobotsNameTheSitemap() {
        assertThat(site.files().get("sitemap.xml"))
                .contains(
                        "<loc>https://example.org/w/</loc>",
                        "<loc>https://example.org/w/glossary/</loc>",
                        "<loc>https://example.org/w/glossary/snow/</loc>",
                        "<lastmod>2026-11-22</lastmod>",
                        "<loc>https://example.org/w/browse/</loc>",
                        "<loc>https://example.org/w/browse/for/governor/</loc>")
                .doesNotContain("404", "old/rain", "search");
        assertThat(site.files().get("robots.txt")).contains("Sitemap: https://example.org/w/sitemap.xml");
    }

    @Test
    void anEarlierAddressLeadsOn() {
        assertThat(site.files().get("old/rain/index.html"))
                .contains(
                        "content=\"0; url=../../glossary/rain/index.html\"",
                        "<link rel=\"canonical\" href=\"https://example.org/w/glossary/rain/\">");
        assertThat(site.files()).containsKey("rain.html");
        assertThat(site.files().get("_redirects"))
                .isEqualTo("/w/old/rain/ /w/glossary/rain/ 301\n/w/rain.html /w/glossary/rain/ 301\n");
    }

    @Test
    void anEarlierAddressThatIsTakenOrImpossibleIsFound() {
        site.with(
                "content/glossary/snow.md",
                SNOW.replace("license:", "aliases: [/glossary/rain/, /glossary/, /old/rain, /a/../b/]\nlicense:"));
        assertThat(site.findings())
                .containsExactly(
                        "content/glossary/snow.md:9:11 duplicate-route the earlier address '/glossary/rain/' is that of"
                                + " content/glossary/rain.md",
                        "content/glossary/snow.md:9:28 duplicate-route the earlier address '/glossary/' is that of a list"
                                + " or a file of the site",
                        "content/glossary/snow.md:9:40 duplicate-route the earlier address '/old/rain' is also claimed by"
                                + " content/glossary/rain.md",
                        "content/glossary/snow.md:9:51 bad-format '/a/../b/' cannot be an earlier address: '..' begins with a dot");
    }

    @Test
    void theMarkdownOfAPageLeadsToMarkdownAndKeepsItsEditorsNotesToItself() {
        assertThat(site.files().get("glossary/rain/index.md"))
                .contains(
                        "title: \"Rain & <hail>\"",
                        "[snow](../snow/index.md#definition)",
                        "[home](../../index.html)",
                        "[elsewhere](https://example.org/a)",
                        "<!-- shown as code --> [snow](snow.md)")
                .doesNotContain("note between editors", "not sure");
        assertThat(site.files().get("glossary/rain/index.html"))
                .contains("<link rel=\"alternate\" type=\"text/markdown\" title=\"Markdown\" href=\"index.md\">");
        assertThat(site.files().get("llms.txt"))
                .startsWith("# Weather\n\n> All of it.\n\n## Glossary\n\n")
                .contains("- [Snow](https://example.org/w/glossary/snow/index.md): Rain that froze.\n");
    }

    @Test
    void withoutABaseUrlThereIsNoFeedAndNoSitemap() {
        site.with("site.yml", "title: Weather\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files()).doesNotContainKeys("feed.xml", "feed.json", "sitemap.xml");
        assertThat(site.files()).containsKeys("robots.txt", "llms.txt", "glossary/rain/index.md");
    }

    @Test
    void aSitesOwnRobotsTakeThePlaceOfOurs() {
        site.with("static/robots.txt", "User-agent: *\nDisallow: /\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("robots.txt")).isEmpty();
    }

    @Test
    void whatAPageSaysOfItselfCannotEndItsScript() {
        site.with("content/glossary/snow.md", SNOW.replace("title: Snow", "title: \"</script><b>Snow\""));
        assertThat(site.files().get("glossary/snow/index.html"))
                .contains("\\u003c/script>\\u003cb>Snow")
                .doesNotContain("</script><b>");
    }

    @Test
    void theMarkdownOfAPageHoldsNothingThatItsReadersDoNotGet() {
        site.with("content/page.md", """
                ---
                title: Page
                ---

                Text <b onclick="a()" id="x">bold</b> <script>alert(1)</script><button>press</button> <!-- not this -->end.

                <div class="word" onclick="b()"><!-- nor this --><p style="x">kept</p><iframe src="https://example.org/f"></iframe></div>

                <style>p { color: red }</style>

                <div onclick="c()

                `<script>` is code, and <a<!-- -->onclick=d()> is text; a<script></script>b.
                """);
        assertThat(site.files().get("page/index.md")).isEqualTo("""
                ---
                title: Page
                ---

                Text <b  id="x">bold</b> press end.

                <div  ><p >kept</p></div>




                `<script>` is code, and \\<aonclick=d()> is text; ab.
                """);
    }

    @Test
    void rawHtmlThatIsAllowedStandsInTheMarkdownButForItsComments() {
        site.with("site.yml", "title: Weather\nraw_html: allowed\n").with("content/page.md", """
                # Page

                <div onclick="a()">kept<!-- not this --></div>
                """);
        assertThat(site.files().get("page/index.md"))
                .contains("<div onclick=\"a()\">kept</div>")
                .doesNotContain("this");
    }

    @Test
    void noCharacterThatNobodySeesNorMarkdownOfADescriptionGetsIntoWhatProgramsRead() {
        site.with("content/page.md", """
                ---
                title: "x\\e[31mRED \\u202Eturned \\u200F [a](b)"
                description: "d \\e]0;pwn\\a \\n## Injected\\n- [evil](https://evil.example/) `code` <b>"
                ---

                words \u001b[31m &#27;[31m &#8238;text \u202eabc \u200fx
                """);
        assertThat(site.files().get("llms.txt"))
                .contains(
                        "[x\\[31mRED turned  \\[a\\](b)]",
                        "): d \\]0;pwn ## Injected - \\[evil\\](https://evil.example/) \\`code\\` \\<b\\>\n");
        site.files().forEach((name, text) -> {
            if (name.matches(".*\\.(html|md|txt|xml|json)")) {
                assertThat(text)
                        .as(name)
                        .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069]");
            }
        });
        assertThat(site.files().get("page/index.md")).doesNotContain("\u200f");
    }
}
