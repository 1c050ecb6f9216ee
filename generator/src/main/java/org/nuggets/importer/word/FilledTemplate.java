package org.nuggets.importer.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nuggets.form.HeadingAdvice;
import org.nuggets.form.word.TemplateField;
import org.nuggets.form.word.TemplateWords;
import org.nuggets.form.word.WordTemplate;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;

/**
 * Takes the answers out of a template that somebody filled in, and the advice that is still in it. It goes by the words of
 * the labels, which every program leaves as they are, and not by what only Word keeps.
 */
public final class FilledTemplate {

    private static final int ENOUGH_ROWS = 2;
    private static final int LONGEST_ANSWER = 20_000;

    private final ContentType type;
    private final List<String> languages;

    /** @param languages those in which the template may be */
    public FilledTemplate(ContentType type, List<String> languages) {
        this.type = type;
        this.languages = Stream.concat(languages.stream(), Stream.of("en", "nl"))
                .distinct()
                .toList();
    }

    /** Takes out what is the template's; answers whether it was one. */
    public boolean take(Element body, Found found) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        boolean any = rows(body) >= ENOUGH_ROWS;
        if (any) {
            List.copyOf(body.select("table")).forEach(table -> take(table, answers));
        }
        if (any) {
            dropAdvice(body);
            compact(answers).properties().forEach(answer -> {
                switch (answer.getKey()) {
                    case "title" -> found.put(Field.TITLE, answer.getValue().asText());
                    case "description" ->
                        found.put(Field.DESCRIPTION, answer.getValue().asText());
                    default -> found.other(answer.getKey(), answer.getValue());
                }
            });
        }
        return any;
    }

    /** How many rows of a document are of this type's template. */
    public int rows(Element body) {
        return body.select("table").stream()
                .mapToInt(table -> matches(table).size())
                .sum();
    }

    private record Match(TemplateField field, Element answer) {}

    private List<Match> matches(Element table) {
        List<Match> best = new ArrayList<>();
        for (String lang : languages) {
            List<TemplateField> rows = TemplateField.of(type, lang);
            List<Match> matches = new ArrayList<>();
            for (Element row : table.select("tr")) {
                List<Element> cells = row.select("> td, > th");
                if (cells.size() == 2) {
                    String label = lines(cells.get(0)).stream().findFirst().orElse("");
                    TemplateField.named(label, rows).ifPresent(field -> matches.add(new Match(field, cells.get(1))));
                }
            }
            best = matches.size() > best.size() ? matches : best;
        }
        return best;
    }

    private void take(Element table, ObjectNode answers) {
        List<Match> matches = matches(table);
        if (matches.isEmpty()) {
            return;
        }
        for (Match match : matches) {
            List<String> lines = lines(match.answer).stream()
                    .filter(line -> TemplateWords.all().stream().noneMatch(words -> line.equals(words.choose())))
                    .toList();
            if (!lines.isEmpty()) {
                put(answers, match.field, lines);
            }
        }
        table.remove();
    }

    private void put(ObjectNode answers, TemplateField field, List<String> lines) {
        List<JsonNode> values = field.many()
                ? lines.stream().map(line -> value(field.schema(), line)).toList()
                : List.of(value(field.schema(), String.join(" ", lines)));
        ObjectNode at = answers;
        List<String> steps = field.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            String step = steps.get(i);
            boolean group = i + 1 < steps.size() - 1 && steps.get(i + 1).matches("\\d+");
            if (group) {
                // Groups are kept by number until all are there.
                at = child(child(at, step), steps.get(i + 1));
                i++;
            } else {
                at = child(at, step);
            }
        }
        String last = steps.get(steps.size() - 1);
        at.set(last, field.many() ? JsonNodeFactory.instance.arrayNode().addAll(values) : values.get(0));
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    /** Numbered groups as a list, in the order of their numbers. */
    private static ObjectNode compact(ObjectNode node) {
        ObjectNode compact = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(part -> {
            if (!(part.getValue() instanceof ObjectNode inner)) {
                compact.set(part.getKey(), part.getValue());
            } else if (!inner.isEmpty()
                    && inner.properties().stream().allMatch(one -> one.getKey().matches("\\d+"))) {
                ArrayNode list = compact.putArray(part.getKey());
                inner.properties().stream()
                        .sorted((a, b) -> Integer.compare(Integer.parseInt(a.getKey()), Integer.parseInt(b.getKey())))
                        .forEach(one -> list.add(compact((ObjectNode) one.getValue())));
            } else {
                compact.set(part.getKey(), compact(inner));
            }
        });
        return compact;
    }

    /** What somebody wrote as what the field asks for: a value of a vocabulary by its label, a number, yes or no. */
    private static JsonNode value(JsonNode schema, String written) {
        String folded = TemplateField.folded(written);
        for (JsonNode value : schema.path("enum")) {
            LocalText labels = LocalText.of(schema.path("labels").path(value.asText()));
            boolean meant = folded.equals(TemplateField.folded(value.asText()))
                    || labels.byLanguage().values().stream()
                            .anyMatch(label -> TemplateField.folded(label).equals(folded));
            if (meant) {
                return value;
            }
        }
        String kinds = schema.path("type").toString();
        if (kinds.contains("boolean")) {
            for (TemplateWords words : TemplateWords.all()) {
                if (folded.equals(TemplateField.folded(words.yes()))
                        || folded.equals(TemplateField.folded(words.no()))) {
                    return JsonNodeFactory.instance.booleanNode(folded.equals(TemplateField.folded(words.yes())));
                }
            }
        }
        boolean mayBeNumber = kinds.contains("integer") || kinds.contains("number");
        if (mayBeNumber && written.matches("-?\\d{1,15}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(written));
        }
        if (kinds.contains("number") && written.matches("-?\\d{1,12}[.,]\\d{1,9}")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(written.replace(',', '.')));
        }
        return TextNode.valueOf(written);
    }

    /** The paragraphs, items and lines of a cell. */
    private static List<String> lines(Element cell) {
        Element copy = cell.clone();
        copy.select("p.nuggets-advice").remove();
        copy.select("br, p, li, div").forEach(element -> element.before("\n"));
        List<String> lines = new ArrayList<>();
        for (String line : copy.wholeText().split("\n")) {
            String words = line.replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!words.isEmpty() && words.length() < LONGEST_ANSWER) {
                lines.add(words);
            }
        }
        return lines;
    }

    private void dropAdvice(Element body) {
        Set<String> advice = new HashSet<>();
        for (String lang : languages) {
            TemplateWords words = TemplateWords.in(lang);
            advice.addAll(List.of(
                    words.intro(),
                    words.parts(),
                    words.optional(),
                    words.heading().replace("%s", type.one().in(lang))));
            type.headings().forEach(heading -> advice.add(HeadingAdvice.of(heading, lang)));
        }
        advice.remove("");
        for (Element paragraph : List.copyOf(body.select("p, h1"))) {
            String text = paragraph.text().strip();
            if (advice.contains(text)) {
                paragraph.remove();
            } else if (paragraph.hasClass("nuggets-advice")) {
                advice.stream()
                        .filter(text::startsWith)
                        .findFirst()
                        .ifPresent(words ->
                                paragraph.text(text.substring(words.length()).strip()));
            }
        }
    }

    /** Whether a document says that it is a template, among its properties. */
    public static boolean isTemplate(String category) {
        return category.startsWith(WordTemplate.CATEGORY);
    }

    /** The type that a document says that it is a template of, among its properties. */
    public static Optional<String> type(String category, Map<String, ContentType> types) {
        return Optional.of(category)
                .filter(FilledTemplate::isTemplate)
                .map(words -> words.substring(WordTemplate.CATEGORY.length()).split(" ")[0])
                .filter(types::containsKey);
    }
}
