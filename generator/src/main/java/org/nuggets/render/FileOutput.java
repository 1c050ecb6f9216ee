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

    /** A text that shows no single item; it is made when it is asked for, and each time anew. */
    static FileOutput of(Route route, Supplier<String> text) {
        return new FileOutput(
                route, Optional.empty(), Optional::empty, () -> text.get().getBytes(StandardCharsets.UTF_8), "");
    }
}
