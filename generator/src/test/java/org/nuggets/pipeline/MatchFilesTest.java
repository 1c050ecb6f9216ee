package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who offers what and who can help whom, as files for other programs. */
class MatchFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Network network;

    @BeforeEach
    void schools() {
        network = new Network(folder)
                .with("content/over.nl.md", "---\ntitle: Over\n---\n\nOver ons.\n")
                .expertise("singing", "")
                .expertise("reading", "")
                .school("ash", """
                        phase: primary
                        area: Utrecht
                        jurisdiction: NL
                        identifiers: [{scheme: BRIN, value: 12AB}]
                        offers: [{expertise: singing, level: advanced, capacity: 2, until: 2027-07-15}]
                        needs: [{expertise: reading}]
                        """)
                .school("beech", """
                        area: Utrecht
                        needs: [{expertise: singing, level: introductory}]
                        """);
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(network.site().files().get(path));
    }

    private static Schema schema(Map<String, String> files) throws IOException {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(JSON.readTree(files.get("profiles.schema.json")));
    }

    @Test
    void theProfilesAreAsTheirSchemaHasThem() throws IOException {
        network.with("content/profiles/beech.nl.md", Network.profile("beuk", "needs: [{expertise: singing}]"))
                .school("cedar", "")
                .with("site.yml", "title: A network\nlanguages: [en, nl]\nbase_url: https://example.org/here/\n");
        Map<String, String> files = network.site().files();
        Schema schema = schema(files);

        for (String path : List.of("profiles.json", "nl/profiles.json")) {
            assertThat(schema.validate(JSON.readTree(files.get(path)))).as(path).isEmpty();
        }
        JsonNode wrong = JSON.readTree(files.get("profiles.json").replace("\"open\":1", "\"open\":0"));
        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    @Test
    void aProfileHasWhatItsPageShows() throws IOException {
        JsonNode ash = json("profiles.json").path("profiles").get(0);

        assertThat(ash.path("title").asText()).isEqualTo("Ash");
        assertThat(ash.path("url").asText()).isEqualTo("profiles/ash/index.html");
        assertThat(ash.path("ages").toString()).isEqualTo("{\"from\":4,\"to\":12}");
        assertThat(ash.at("/fields/kind").toString())
                .isEqualTo("{\"label\":\"Kind of organisation\",\"value\":\"school\",\"text\":\"School\"}");
        assertThat(ash.at("/fields/jurisdiction/text").asText()).isEqualTo("Netherlands");
        assertThat(ash.path("offers").toString())
                .isEqualTo(
                        "[{\"expertise\":{\"id\":\"singing\",\"title\":\"Singing\",\"url\":\"expertise/singing/index.html\"},"
                                + "\"level\":{\"code\":\"advanced\",\"label\":\"Advanced\"},\"capacity\":2,\"until\":\"2027-07-15\"}]");
        assertThat(ash.path("fields").has("offers")).isFalse();
    }

    @Test
    void noRouteOfContactIsInAFile() {
        network.with(
                "content/profiles/beech.md",
                Network.profile("beech", "needs: [{expertise: singing}]")
                        .replace("By the office.", "Write to office@beech.example."));
        Map<String, String> files = network.site().files();
        assertThat(files.get("profiles/beech/index.html")).contains("office@beech.example");
        assertThat(files.get("profiles.json")).doesNotContain("beech.example");
        assertThat(files.get("matches.csv")).doesNotContain("beech.example");
    }

    @Test
    void aMatchSaysWhyInWordsAndInPoints() throws IOException {
        JsonNode match = json("nl/profiles.json").path("matches").get(0);

        assertThat(match.at("/need/profile/title").asText()).isEqualTo("Beech");
        assertThat(match.at("/offer/profile/url").asText()).isEqualTo("../profiles/ash/index.html");
        assertThat(match.at("/reasons/0").toString())
                .isEqualTo(
                        "{\"kind\":\"same_expertise\",\"points\":50,\"text\":\"Ash biedt Singing, precies wat Beech zoekt.\"}");
        int points = 0;
        for (JsonNode reason : match.path("reasons")) {
            points += reason.path("points").asInt();
        }
        assertThat(match.path("score").asInt()).isEqualTo(points);
    }

    @Test
    void theTableHasALineForEachMatchAndForWhatIsLeft() {
        assertThat(rows(network.site().files().get("matches.csv")))
                .containsExactly(
                        "What|Who looks for it|Looks for|Level asked for|Looks for it until|Who offers it|Offers|Level offered"
                                + "|Offers it until|Points of 100|Why|Partners still wanted|Page of who looks for it|Page of who offers it",
                        "Match|Beech|Singing|Introductory||Ash|Singing|Advanced|2027-07-15|92"
                                + "|Ash offers Singing, which is what Beech looks for. (50)"
                                + " Level: Advanced is offered, Introductory is asked for. (20)"
                                + " One of the two doesn’t say which ages its pupils have. (7) Both are in Utrecht. (10)"
                                + " Both last long enough to begin. (5)||profiles/beech/index.html|profiles/ash/index.html",
                        "Need without enough partners|Ash|Reading||||||||Nobody offers this, or anything close to it.|1"
                                + "|profiles/ash/index.html|",
                        "Offer with room for more|||||Ash|Singing|Advanced|2027-07-15||Everyone who would fit is listed.|1||profiles/ash/index.html");
    }

    @Test
    void theTableIsOneThatSpreadsheetsOfTheLanguageRead() {
        Map<String, String> files = network.site().files();
        assertThat(files.get("matches.csv"))
                .startsWith("\uFEFFWhat,Who looks for it,")
                .endsWith("\r\n");
        assertThat(files.get("nl/matches.csv")).startsWith("\uFEFFWat;Wie het zoekt;");
    }

    @Test
    void noCellIsAFormula() {
        network.school("'=1+1", "offers: [{expertise: reading}]")
                .with(
                        "content/profiles/beech.md",
                        Network.profile("beech", "needs: [{expertise: singing}]")
                                .replace("title: Beech", "title: '@SUM(A1)'"));
        network.with("content/expertise/singing.md", """
                ---
                title: '-2+3;"=cmd|x"'
                description: D.
                status: published
                date_published: 2026-09-01
                authors: [{name: Ann}]
                license: CC-BY-4.0
                ---

                ## Summary

                Text.
                """);
        String table = network.site().files().get("matches.csv");

        assertThat(cells(table)).noneMatch(cell -> cell.matches("(?s)^[=+\\-@\\t\\r].*"));
        assertThat(table).contains("'@SUM(A1)", "\"'-2+3;");
    }

    @Test
    void pagesSayTheSameToMachines() throws IOException {
        network.with("content/partnerships/valley.md", """
                ---
                title: Valley
                description: Two schools.
                status: published
                audience: [headteacher]
                date_published: 2026-09-01
                license: CC-BY-4.0
                members: [ash]
                ---

                ## Shared vision
                """)
                .school(
                        "beech",
                        "member_of: [valley]\nneeds: [{expertise: singing, level: introductory, until: 2027-01-01}]");
        Map<String, String> files = network.site().files();

        JsonNode ash = described(files.get("profiles/ash/index.html"), 1);
        assertThat(ash.path("@type").asText()).isEqualTo("School");
        assertThat(ash.path("makesOffer").toString())
                .isEqualTo(
                        "[{\"@type\":\"Offer\",\"itemOffered\":{\"@type\":\"Service\",\"name\":\"Singing\",\"url\":\"../../expertise/singing/index.html\"},"
                                + "\"description\":\"Advanced\",\"validThrough\":\"2027-07-15\"}]");
        assertThat(ash.at("/knowsAbout/0/name").asText()).isEqualTo("Singing");
        assertThat(ash.at("/location/name").asText()).isEqualTo("Utrecht");
        assertThat(ash.at("/identifier/0").toString())
                .isEqualTo("{\"@type\":\"PropertyValue\",\"propertyID\":\"BRIN\",\"value\":\"12AB\"}");
        assertThat(ash.at("/memberOf/0/name").asText()).isEqualTo("Valley");
        JsonNode beech = described(files.get("profiles/beech/index.html"), 1);
        assertThat(beech.at("/seeks/0/@type").asText()).isEqualTo("Demand");
        JsonNode valley = described(files.get("partnerships/valley/index.html"), 1);
        assertThat(valley.path("member").findValuesAsText("name")).containsExactly("Ash", "Beech");
        JsonNode all = described(files.get("matches/index.html"), 0);
        assertThat(all.at("/mainEntity/itemListElement/0/item/offeredBy/name").asText())
                .isEqualTo("Ash");
        assertThat(all.at("/mainEntity/itemListElement/0/item/itemOffered/audience/name")
                        .asText())
                .isEqualTo("Beech");
    }

    private static JsonNode described(String page, int node) throws IOException {
        return JSON.readTree(Jsoup.parse(page)
                        .selectFirst("script[type=application/ld+json]")
                        .data())
                .path("@graph")
                .get(node);
    }

    private static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>();
        csv.replaceFirst("^\uFEFF", "").lines().forEach(line -> rows.add(String.join("|", cellsOf(line))));
        return rows;
    }

    private static List<String> cells(String csv) {
        return csv.replaceFirst("^\uFEFF", "")
                .lines()
                .flatMap(line -> cellsOf(line).stream())
                .toList();
    }

    private static List<String> cellsOf(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
