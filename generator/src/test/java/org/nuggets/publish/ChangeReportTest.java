package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.PageChange;
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
        assertThat(report.searches())
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
                # Of the newsletter
                https://folder.example.org/rain/
                https://folder.example.org/sun/?from=letter#top
                https://elsewhere.example.org/rain/
                /about
                /feed.xml
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

        assertThat(report.broken()).containsExactly("https://folder.example.org/rain/", "/old%20page/");
        assertThat(ChangesMarkdown.of(report, "no problems"))
                .contains("### Links from elsewhere that lead nowhere", "- `https://folder.example.org/rain/`");
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
        assertThat(markdown).contains("\\<img src=x onerror=alert(1)\\> \\*Rain\\* \\@all \\[x\\](y)", "`````diff\n");
        JsonNode json = new ObjectMapper().readTree(ChangesJson.of(report));
        assertThat(json.at("/changed/0/title").asText()).contains("<img");
        assertThat(json.at("/changed/0/address").asText()).isEqualTo("rain/");
    }
}
