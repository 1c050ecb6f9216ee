package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another name for a page, or its end, at the desk. */
@Timeout(60)
class ManagingTest {

    private static final String HOME =
            "---\ntitle: Home\n---\n\nSee [the garden](garden.md) and [the sea][1].\n\n[1]: sea.md\n";

    @TempDir
    private Path folder;

    private DeskSite desk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        desk = new DeskSite(folder);
        desk.write("site.yml", "title: A site\ncontent: content\n");
        desk.write("content/index.md", HOME);
        desk.write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost.\n");
        desk.write("content/sea.md", "---\ntitle: The sea\n---\n\nBy train.\n");
        desk.start();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void whatARenamingChangesIsShownFirstAndThenDone() throws Exception {
        JsonNode plan = desk.json("renaming?path=garden.md&to=trips/orchard.md");
        assertThat(plan.at("/files/0/file").asText()).endsWith("content/index.md");
        assertThat(desk.read("content/index.md")).isEqualTo(HOME);
        assertThat(desk.at("content/garden.md")).exists();

        JsonNode done = desk.posted("rename", about("garden.md").put("to", "trips/orchard.md"));

        assertThat(done.path("path").asText()).isEqualTo("trips/orchard.md");
        assertThat(desk.read("content/index.md")).isEqualTo(HOME.replace("garden.md", "trips/orchard.md"));
        assertThat(desk.at("content/garden.md")).doesNotExist();
        assertThat(desk.read("content/trips/orchard.md")).contains("aliases").contains("Our compost.");
        assertThat(desk.item("trips/orchard.md").path("title").asText()).isEqualTo("Garden");
    }

    @Test
    void aRenamingIsTakenBackByteForByte() throws Exception {
        String garden = desk.read("content/garden.md");
        desk.posted("rename", about("garden.md").put("to", "orchard.md"));

        assertThat(desk.post("undo", JsonNodeFactory.instance.objectNode()).statusCode())
                .isEqualTo(200);

        assertThat(desk.read("content/garden.md")).isEqualTo(garden);
        assertThat(desk.read("content/index.md")).isEqualTo(HOME);
        assertThat(desk.at("content/orchard.md")).doesNotExist();
        assertThat(desk.post("undo", JsonNodeFactory.instance.objectNode()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoLinksToAPageIsShownBeforeItIsDeletedAndItCanBeHadBack() throws Exception {
        assertThat(desk.json("deletion?path=sea.md").at("/links/0/path").asText())
                .isEqualTo("index.md");

        assertThat(desk.post("delete", about("sea.md")).statusCode()).isEqualTo(200);
        assertThat(desk.at("content/sea.md")).doesNotExist();
        assertThat(desk.get("desk/api/item?path=sea.md").statusCode()).isEqualTo(404);

        assertThat(desk.post("undo", JsonNodeFactory.instance.objectNode()).statusCode())
                .isEqualTo(200);
        assertThat(desk.read("content/sea.md")).contains("By train.");
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        desk.posted("rename", about("garden.md").put("to", "orchard.md"));
        desk.write("content/orchard.md", "---\ntitle: Mine\n---\n\nNew words.\n");

        assertThat(desk.posted("undo", JsonNodeFactory.instance.objectNode())
                        .at("/message/en")
                        .asText())
                .contains("changed since");
        assertThat(desk.posted("undo", about("").put("change", "an earlier one"))
                        .at("/message/nl")
                        .asText())
                .contains("sindsdien iets anders");
        assertThat(desk.read("content/orchard.md")).contains("New words.");
    }

    @Test
    void ofANameThatOnlyHasOtherSignsThePlainOneIsOffered() throws Exception {
        desk.write("content/Old Trips/walk.md", "---\ntitle: Walk\n---\n\nBy foot.\n");
        desk.until(() -> desk.get("desk/api/item?path=Old%20Trips/walk.md").statusCode() == 200);
        Map<String, String> plain = Map.of(
                "Swap Wednesday.md", "swap-wednesday.md",
                "swap_Wednesday.MD", "swap_wednesday.md",
                "trips/Á la carte", "trips/a-la-carte.md",
                "Old Trips/The Sea.md", "Old Trips/the-sea.md",
                "New Trips/sea.en.md", "new-trips/sea.en.md",
                "  orchard.md ", "orchard.md",
                "v1.2 (new).md", "v1-2-new.md");
        for (var name : plain.entrySet()) {
            ObjectNode wish = about("garden.md").put("to", name.getKey());
            for (JsonNode answer : List.of(
                    desk.posted("rename", wish),
                    desk.json("renaming?path=garden.md&to=" + URLEncoder.encode(name.getKey(), UTF_8)))) {
                assertThat(answer.path("error").asText()).as(name.getKey()).isEqualTo("plain");
                assertThat(answer.path("plain").asText()).isEqualTo(name.getValue());
                assertThat(answer.at("/fix/en").asText()).contains("'" + name.getValue() + "'");
                assertThat(answer.at("/fix/nl").asText()).contains("'" + name.getValue() + "'");
            }
        }
        assertThat(desk.at("content/garden.md")).exists();

        // What is there already may stay as it is.
        for (String to : List.of("Old Trips/garden.md", "trips/orchard.md", "garden_2.md", "orchard.en.md")) {
            assertThat(desk.get("desk/api/renaming?path=garden.md&to=" + URLEncoder.encode(to, UTF_8))
                            .statusCode())
                    .as(to)
                    .isEqualTo(200);
        }
    }

    @Test
    void noNameLeadsOutOfTheContentOrOverAnotherPage() throws Exception {
        for (String to : List.of(
                "../garden.md",
                "/tmp/garden.md",
                "a/../../x.md",
                "x\\y.md",
                "C:/x.md",
                "sea.md",
                "Sea.md",
                ".x.md",
                "con.md",
                "x.txt",
                "x.md\0",
                "",
                "trips/",
                "x".repeat(300) + ".md")) {
            assertThat(desk.post("rename", about("garden.md").put("to", to)).statusCode())
                    .as(to)
                    .isEqualTo(409);
        }
        try (Stream<Path> files = Files.list(desk.at("content"))) {
            assertThat(files).hasSize(3);
        }
        assertThat(desk.read("content/index.md")).isEqualTo(HOME);
    }

    private static ObjectNode about(String path) {
        return JsonNodeFactory.instance.objectNode().put("path", path);
    }
}
