package org.nuggets.importer.piece;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a text says of itself, whatever it calls it. Of each, what is found first counts.
 */
public final class Found {

    private static final int MOST = 100;

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<String> authors = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final ObjectNode others = JsonNodeFactory.instance.objectNode();

    /** Texts of which there is one. */
    public enum Field {
        TITLE,
        DESCRIPTION,
        /** When it came out, as {@code 2026-11-30}, or a part of that. */
        DATE,
        LANG,
        /** Who published it. */
        PUBLISHER,
        /** What its owner allows. */
        LICENSE,
        /** Where it is published. */
        ADDRESS
    }

    public void put(Field field, String value) {
        String line = line(value);
        if (!line.isEmpty() && !fields.has(field.name())) {
            fields.put(field.name(), line);
        }
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(fields.get(field.name())).map(JsonNode::asText);
    }

    public void author(String name) {
        add(authors, name.replaceFirst("(?i)^\\s*(by|door|von|par)\\s+", ""));
    }

    public void tag(String tag) {
        add(tags, tag);
    }

    /** An address that it had in the site where it was. */
    public void address(String path) {
        add(addresses, path);
    }

    /** Another name by which it is known. */
    public void name(String name) {
        add(names, name);
    }

    /** A field with its own name, which may be one of ours. */
    public void other(String name, JsonNode value) {
        if (!others.has(name)) {
            others.set(name, value);
        }
    }

    public List<String> authors() {
        return List.copyOf(authors);
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public ObjectNode others() {
        return others.deepCopy();
    }

    private static void add(List<String> list, String value) {
        String line = line(value);
        boolean known =
                list.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(line.toLowerCase(Locale.ROOT)));
        if (!line.isEmpty() && !known && list.size() < MOST) {
            list.add(line);
        }
    }

    private static String line(String value) {
        return Marks.without(value).strip().replaceAll("[\\s\\u00A0]+", " ");
    }
}
