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
        return Publishing.review(site.request(Map.of()), Optional.empty(), BuildCache.none(), stage -> {})
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

        ChangeReport report = Publishing.review(
                        site.request(Map.of()), Optional.of(built), BuildCache.none(), stage -> {})
                .changes()
                .orElseThrow();
        assertThat(report.changed()).extracting(PageChange::title).containsExactly("Rain");

        assertThatThrownBy(() ->
                        Publishing.review(site.request(Map.of()), Optional.of(folder), BuildCache.none(), stage -> {}))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("a build has one where site.yml names a place to publish to");
    }

    @Test
    void aSiteWithErrorsHasNoReport() throws IOException {
        site.publish();
        site.with("site/content/rain.md", PublishedSite.page("Rain", "[Nowhere](nowhere.md)"));

        assertThat(Publishing.review(site.request(Map.of()), Optional.empty(), BuildCache.none(), stage -> {})
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
