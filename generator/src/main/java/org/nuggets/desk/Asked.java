package org.nuggets.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nuggets.model.Bytes;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.LiveSite;

/**
 * A question that somebody may ask.
 *
 * @param query what its address asks, by name
 * @param json what was sent with it; a missing node where nothing was
 * @param bytes the same, as it came
 * @param site as it is now
 * @param page the file that it is about; there where the endpoint asks for one
 */
record Asked(Map<String, String> query, JsonNode json, Bytes bytes, LiveSite site, Optional<SourceFile> page) {

    Asked {
        query = Map.copyOf(query);
    }

    /** A text, of what was sent or of the address; empty where it is neither. */
    String text(String name) {
        return json.path(name).asText(query.getOrDefault(name, ""));
    }

    SourceFile file() {
        return page.orElseThrow();
    }

    Path location() {
        return site.location(file());
    }
}
