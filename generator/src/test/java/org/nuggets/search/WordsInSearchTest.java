package org.nuggets.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.nuggets.index.SearchFiles;

/**
 * Words that searches take apart wrongly: what each must find stands in {@code questions.json}. A terminal is asked here; the
 * test of the browser's engine asks it the same, with the files that are written here.
 */
class WordsInSearchTest {

    private static final Path SITE = Path.of("src/test/resources/words-in-search");
    private static final Path FIXTURES = Path.of("target", "search-words");

    @Test
    void eachQuestionFindsItsPages() throws IOException {
        SearchFiles files = SearchFiles.ofBuild(SITE, SITE);
        publish(files);
        SearchEngine engine = new SearchEngine(files.all()::get);
        SoftAssertions all = new SoftAssertions();
        for (JsonNode question :
                new ObjectMapper().readTree(SITE.resolve("questions.json").toFile())) {
            String text = question.path("text").asText();
            Answer found = engine.answer(text, "en", 100);
            List<String> pages = found.hits().stream().map(Answer.Hit::address).toList();
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

    private static void publish(SearchFiles files) throws IOException {
        Path search = Files.createDirectories(FIXTURES.resolve("search"));
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
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
}
