package org.nuggets.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
 * @param later the site as it is by the time that one looks
 */
record Asked(
        Map<String, String> query,
        JsonNode json,
        Bytes bytes,
        LiveSite site,
        Optional<SourceFile> page,
        Supplier<LiveSite> later) {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LOOK_MILLIS = 10;

    Asked {
        query = Map.copyOf(query);
    }

    /** A text, of what was sent or of the address; empty where it is neither. */
    String text(String name) {
        return json.path(name).asText(query.getOrDefault(name, ""));
    }

    /** Waits until the site has a page, or has it no more: whoever is answered goes there next. */
    void until(String path, boolean there) {
        until(site -> site.sources().page(path).isPresent() == there);
    }

    /** Waits until the site is as it was made: its next answer knows that, too. */
    void until(Predicate<LiveSite> sight) {
        try {
            for (int waited = 0; waited < PATIENCE_MILLIS && !sight.test(later.get()); waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    SourceFile file() {
        return page.orElseThrow();
    }
}
