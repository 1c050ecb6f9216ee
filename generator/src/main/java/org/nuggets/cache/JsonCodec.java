package org.nuggets.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The tree of a front matter to bytes and back: its numbers are as exact as they were written. */
final class JsonCodec {

    private static final int OBJECT = 0;
    private static final int ARRAY = 1;
    private static final int TEXT = 2;
    private static final int WHOLE = 3;
    private static final int DECIMAL = 4;
    private static final int TRUE = 5;
    private static final int FALSE = 6;
    private static final int NULL = 7;

    private JsonCodec() {}

    static void write(JsonNode node, BinaryWriter out) {
        if (node.isObject()) {
            out.number(OBJECT).number(node.size());
            node.properties().forEach(field -> {
                out.text(field.getKey());
                write(field.getValue(), out);
            });
        } else if (node.isArray()) {
            out.number(ARRAY).number(node.size());
            node.forEach(item -> write(item, out));
        } else if (node.isTextual()) {
            out.number(TEXT).text(node.textValue());
        } else if (node.isIntegralNumber()) {
            out.number(WHOLE).text(node.bigIntegerValue().toString());
        } else if (node.isNumber()) {
            out.number(DECIMAL).text(node.decimalValue().toString());
        } else if (node.isBoolean()) {
            out.number(node.booleanValue() ? TRUE : FALSE);
        } else {
            out.number(NULL);
        }
    }

    /** @param names of fields */
    static JsonNode read(BinaryReader in, Interner names) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        int kind = in.number();
        return switch (kind) {
            case OBJECT -> object(in, names);
            case ARRAY -> array(in, names);
            case TEXT -> nodes.textNode(in.text());
            case WHOLE -> nodes.numberNode(new BigInteger(in.text()));
            case DECIMAL -> nodes.numberNode(new BigDecimal(in.text()));
            case TRUE, FALSE -> nodes.booleanNode(kind == TRUE);
            case NULL -> nodes.nullNode();
            default -> throw new IllegalArgumentException("no kind of node: " + kind);
        };
    }

    private static ObjectNode object(BinaryReader in, Interner names) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int size = in.number();
        for (int i = 0; i < size; i++) {
            String key = in.name(names);
            object.set(key, read(in, names));
        }
        return object;
    }

    private static ArrayNode array(BinaryReader in, Interner names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int size = in.number();
        for (int i = 0; i < size; i++) {
            array.add(read(in, names));
        }
        return array;
    }
}
