package org.nuggets.index.shard;

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
public record Weights(JsonNode json) {

    /** Those that {@code weights.json} holds. */
    public static Weights standard() {
        try (InputStream file = Weights.class.getResourceAsStream("/org/nuggets/index/weights.json")) {
            return new Weights(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How soon more of the same word counts no more, as BM25 has it. */
    public float k1() {
        return (float) json.path("k1").asDouble();
    }

    /** How much the length of a page counts, as BM25 has it. */
    public float b() {
        return (float) json.path("b").asDouble();
    }

    /** A weight of the additions. */
    double of(String name) {
        return json.path(name).asDouble();
    }
}
