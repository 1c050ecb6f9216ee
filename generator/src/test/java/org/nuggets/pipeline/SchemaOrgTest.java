package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;

/** What pages say of themselves to machines uses the vocabulary of schema.org, and each property where it belongs. */
class SchemaOrgTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> properties = vocabulary();

    @Test
    void everyPageOfTheRealContentUsesKnownTypesAndTheirPropertiesOnly() throws Exception {
        BuildResult build = SiteBuild.build(new BuildRequest(
                Path.of(".."),
                Path.of("../site"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 12, 1), false),
                false));
        List<String> faults = new ArrayList<>();
        int described = 0;
        for (OutputFile file : build.files()) {
            if (file.path().endsWith("index.html") && file.made().isPresent()) {
                String html = new String(file.made().get(), StandardCharsets.UTF_8);
                for (var script : Jsoup.parse(html).select("script[type=application/ld+json]")) {
                    described++;
                    check(JSON.readTree(script.data()).path("@graph"), file.path(), faults);
                }
            }
        }
        assertThat(build.errors()).isZero();
        assertThat(described).isGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfANetworkUsesKnownTypesAndTheirPropertiesOnly(@TempDir Path folder) throws Exception {
        String says = """
                phase: primary
                area: Utrecht
                identifiers: [{scheme: BRIN, value: 12AB}]
                member_of: [valley]
                offers: [{expertise: singing, level: advanced, capacity: 2, until: 2027-07-15}]
                needs: [{expertise: reading, level: advanced, until: 2027-07-15}]
                """;
        Network network = new Network(folder)
                .expertise("singing", "")
                .expertise("reading", "broader: [singing]")
                .school("ash", says)
                .school("beech", says.replace("singing", "reading").replaceFirst("needs: .*", ""))
                .with(
                        "content/profiles/college.md",
                        Network.profile("college", "").replace("kind: school", "kind: university"))
                .with("content/partnerships/valley.md", """
                        ---
                        title: Valley
                        description: Two schools.
                        status: published
                        audience: [headteacher]
                        date_published: 2026-09-01
                        license: CC-BY-4.0
                        ---

                        ## Shared vision
                        """);
        List<String> faults = new ArrayList<>();
        int matches = 0;
        for (var file : network.site().files().entrySet()) {
            for (var script : Jsoup.parse(file.getValue()).select("script[type=application/ld+json]")) {
                matches += script.data().contains("\"Audience\"") ? 1 : 0;
                check(JSON.readTree(script.data()).path("@graph"), file.getKey(), faults);
            }
        }
        assertThat(matches).isEqualTo(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void aWrongTypeAndAPropertyOutOfPlaceAreFound() throws Exception {
        List<String> faults = new ArrayList<>();
        check(JSON.readTree("""
                [{"@type": "Nugget", "name": "x"},
                 {"@type": "DefinedTerm", "datePublished": "2026-11-25", "name": "x"},
                 {"@type": ["Article", "LearningResource"], "teaches": "x", "step": {"@type": "HowToStep", "colour": 1}}]
                """), "page", faults);
        assertThat(faults)
                .containsExactly(
                        "page: Nugget is no type",
                        "page: datePublished is no property of [DefinedTerm]",
                        "page: step is no property of [Article, LearningResource]",
                        "page: colour is no property of [HowToStep]");
    }

    private void check(JsonNode node, String page, List<String> faults) {
        if (node.isArray()) {
            node.forEach(item -> check(item, page, faults));
        }
        if (!node.isObject()) {
            return;
        }
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            type.forEach(t -> types.add(t.asText()));
        } else if (!type.isMissingNode()) {
            types.add(type.asText());
        }
        types.stream()
                .filter(t -> !properties.containsKey(t))
                .forEach(t -> faults.add(page + ": " + t + " is no type"));
        boolean known = !types.isEmpty() && properties.keySet().containsAll(types);
        node.properties().forEach(member -> {
            boolean belongs = types.stream()
                    .anyMatch(t -> properties.getOrDefault(t, Set.of()).contains(member.getKey()));
            if (known && !member.getKey().startsWith("@") && !belongs) {
                faults.add(page + ": " + member.getKey() + " is no property of " + types);
            }
            check(member.getValue(), page, faults);
        });
    }

    /** Each type with all properties, those of its parents included. */
    private static Map<String, Set<String>> vocabulary() {
        Map<String, String[]> lines = new HashMap<>();
        try (InputStream in = SchemaOrgTest.class.getResourceAsStream("/org/nuggets/render/schema-org.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> lines.put(columns[0], columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> vocabulary = new HashMap<>();
        lines.keySet().forEach(type -> vocabulary.put(type, properties(type, lines)));
        return vocabulary;
    }

    private static Set<String> properties(String type, Map<String, String[]> lines) {
        Set<String> properties = new HashSet<>();
        String[] columns = lines.getOrDefault(type, new String[] {type, "", ""});
        properties.addAll(List.of(columns[2].split(" ")));
        for (String parent : columns[1].split(",")) {
            if (!parent.isEmpty()) {
                properties.addAll(properties(parent, lines));
            }
        }
        return properties;
    }
}
