package org.nuggets.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of addresses, by address, as it is kept from one check to the next. */
public record Answers(SortedMap<String, Answer> byUrl) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Answers {
        byUrl = Collections.unmodifiableSortedMap(new TreeMap<>(byUrl));
    }

    /** The name of the file in which it is kept, beside what builds keep. */
    public static final String FILE = "external-links.json";

    /** Nothing is known. */
    public static Answers none() {
        return new Answers(new TreeMap<>());
    }

    /** From {@link #json()}; what cannot be read is not known. */
    public static Answers of(String json) {
        SortedMap<String, Answer> byUrl = new TreeMap<>();
        try {
            for (Map.Entry<String, JsonNode> entry : MAPPER.readTree(json).properties()) {
                JsonNode kept = entry.getValue();
                byUrl.put(
                        entry.getKey(),
                        new Answer(
                                Answer.Kind.valueOf(kept.path("kind").asText()),
                                kept.path("said").asText(),
                                LocalDate.parse(kept.path("day").asText())));
            }
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException damaged) {
            return none();
        }
        return new Answers(byUrl);
    }

    public String json() {
        ObjectNode json = MAPPER.createObjectNode();
        byUrl.forEach((url, answer) -> json.putObject(url)
                .put("kind", answer.kind().name())
                .put("said", answer.said())
                .put("day", answer.day().toString()));
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that still hold. */
    Answers on(LocalDate today) {
        SortedMap<String, Answer> fresh = new TreeMap<>(byUrl);
        fresh.values().removeIf(answer -> !answer.holdsOn(today));
        return new Answers(fresh);
    }
}
