package org.nuggets.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/**
 * A file that no template makes, such as a feed.
 *
 * @param item the item that it shows; none where it shows more than one
 * @param key of all that decides its bytes; none where to tell costs as much as to make it
 */
record FileOutput(
        Route route, Optional<LinkedPage> item, Supplier<Optional<Fingerprint>> key, Bytes bytes, String source)
        implements Output {

    FileOutput(Route route, byte[] bytes, String source) {
        this(route, Optional.empty(), Optional::empty, () -> bytes, source);
    }

    static FileOutput of(String path, String text) {
        return new FileOutput(new Route(path), text.getBytes(StandardCharsets.UTF_8), "");
    }
}
