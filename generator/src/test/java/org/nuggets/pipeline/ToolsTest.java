package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Tool;

/** Readers find the tools that the site's settings name, each on a page of its own. */
class ToolsTest {

    private static final String HOME = "# Home\n";
    private static final String OBSERVATION = "title: A\ntools: [observation]\n";

    @TempDir
    private Path folder;

    @Test
    void withoutTheSettingThereAreNone() {
        Map<String, String> files = site("title: A\n").files();
        assertThat(files.keySet()).noneMatch(path -> path.startsWith("tools/"));
        assertThat(files.get("index.html")).doesNotContain("tools/index.html");
    }

    @Test
    void eachToolHasItsPageAndOneLeadsToAll() {
        Map<String, String> files = site(OBSERVATION).files();
        assertThat(files.keySet().stream().filter(path -> path.startsWith("tools/")))
                .containsExactlyInAnyOrder(
                        "tools/index.html",
                        "tools/observation/index.html",
                        "tools/observation/template.csv",
                        "tools/observation/tool.js");
        Document start = Jsoup.parse(files.get("tools/index.html"));
        assertThat(start.select(".tool-list a").eachAttr("href")).containsExactly("observation/index.html");
        assertThat(start.select(".tool-list h2").text()).isEqualTo("Who watches whom teach");
        assertThat(start.select(".tool-list p").text()).startsWith("Plan a round of lesson visits");
    }

    @Test
    void everyPageLeadsToThem() {
        Document home = Jsoup.parse(site(OBSERVATION).files().get("index.html"));
        assertThat(home.select(".site-footer a[href=tools/index.html]").eachText())
                .containsExactly("Tools");
    }

    @Test
    void itsScriptLoadsThereAndNowhereElse() {
        Map<String, String> files = site(OBSERVATION).files();
        assertThat(files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".html")
                                && file.getValue().contains("scripts/tool-observation"))
                        .map(Map.Entry::getKey))
                .containsExactly("tools/observation/index.html");
    }

    @Test
    void inAnotherLanguageAllOfItIsSaidInThatLanguage() throws IOException {
        Map<String, String> files = site("title: A\nlanguages: [en, nl]\ntools: [observation]\n")
                .with("content/index.nl.md", "# Thuis\n")
                .files();
        Document page = Jsoup.parse(files.get("nl/tools/observation/index.html"));
        assertThat(page.select("h1").text()).isEqualTo("Wie kijkt bij wie in de les");
        assertThat(page.select(".languages a").attr("href")).isEqualTo("../../../tools/observation/index.html");
        String script = files.get("nl/tools/observation/tool.js");
        String json = script.substring("globalThis.nuggetsTool = ".length(), script.length() - 2);
        assertThat(new ObjectMapper().readTree(json).at("/words/propose").asText())
                .isEqualTo("Bezoeken voorstellen");
    }

    @Test
    void anEmptyListIsOneThatSpreadsheetsOfTheLanguageRead() {
        Map<String, String> files = site("title: A\nlanguages: [en, nl]\ntools: [observation]\n")
                .with("content/index.nl.md", "# Thuis\n")
                .files();
        assertThat(files.get("tools/observation/template.csv"))
                .isEqualTo(
                        "\uFEFFName,School,Strengths,Development areas,Free periods,Most visits,nuggets-private\r\n");
        assertThat(files.get("nl/tools/observation/template.csv"))
                .isEqualTo("\uFEFFNaam;School;Sterke punten;Ontwikkelpunten;Vrije uren;Hoogstens bezoeken;"
                        + "nuggets-private\r\n");
    }

    @Test
    void withoutScriptsThePageSaysWhatToWriteDownAndGivesAnEmptyList() {
        Document page = Jsoup.parse(site(OBSERVATION).files().get("tools/observation/index.html"));
        assertThat(page.select("noscript a[download]").attr("href")).isEqualTo("template.csv");
        assertThat(page.select(".observe-how dt").eachText())
                .containsExactly("Name", "School", "Strengths", "Development areas", "Free periods", "Most visits");
        assertThat(page.select(".observe[hidden]")).hasSize(1);
    }

    @Test
    void searchEnginesAreToldOfThem() {
        assertThat(site("title: A\nbase_url: https://a.example/\ncontact: a@a.example\ntools: [observation]\n")
                        .files()
                        .get("sitemap.xml"))
                .contains("https://a.example/tools/</loc>", "https://a.example/tools/observation/</loc>");
    }

    @Test
    void aToolThatIsNotThereIsToldWithTheNearest() {
        BuiltSite site = site("title: A\ntools: [observations]\n");
        assertThat(site.findings()).hasSize(1).first().asString().startsWith("site.yml:2:9 ");
        assertThat(site.fixes().get(0)).contains("'observation'");
    }

    @Test
    void noPageTakesThePlaceOfATool() {
        assertThat(site(OBSERVATION)
                        .with("content/tools/observation.md", "# Mine\n")
                        .findings())
                .anyMatch(finding -> finding.contains("duplicate-route"));
        assertThat(site("title: A\n")
                        .with("content/tools/observation.md", "# Mine\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void aPageOfAnAuthorAtTheAddressIsNoTool() {
        Map<String, String> files = site("title: A\nbase_url: https://a.example/\ncontact: a@a.example\n")
                .with("content/tools.md", "# Hammers\n")
                .with("content/tools/observation.md", "# Mine\n")
                .files();
        assertThat(files.get("sitemap.xml").split("a.example/tools/", -1)).hasSize(3);
        assertThat(Jsoup.parse(files.get("index.html")).select(".site-footer a[href=tools/index.html]"))
                .isEmpty();
    }

    @Test
    void aTextLinksToAToolByItsAddress() {
        BuiltSite site = site(OBSERVATION).with("content/a.md", "# A\n\n[Plan it](/tools/observation/)\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("a/index.html")).contains("href=\"../tools/observation/index.html\"");
    }

    @Test
    void toolsAreNamedAsInTheSettings() {
        assertThat(Tool.OBSERVATION.script()).isEqualTo("scripts/tool-observation.js");
        assertThat(Tool.named(List.of("deployment", "none", "deployment"))).containsExactly(Tool.DEPLOYMENT);
    }

    private BuiltSite site(String settings) {
        return new BuiltSite(folder).with("site.yml", settings).with("content/index.md", HOME);
    }
}
