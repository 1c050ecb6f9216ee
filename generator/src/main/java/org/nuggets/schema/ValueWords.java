package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values, kinds of values and their places, as a finding names them. */
final class ValueWords {

    private ValueWords() {}

    static String fieldName(String pointer) {
        String[] steps = pointer.split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (!steps[i].chars().allMatch(Character::isDigit)) {
                return steps[i].replace("~1", "/").replace("~0", "~");
            }
        }
        return "the file";
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String typeName(String type) {
        return switch (type) {
            case "string" -> "text";
            case "array" -> "a list";
            case "object" -> "a group of fields";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a group of fields";
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> "'" + value.asText() + "', which means yes or no";
            case NULL -> "nothing";
            default -> "the text '" + value.asText() + "'";
        };
    }

    static String quoted(JsonNode value) {
        return value.isValueNode() ? "'" + value.asText() + "'" : found(value);
    }

    static String bound(String keyword) {
        return switch (keyword) {
            case "minimum" -> "at least";
            case "exclusiveMinimum" -> "above";
            case "maximum" -> "at most";
            default -> "below";
        };
    }

    static int length(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }

    static String list(JsonNode values) {
        return stream(values).map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
