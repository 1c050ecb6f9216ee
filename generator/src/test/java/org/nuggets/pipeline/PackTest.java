package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers can choose every item that has a page, and put together what they chose. */
class PackTest {

    private static final String CLUB = """
        one: {en: Club, nl: Clubje}
        many: {en: Clubs, nl: Clubjes}
        folder: clubs
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, type: string}
        """;

    private static final String BEFORE = "globalThis.nuggetsPackItems = ";

    @TempDir
    private Path folder;

    private BuiltSite site() {
        return new BuiltSite(folder)
                .with("site.yml", """
                        title: A
                        types: types
                        languages: [en, nl]
                        base_url: https://a.example/
                        contact: office@a.example
                        """)
                .with("types/club.yml", CLUB)
                .with("content/index.md", page("Home"))
                .with("content/help/room.md", page("A room"))
                .with("content/clubs/chess.md", page("Chess & </script>"))
                .with("content/clubs/drama.md", page("Drama"))
                .with("content/clubs/drama.nl.md", page("Toneel"));
    }

    private static String page(String title) {
        return "---\ntitle: \"" + title + "\"\n---\n\nText.\n";
    }

    private static JsonNode items(Map<String, String> files, String path) throws IOException {
        assertThat(files).containsKey(path);
        String script = files.get(path);
        assertThat(script).startsWith(BEFORE).endsWith(";\n");
        return new JsonMapper().readTree(script.substring(BEFORE.length(), script.length() - 2));
    }

    private static Document read(Map<String, String> files, String path) {
        assertThat(files).containsKey(path);
        return Jsoup.parse(files.get(path));
    }

    @Test
    void everyItemButTheHomePageCanBeChosenByItsAddress() throws IOException {
        BuiltSite site = site();
        assertThat(site.findings()).isEmpty();
        JsonNode said = items(site.files(), "pack/items.js");

        assertThat(said.get("items").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("clubs/chess", "clubs/drama", "help/room");
        assertThat(said.at("/items/clubs~1chess").toString()).isEqualTo("[\"club\",\"Chess & </script>\"]");
        assertThat(said.get("types").toString()).isEqualTo("{\"club\":\"Club\",\"page\":\"Page\"}");
    }

    @Test
    void anItemHasTheSameNameInEachLanguageAndWhatIsNotTranslatedSaysWhereItStands() throws IOException {
        JsonNode said = items(site().files(), "nl/pack/items.js");

        assertThat(said.at("/items/clubs~1drama").toString()).isEqualTo("[\"club\",\"Toneel\"]");
        assertThat(said.at("/items/help~1room").toString()).isEqualTo("[\"page\",\"A room\",\"help/room/\",\"en\"]");
        assertThat(said.at("/types/club").asText()).isEqualTo("Clubje");
    }

    @Test
    void itsPageSaysWhatItNeedsAndLeadsToTheLists() {
        Map<String, String> files = site().files();
        Document pack = read(files, "pack/index.html");

        assertThat(pack.select("h1").text()).isEqualTo("My pack");
        assertThat(pack.select("noscript p").html()).contains("needs JavaScript", "these lists lead to them");
        assertThat(pack.select(".pack-ways a").eachText()).containsExactly("Clubs");
        assertThat(pack.select(".pack-ways a").eachAttr("href")).containsExactly("../clubs/index.html");
        assertThat(pack.select("main script").eachAttr("src"))
                .containsExactly("items.js", "../" + BuiltSite.named("scripts/pack-page.js", files));
        assertThat(pack.select("main button"))
                .as("all of them are made by scripts")
                .isEmpty();
        assertThat(pack.select(".languages a[hreflang=nl]").attr("href")).isEqualTo("../nl/pack/index.html");

        Document bundel = read(files, "nl/pack/index.html");
        assertThat(bundel.select("h1").text()).isEqualTo("Mijn bundel");
        assertThat(bundel.select("script[data-print]").attr("data-print")).isEqualTo("Printen of opslaan als pdf");
    }

    @Test
    void everyPageKnowsTheWayThere() {
        Map<String, String> files = site().files();

        for (String path : new String[] {"clubs/chess/index.html", "clubs/index.html", "help/room/index.html"}) {
            Element script = read(files, path).select("script[data-way]").first();
            assertThat(script).as(path).isNotNull();
            assertThat(script.attr("data-page")).as(path).endsWith("../pack/index.html");
            assertThat(script.attr("data-add")).isEqualTo("Add to pack");
        }
        assertThat(read(files, "nl/clubs/drama/index.html")
                        .select("script[data-way]")
                        .attr("data-page"))
                .isEqualTo("../../pack/index.html");
        assertThat(files.get("sitemap.xml"))
                .as("there is nothing to find for who did not choose")
                .doesNotContain("/pack/");
    }

    @Test
    void noPageCanClaimItsAddress() {
        assertThat(site().with("content/pack.md", page("Pack")).findings())
                .containsExactly("content/pack.md:1:1 duplicate-route "
                        + "the address '/pack/' is that of a list or a file of the site");
    }
}
