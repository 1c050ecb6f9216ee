package org.nuggets.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Values as YAML of front matter, as it stands behind a name and its colon. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_/.-]*|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private YamlText() {}

    /** A value with what parts it from its name, and the end of its line. */
    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        value(value, "  ", text);
        return text.toString();
    }

    static String of(String value) {
        return " " + scalar(value) + "\n";
    }

    private static void value(JsonNode value, String indent, StringBuilder text) {
        if (value.isArray() && !value.isEmpty()) {
            text.append('\n');
            value.forEach(item -> item(item, indent, text));
        } else if (value.isObject() && !value.isEmpty()) {
            text.append('\n');
            fields(value, indent, indent, text);
        } else {
            text.append(' ').append(inline(value)).append('\n');
        }
    }

    private static void item(JsonNode item, String indent, StringBuilder text) {
        if (item.isObject() && !item.isEmpty()) {
            fields(item, indent + "- ", indent + "  ", text);
        } else {
            text.append(indent).append("- ").append(inline(item)).append('\n');
        }
    }

    private static void fields(JsonNode group, String first, String others, StringBuilder text) {
        String[] lead = {first};
        group.properties().forEach(field -> {
            text.append(lead[0]).append(name(field.getKey())).append(':');
            value(field.getValue(), others + "  ", text);
            lead[0] = others;
        });
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches() && !WORD.matcher(name).matches() ? name : quoted(name);
    }

    private static String inline(JsonNode value) {
        return value.isTextual() ? scalar(value.asText()) : value.toString();
    }

    private static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", " ") + "\"";
    }
}
