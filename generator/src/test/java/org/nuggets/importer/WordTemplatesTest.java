package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.form.word.WordTemplate;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.FrontMatterFence;
import org.nuggets.parse.yaml.YamlReader;

/** What somebody fills into a template comes back as fields and parts, and nothing of the template does. */
class WordTemplatesTest {

    private static final Pattern CELL = Pattern.compile("(?s)<w:tc>(?:(?!</w:tc>).)*?<w:pStyle"
            + " w:val=\"NuggetsField\"/>.*?<w:t[^>]*>([^<]*)</w:t>.*?</w:tc>(<w:tc>.*?</w:tc>)");

    @TempDir
    private static Path folder;

    static Stream<Arguments> templates() throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve("types"));
        return site.settings().types().keySet().stream()
                .flatMap(type -> Stream.of(Arguments.of(type, "en"), Arguments.of(type, "nl")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aFilledTemplateComesBackAsFieldsAndParts(String name, String lang) throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve(name + "-" + lang));
        ContentType type = site.settings().types().get(name);
        Map<String, byte[]> parts = parts(new WordTemplate(type, lang, Map.of()).bytes());
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        document = answered(document, "title", type, lang, "Filled: a “title” #1");
        document = answered(document, "description", type, lang, "What it is about.");
        List<String> values = new ArrayList<>();
        type.field("audience").path("items").path("enum").forEach(value -> values.add(value.asText()));
        if (!values.isEmpty()) {
            String label = type.field("audience")
                    .path("items")
                    .path("labels")
                    .path(values.get(1))
                    .path(lang)
                    .asText();
            document = answered(document, "audience", type, lang, label);
        }
        for (int i = 0; i < type.headings().size(); i++) {
            String advice = "<w:p/>";
            int at = document.indexOf(escaped(type.headings().get(i).name().in(lang)) + "</w:t>");
            int place = document.indexOf(advice, at);
            document = document.substring(0, place) + "<w:p>" + Docx.run("Words of part " + i + ".") + "</w:p>"
                    + document.substring(place + advice.length());
        }
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve(name + "-" + lang + ".docx");
        Files.write(file, Docx.zip(parts));

        Imported imported = site.take(Optional.empty(), List.of(file.toString()));

        String text = ImportedSite.text(imported.drafts().get(0).file());
        String path = imported.drafts().get(0).file().path();
        assertThat(path).startsWith(type.folder()).endsWith((lang.equals("nl") ? ".nl" : "") + ".md");
        JsonNode fields = fields(text);
        assertThat(fields.path("title").asText()).isEqualTo("Filled: a “title” #1");
        assertThat(fields.path("description").asText()).isEqualTo("What it is about.");
        assertThat(fields.path("status").asText()).isEqualTo("draft");
        if (!values.isEmpty()) {
            assertThat(fields.path("audience").toString()).isEqualTo("[\"" + values.get(1) + "\"]");
        }
        String body = text.substring(text.indexOf("-->") + 3);
        for (int i = 0; i < type.headings().size(); i++) {
            assertThat(body).contains("## " + type.headings().get(i).name().in(lang) + "\n\nWords of part " + i + ".");
        }
        assertThat(body)
                .doesNotContain("Choose …", "Kies …", "Template", "Sjabloon", "<!--", "|", "left empty", "leeg");
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void theSameTypeGivesTheSameBytesEachTimeAndEachPartIsSoundXml() throws Exception {
        ContentType type =
                new ImportedSite(folder.resolve("same")).settings().types().get("nugget");
        byte[] bytes = new WordTemplate(type, "en", Map.of("role:x", "A & <role>")).bytes();

        assertThat(new WordTemplate(type, "en", Map.of("role:x", "A & <role>")).bytes())
                .isEqualTo(bytes);
        for (Map.Entry<String, byte[]> part : parts(bytes).entrySet()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
        }
        assertThat(new String(parts(bytes).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("A &amp; &lt;role&gt;", "w:comboBox", "w:dropDownList");
    }

    @Test
    void anUntouchedTemplateHoldsNoText() throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve("untouched"));
        ContentType type = site.settings().types().get("nugget");
        Path file = folder.resolve("untouched.docx");
        Files.write(file, new WordTemplate(type, "en", Map.of()).bytes());

        String text = ImportedSite.text(site.take(Optional.empty(), List.of(file.toString()))
                .drafts()
                .get(0)
                .file());

        assertThat(text)
                .contains("title: \"Untouched\"", "## In short")
                .doesNotContain("Two or three sentences: who did what, where, and what came of it.\n\n##");
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void groupsNumbersAndReferencesComeBack() throws IOException {
        ImportedSite site = new ImportedSite(folder.resolve("groups"));
        Files.createDirectories(site.content().resolve("roles"));
        Files.writeString(site.content().resolve("roles/learning-partner.md"), """
            ---
            title: Learning partner
            description: A teacher.
            status: draft
            ---
            """);
        ContentType type = site.settings().types().get("nugget");
        Map<String, byte[]> parts =
                parts(new WordTemplate(type, "en", Map.of("role:learning-partner", "Learning partner")).bytes());
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("Title", "Groups");
        answers.put("Time given – Amount", "2,5");
        answers.put("Time given – Unit", "Hours");
        answers.put("Time given – Pattern", "One lesson");
        answers.put("Measures 2 – What was measured", "Talk");
        answers.put("Measures 2 – According to", "The head");
        answers.put("Measures 1 – What was measured", "Asking");
        answers.put("Measures 1 – According to", "Teachers");
        answers.put("Measures 1 – Value", "12");
        answers.put("Roles in practice", "learning partner");
        answers.put("Themes", "No such theme");
        answers.put("Sources 1 – Source", "https://source.example/report");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            document = answered(document, answer.getKey(), answer.getValue());
        }
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("groups.docx");
        Files.write(file, Docx.zip(parts));

        Imported imported = site.take(Optional.empty(), List.of(file.toString()));

        JsonNode fields = fields(ImportedSite.text(imported.drafts().get(0).file()));
        assertThat(fields.path("deployment").toString())
                .isEqualTo("{\"pattern\":\"One lesson\",\"amount\":2.5,\"unit\":\"hours\"}");
        assertThat(fields.path("measures").toString())
                .isEqualTo(
                        "[{\"name\":\"Asking\",\"value\":12,\"source\":\"Teachers\"},{\"name\":\"Talk\",\"source\":\"The"
                                + " head\"}]");
        assertThat(fields.path("practises").toString()).isEqualTo("[\"learning-partner\"]");
        assertThat(fields.has("themes")).isFalse();
        assertThat(imported.drafts().get(0).losses().toString()).contains("No such theme");
        assertThat(ImportedSite.text(imported.sources().get(0))).contains("url: https://source.example/report");
        assertThat(site.errors()).allMatch(error -> error.contains("learning-partner.md"));
    }

    private static String answered(String document, String field, ContentType type, String lang, String answer) {
        JsonNode label = type.field(field).path("label");
        return label.isMissingNode()
                ? document
                : answered(document, label.path(lang).asText(), answer);
    }

    private static String answered(String document, String label, String answer) {
        Matcher cell = CELL.matcher(document);
        while (cell.find()) {
            if (cell.group(1).equals(escaped(label))) {
                return document.substring(0, cell.start(2)) + "<w:tc><w:p>" + Docx.run(answer) + "</w:p></w:tc>"
                        + document.substring(cell.end(2));
            }
        }
        throw new AssertionError("no row '" + label + "'");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static JsonNode fields(String text) {
        SourceText source = new SourceText("draft", text);
        FrontMatterFence fence = FrontMatterFence.find(source);
        return new YamlReader()
                .read(source, fence.start(), fence.end(), source.span(0, 0))
                .value()
                .map(YamlDocument::root)
                .orElseThrow();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
