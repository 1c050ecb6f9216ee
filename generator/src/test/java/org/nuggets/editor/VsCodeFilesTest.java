package org.nuggets.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.nuggets.config.BuildOptions;
import org.nuggets.edit.Scaffold;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.pipeline.SiteBuild;

/** What VS Code is told of a site. */
class VsCodeFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Pattern FOUND = Pattern.compile("(?m)^\\S.*: (error|warning|note)\\[[a-z0-9-]+]: ");

    private final VsCodeFiles files = new VsCodeFiles("site", "site/schemas", "site/types", "nuggets");

    /** The texts that findings have on a terminal stand in the tiny sites, which are compared with what is said there. */
    @Test
    void theProblemMatcherTakesEachFindingApart() throws IOException {
        JsonNode pattern = json(files.settings().get(".vscode/tasks.json")).at("/tasks/0/problemMatcher/pattern");
        Pattern line = Pattern.compile(pattern.path("regexp").asText());
        int findings = 0;
        try (Stream<Path> sites = Files.list(Path.of("src", "test", "resources", "sites"))) {
            for (Path site : sites.toList()) {
                String said = Files.readString(site).split("(?m)^=== findings\n", 2)[1];
                List<MatchResult> matched =
                        said.lines().flatMap(one -> line.matcher(one).results()).toList();
                assertThat(matched).as(site.toString()).hasSize((int)
                        FOUND.matcher(said).results().count());
                for (MatchResult match : matched) {
                    assertThat(match.group(pattern.path("file").asInt())).doesNotContainPattern(":\\d");
                    assertThat(match.group(pattern.path("line").asInt())).containsOnlyDigits();
                    assertThat(match.group(pattern.path("column").asInt())).containsOnlyDigits();
                    assertThat(match.group(pattern.path("severity").asInt())).isIn("error", "warning", "note");
                    assertThat(match.group(pattern.path("code").asInt())).matches("[a-z0-9-]+");
                    assertThat(match.group(pattern.path("message").asInt())).isNotBlank();
                }
                findings += matched.size();
            }
        }
        assertThat(findings).isGreaterThan(100);
    }

    @Test
    void pathsOfWindowsAreFoundByTheProblemMatcher() {
        assertThat(Pattern.compile(VsCodeFiles.FINDING)
                        .matcher("C:\\sites\\content\\a.md:3:1: error[bad-yaml]: a colon: and a space")
                        .results())
                .singleElement()
                .satisfies(found -> assertThat(found.group(1)).isEqualTo("C:\\sites\\content\\a.md"));
    }

    @Test
    void theSettingsNameSchemasThatAreWritten() throws IOException {
        Set<String> written =
                new EditorSchemas("en").all(types(), BuiltIns.fileSchemas()).keySet();
        List<String> named = new ArrayList<>();
        json(files.settings().get(".vscode/settings.json"))
                .path("yaml.schemas")
                .fieldNames()
                .forEachRemaining(named::add);
        assertThat(named).isNotEmpty().allMatch(path -> path.startsWith("./site/schemas/"));
        assertThat(written)
                .containsAll(named.stream()
                        .map(path -> path.substring("./site/schemas/".length()))
                        .toList());
    }

    @Test
    void eachTypeHasASnippetWhosePlacesAreInOrder() throws IOException {
        JsonNode all = snippets(List.of("en", "nl"));
        assertThat(all).hasSize(2 * types().size());
        for (JsonNode snippet : all) {
            String body = body(snippet);
            List<Integer> places = Pattern.compile("(?<!\\\\)\\$\\{(\\d+)[:|]")
                    .matcher(body)
                    .results()
                    .map(match -> Integer.valueOf(match.group(1)))
                    .toList();
            assertThat(places)
                    .as(body)
                    .isEqualTo(IntStream.rangeClosed(1, places.size()).boxed().toList());
            assertThat(body).endsWith("$0").doesNotContain("<!--", "# one of");
        }
        assertThat(body(all.path("Nugget")))
                .contains("title: \"${1:Title}\"", "status: ${3|draft,review,published,archived|}", "${CURRENT_YEAR}");
    }

    @Test
    void aSnippetThatIsNotFilledInIsTheStarter() throws IOException {
        JsonNode all = snippets(List.of("en"));
        for (ContentType type : types().values()) {
            String starter = new Scaffold(type, "en", DAY, Set.of()).text("Title");
            String left = body(all.path(type.one().in("en")))
                    .replace("${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", DAY.toString())
                    .replaceAll("\\$\\{\\d+\\|((?:[^,|\\\\]|\\\\.)*)[^}]*\\|}", "$1")
                    .replaceAll("\\$\\{\\d+:((?:[^}\\\\]|\\\\.)*)}", "$1")
                    .replaceAll("\n\\$0$", "")
                    .replaceAll("\\\\([$}\\\\])", "$1");
            assertThat(left + "\n")
                    .isEqualTo(starter.replaceAll("(?m)  # .*$", "").replaceAll("<!-- (.*) -->", "$1"));
        }
    }

    @Test
    void aSiteThatIsTheFolderThatIsOpenNeedsNoPath() throws IOException {
        VsCodeFiles own = new VsCodeFiles("", "schemas", "types", "nuggets");
        assertThat(own.settings().get(".vscode/settings.json")).contains("\"./schemas/site.yml.json\"", "\"site.yml\"");
        assertThat(json(own.settings().get(".vscode/tasks.json"))
                        .at("/tasks/0/args")
                        .toString())
                .isEqualTo("[\"check\",\"--all\",\"--color\",\"never\"]");
    }

    private static JsonNode snippets(List<String> languages) throws IOException {
        String text = VsCodeFiles.snippets(types(), languages, DAY);
        assertThat(text).startsWith(VsCodeFiles.MARK + "\n");
        return json(text.substring(text.indexOf('\n')));
    }

    private static String body(JsonNode snippet) {
        return StreamSupport.stream(snippet.path("body").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static SortedMap<String, ContentType> types() throws IOException {
        return SiteBuild.settings(new BuildRequest(
                        Path.of(""),
                        Path.of("nowhere"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(DAY, false),
                        false))
                .types();
    }
}
