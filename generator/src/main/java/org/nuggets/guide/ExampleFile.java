package org.nuggets.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.nuggets.config.Languages;
import org.nuggets.model.ContentType;

/**
 * A whole file of a type that passes every check: one that somebody wrote, as long as the type is as it was, else one that is
 * made from what the type says. Where it names another item, that is the example of the other's type.
 */
public final class ExampleFile {

    private final ContentType type;
    private final String lang;
    private final Optional<JsonNode> written;

    /**
     * The example of a type.
     *
     * @param written those that somebody wrote, by the type's name and then by language: {@code fields} and {@code text}
     */
    public ExampleFile(ContentType type, String lang, Map<String, JsonNode> written) {
        this.type = type;
        this.lang = lang;
        this.written = Optional.ofNullable(written.get(type.name()))
                .flatMap(example ->
                        Languages.wider(lang).filter(example::has).findFirst().map(example::get))
                .filter(example -> fits(type.schema(), example.path("fields")))
                .filter(this::hasTheParts);
    }

    /** The name of the example of a type, by which others refer to it. */
    public static String id(String type) {
        return "example-" + type.replace('_', '-');
    }

    /** Where it would lie in the folder of the content. */
    public String path() {
        return (type.folder().isEmpty() ? "" : type.folder() + "/") + id(type.name()) + ".md";
    }

    /** The whole file. */
    public String text() {
        MadeExample made = new MadeExample(type, lang);
        String fields =
                YamlText.of(written.map(example -> example.path("fields")).orElseGet(made::fields));
        String text = written.map(example -> example.path("text").asText()).orElseGet(made::text);
        return "---\n" + fields + "---\n\n" + text.stripTrailing() + "\n";
    }

    /** Whether a site has left of a type what an example needs. */
    private static boolean fits(JsonNode schema, JsonNode value) {
        if (schema.path("enum").isArray()) {
            return contains(schema.path("enum"), value.asText());
        }
        if (value.isArray()) {
            boolean all = true;
            for (JsonNode item : value) {
                all &= fits(schema.path("items"), item);
            }
            return all;
        }
        if (value.isObject()) {
            boolean all = true;
            for (JsonNode name : schema.path("required")) {
                all &= value.has(name.asText());
            }
            for (Map.Entry<String, JsonNode> part : value.properties()) {
                JsonNode field = schema.path("properties").path(part.getKey());
                all &= !field.isMissingNode() && fits(field, part.getValue());
            }
            return all;
        }
        return !value.isMissingNode();
    }

    private static boolean contains(JsonNode values, String value) {
        for (JsonNode one : values) {
            if (one.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTheParts(JsonNode example) {
        String text = "\n" + example.path("text").asText();
        return type.headings().stream()
                .filter(heading -> !heading.optional())
                .allMatch(heading -> text.contains("\n## " + heading.name().in(lang) + "\n"));
    }
}
