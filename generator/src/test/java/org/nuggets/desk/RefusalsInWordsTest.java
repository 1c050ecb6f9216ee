package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Why the desk does not do something, in each language that it speaks. */
@Timeout(120)
class RefusalsInWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final List<JsonNode> refused = new ArrayList<>();
    private DeskSite desk;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        desk = new DeskSite(folder);
        desk.write("site.yml", "title: A site\ncontent: content\nlanguages: [en, nl]\n");
        desk.write("content/garden.md", "---\ntitle: Garden\n---\n\nSee [the sea](sea.md).\n");
        desk.write("content/sea.md", "---\ntitle: The sea\n---\n\nBy train.\n");
        desk.write("content/nuggets/rain.md", "---\ntitle: Rain\nstatus: draft\n---\n\nWet.\n");
        desk.write("content/broken.md", "---\ntitle: [\n---\n\nWords.\n");
        Files.write(desk.at("content/latin.md"), "---\ntitle: Caf\u00e9\n---\n".getBytes(ISO_8859_1));
        desk.start();
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void whyNothingWasDoneAndWhatToDoIsSaidInEachLanguageOfTheDesk() throws Exception {
        for (Endpoint endpoint : desk.endpoints()) {
            String path = "desk/" + endpoint.path();
            take(desk.get(path + "?path=none.md"));
            take(desk.get(path + "?path=garden.md"));
            if (endpoint.kind() == Endpoint.Kind.WRITING || endpoint.kind() == Endpoint.Kind.ASKING) {
                String api = endpoint.path().replaceFirst("^api/", "");
                if (!api.equals("open") && !api.equals("delete")) {
                    take(desk.post(api, of("garden.md")));
                    take(desk.post(api, of("broken.md")));
                    take(desk.post(api, of("latin.md")));
                }
            }
        }
        for (String to : List.of(
                "",
                "a\u200Db.md",
                "/x.md",
                ".x.md",
                "a//b.md",
                "x".repeat(300) + ".md",
                "x.txt",
                "e\u0301.md",
                "con.md",
                "x?.md",
                "x./y.md",
                "sea.md",
                "SEA.md",
                "garden.md",
                "nuggets/garden.md",
                "garden.nl.md")) {
            take(desk.post("rename", of("garden.md").put("to", to)));
        }
        for (String title : List.of("", "…", "con", "x".repeat(400), "Rain")) {
            take(desk.post("create", begun("nugget").put("title", title)));
        }
        take(desk.post("create", begun("none").put("title", "A")));
        take(desk.post("create", begun("nugget").put("title", "A").put("lang", "xx")));
        take(desk.post("create", begun("nugget").put("title", "A").put("folder", "none")));
        take(desk.post("create", begun("nugget").put("title", "A").put("newFolder", "!")));
        take(desk.post("create", begun("page").put("title", "A").put("newFolder", "nuggets")));
        for (String bytes : List.of(
                "GIF",
                "<svg></svg>",
                "%PDF-1.4",
                "PK\u0003\u0004",
                "\0\0\0\u0018ftypheic",
                "BM123456789012345678901234")) {
            take(desk.send("path=garden.md&name=x.png", bytes.getBytes(ISO_8859_1)));
        }
        desk.posted("rename", of("garden.md").put("to", "orchard.md"));
        desk.write("content/orchard.md", "mine");
        take(desk.post("undo", JsonNodeFactory.instance.objectNode()));
        take(desk.post("undo", JsonNodeFactory.instance.objectNode().put("change", "another")));

        take(desk.post("create", begun("nugget").put("title", "A").put("newFolder", "con")));
        take(desk.get("desk/api/none"));

        assertThat(refused).hasSizeGreaterThan(60);
        assertThat(refused)
                .filteredOn(one -> one.path("error").asText().equals("fault"))
                .isEmpty();
        Set<String> kinds = new TreeSet<>();
        for (JsonNode one : refused) {
            kinds.add(one.path("error").asText());
            for (String part : List.of("message", "fix")) {
                assertThat(one.path(part).size())
                        .as(one.toString())
                        .isEqualTo(languages().size());
                for (String lang : languages()) {
                    assertThat(one.path(part).path(lang).asText())
                            .as(one.toString())
                            .isNotBlank()
                            .doesNotContain("%s", "null", "Exception")
                            .doesNotEndWith(".");
                }
                assertThat(one.path(part).path("nl"))
                        .as(one.toString())
                        .isNotEqualTo(one.path(part).path("en"));
            }
        }
        assertThat(kinds)
                .contains(
                        "cannot", "folder", "lang", "method", "name", "no-page", "nothing", "picture", "there", "title",
                        "type", "unread");
    }

    private void take(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            refused.add(JSON.readTree(answer.body()));
        }
    }

    /** As the desk's pages have them. */
    private static List<String> languages() throws IOException {
        try (InputStream in = RefusalsInWordsTest.class.getResourceAsStream("/org/nuggets/desk/words.js")) {
            return Pattern.compile("(?m)^  ([a-z]{2}): \\{$")
                    .matcher(new String(in.readAllBytes(), UTF_8))
                    .results()
                    .map(lang -> lang.group(1))
                    .toList();
        }
    }

    private static ObjectNode of(String path) {
        return JsonNodeFactory.instance.objectNode().put("path", path);
    }

    private static ObjectNode begun(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
