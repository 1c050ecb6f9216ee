package org.nuggets.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever looks up a setting finds it. */
class EverySettingIsDocumentedTest {

    private static final Path PAGE = Path.of("..", "docs", "settings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void thePageOfSettingsHasEachOnce() throws IOException {
        List<String> known = new ArrayList<>();
        try (InputStream schema = SiteConfig.class.getResourceAsStream("/org/nuggets/schemas/site.yml")) {
            JsonNode properties = new YAMLMapper().readTree(schema).path("properties");
            properties.fieldNames().forEachRemaining(known::add);
        }
        List<String> names = ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
        assertThat(known).isNotEmpty();
        assertThat(names).containsExactlyInAnyOrderElementsOf(known);
    }
}
