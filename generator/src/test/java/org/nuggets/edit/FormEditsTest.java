package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.edit.PartsEdit.PartText;
import org.nuggets.edit.PartsEdit.Parts;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;

/** What a form opens and saves: the site's own files, as they are, and with changes of every kind. */
class FormEditsTest {

    private static final Path CONTENT = Path.of("../content");
    private static final List<String> TEXTS = List.of(
            "Rain",
            "Rain: a start",
            "#1",
            "no",
            "012",
            "a\nb",
            "two\n\nparts\n",
            "- x",
            "🌧 \"quoted\"",
            "it's",
            "[x]",
            "{a: b}",
            "a # b",
            "---",
            "…",
            " spaced ",
            "back\\slash",
            "tab\there",
            "2026-11-30",
            "%",
            "@you",
            "`code`");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CONTENT)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSavedUnchangedChangesNoByte(Path file) throws IOException {
        isSavedAsItIs(Files.readString(file));
    }

    private static void isSavedAsItIs(String text) {
        assertThat(FrontMatterEdit.changes(text, values(text)).orElseThrow()).isEmpty();
        Parts parts = PartsEdit.read(text).orElseThrow();
        assertThat(PartsEdit.changes(text, Optional.of(parts.intro()), parts.parts())
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void whatAnAuthorBeginsWithIsSavedUnchangedToo() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 30);
        Set<String> known = Set.of("role:mentor", "source:us");
        BuildRequest nothing = new BuildRequest(
                Path.of(""),
                Path.of("nowhere"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(day, false),
                false);
        for (ContentType type : SiteBuild.settings(nothing).types().values()) {
            for (String lang : List.of("en", "nl")) {
                Scaffold scaffold = new Scaffold(type, lang, day, known);
                for (String text : List.of(scaffold.text("A: title"), scaffold.textForForm("A: title"))) {
                    isSavedAsItIs(text);
                    isSavedAsItIs(text.replace("\n", "\r\n"));
                }
            }
        }
    }

    @Test
    void aThousandChangesOfFieldsChangeOnlyTheLinesOfTheirFields() throws IOException {
        Random random = new Random(18);
        List<String> texts = files().map(FormEditsTest::read).toList();
        for (int i = 0; i < 1_000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            if (i % 3 == 0) {
                text = text.replace("\n", "\r\n");
            }
            List<String> names = new ArrayList<>(values(text).keySet());
            if (names.isEmpty()) {
                continue;
            }
            String name = names.get(random.nextInt(names.size()));
            JsonNode before = values(text).get(name);
            JsonNode wanted = random.nextInt(12) == 0 ? MissingNode.getInstance() : other(before, random);
            String after = edited(
                    text, FrontMatterEdit.changes(text, Map.of(name, wanted)).orElseThrow());

            String as = "change " + i + " of " + name + " to " + wanted + "\n" + after;
            Map<String, JsonNode> expected = new LinkedHashMap<>(values(text));
            expected.remove(name);
            Map<String, JsonNode> others = new LinkedHashMap<>(values(after));
            JsonNode now = others.remove(name);
            assertThat(others).as(as).isEqualTo(expected);
            assertThat(now == null || (now.isEmpty() && !now.isValueNode()))
                    .as(as)
                    .isEqualTo(wanted.isMissingNode() || (wanted.isContainerNode() && wanted.isEmpty()));
            if (wanted.isTextual()) {
                assertThat(now).as(as).isEqualTo(wanted);
            }
            onlyTheLinesOf(name, text, after, as);
        }
    }

    @Test
    void fiveHundredChangesOfPartsChangeOnlyTheLinesOfTheirParts() throws IOException {
        Random random = new Random(19);
        List<String> texts = files().map(FormEditsTest::read).toList();
        for (int i = 0; i < 500; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            List<PartText> parts = PartsEdit.read(text).orElseThrow().parts();
            if (parts.isEmpty()) {
                continue;
            }
            int which = random.nextInt(parts.size());
            String words = "New words, number " + i + ".";
            List<PartText> wanted = new ArrayList<>(parts);
            wanted.set(which, new PartText(parts.get(which).heading(), words));
            String after = edited(
                    text, PartsEdit.changes(text, Optional.empty(), wanted).orElseThrow());
            assertThat(PartsEdit.read(after).orElseThrow().parts()).isEqualTo(wanted);
            assertThat(after.replace(words, parts.get(which).text())).isEqualTo(text);
        }
    }

    /** Whatever differs stands where the field stood. */
    private static void onlyTheLinesOf(String name, String before, String after, String of) {
        SourceText source = new SourceText("", before);
        var spans = FrontMatter.of(source).orElseThrow().fields().spans().get();
        SourceSpan key = spans.keys().get("/" + name);
        int next = spans.keys().entrySet().stream()
                .filter(other -> other.getKey().indexOf('/', 1) < 0)
                .mapToInt(other -> other.getValue().line())
                .filter(line -> line > key.line())
                .min()
                .orElse(source.span(FrontMatter.of(source).orElseThrow().end(), before.length())
                        .line());
        String as = of;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
            int from = delta.getSource().getPosition() + 1;
            int to = from + delta.getSource().size();
            as = delta + "\n" + as;
            assertThat(from).as(as).isGreaterThanOrEqualTo(key.line());
            assertThat(to).as(as).isLessThanOrEqualTo(next);
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isArray()) {
            ArrayNode items = nodes.arrayNode();
            value.forEach(item -> {
                int chance = random.nextInt(4);
                if (chance > 0) {
                    items.add(chance == 1 ? other(item, random) : item);
                }
                if (random.nextInt(4) == 0) {
                    items.add(value.get(0).isObject() ? value.get(0) : nodes.textNode(text(random)));
                }
            });
            return items;
        }
        if (value.isObject()) {
            ObjectNode group = nodes.objectNode();
            value.properties().forEach(field -> {
                if (random.nextInt(4) > 0) {
                    group.set(
                            field.getKey(), random.nextBoolean() ? other(field.getValue(), random) : field.getValue());
                }
            });
            group.set("more", nodes.textNode(text(random)));
            return group;
        }
        return value.isNumber() ? nodes.numberNode(random.nextInt(1_000)) : nodes.textNode(text(random));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static Map<String, JsonNode> values(String text) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        FrontMatter.of(new SourceText("", text))
                .orElseThrow()
                .fields()
                .root()
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue()));
        return values;
    }

    private static String edited(String text, List<TextChange> changes) {
        return new SourceEdit(Path.of("x.md"), Optional.empty(), changes).applied(text);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
