package org.nuggets.form.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/**
 * A row of a template: one value of a field, or of a part of it.
 *
 * @param steps from the field to the value: names, and in a list of groups the number of the group, from 1
 * @param labels what each step is called in a language, in the order of the names
 * @param schema what the value may be; of a list that of one of its items
 * @param many whether there may be several, one a line
 * @param required whether there must be one
 */
public record TemplateField(List<String> steps, List<String> labels, JsonNode schema, boolean many, boolean required) {

    /** What parts the names of a field and of its parts. */
    static final String SEPARATOR = " – ";

    /** Fields about the file, which its reader fills in. */
    private static final Set<String> OF_FILE =
            Set.of("type", "id", "lang", "status", "aliases", "review_by", "expires", "date_published");

    private static final Set<FieldRole> KEPT_BY_EDITORS =
            Set.of(FieldRole.CHANGED, FieldRole.CHECKED, FieldRole.SEARCH_WORDS, FieldRole.EXAMPLE);

    /** How many groups of a list there is room for; more can be added. */
    private static final int GROUPS = 2;

    private static final int DEEPEST = 3;
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s+(\\d{1,3})");

    public TemplateField {
        steps = List.copyOf(steps);
        labels = List.copyOf(labels);
    }

    /** Every row of a type's template, those that must be filled in first. */
    public static List<TemplateField> of(ContentType type, String lang) {
        List<String> required = new ArrayList<>(List.of("title", "description"));
        type.schema().path("required").forEach(name -> required.add(name.asText()));
        List<String> names = new ArrayList<>();
        required.stream()
                .distinct()
                .filter(name -> type.schema().path("properties").has(name))
                .forEach(names::add);
        type.schema().path("properties").fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
        });
        List<TemplateField> rows = new ArrayList<>();
        names.stream()
                .filter(name -> isAsked(type, name))
                .forEach(name -> add(
                        rows,
                        type.field(name),
                        List.of(name),
                        List.of(label(type, name, lang)),
                        lang,
                        required.contains(name)));
        return List.copyOf(rows);
    }

    private static boolean isAsked(ContentType type, String name) {
        return !OF_FILE.contains(name)
                && KEPT_BY_EDITORS.stream().noneMatch(role -> type.roles().has(name, role));
    }

    private static void add(
            List<TemplateField> rows,
            JsonNode schema,
            List<String> steps,
            List<String> labels,
            String lang,
            boolean required) {
        JsonNode items = schema.path("items");
        if (isGroup(schema)) {
            parts(rows, schema, steps, labels, lang, required);
        } else if (isGroup(items)) {
            int most =
                    steps.size() == 1 ? Math.max(GROUPS, schema.path("minItems").asInt(0)) : 1;
            for (int number = 1; number <= most; number++) {
                List<String> numbered = new ArrayList<>(labels);
                numbered.set(labels.size() - 1, labels.get(labels.size() - 1) + " " + number);
                parts(rows, items, plus(steps, String.valueOf(number)), numbered, lang, required && number == 1);
            }
        } else if (items.isObject()) {
            rows.add(new TemplateField(steps, labels, items, true, required));
        } else {
            rows.add(new TemplateField(steps, labels, schema, false, required));
        }
    }

    private static void parts(
            List<TemplateField> rows,
            JsonNode group,
            List<String> steps,
            List<String> labels,
            String lang,
            boolean required) {
        if (labels.size() > DEEPEST) {
            return;
        }
        Set<String> must = new HashSet<>();
        group.path("required").forEach(name -> must.add(name.asText()));
        group.path("properties")
                .properties()
                .forEach(part -> add(
                        rows,
                        part.getValue(),
                        plus(steps, part.getKey()),
                        plus(labels, label(part.getValue(), part.getKey(), lang)),
                        lang,
                        required && must.contains(part.getKey())));
    }

    private static boolean isGroup(JsonNode schema) {
        return schema.path("properties").isObject();
    }

    private static List<String> plus(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    String label() {
        return String.join(SEPARATOR, labels);
    }

    private static String label(ContentType type, String name, String lang) {
        LocalText own = LocalText.of(type.field(name).path("label"));
        return own.isEmpty()
                ? type.relations().stream()
                        .filter(relation -> relation.name().equals(name))
                        .map(relation -> relation.label().in(lang))
                        .findFirst()
                        .orElse(words(name))
                : own.in(lang);
    }

    private static String label(JsonNode schema, String name, String lang) {
        LocalText label = LocalText.of(schema.path("label"));
        return label.isEmpty() ? words(name) : label.in(lang);
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * The field that a row of a document is meant for, by its label in a language; also a group with a higher number than the
     * template has.
     */
    public static Optional<TemplateField> named(String label, List<TemplateField> rows) {
        List<String> parts = Stream.of(label.strip().split("\\s+[–—-]\\s+"))
                .map(TemplateField::folded)
                .toList();
        for (TemplateField row : rows) {
            List<String> steps = new ArrayList<>(row.steps);
            boolean same = parts.size() == row.labels.size();
            for (int i = 0; same && i < parts.size(); i++) {
                Matcher asked = NUMBERED.matcher(parts.get(i));
                Matcher own = NUMBERED.matcher(folded(row.labels.get(i)));
                boolean numbered =
                        asked.matches() && own.matches() && asked.group(1).equals(own.group(1));
                same = numbered || parts.get(i).equals(folded(row.labels.get(i)));
                if (same && numbered) {
                    steps.set(steps.indexOf(own.group(2)), asked.group(2));
                }
            }
            if (same) {
                return Optional.of(new TemplateField(steps, row.labels, row.schema, row.many, row.required));
            }
        }
        return Optional.empty();
    }

    /** Words as they are compared: without their case, and what writers and programs add. */
    public static String folded(String words) {
        return words.strip()
                .replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("[*:?]+$", "")
                .replace('’', '\'')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The relation that it belongs to, if it names another page. */
    Optional<Relation> relation(ContentType type) {
        String pointer = "/"
                + String.join(
                        "/",
                        steps.stream()
                                .map(step -> step.matches("\\d+") ? "*" : step)
                                .toList()) + (many ? "/*" : "");
        return type.relations().stream()
                .filter(relation -> relation.at().equals(pointer))
                .findFirst();
    }
}
