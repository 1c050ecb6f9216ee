package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.form.HeadingAdvice;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.Relation;
import org.nuggets.validate.Placeholders;

/**
 * The file that an author begins with: every required field with a value that passes, every expected heading with a
 * line of advice. The advice stands in comments, which readers never get.
 */
public final class Scaffold {

    /** Values that claim nothing: better to begin with than the first of a list. */
    private static final List<String> MODEST = List.of("none", "editorial", "draft");

    private final ContentType type;
    private final String lang;
    private final LocalDate today;
    private final Set<String> known;

    /**
     * A starter for one type.
     *
     * @param lang the language to write in
     * @param known references to what there is, as {@code type:id}
     */
    public Scaffold(ContentType type, String lang, LocalDate today, Set<String> known) {
        this.type = type;
        this.lang = lang;
        this.today = today;
        this.known = Set.copyOf(known);
    }

    /** The whole file. */
    public String text(String title) {
        StringBuilder file = new StringBuilder(frontMatter(title, Map.of()));
        for (ExpectedHeading heading : type.headings()) {
            file.append(part(heading));
        }
        return file.toString();
    }

    /** A file for whoever is led through it by a form: what nobody else can fill in, and the headings that no item is without. */
    public String textForForm(String title) {
        StringBuilder file = new StringBuilder("---\n");
        field(file, "title", type.field("title"), title);
        if (!type.field("status").isMissingNode()) {
            file.append("status: draft\n");
        }
        type.schema().path("required").forEach(name -> {
            if (name.asText().equals("date_published")) {
                file.append("date_published: ").append(today).append('\n');
            }
        });
        file.append("---\n");
        type.headings().stream()
                .filter(heading -> !heading.optional())
                .forEach(heading ->
                        file.append("\n## ").append(heading.name().in(lang)).append('\n'));
        return file.toString();
    }

    /**
     * The fields that an author begins with, between their lines of {@code ---}.
     *
     * @param written fields that have a value already: what stands behind the name and its colon, with its blank and the end of
     *     its line
     */
    public String frontMatter(String title, Map<String, String> written) {
        StringBuilder file = new StringBuilder("---\n");
        List<String> required = new ArrayList<>(List.of("title", "description", "status"));
        type.schema().path("required").forEach(name -> {
            if (!required.contains(name.asText())) {
                required.add(name.asText());
            }
        });
        for (String field : required) {
            JsonNode schema = type.field(field);
            if (written.containsKey(field)) {
                file.append(field).append(':').append(written.get(field));
            } else if (!schema.isMissingNode()) {
                field(file, field, schema, title);
            }
        }
        written.forEach((field, value) -> {
            if (!required.contains(field)) {
                file.append(field).append(':').append(value);
            }
        });
        return file.append("---\n").toString();
    }

    /** An expected heading, with its advice in a comment. */
    public String part(ExpectedHeading heading) {
        String advice = HeadingAdvice.of(heading, lang);
        return "\n## " + heading.name().in(lang) + "\n"
                + (advice.isEmpty() ? "" : "\n<!-- " + advice.replace("--", "–") + " -->\n");
    }

    private void field(StringBuilder file, String field, JsonNode schema, String title) {
        switch (field) {
            case "title" ->
                file.append("title: ").append(YamlValue.quoted(title)).append('\n');
            case "description" -> file.append("description: \"" + Placeholders.DESCRIPTION + "\"\n");
            case "date_published", "consent_date" ->
                file.append(field).append(": ").append(today).append('\n');
            default -> {
                file.append(field).append(':');
                value(file, schema, "/" + field, "  ");
                choices(file, schema);
            }
        }
    }

    /** Writes a value after its colon; of a list or group each part in a line of its own. */
    private void value(StringBuilder file, JsonNode schema, String pointer, String indent) {
        Optional<Relation> relation =
                type.relations().stream().filter(r -> r.at().equals(pointer)).findFirst();
        if (relation.isPresent()) {
            reference(file, relation.get());
            return;
        }
        switch (schema.path("type").asText()) {
            case "array" -> {
                JsonNode items = schema.path("items");
                if (items.has("enum")) {
                    file.append(" [").append(modest(items.path("enum"))).append("]\n");
                    return;
                }
                file.append('\n');
                for (int i = 0; i < Math.max(1, schema.path("minItems").asInt(1)); i++) {
                    item(file, items, pointer + "/*", indent);
                }
            }
            case "object" -> {
                file.append('\n');
                schema.path("required").forEach(name -> {
                    file.append(indent).append(name.asText()).append(':');
                    value(
                            file,
                            schema.path("properties").path(name.asText()),
                            pointer + "/" + name.asText(),
                            indent + "  ");
                });
            }
            case "integer", "number" -> file.append(' ').append(number(schema)).append('\n');
            case "boolean" -> file.append(" false\n");
            default -> file.append(' ').append(scalar(schema, file)).append('\n');
        }
    }

    private void item(StringBuilder file, JsonNode schema, String pointer, String indent) {
        if (!schema.path("type").asText().equals("object")) {
            file.append(indent).append('-');
            value(file, schema, pointer, indent + "  ");
            return;
        }
        String lead = indent + "- ";
        for (JsonNode name : schema.path("required")) {
            file.append(lead).append(name.asText()).append(':');
            value(file, schema.path("properties").path(name.asText()), pointer + "/" + name.asText(), indent + "    ");
            lead = indent + "  ";
        }
    }

    private String scalar(JsonNode schema, StringBuilder file) {
        if (schema.has("enum")) {
            return modest(schema.path("enum"));
        }
        JsonNode example = schema.path("examples").path(0);
        if (example.isTextual()) {
            return example.asText();
        }
        if (schema.path("format").asText().equals("date")) {
            return today.toString();
        }
        // Numbered, since some lists allow no value twice.
        long before = file.chars().filter(c -> c == '…').count();
        return before == 0 ? "\"…\"" : "\"… " + (before + 1) + "\"";
    }

    /** An id of nothing, for a real one would claim what nobody has said; beside it what there is. */
    private void reference(StringBuilder file, Relation relation) {
        List<String> targets = known.stream()
                .filter(r -> relation.to().isEmpty() || relation.to().contains(r.substring(0, r.indexOf(':'))))
                .sorted()
                .map(r -> relation.to().isEmpty() ? r : r.substring(r.indexOf(':') + 1))
                .distinct()
                .toList();
        String kind = relation.to().isEmpty() ? "item" : relation.to().get(0);
        file.append(' ')
                .append(relation.placeholder())
                .append(
                        targets.isEmpty()
                                ? "  # to make one: nuggets new " + kind + " \"Its title\""
                                : "  # put yours here: " + DidYouMean.some(targets))
                .append('\n');
    }

    private static long number(JsonNode schema) {
        return schema.has("minimum")
                ? schema.path("minimum").asLong()
                : schema.path("exclusiveMinimum").asLong(0) + 1;
    }

    private static void choices(StringBuilder file, JsonNode schema) {
        JsonNode values =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        if (values.size() > 1) {
            file.setLength(file.length() - 1);
            file.append("  # ").append(schema.has("enum") ? "one of: " : "any of: ");
            file.append(StreamSupport.stream(values.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", ")));
            file.append('\n');
        }
    }

    private static String modest(JsonNode values) {
        List<String> all = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return MODEST.stream().filter(all::contains).findFirst().orElse(all.get(0));
    }
}
