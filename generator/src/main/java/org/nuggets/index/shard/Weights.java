package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The numbers of the ranking, from {@code weights.json}: Lucene's own here, those of the additions in the browser.
 *
 * @param json all of them, as their file has them
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

    /**
     * How much the length of a page counts, as BM25 has it: the less, the shorter the pages of a site are, since the lengths of
     * short ones are chance.
     *
     * @param averageLength of its pages, in words
     */
    public float b(float averageLength) {
        return (float) (json.path("b").asDouble()
                * averageLength
                / (averageLength + json.path("bHalf").asDouble()));
    }

    /** All of them, as the manifest of a site of such pages has them. */
    JsonNode json(float averageLength) {
        ObjectNode all = json.deepCopy();
        all.remove("bHalf");
        return all.put("b", b(averageLength));
    }
}
