package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.SourceText;

/**
 * A value as YAML that reads back as that value. Which way of writing a text does so is not guessed: it is read, by the
 * reader that will read it in the file.
 */
public final class YamlValue {

    /** A list of short words stands in one line up to here. */
    private static final int WIDEST_LIST = 60;

    private static final HexFormat HEX = HexFormat.of();

    private YamlValue() {}

    /** Where a value stands. */
    enum Place {
        /** In lines of its own, or at the end of one. */
        BLOCK,
        /** Between brackets. */
        FLOW
    }

    /**
     * A value behind its key's colon or its item's dash, with the space or line break that parts them.
     *
     * @param indent of the lines below, in spaces, where it needs some
     */
    public static String behind(JsonNode value, int indent) {
        if (value.isArray() && !isShort(value)) {
            return items(value, indent);
        }
        if (value.isObject() && !value.isEmpty()) {
            return "\n" + " ".repeat(indent) + group(value, indent);
        }
        return " " + inline(value, Place.BLOCK, indent, "");
    }

    /** A value of an item in a list, behind its dash: a group begins in the same line. */
    static String item(JsonNode value, int indent) {
        return value.isObject() && !value.isEmpty() ? " " + group(value, indent) : behind(value, indent);
    }

    /** A value without line breaks around it. */
    static String inline(JsonNode value, Place place, int indent, String before) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> inline(item, Place.FLOW, indent, ""))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> key(field.getKey()) + ": " + inline(field.getValue(), Place.FLOW, indent, ""))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.isTextual() ? text(value.asText(), place, indent, before) : value.asText();
    }

    /**
     * A text in the place of another one, wherever that stands.
     *
     * @param before how the other one is written, whose quotes are kept
     */
    static String instead(String before, String text) {
        return text(text, Place.FLOW, 0, before);
    }

    /** A field's name, as it stands before its colon. */
    static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") && reads(name, name, Place.FLOW) ? name : quoted(name);
    }

    private static String items(JsonNode list, int indent) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode item : list) {
            lines.append('\n').append(" ".repeat(indent)).append('-').append(item(item, indent + 2));
        }
        return lines.toString();
    }

    /** Fields, each in a line of its own, the first without its margin. */
    static String group(JsonNode group, int indent) {
        return group.properties().stream()
                .map(field -> key(field.getKey()) + ":" + behind(field.getValue(), indent + 2))
                .collect(Collectors.joining("\n" + " ".repeat(indent)));
    }

    private static boolean isShort(JsonNode list) {
        int width = 0;
        for (JsonNode item : list) {
            if (item.isContainerNode()
                    || item.asText().contains(" ")
                    || item.asText().contains("\n")) {
                return false;
            }
            width += item.asText().length() + 2;
        }
        return width <= WIDEST_LIST;
    }

    /** @param before how the text stood there before, whose way of quoting is kept where it serves */
    private static String text(String text, Place place, int indent, String before) {
        List<String> ways = before.startsWith("\"")
                ? List.of(quoted(text))
                : before.startsWith("'")
                        ? List.of(singly(text), quoted(text))
                        : text.contains("\n")
                                ? List.of(lines(text, indent, before), quoted(text))
                                : before.startsWith(">") || before.startsWith("|")
                                        ? List.of(lines(text, indent, before), text, quoted(text))
                                        : List.of(text, quoted(text));
        return ways.stream()
                .filter(way -> place == Place.BLOCK || !way.contains("\n"))
                .filter(way -> reads(way, text, place))
                .findFirst()
                .orElseGet(() -> quoted(text));
    }

    private static String lines(String text, int indent, String before) {
        int line = before.indexOf('\n');
        boolean block = line > 0 && (before.startsWith("|") || (before.startsWith(">") && !text.contains("\n")));
        String header = block ? before.substring(0, line).strip() : text.endsWith("\n") ? "|" : "|-";
        String bare = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String margin = " ".repeat(Math.max(indent, 2));
        return header
                + bare.lines().map(l -> l.isEmpty() ? "\n" : "\n" + margin + l).collect(Collectors.joining());
    }

    private static String singly(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A text in quotes in which every character can be said. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether our reader takes a way of writing in front matter for the text, and has nothing to say of it. */
    private static boolean reads(String way, String text, Place place) {
        String yaml = place == Place.BLOCK ? "x: " + way + "\ny: z\n" : "x: [" + way + ", {k: " + way + "}]\n";
        return FrontMatter.of(new SourceText("", "---\n" + yaml + "---\n"))
                .filter(read ->
                        read.end() == yaml.length() + 4 && read.findings().isEmpty())
                .map(read -> read.fields().root())
                .filter(root -> root.size() == (place == Place.BLOCK ? 2 : 1))
                .map(root -> root.path("x"))
                .filter(x -> place == Place.BLOCK
                        ? is(x, text)
                        : x.size() == 2 && is(x.path(0), text) && is(x.path(1).path("k"), text))
                .isPresent();
    }

    private static boolean is(JsonNode node, String text) {
        return node.isTextual() && node.asText().equals(text);
    }

    /** Whether two values are the same, however numbers are kept. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                if (!other.has(field.getKey()) || !same(field.getValue(), other.get(field.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }
}
