package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.YamlReader;

/** What the form in the browser writes reads back as what was filled in. */
class FormFilesTest {

    /** Written by {@code node scripts/tests/form-written.js} in the theme; a test there says when it is behind. */
    private static final String WRITTEN = "/form/written.json";

    @Test
    void whatWasFilledInComesBackWhateverItIs() throws IOException {
        try (InputStream json = FormFilesTest.class.getResourceAsStream(WRITTEN)) {
            JsonNode files = new ObjectMapper().readTree(json);
            assertThat(files.size()).isGreaterThan(600);
            for (JsonNode file : files) {
                String text = file.path("text").asText();
                assertThat(text).startsWith("---\n").endsWith("\n---\n\nText.\n");
                String yaml = text.substring(4, text.length() - "---\n\nText.\n".length());
                Checked<Optional<YamlDocument>> read = new YamlReader().read(new SourceText("a.md", yaml));
                assertThat(read.findings().stream()
                                .filter(f -> f.code() != Code.INVISIBLE_CHARACTER)
                                .toList())
                        .as(text)
                        .isEmpty();
                assertThat(numbers(read.value().orElseThrow().root())).as(text).isEqualTo(numbers(file.path("values")));
            }
        }
    }

    /** Numbers of both sides in one writing, since a tree tells apart how they were read. */
    private static String numbers(JsonNode tree) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(tree.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
