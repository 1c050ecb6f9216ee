package org.nuggets.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an offer or a need goes.
 *
 * @param of the vocabulary that it is a value of: two of different ones cannot be compared
 * @param step its place there, from the least
 */
record Level(String of, String code, int step) {

    /** The levels that a field may have, by its schema; none where it has no vocabulary. */
    static List<Level> all(JsonNode field) {
        List<Level> levels = new ArrayList<>();
        for (JsonNode code : field.path("enum")) {
            levels.add(new Level(field.path("vocabulary").asText(), code.asText(), levels.size()));
        }
        return List.copyOf(levels);
    }
}
