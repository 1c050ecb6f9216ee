package org.nuggets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Into which folders a new page of the desk can be put. */
@Timeout(60)
class NewPagesTest {

    private static final String ITEM = "---\ntitle: An item\nstatus: draft\n---\n\nWords.\n";

    @TempDir
    private Path folder;

    private DeskSite desk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        desk = new DeskSite(folder.resolve("site"));
        desk.write("site.yml", "title: A site\ncontent: content\nlanguages: [en, nl]\n");
        for (String path : List.of(
                "index.md",
                "visits/harbour.md",
                "nuggets/rain.md",
                "nuggets/2026/autumn/leaves.md",
                "nuggets/Old Ones/snow.md",
                "nuggets/fog/index.md",
                "roles/host.md")) {
            desk.write("content/" + path, ITEM);
        }
        Files.createDirectories(desk.at("content/nuggets/pictures"));
        Files.write(desk.at("content/nuggets/pictures/rain.png"), new byte[] {1});
        desk.start();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void theFoldersOfATypeAreOfferedButNotThoseOfPicturesOrOfOneItem() throws Exception {
        assertThat(folders("nugget")).containsExactly("2026", "2026/autumn", "Old Ones");
        assertThat(folders("role")).isEmpty();
        assertThat(folders("page")).containsExactly("visits");
    }

    private List<String> folders(String type) throws Exception {
        List<String> folders = new ArrayList<>();
        for (JsonNode one : desk.json("site").path("types")) {
            if (one.path("name").asText().equals(type)) {
                one.path("folders").forEach(name -> folders.add(name.asText()));
            }
        }
        return folders;
    }

    @Test
    void aFolderThatIsThereIsTakenAsItIsCalled() throws Exception {
        JsonNode made = desk.posted("create", wish("nugget", "Hail").put("folder", "Old Ones"));

        assertThat(made.path("path").asText()).isEqualTo("nuggets/Old Ones/hail.md");
        assertThat(desk.at("content/nuggets/Old Ones/hail.md")).exists();
        assertThat(desk.post("create", wish("nugget", "Sleet").put("folder", "not there"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNewFolderGetsANameThatEverySystemAndAddressCanHold() throws Exception {
        Map<String, String> named = Map.of(
                "Autumn 2026", "nuggets/autumn-2026/hail.md",
                "2026/Late autumn!", "nuggets/2026/late-autumn/hail.md",
                "Een\\Twee", "nuggets/een/twee/hail.md",
                " /Año/ ", "nuggets/ano/hail.md",
                "2026", "nuggets/2026/hail.md",
                "OLD-ONES", "nuggets/old-ones/hail.md",
                "C: drive", "nuggets/c-drive/hail.md",
                "", "nuggets/hail.md");
        for (Map.Entry<String, String> one : named.entrySet()) {
            ObjectNode wish = wish("nugget", "Hail").put("newFolder", one.getKey());
            assertThat(desk.posted("create", wish).path("path").asText())
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
            Files.delete(desk.at("content/" + one.getValue()));
            desk.until(() -> desk.site().sources().page(one.getValue()).isEmpty());
        }
    }

    @Test
    void whatNamesNoFolderOrLeadsElsewhereIsRefusedAndNothingIsWritten() throws Exception {
        long before = count();
        for (String words : List.of(
                "..",
                "../..",
                "a/../..",
                "…",
                "!!",
                "a//b",
                "con",
                "2026/LPT1",
                "aux",
                "-",
                "\u202E",
                "x".repeat(300))) {
            for (String type : List.of("nugget", "page")) {
                assertThat(desk.post("create", wish(type, "Hail").put("newFolder", words))
                                .statusCode())
                        .as(words)
                        .isEqualTo(400);
            }
        }
        for (String ofAnother : List.of("nuggets", "Roles", "glossary/x")) {
            JsonNode refused = desk.posted("create", wish("page", "Hail").put("newFolder", ofAnother));
            assertThat(refused.at("/message/en").asText()).contains("is the folder of another kind of page");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void ofOneNameThereIsOneItemOfATypeAndLanguageInWhateverFolder() throws Exception {
        JsonNode refused = desk.posted("create", wish("nugget", "Rain").put("folder", "2026"));
        assertThat(refused.path("error").asText()).isEqualTo("there");
        assertThat(refused.at("/message/en").asText()).contains("nuggets/rain.md");
        assertThat(desk.json("name?type=nugget&title=Snow").path("error").asText())
                .isEqualTo("there");
        assertThat(desk.post("create", wish("page", "Harbour").put("newFolder", "Visits"))
                        .statusCode())
                .isEqualTo(409);

        assertThat(desk.posted("create", wish("nugget", "Rain").put("lang", "nl"))
                        .path("path")
                        .asText())
                .isEqualTo("nuggets/rain.nl.md");
        assertThat(desk.posted("create", wish("role", "Rain")).path("path").asText())
                .isEqualTo("roles/rain.md");
        assertThat(desk.posted("create", wish("page", "Harbour")).path("path").asText())
                .isEqualTo("harbour.md");
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains(".nuggets")).count();
        }
    }

    private static ObjectNode wish(String type, String title) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("title", title);
    }
}
