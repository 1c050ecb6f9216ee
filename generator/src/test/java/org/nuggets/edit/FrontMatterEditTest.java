package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.SourceText;

/** A field gets another value, and all else stays as its author wrote it. */
class FrontMatterEditTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aTextIsReplacedBetweenTheQuotesThatItHas() {
        String file = "---\ntitle: Rain   # working title\ndescription: \"Wet\"\nplace: 'in''side'\n---\n\nText\n";
        assertThat(edited(file, "title", "\"Snow\"")).isEqualTo(file.replace("Rain", "Snow"));
        assertThat(edited(file, "description", "\"Dry\"")).isEqualTo(file.replace("Wet", "Dry"));
        assertThat(edited(file, "place", "\"it's out\"")).isEqualTo(file.replace("'in''side'", "'it''s out'"));
    }

    @Test
    void aTextThatYamlWouldReadOtherwiseIsQuoted() {
        String file = "---\ntitle: Rain\n---\n";
        assertThat(edited(file, "title", "\"Rain: a start\"")).contains("title: \"Rain: a start\"\n");
        assertThat(edited(file, "title", "\"Rain #1\"")).contains("title: \"Rain #1\"\n");
        assertThat(edited(file, "title", "\"12\"")).contains("title: \"12\"\n");
        assertThat(edited(file, "title", "\"no\"")).contains("title: no\n");
        assertThat(edited(file, "title", "\"*stars*\"")).contains("title: \"*stars*\"\n");
    }

    @Test
    void aTextOfSeveralLinesStandsInLines() {
        String file = "---\ntitle: Rain\nnote: |\n  One\n  two\n# end\n---\n";
        assertThat(edited(file, "note", "\"One\\n\\nthree\\n\""))
                .isEqualTo("---\ntitle: Rain\nnote: |\n  One\n\n  three\n# end\n---\n");
        assertThat(edited("---\ntitle: Rain\n---\n", "note", "\"a\\n---\\nb\""))
                .isEqualTo("---\ntitle: Rain\nnote: \"a\\n---\\nb\"\n---\n");
    }

    @Test
    void aNewFieldStandsBelowTheOthers() {
        assertThat(edited("---\ntitle: Rain\n# to do\n---\nText", "tags", "[\"a\", \"b c\"]"))
                .isEqualTo("---\ntitle: Rain\n# to do\ntags:\n  - a\n  - b c\n---\nText");
        assertThat(edited("---\r\ntitle: Rain\r\n---\r\n", "amount", "3"))
                .isEqualTo("---\r\ntitle: Rain\r\namount: 3\r\n---\r\n");
    }

    @Test
    void aFieldWithoutValueGetsItWhereItStands() {
        assertThat(edited("---\ntitle:   # soon\nstatus: draft\n---\n", "title", "\"Rain\""))
                .isEqualTo("---\ntitle: Rain   # soon\nstatus: draft\n---\n");
        assertThat(edited("---\ngroup:\n  one:\n  two: 2\n---\n", "group", "{\"one\": 1, \"two\": 2}"))
                .isEqualTo("---\ngroup:\n  one: 1\n  two: 2\n---\n");
    }

    @Test
    void aFieldThatGoesTakesItsLinesAlongAndNoOthers() {
        String file = "---\n# top\ntitle: Rain\ntags:\n  - a # one\n  - b\n\n# below\nstatus: draft\n---\n";
        assertThat(edited(file, "tags", null)).isEqualTo("---\n# top\ntitle: Rain\n\n# below\nstatus: draft\n---\n");
    }

    @Test
    void ofAListOnlyTheItemsChangeThatAreOthers() {
        String file = "---\ntags:\n- a  # first\n# between\n- \"b\"\n- c\n---\n";
        assertThat(edited(file, "tags", "[\"a\", \"x\", \"c\"]")).isEqualTo(file.replace("\"b\"", "\"x\""));
        assertThat(edited(file, "tags", "[\"a\", \"b\"]")).isEqualTo(file.replace("- c\n", ""));
        assertThat(edited(file, "tags", "[\"n\", \"a\", \"b\", \"c\", \"d\"]"))
                .isEqualTo("---\ntags:\n- n\n- a  # first\n# between\n- \"b\"\n- c\n- d\n---\n");
        assertThat(edited(file, "tags", "[\"c\", \"a\", \"b\"]"))
                .isEqualTo("---\ntags:\n- c\n- a  # first\n# between\n- \"b\"\n---\n");
    }

    @Test
    void ofAGroupInAListOnlyTheFieldChanges() {
        String file = """
                ---
                measures:
                  - name: Trust   # asked twice
                    source: "The school"
                  -
                    name: Time
                    value: 3
                    source: us
                ---
                """;
        String wanted = "[{\"name\":\"Trust\",\"source\":\"A school\",\"value\":\"4 of 5\"},"
                + "{\"name\":\"Time\",\"source\":\"us\"}]";
        assertThat(edited(file, "measures", wanted)).isEqualTo("""
                ---
                measures:
                  - name: Trust   # asked twice
                    source: "A school"
                    value: 4 of 5
                  -
                    name: Time
                    source: us
                ---
                """);
        assertThat(edited(file, "measures", "[{\"source\":\"The school\"}]"))
                .isEqualTo("---\nmeasures:\n  - source: \"The school\"\n---\n");
    }

    @Test
    void whatStandsBetweenBracketsStaysThere() {
        String file =
                "---\ntags: [a, 'b', c]  # three\ntime: {amount: 3, unit: day}\ndeep: [{x: [1, 2]}, {y: 1}]\n---\n";
        assertThat(edited(file, "tags", "[\"b\", \"c\"]")).isEqualTo(file.replace("a, 'b'", "'b'"));
        assertThat(edited(file, "tags", "[\"a\", \"b\", \"c\", \"d, e\"]"))
                .isEqualTo(file.replace("c]", "c, \"d, e\"]"));
        assertThat(edited(file, "tags", "[\"x\"]")).isEqualTo(file.replace("[a, 'b', c]", "[x]"));
        assertThat(edited(file, "time", "{\"amount\": 2, \"period\": \"week\"}"))
                .isEqualTo(file.replace("amount: 3, unit: day", "amount: 2, period: week"));
        assertThat(edited(file, "deep", "[{\"x\": [1, 2, 3]}, {\"y\": 1}, \"z\"]"))
                .isEqualTo(file.replace("[1, 2]}, {y: 1}]", "[1, 2, 3]}, {y: 1}, z]"));
    }

    @Test
    void aFileWithoutFrontMatterGetsSome() {
        assertThat(edited("Text\n", "title", "\"Rain\"")).isEqualTo("---\ntitle: Rain\n---\n\nText\n");
        assertThat(edited("", "title", "\"Rain\"")).isEqualTo("---\ntitle: Rain\n---\n");
        assertThat(edited("---\n---\nText\n", "title", "\"Rain\"")).isEqualTo("---\ntitle: Rain\n---\nText\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: [\n---\n", "---\ntitle: Rain\n", "---\n\ttitle: x\n---\n"})
    void whatCannotBeReadIsForAPersonToMend(String file) {
        assertThat(FrontMatterEdit.changes(file, Map.of("title", JSON.valueToTree("Rain"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: a\ntitle: b\n---\n",
                "---\n{title: a, x: 1}\n---\n",
                "---\n? title\n: a\n---\n",
                "---\n\"title\": a\n---\n",
                "---\ntitle: >-\n  a\n  b\n\n  c\n---\n",
                "---\ntitle: a\n  b\n  c # d\n---\n",
                "---\ntitle:\n  # remark\n  a\n---\n",
                "---\ntitle: |+\n  a\n\n---\n",
                "---\ntitle:\u00A0a\n---\n",
                "\n\n---\ntitle: 🌧 a # 🌧\n---\n",
                "---\ntitle: a\n...\ntext: b\n"
            })
    void howeverItIsWrittenItReadsAsWhatWasMeant(String file) {
        for (String title :
                List.of("b", "x: y", "line\nline", "🌧", "[", "- a", "'", "\"", "\\", "a \n b ", "|", ">")) {
            String after = edited(file, "title", JSON.valueToTree(title).toString());
            assertThat(FrontMatter.of(new SourceText("", after))
                            .orElseThrow()
                            .fields()
                            .root()
                            .path("title")
                            .asText())
                    .as(after)
                    .isEqualTo(title);
        }
    }

    @Test
    void noValueMeansNoChangeWhereItIsTheSame() {
        String file = "---\na: 1.0\nb: [ 1,2 ]\nc: {x:   y}\nd: |\n  t\n---\n";
        assertThat(edited(file, fields("{\"a\": 1, \"b\": [1, 2], \"c\": {\"x\": \"y\"}, \"d\": \"t\\n\"}")))
                .isEqualTo(file);
    }

    private static String edited(String file, String field, String json) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(field, json == null ? MissingNode.getInstance() : read(json));
        return edited(file, fields);
    }

    private static Map<String, JsonNode> fields(String json) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        read(json).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static String edited(String file, Map<String, JsonNode> fields) {
        List<TextChange> changes = FrontMatterEdit.changes(file, fields).orElseThrow();
        return new SourceEdit(Path.of("x.md"), Optional.empty(), changes).applied(file);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
