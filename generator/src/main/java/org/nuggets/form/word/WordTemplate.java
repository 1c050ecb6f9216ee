package org.nuggets.form.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nuggets.form.HeadingAdvice;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/**
 * A Word document to fill in: a table with a row for each field, and the headings that readers rely on with their advice.
 * The same type gives the same bytes each time.
 */
public final class WordTemplate {

    /** By what a filled template says which type it is of, among the document's properties. */
    public static final String CATEGORY = "nuggets-template ";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int MOST_CHOICES = 200;
    /** Rooms for values of which several may be chosen; lines can be added. */
    private static final int ROOMS = 3;

    private final ContentType type;
    private final String lang;
    private final Map<String, String> titles;
    private final TemplateWords words;
    private int controls;

    /**
     * A template of one type.
     *
     * @param titles of the pages that there are, by {@code type:id}
     */
    public WordTemplate(ContentType type, String lang, Map<String, String> titles) {
        this.type = type;
        this.lang = lang;
        this.titles = new TreeMap<>(titles);
        words = TemplateWords.in(lang);
    }

    /** The whole file. */
    public byte[] bytes() {
        Map<String, String> parts = new TreeMap<>(WordParts.fixed(lang));
        parts.put("docProps/core.xml", WordParts.properties(heading(), CATEGORY + type.name() + " " + lang, lang));
        parts.put("word/document.xml", document());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // First, for programs that look there to tell what it is.
            put(zip, "[Content_Types].xml", parts.remove("[Content_Types].xml"));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String heading() {
        return words.heading().replace("%s", type.one().in(lang));
    }

    private String document() {
        StringBuilder text = new StringBuilder(WordParts.DOCUMENT_START);
        text.append(paragraph("Title", heading()));
        text.append(paragraph("NuggetsAdvice", words.intro()));
        Map<Boolean, List<TemplateField>> rows =
                TemplateField.of(type, lang).stream().collect(Collectors.partitioningBy(this::isNeeded));
        table(text, rows.getOrDefault(true, List.of()));
        text.append(paragraph("NuggetsAdvice", words.parts()));
        for (ExpectedHeading heading : type.headings()) {
            text.append(paragraph("Heading1", heading.name().in(lang)));
            text.append(paragraph("NuggetsAdvice", HeadingAdvice.of(heading, lang)));
            text.append("<w:p/>");
        }
        if (!rows.getOrDefault(false, List.of()).isEmpty()) {
            text.append(paragraph("NuggetsAdvice", words.optional()));
            table(text, rows.getOrDefault(false, List.of()));
            // Word wants a paragraph after a table.
            text.append("<w:p/>");
        }
        return text.append(WordParts.DOCUMENT_END).toString();
    }

    /** Whether the field of a row must be filled in; what may be left out stands below the text. */
    private boolean isNeeded(TemplateField row) {
        List<String> needed = new ArrayList<>(List.of("title", "description"));
        type.schema().path("required").forEach(name -> needed.add(name.asText()));
        return needed.contains(row.steps().get(0));
    }

    private void table(StringBuilder text, List<TemplateField> rows) {
        text.append(WordParts.TABLE_START).append(row(true, cellText(words.asked()), cellText(words.answer())));
        rows.forEach(row -> text.append(row(false, question(row), answer(row))));
        text.append("</w:tbl>");
    }

    private static String row(boolean first, String question, String answer) {
        return "<w:tr><w:trPr><w:cantSplit/>" + (first ? "<w:tblHeader/>" : "") + "</w:trPr>"
                + cell(3200, first, question) + cell(6000, first, answer) + "</w:tr>";
    }

    private static String cell(int width, boolean shaded, String inside) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7EEF2\"/>" : "") + "</w:tcPr>" + inside
                + "</w:tc>";
    }

    private static String cellText(String words) {
        return paragraph("NuggetsField", words);
    }

    private String question(TemplateField row) {
        StringBuilder text = new StringBuilder(paragraph("NuggetsField", row.label()));
        List<String> help = new ArrayList<>();
        if (row.required()) {
            help.add(words.required());
        }
        LocalText own = LocalText.of(
                row.schema().path("help").isMissingNode()
                        ? type.field(row.steps().get(0)).path("help")
                        : row.schema().path("help"));
        if (!own.isEmpty() && isFirst(row)) {
            help.add(own.in(lang));
        }
        boolean isDay = row.schema().path("format").asText().equals("date");
        if (isDay) {
            help.add(words.day());
        }
        if (row.relation(type).isPresent()) {
            help.add(row.steps().get(0).equals("is_based_on") ? words.source() : words.page());
        }
        List<Choice> choices = choices(row);
        if (row.many()) {
            help.add(
                    choices.isEmpty() || choices.size() > 12
                            ? words.onePerLine()
                            : words.anyOf() + " "
                                    + String.join(
                                            "; ",
                                            choices.stream().map(Choice::label).toList()) + ".");
        } else if (!choices.isEmpty()) {
            help.add(words.oneOf());
        }
        boolean endsGroups = row.steps().contains("2") && row.steps().size() > 1;
        if (endsGroups && row.steps().get(row.steps().size() - 1).equals(lastPart(row))) {
            help.add(words.more());
        }
        return help.isEmpty()
                ? text.toString()
                : text.append(paragraph("NuggetsAdvice", String.join(" ", help)))
                        .toString();
    }

    /** Of a group only its first row says what it is for. */
    private static boolean isFirst(TemplateField row) {
        return row.steps().size() == 1
                || row.steps()
                        .equals(List.of(
                                row.steps().get(0),
                                "1",
                                row.steps().get(row.steps().size() - 1)));
    }

    private String lastPart(TemplateField row) {
        List<TemplateField> all = TemplateField.of(type, lang).stream()
                .filter(other -> other.steps().get(0).equals(row.steps().get(0)))
                .toList();
        List<String> steps = all.get(all.size() - 1).steps();
        return steps.get(steps.size() - 1);
    }

    private String answer(TemplateField row) {
        List<Choice> choices = choices(row);
        if (choices.isEmpty()) {
            return "<w:p/>";
        }
        int rooms = row.many() ? Math.min(ROOMS, choices.size()) : 1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rooms; i++) {
            text.append("<w:p>").append(control(row, choices)).append("</w:p>");
        }
        return text.toString();
    }

    /** A list to choose from; of pages, which may not be there yet, one may also type. */
    private String control(TemplateField row, List<Choice> choices) {
        controls++;
        String kind = row.relation(type).isPresent() ? "comboBox" : "dropDownList";
        StringBuilder text = new StringBuilder("<w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(WordParts.escaped(row.label()))
                .append("\"/><w:tag w:val=\"")
                .append(WordParts.escaped(String.join("/", row.steps())))
                .append("\"/><w:id w:val=\"")
                .append(controls)
                .append("\"/><w:showingPlcHdr/><w:")
                .append(kind)
                .append('>');
        choices.forEach(choice -> text.append("<w:listItem w:displayText=\"")
                .append(WordParts.escaped(choice.label))
                .append("\" w:value=\"")
                .append(WordParts.escaped(choice.value))
                .append("\"/>"));
        return text.append("</w:")
                .append(kind)
                .append("></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>")
                .append(WordParts.escaped(words.choose()))
                .append("</w:t></w:r></w:sdtContent></w:sdt>")
                .toString();
    }

    private record Choice(String value, String label) {}

    private List<Choice> choices(TemplateField row) {
        List<Choice> choices = new ArrayList<>();
        JsonNode schema = row.schema();
        schema.path("enum").forEach(value -> choices.add(new Choice(value.asText(), label(schema, value.asText()))));
        if (schema.path("type").asText().equals("boolean")) {
            choices.add(new Choice("true", words.yes()));
            choices.add(new Choice("false", words.no()));
        }
        Optional<Relation> relation = row.relation(type);
        if (relation.isPresent() && !relation.get().to().isEmpty()) {
            titles.forEach((reference, title) -> {
                int colon = reference.indexOf(':');
                if (relation.get().to().contains(reference.substring(0, colon))
                        && choices.size() < MOST_CHOICES
                        && choices.stream().noneMatch(other -> other.label.equals(title))) {
                    choices.add(new Choice(reference.substring(colon + 1), title));
                }
            });
        }
        return choices;
    }

    private String label(JsonNode schema, String value) {
        LocalText label = LocalText.of(schema.path("labels").path(value));
        return label.isEmpty() ? value : label.in(lang);
    }

    private static String paragraph(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                + WordParts.escaped(words) + "</w:t></w:r></w:p>";
    }
}
