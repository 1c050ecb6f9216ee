package org.nuggets.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Values as a person would write them in front matter. */
final class YamlText {

    /** What needs no quotes, whatever follows it. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ’.,()/+_-]*[\\p{L}\\p{N}.)])?");

    private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    /** A number, a date or a time: quoted where it is meant as a text. */
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_.eExX:+-]*");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private YamlText() {}

    /** The lines of some fields. */
    static String of(JsonNode fields) {
        StringBuilder text = new StringBuilder();
        fields.properties().forEach(field -> field(field, "", text));
        return text.toString();
    }

    private static void field(Map.Entry<String, JsonNode> field, String indent, StringBuilder text) {
        text.append(indent).append(field.getKey()).append(':');
        value(field.getValue(), indent + "  ", text);
    }

    private static void value(JsonNode value, String indent, StringBuilder text) {
        if (value.isObject() && !value.isEmpty()) {
            text.append('\n');
            value.properties().forEach(part -> field(part, indent, text));
        } else if (value.isArray() && isShort(value)) {
            String separator = "";
            text.append(" [");
            for (JsonNode item : value) {
                text.append(separator).append(scalar(item));
                separator = ", ";
            }
            text.append("]\n");
        } else if (value.isArray()) {
            text.append('\n');
            value.forEach(item -> item(item, indent, text));
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void item(JsonNode item, String indent, StringBuilder text) {
        if (!item.isObject() || item.isEmpty()) {
            text.append(indent).append('-');
            value(item, indent + "  ", text);
            return;
        }
        String lead = indent + "- ";
        for (Map.Entry<String, JsonNode> part : item.properties()) {
            text.append(lead).append(part.getKey()).append(':');
            value(part.getValue(), indent + "    ", text);
            lead = indent + "  ";
        }
    }

    /** Whether a list reads best in one line. */
    private static boolean isShort(JsonNode list) {
        int length = 0;
        for (JsonNode item : list) {
            if (item.isContainerNode() || (item.isTextual() && item.asText().indexOf(' ') >= 0)) {
                return false;
            }
            length += item.asText().length() + 2;
        }
        return length < 60;
    }

    private static String scalar(JsonNode value) {
        if (!value.isTextual()) {
            return value.toString();
        }
        String text = value.asText();
        boolean plain = PLAIN.matcher(text).matches()
                && (!NUMBER.matcher(text).matches() || DATE.matcher(text).matches())
                && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
