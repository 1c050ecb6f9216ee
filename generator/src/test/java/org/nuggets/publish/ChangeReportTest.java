package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.FindingsChange;
import org.nuggets.publish.change.PageChange;
import org.nuggets.publish.change.SearchChange;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.report.ChangesHtml;
import org.nuggets.report.ChangesJson;
import org.nuggets.report.ChangesMarkdown;

/** What a reviewer is told before a merge: what readers will see that they do not see now. */
class ChangeReportTest {

    @TempDir
    private Path folder;

    private PublishedSite site;

    @BeforeEach
    void aSiteThatIsLive() throws IOException {
        site = new PublishedSite(folder, "folder");
        site.with("site/content/rain.md", PublishedSite.page("Rain", "First.\n\nIt falls.\n\nLast."))
                .with("site/content/sun.md", PublishedSite.page("Sun", "It shines."))
                .with(
                        "site/site.yml",
                        Files.readString(folder.resolve("site/site.yml")) + "queries: [falls, shines]\n");
    }

    private ChangeReport review() throws IOException {
        return Reviewing.review(
                        site.request(Map.of()), Optional.empty(), Optional.empty(), BuildCache.none(), stage -> {})
                .changes()
                .orElseThrow();
    }

    @Test
    void beforeTheFirstPublishEachPageIsNew() throws IOException {
        ChangeReport report = review();

        assertThat(report.before()).isEmpty();
        assertThat(report.added()).extracting(PageChange::title).contains("Rain", "Sun", "About");
        assertThat(ChangesMarkdown.of(report, "no problems")).contains("Nothing is live yet: ");
    }

    @Test
    void whereNothingChangesThatIsSaid() throws IOException {
        site.publish();
        ChangeReport report = review();

        assertThat(report.isEmpty()).isTrue();
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains("Against the folder '../live': nothing changes. The check says: no problems.");
    }

    @Test
    void aChangedPageIsToldByTheTextThatItsReadersSee() throws IOException {
        site.publish();
        site.with("site/content/rain.md", PublishedSite.page("Rain", "First.\n\nIt pours.\n\nLast."));
        ChangeReport report = review();

        assertThat(report.changed()).extracting(PageChange::address).containsExactly("rain/");
        assertThat(report.changed().get(0).lines()).containsExactly(" ", "-It falls.", "+It pours.", " ");
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains(
                        "0 pages new, 1 changed, 0 gone", "**Rain** `/rain/`", "```diff\n \n-It falls.\n+It pours.\n");
        assertThat(report.searches().orElseThrow())
                .singleElement()
                .satisfies(search -> assertThat(search.before()).containsExactly("Rain"))
                .satisfies(search -> assertThat(search.after()).isEmpty());
    }

    @Test
    void anAddressThatVanishesIsNamedUnlessItLeadsOn() throws IOException {
        site.publish();
        site.without("site/content/rain.md");
        assertThat(review().vanished()).containsExactly("rain/");
        assertThat(review().removed()).extracting(PageChange::title).containsExactly("Rain");

        site.with("site/content/sun.md", PublishedSite.page("Sun\naliases: [/rain/]", "It shines."));
        assertThat(review().vanished()).isEmpty();
    }

    @Test
    void aPageThatMovesAndLeadsOnDoesNotTakeAFileThatPeopleKeepWithItUnsaid() throws IOException {
        site.with("site/content/rain/index.md", PublishedSite.page("Rain", "[A plan](plan.pdf)"))
                .without("site/content/rain.md")
                .with("site/content/rain/plan.pdf", "%PDF-1.4")
                .publish();
        site.without("site/content/rain/index.md")
                .without("site/content/rain/plan.pdf")
                .with("site/content/sun.md", PublishedSite.page("Sun\naliases: [/rain/]", "It shines."));

        assertThat(review().vanished()).containsExactly("rain/plan.pdf");
    }

    @Test
    void aTitleIsToldAsItsAuthorMeansIt() throws IOException {
        site.publish();
        site.with("site/content/rain.md", PublishedSite.page("'It''s \"raining\"' # again", "It falls."))
                .with("site/content/sun.md", PublishedSite.page(">-\n  A long\n  day", "It shines and shines."));

        assertThat(review().changed()).extracting(PageChange::title).containsExactly("It's \"raining\"", "A long day");
    }

    @Test
    void textsThatShareNothingAreSetSideBySideHoweverLongTheyAre() throws IOException {
        site.with("site/content/rain.md", PublishedSite.page("Rain", lines("It falls", 6_000)))
                .publish();
        site.with("site/content/rain.md", PublishedSite.page("Rain", lines("It pours", 6_000)));

        ChangeReport report = assertTimeoutPreemptively(Duration.ofMinutes(2), this::review);

        List<String> lines = report.changed().get(0).lines();
        assertThat(lines.get(1)).isEqualTo("-It falls 0");
        assertThat(lines).last().isEqualTo(" ");
        assertThat(lines.get(lines.size() - 2)).isEqualTo("+It pours 5999");
    }

    private static String lines(String text, int number) {
        return IntStream.range(0, number).mapToObj(i -> text + " " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void whatAnotherVersionOfNuggetsMadeLiveIsComparedButForItsSearch() throws IOException {
        site.publish();
        site.with("live/current/search/manifest.json", "{\"format\": 99}")
                .with("site/content/rain.md", PublishedSite.page("Rain", "It pours."));

        ChangeReport report = review();

        assertThat(report.changed()).extracting(PageChange::title).containsExactly("Rain");
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains(
                        "\nWhat a search finds was not compared: what is live was made by another version of Nuggets");
        assertThat(ChangesHtml.of(report, "no problems")).contains("What a search finds was not compared");
        assertThat(new ObjectMapper().readTree(ChangesJson.of(report)).has("searches"))
                .isFalse();
    }

    @Test
    void twoBuildsAreComparedWithoutAnyPlace() throws IOException {
        site.publish();
        Path built = site.live().resolve("current");
        site.with("site/content/rain.md", PublishedSite.page("Rain", "It pours."));

        ChangeReport report = Reviewing.review(
                        site.request(Map.of()), Optional.of(built), Optional.empty(), BuildCache.none(), stage -> {})
                .changes()
                .orElseThrow();
        assertThat(report.changed()).extracting(PageChange::title).containsExactly("Rain");

        assertThatThrownBy(() -> Reviewing.review(
                        site.request(Map.of()), Optional.of(folder), Optional.empty(), BuildCache.none(), stage -> {}))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("a build has one where site.yml names a place to publish to");
    }

    @Test
    void whatTheCheckFindsAnewAndNoMoreIsTold() throws IOException {
        site.with("site/content/sun.md", PublishedSite.page("Sun\nexample: true", "It shines."))
                .publish();
        site.with("site/content/sun.md", PublishedSite.page("Sun", "It shines."))
                .with("site/content/rain.md", "---\ntitle: Rain\nexample: true\n---\n\nIt falls.\n");

        ChangeReport report = review();

        assertThat(report.findings().appeared()).hasSize(1);
        assertThat(report.findings().gone()).containsExactly(Map.entry("example", 1));
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains("### What the check finds that it did not", "- `site/content/rain.md:3` ")
                .contains("No longer found: 1 × `example`.");
        assertThat(Jsoup.parse(ChangesHtml.of(report, "no problems"))
                        .select("h2")
                        .eachText())
                .contains("What the check finds that it did not", "What the check finds no more");
        JsonNode json = new ObjectMapper().readTree(ChangesJson.of(report));
        assertThat(json.at("/findings/appeared/0/code").asText()).isEqualTo("example");
        assertThat(json.at("/findings/gone/example").asInt()).isEqualTo(1);
    }

    @Test
    void linksThatOthersHaveAndThatWillLeadNowhereAreNamed() throws IOException {
        site.publish();
        site.without("site/content/rain.md").with("links.txt", """
                \uFEFFhttps://folder.example.org/about/
                # Of the newsletter
                https://folder.example.org/rain/
                https://folder.example.org/sun/?from=letter#top
                https://elsewhere.example.org/rain/
                /about
                /feed.xml
                /old%20page/
                http://FOLDER.example.org/sun
                http://folder.example.org/snow/
                //folder.example.org/hail/
                https://folder.example.org
                mailto:office@example.org
                /old%20page/
                """);

        ChangeReport report = Reviewing.review(
                        site.request(Map.of()),
                        Optional.empty(),
                        Optional.of(folder.resolve("links.txt")),
                        BuildCache.none(),
                        stage -> {})
                .changes()
                .orElseThrow();

        assertThat(report.broken())
                .containsExactly(
                        "https://folder.example.org/rain/",
                        "/old%20page/",
                        "http://folder.example.org/snow/",
                        "//folder.example.org/hail/");
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains("### Links from elsewhere that lead nowhere", "- `https://folder.example.org/rain/`");
    }

    @Test
    void ofASiteBelowAnAddressOnlyLinksBelowItAreItsOwn() throws IOException {
        site.publish();
        site.with("links.txt", """
                https://example.org/words
                https://example.org/words/about/
                https://example.org/words/snow/
                https://example.org/wordsmiths/
                https://example.org/
                /words/about/
                /words/hail/
                """);

        ChangeReport report = Reviewing.review(
                        site.request(Map.of("base_url", "https://example.org/words/")),
                        Optional.empty(),
                        Optional.of(folder.resolve("links.txt")),
                        BuildCache.none(),
                        stage -> {})
                .changes()
                .orElseThrow();

        assertThat(report.broken()).containsExactly("https://example.org/words/snow/", "/words/hail/");
    }

    @Test
    void aSiteWithErrorsHasNoReport() throws IOException {
        site.publish();
        site.with("site/content/rain.md", PublishedSite.page("Rain", "[Nowhere](nowhere.md)"));

        assertThat(Reviewing.review(
                                site.request(Map.of()),
                                Optional.empty(),
                                Optional.empty(),
                                BuildCache.none(),
                                stage -> {})
                        .changes())
                .isEmpty();
    }

    @Test
    void noTextOfAPageRunsOrFormatsAnythingInTheReport() throws IOException {
        site.publish();
        site.with(
                "site/content/rain.md",
                PublishedSite.page("'<img src=x onerror=alert(1)> *Rain* @all [x](y)'", "````\n</pre><b>x</b>\n````"));
        ChangeReport report = review();

        Document html = Jsoup.parse(ChangesHtml.of(report, "no problems"));
        assertThat(html.select("img, b, script")).isEmpty();
        assertThat(html.select("pre ins").text()).contains("</pre><b>x</b>");
        String markdown = ChangesMarkdown.of(report, "no problems");
        assertThat(markdown)
                .contains("\\<img src=x onerror=alert(1)\\> \\*Rain\\* \\@\u200Ball \\[x\\](y)", "`````diff\n");
        JsonNode json = new ObjectMapper().readTree(ChangesJson.of(report));
        assertThat(json.at("/changed/0/title").asText()).contains("<img");
        assertThat(json.at("/changed/0/address").asText()).isEqualTo("rain/");
    }

    @Test
    void aTitleCallsNobodyAndLeadsNowhereInAComment() throws IOException {
        site.publish();
        site.with("site/content/sun.md", PublishedSite.page("'1. For @head-teacher, see #12, !7, GH-8'", "Bright."))
                .with(
                        "site/content/rain.md",
                        PublishedSite.page("'- https://a.example www.b.example &lt;i&gt;'", "Wet."));

        assertThat(ChangesMarkdown.of(review(), "no problems"))
                .contains("**1\\. For \\@\u200Bhead-teacher, see \\#\u200B12, \\!\u200B7, GH-\u200B8** `/sun/`")
                .contains("**\\- https:\u200B//a.example www.\u200Bb.example \\&\u200Blt;i\\&\u200Bgt;** `/rain/`");
    }

    @Test
    void aReportIsNeverLongerThanAComment() {
        String endless = "\uD83C\uDF27 rain | ".repeat(2_000);
        List<PageChange> pages = Collections.nCopies(500, new PageChange("a/", endless, List.of("+" + endless)));
        List<String> found = Collections.nCopies(5, endless);
        ChangeReport report = new ChangeReport(
                Optional.of("folder"),
                pages,
                pages,
                pages,
                Collections.nCopies(500, "b/"),
                Collections.nCopies(500, "/c/"),
                FindingsChange.NONE,
                Optional.of(Collections.nCopies(2_000, new SearchChange(endless, found, found))),
                7);

        String markdown = ChangesMarkdown.of(report, "no problems");

        assertThat(markdown.length()).isBetween(20_000, 65_536);
        assertThat(new String(markdown.getBytes(UTF_8), UTF_8)).isEqualTo(markdown);
        assertThat(markdown).contains("more\n", "### What a search finds");
    }
}
