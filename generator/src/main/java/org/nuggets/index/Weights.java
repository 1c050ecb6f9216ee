package org.nuggets.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The numbers of the ranking, from {@code weights.json}: Lucene's own here, those of the additions in the browser.
 *
 * @param json all of them, as the manifest carries them
 */
record Weights(JsonNode json) {

    static Weights standard() {
        try (InputStream file = Weights.class.getResourceAsStream("weights.json")) {
            return new Weights(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float k1() {
        return (float) json.path("k1").asDouble();
    }

    float b() {
        return (float) json.path("b").asDouble();
    }

    /** A weight of the additions. */
    double of(String name) {
        return json.path(name).asDouble();
    }
}
