package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuggets.config.TargetConfig;
import org.nuggets.config.TargetConfig.Kind;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;

/** What a place to publish to may say: each setting of the schema holds there, or is told to mean nothing. */
class TargetCheckTest {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private static Map<String, String> settings(Kind kind) {
        return new TreeMap<>(
                switch (kind) {
                    case FOLDER -> Map.of("to", "folder", "path", "../public");
                    case PLAIN_FOLDER -> Map.of("to", "folder", "path", "../public", "layout", "plain");
                    case GIT -> Map.of("to", "git", "repository", "https://example.org/site.git");
                    case GIT_BY_SSH -> Map.of("to", "git", "repository", "git@example.org:site.git");
                    case S3 -> Map.of("to", "s3", "bucket", "school-site");
                    case SFTP -> Map.of("to", "sftp", "host", "example.org", "path", "public_html");
                });
    }

    /** A value that fits each setting. */
    private static String value(String key) {
        return switch (key) {
            case "base_url", "endpoint" -> "https://example.org/";
            case "layout" -> "releases";
            case "compress" -> "gzip";
            case "host_key" -> "SHA256:" + "A".repeat(43);
            case "keep", "deletes", "port" -> "7";
            case "domain" -> "example.org";
            default -> "words";
        };
    }

    private static List<String> keys() {
        return BuiltIns.fileSchemas()
                .get("site.yml")
                .at("/properties/publish/additionalProperties/properties")
                .properties()
                .stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> told(Map<String, String> settings) {
        return TargetCheck.with("live", NOTHING, settings).findings().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aSettingThatMeansNothingForAKindOfPlaceIsTold(Kind kind) {
        for (String key : keys()) {
            Map<String, String> settings = settings(kind);
            if (settings.putIfAbsent(key, value(key)) == null && !kind.has(key)) {
                assertThat(told(settings))
                        .singleElement()
                        .asString()
                        .startsWith("'" + key + "' is a setting of a ")
                        .endsWith(", and the target 'live' publishes to a " + kind.words());
            } else {
                assertThat(told(settings)).isEmpty();
            }
        }
    }

    @Test
    void eachSettingOfTheSchemaIsOneOfSomeKind() {
        assertThat(keys()).allMatch(key -> Stream.of(Kind.values()).anyMatch(kind -> kind.has(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/site.git, true",
        "file:///srv/site.git, true",
        "../site.git, true",
        "C:\\sites\\site.git, true",
        "git@example.org:site.git, false",
        "ssh://example.org:2222/site.git, false",
        "git+ssh://git@example.org/site.git, false"
    })
    void theKeyOfAServerMeansSomethingOnlyWhereARepositoryIsReachedBySsh(String repository, boolean isTold) {
        List<String> told = told(Map.of("to", "git", "repository", repository, "host_key", value("host_key")));
        assertThat(!told.isEmpty()).isEqualTo(isTold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layout=plane    | 'plane' is not a value of 'layout'",
                "keep=0          | '0' does not fit 'keep'",
                "keep=many       | 'keep' must be a whole number, but here is the text 'many'",
                "compress=none   | 'none' is not a value of 'compress'",
                "colour=red      | 'colour' is not a field of 'live'",
                "keep_in=../kept | 'keep_in' is a setting of a plain folder or a bucket (s3) or a server by SFTP, and the"
                        + " target 'live' publishes to a folder with releases",
                "to=ftp          | 'ftp' is not a value of 'to'",
                "base_url=school | 'school' does not fit 'base_url'",
                "path=' '        | the target 'live' publishes to a folder with releases and has no 'path'"
            })
    void whatAnOptionSaysIsHeldToWhatSiteYmlIs(String option, String message) {
        Map<String, String> settings = settings(Kind.FOLDER);
        settings.put(option.split("=")[0], option.split("=")[1].replace("'", ""));
        assertThat(told(settings)).first().isEqualTo(message);
    }

    @Test
    void anOptionHoldsInPlaceOfWhatSiteYmlSays() {
        JsonNode written = JsonNodeFactory.instance
                .objectNode()
                .put("to", "folder")
                .put("path", "a")
                .put("keep", 4);

        Checked<Optional<TargetConfig>> target =
                TargetCheck.with("live", written, Map.of("layout", "plain", "keep_in", "../kept", "deletes", "9"));

        assertThat(target.findings()).isEmpty();
        assertThat(target.value()).hasValueSatisfying(config -> {
            assertThat(config.kind()).isEqualTo(Kind.PLAIN_FOLDER);
            assertThat(config.keep()).isEqualTo(4);
            assertThat(config.deletes()).isEqualTo(9);
            assertThat(config.value("keep_in")).contains("../kept");
        });
    }
}
