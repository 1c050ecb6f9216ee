package org.nuggets.match;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The points of each thing that counts, of 100 together, from {@code weights.yml}.
 *
 * @param days for how long an offer and a need have to hold to get the points of time
 * @param candidates how many offers are compared for each need
 */
public record Weights(
        int same,
        int narrower,
        int broader,
        int related,
        int levelMet,
        int levelNotStated,
        int levelBelow,
        int agesMet,
        int agesNotStated,
        int sameArea,
        int areaNotStated,
        int lasts,
        int days,
        int candidates) {

    /** From the file's content. */
    public static Weights of(JsonNode file) {
        JsonNode expertise = file.path("expertise");
        JsonNode level = file.path("level");
        JsonNode ages = file.path("ages");
        JsonNode area = file.path("area");
        JsonNode time = file.path("time");
        return new Weights(
                expertise.path("same").asInt(),
                expertise.path("narrower").asInt(),
                expertise.path("broader").asInt(),
                expertise.path("related").asInt(),
                level.path("met").asInt(),
                level.path("not_stated").asInt(),
                level.path("below").asInt(),
                ages.path("met").asInt(),
                ages.path("not_stated").asInt(),
                area.path("same").asInt(),
                area.path("not_stated").asInt(),
                time.path("lasts").asInt(),
                time.path("days").asInt(),
                file.path("candidates").asInt());
    }
}
