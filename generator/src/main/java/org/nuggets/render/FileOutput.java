package org.nuggets.render;

import java.nio.charset.StandardCharsets;
import org.nuggets.model.Route;

/** A file that no template makes, such as a feed. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record FileOutput(Route route, byte[] bytes, String source) implements Output {

    static FileOutput of(String path, String text) {
        return new FileOutput(new Route(path), text.getBytes(StandardCharsets.UTF_8), "");
    }
}
