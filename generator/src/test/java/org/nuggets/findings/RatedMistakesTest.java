package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.media.SamplePictures;

/** Each mistake of {@code mistakes/rated.yml}: where it is found, what is said, and that the cure, once pasted, is one. */
class RatedMistakesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "mistakes");
    private static final String NUGGET = "content/nuggets/visiting-another-class.md";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> eachMistakeIsFoundInItsPlaceAndItsCureIsOne() throws IOException {
        JsonNode rows = new YAMLMapper().readTree(FOLDER.resolve("rated.yml").toFile());
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> DynamicTest.dynamicTest(row.path("mistake").asText(), () -> check(new Row(row))));
    }

    private void check(Row row) throws IOException {
        Map<String, String> base = base();
        String file = row.text("in").orElse(NUGGET);
        Map<String, String> mistaken = new LinkedHashMap<>(base);
        String shown = file;
        if (row.text("rename").isPresent()) {
            shown = row.text("rename").get();
            String text = row.is("keep") ? base.get(file) : mistaken.remove(file);
            mistaken.put(shown, text.replace(row.text("drop").orElse("\0"), "(about.md)"));
        } else {
            assertThat(base.get(file)).contains(row.was());
            mistaken.put(file, base.get(file).replace(row.was(), row.is()));
        }
        Path site = folder.resolve(row.name().replace(' ', '-'));
        List<Diagnostic> found = build(site.resolve("mistaken"), mistaken, row);
        if (row.is("fine")) {
            assertThat(found).isEmpty();
            return;
        }
        String place = row.text("elsewhere").orElse(shown);
        int line = row.line(mistaken.get(shown));
        assertThat(found).as("findings").hasSize(1);
        assertThat(found.get(0).span().file()).isEqualTo(place);
        assertThat(found.get(0).span().line()).as("line").isEqualTo(line);
        row.text("code").ifPresent(code -> assertThat(found.get(0).code().id()).isEqualTo(code));
        String cure = row.text("cure").orElse("");
        if (row.text("code").filter("too-large"::equals).isEmpty()) {
            assertThat(found.get(0).fix()).contains(row.text("says").orElse(cure));
        }
        if (!row.cured()) {
            return;
        }
        Map<String, String> mended = new LinkedHashMap<>(base);
        Optional<String> before = row.text("before");
        String text = row.is().isEmpty() && before.isPresent()
                ? mistaken.get(file).replace(before.get(), cure + before.get())
                : base.get(file).replace(row.was(), cure);
        mended.put(file, text);
        List<Diagnostic> left = build(site.resolve("mended"), mended, new Row(new YAMLMapper().createObjectNode()));
        row.files().filter(extra -> !extra.contains("huge")).forEach(extra -> write(site.resolve("mended"), extra));
        left = row.files().findAny().isPresent()
                ? TinySite.build(site.resolve("mended")).findings()
                : left;
        if (row.is("draft")) {
            // What links to it is told, now that it is a draft.
            assertThat(left)
                    .allSatisfy(finding -> assertThat(finding.code().id()).isEqualTo("not-published"));
            return;
        }
        assertThat(left).as("after the cure").isEmpty();
    }

    private static List<Diagnostic> build(Path site, Map<String, String> texts, Row row) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path path = site.resolve(text.getKey());
            Files.createDirectories(path.getParent());
            boolean own = text.getKey().equals(NUGGET);
            Files.write(path, own ? row.bytes(text.getValue()) : text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        row.files().forEach(file -> write(site, file));
        return TinySite.build(site).findings();
    }

    private static void write(Path site, String file) {
        try {
            Files.createDirectories(site.resolve(file).getParent());
            boolean real = file.matches(".*\\.(png|jpg)") && !file.contains("huge");
            Files.write(
                    site.resolve(file),
                    real ? SamplePictures.named(file) : new byte[file.contains("huge") ? 30_000_000 : 20]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> base() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : Files.readString(FOLDER.resolve("base.txt")).split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(part.substring(0, end), part.substring(end + 1).stripTrailing() + "\n");
            }
        }
        return files;
    }

    /** A row of the table. */
    private record Row(JsonNode row) {

        Optional<String> text(String key) {
            return Optional.ofNullable(row.get(key)).map(JsonNode::asText);
        }

        boolean is(String key) {
            return row.path(key).asBoolean();
        }

        String name() {
            return row.path("mistake").asText();
        }

        String was() {
            return row.path("was").asText();
        }

        String is() {
            return row.path("is").asText();
        }

        boolean cured() {
            return row.has("cure");
        }

        Stream<String> files() {
            return StreamSupport.stream(row.path("files").spliterator(), false).map(JsonNode::asText);
        }

        int line(String text) {
            if (row.has("atline")) {
                return row.path("atline").asInt();
            }
            String at = text("at").or(() -> text("atfirst")).orElse(is());
            int offset = text.indexOf(at);
            assertThat(offset).as("place of '" + at + "'").isNotNegative();
            return (int) text.substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
        }

        byte[] bytes(String text) {
            return switch (text("form").orElse("")) {
                case "crlf" -> ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
                case "windows-1252" -> text.getBytes(Charset.forName("windows-1252"));
                case "utf-16" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
        }
    }
}
