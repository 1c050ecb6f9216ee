package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Network.Edge;
import org.xml.sax.InputSource;

/** Who is linked to whom stands on pages: as a picture, and the same in words. */
class NetworkPagesTest {

    @TempDir
    private Path folder;

    private static Document page(Map<String, String> files, String path) {
        assertThat(files.keySet()).contains(path);
        return Jsoup.parse(files.get(path));
    }

    private static String row(Document page, String title) {
        return page.select(".network-table tbody tr").stream()
                .filter(row -> row.select("th a").text().equals(title))
                .findFirst()
                .map(row -> row.select("td").text())
                .orElseThrow();
    }

    @Test
    void theTableSaysInWordsWhoIsLinkedToWhom() {
        Document page = page(NetworkTest.sixSchools(folder).site().files(), "network/index.html");

        assertThat(row(page, "Ash"))
                .contains("Member of north")
                .contains("What happened here together")
                .contains("Offers Singing, which is looked for by Beech (matched); Cedar")
                .contains("Looks for Arithmetic, which is offered by Beech (matched)");
        assertThat(row(page, "Hazel")).isEqualTo("Nothing here links it to others.");
        assertThat(row(page, "coach")).contains("Practised in together").contains("Responsible for north");
    }

    @Test
    void eachLineOfThePictureIsARowOfTheTable() {
        Network network = NetworkTest.sixSchools(folder);
        Document page = page(network.site().files(), "network/index.html");
        List<Edge> edges = NetworkTest.of(network).whole().drawing().get().edges();

        assertThat(page.select("svg.network-map .lines > .line")).hasSameSizeAs(edges);
        for (Edge edge : edges) {
            for (boolean turned : List.of(false, true)) {
                String one = (turned ? edge.to() : edge.from()).id();
                String other = (turned ? edge.from() : edge.to()).id();
                Element row = page.select(".network-table tbody tr").stream()
                        .filter(tr -> tr.select("th a").attr("href").endsWith("/" + one + "/index.html"))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.select("dd a").eachAttr("href"))
                        .as(one + " and " + other)
                        .anyMatch(href -> href.endsWith("/" + other + "/index.html"));
            }
        }
    }

    @Test
    void eachItemOfThePictureLeadsToItsPageAndIsNamedBelow() {
        Map<String, String> files = NetworkTest.sixSchools(folder).site().files();
        Document page = page(files, "network/index.html");

        List<String> spots = page.select("svg.network-map a.spot").eachAttr("href");
        assertThat(spots)
                .hasSize(9)
                .allSatisfy(href -> assertThat(files.keySet()).contains(href.substring("../".length())));
        assertThat(page.select(".network-key li a").eachAttr("href")).isEqualTo(spots);
        assertThat(page.select("svg.network-map a.spot > title").eachText())
                .contains("Ash (Profile)", "north (Partnership)");
        assertThat(page.select("svg.network-map").attr("role")).isEqualTo("group");
        assertThat(page.select(".network-page script[src*=network]")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaidAndNotZero() {
        Document page = page(NetworkTest.sixSchools(folder).site().files(), "network/index.html");
        Map<String, String> figures = new TreeMap<>();
        page.select(".network-figures tbody tr")
                .forEach(row ->
                        figures.put(row.select("th a").text(), row.select("td").text()));

        assertThat(figures.get("Ash"))
                .contains("4 2 through what they do together 2 through offers and needs alone")
                .contains("2 don’t say")
                .endsWith("1 of 2");
        assertThat(figures.get("Hazel"))
                .startsWith("No link to others here is known.")
                .endsWith("Not known: no offers or needs are stated");
        assertThat(figures.get("coach")).contains("Not counted: 1 that don’t say where they took place");
        assertThat(page.select(".network-caution").text()).contains("reach is not attainment");
    }

    @Test
    void aPartnershipShowsItsPictureAndARoleHowFarItReaches() {
        Map<String, String> files = NetworkTest.sixSchools(folder).site().files();

        Document partnership = page(files, "partnerships/north/index.html");
        assertThat(partnership.select(".network-of-item svg.network-map a.spot"))
                .hasSize(5);
        assertThat(partnership.select(".network-of-item > p a").attr("href"))
                .isEqualTo("../../network/north/index.html");
        assertThat(page(files, "network/north/index.html")
                        .select(".network-table th a")
                        .eachText())
                .containsExactlyInAnyOrder("Ash", "Elm", "north", "coach", "together");

        Document role = page(files, "roles/coach/index.html");
        assertThat(role.select(".network-of-item").text()).contains("Reaches 3 of the schools");
        String href = role.select(".network-of-item > p a").attr("href");
        Document network = page(files, "network/index.html");
        assertThat(network.getElementById(href.substring(href.indexOf('#') + 1))
                        .select("th a")
                        .text())
                .isEqualTo("coach");
        assertThat(page(files, "profiles/index.html").select("a[href=../network/index.html]"))
                .isNotEmpty();
    }

    @Test
    void hostileTitlesAreTextAndThePictureIsSoundXml() throws Exception {
        Network network = NetworkTest.empty(folder).expertise("singing", "");
        List<String> titles = List.of(
                "</title><script>alert(1)</script> & \\\"it's\\\"",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                "مدرسة الأمل الابتدائية في المدينة الكبيرة",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "東京都立国際高等学校附属中学校特別支援教室東京都立国際高等学校");
        for (int i = 0; i < titles.size(); i++) {
            network.with(
                    "content/profiles/s" + i + ".md",
                    Network.profile("X", "offers: [{expertise: singing}]\nneeds: [{expertise: singing}]")
                            .replace("title: X", "title: \"" + titles.get(i) + "\""));
        }
        Map<String, String> files = network.site().files();
        String html = files.get("network/index.html");

        assertThat(Jsoup.parse(html).select("script").eachText()).noneMatch(text -> text.contains("alert"));
        int start = html.indexOf("<svg class=\"network-map\"");
        String svg = html.substring(start, html.indexOf("</svg>", start) + 6);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        // No sign is parted from what is joined to it.
        assertThat(Jsoup.parse(html).select("text.name").eachText())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60))
                .noneMatch(line -> line.startsWith("\u200d") || line.contains("\u200d…"));
    }

    @Test
    void inAnotherLanguageItIsThereInItsWords() {
        Network network = NetworkTest.sixSchools(folder)
                .with("content/profiles/ash.nl.md", Network.profile("De Es", "offers: [{expertise: singing}]"));
        Map<String, String> files = network.site().files();

        Document page = page(files, "nl/network/index.html");
        assertThat(page.select("h1").text()).isEqualTo("Wie met wie verbonden is");
        assertThat(row(page, "De Es")).contains("Biedt Singing");
        assertThat(page.select(".network-key a[href=../profiles/ash/index.html]")
                        .text())
                .isEqualTo("De Es");
        assertThat(page.select(".network-key a[href=../../profiles/beech/index.html]")
                        .attr("hreflang"))
                .isEqualTo("en");
        assertThat(page.select("[lang=en]").text()).doesNotContain("Who");
    }

    @Test
    void aLargeNetworkStandsInPages() {
        Network network = NetworkTest.empty(folder).expertise("singing", "");
        for (int i = 0; i < 101; i++) {
            network.school("s" + i, (i % 2 == 0 ? "offers" : "needs") + ": [{expertise: singing}]");
        }
        NetworkTest.partnership(network, "north", "members: [s0, s1]");
        Map<String, String> files = network.site().files();

        Set<String> rows = new HashSet<>();
        for (String path : List.of("network/index.html", "network/page/2/index.html", "network/page/3/index.html")) {
            Document page = page(files, path);
            assertThat(page.select(".network-table tbody tr").size()).isLessThanOrEqualTo(50);
            rows.addAll(page.select(".network-table tbody th a").eachText());
            assertThat(page.select(".network-caution")).hasSize(1);
        }
        assertThat(rows).hasSize(102);
        Document first = page(files, "network/index.html");
        assertThat(first.select("svg.network-map")).isEmpty();
        assertThat(first.select(".network-parts a").eachAttr("href")).containsExactly("north/index.html");
        assertThat(row(first, "S0")).contains("and 38 more");
        assertThat(page(files, "network/north/index.html").select("svg.network-map"))
                .hasSize(1);
    }

    @Test
    void theDataHoldsWhatThePagesSay() throws Exception {
        JsonNode data = new ObjectMapper()
                .readTree(NetworkTest.sixSchools(folder).site().files().get("network.json"));

        assertThat(data.path("version").asInt()).isEqualTo(1);
        assertThat(data.path("nodes")).hasSize(9);
        JsonNode ash = data.path("nodes").get(0);
        assertThat(ash.path("id").asText()).isEqualTo("profile:ash");
        assertThat(data.path("nodes").findValuesAsText("id")).contains("role:coach", "nugget:together");
        assertThat(data.path("ties")).hasSize(6);
        assertThat(data.path("exchanges").findValuesAsText("expertise"))
                .containsExactly("expertise:arithmetic", "expertise:reading", "expertise:singing");
        assertThat(data.path("matches")).hasSize(2);
    }

    @Test
    void theAddressIsTakenWhereThereAreSchools() {
        Network network = NetworkTest.empty(folder)
                .school("ash", "")
                .with("content/network.md", "---\ntitle: Ours\n---\n\nText.\n");

        assertThat(network.site().findings()).anyMatch(finding -> finding.contains("content/network.md"));
    }
}
