package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.config.BuildOptions;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;

/**
 * Words that searches take apart wrongly: what each must find stands in {@code questions.json}. A terminal is asked here; the
 * test of the browser's engine asks it the same, with the files that are written here.
 */
class WordsInSearchTest {

    private static final Path SITE = Path.of("src/test/resources/words-in-search");
    private static final Path FIXTURES = Path.of("target", "search-words");

    @Test
    void eachQuestionFindsItsPages(@TempDir Path folder) throws IOException {
        Path site = copied(folder);
        publish(site);
        BuildOptions options = new BuildOptions(LocalDate.of(2026, 11, 25), false);
        BuildRequest request =
                new BuildRequest(folder, site, Optional.empty(), Optional.empty(), Optional.empty(), options, false);
        SoftAssertions all = new SoftAssertions();
        for (JsonNode question :
                new ObjectMapper().readTree(SITE.resolve("questions.json").toFile())) {
            String text = question.path("text").asText();
            SiteSearch.Found found = SiteBuild.search(request, text, Optional.empty(), 100, stage -> {});
            List<String> pages =
                    found.hits().stream().map(SiteSearch.Hit::address).toList();
            if (question.has("found")) {
                all.assertThat(pages).as(text).containsExactlyInAnyOrderElementsOf(strings(question.path("found")));
            }
            if (question.has("first")) {
                all.assertThat(pages)
                        .as(text)
                        .first()
                        .isEqualTo(question.path("first").asText());
            }
            all.assertThat(found.meant().values().stream().flatMap(List::stream))
                    .as(text)
                    .containsExactlyElementsOf(strings(question.path("meant")));
        }
        all.assertAll();
    }

    private static void publish(Path site) throws IOException {
        Path search = Files.createDirectories(FIXTURES.resolve("search"));
        for (Map.Entry<String, byte[]> file :
                SearchFiles.ofBuild(site.getParent(), site).all().entrySet()) {
            Files.write(search.resolve(file.getKey()), file.getValue());
        }
        assertThat(search.resolve("manifest.json")).exists();
        Files.copy(
                SITE.resolve("questions.json"),
                FIXTURES.resolve("questions.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(one -> strings.add(one.asText()));
        return strings;
    }

    /** A search keeps its index beside the site. */
    private static Path copied(Path folder) throws IOException {
        Path site = folder.resolve("site");
        try (var files = Files.walk(SITE)) {
            for (Path file : files.toList()) {
                Path to = site.resolve(SITE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return site;
    }
}
