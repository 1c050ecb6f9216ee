package org.nuggets.render.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.model.Bytes;
import org.nuggets.model.CacheRule;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/**
 * A file that no template makes, such as a feed.
 *
 * @param item the item that it shows; none where it shows more than one
 * @param source the source file that it shows, as shown to people; empty where there is no single one
 * @param key of all that decides its bytes; none where to tell costs as much as to make it
 * @param cacheRule how long whoever has it may keep it
 */
public record FileOutput(
        Route route,
        Optional<LinkedPage> item,
        String source,
        Cost cost,
        Supplier<Optional<Fingerprint>> key,
        Producer producer,
        CacheRule cacheRule)
        implements Output {

    /** A file whose name says nothing of its bytes. */
    public FileOutput(
            Route route,
            Optional<LinkedPage> item,
            String source,
            Cost cost,
            Supplier<Optional<Fingerprint>> key,
            Producer producer) {
        this(route, item, source, cost, key, producer, CacheRule.REVALIDATED);
    }

    /** The same file, whose name holds a digest of its bytes: it may be kept for ever. */
    public FileOutput namedByDigest() {
        return new FileOutput(route, item, source, cost, key, producer, CacheRule.IMMUTABLE);
    }

    /** What makes it in memory; none of a file that lies on the disk. */
    public Optional<Bytes> inMemory() {
        if (producer instanceof Producer.Streamed streamed) {
            return Optional.of(streamed.inMemory());
        }
        return producer instanceof Producer.InMemory made ? Optional.of(made.bytes()) : Optional.empty();
    }

    /** A text that shows no single item; it is made when it is asked for, and each time anew. */
    public static FileOutput text(Route route, Supplier<String> text) {
        return new FileOutput(
                route,
                Optional.empty(),
                "",
                Cost.QUICK,
                Optional::empty,
                new Producer.InMemory(() -> text.get().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A file that takes long to make.
     *
     * @param key of all that decides its bytes: while it is the same, they are not made again
     */
    public static FileOutput slow(Route route, Supplier<Fingerprint> key, Producer.Writer writer) {
        return new FileOutput(
                route, Optional.empty(), "", Cost.SLOW, () -> Optional.of(key.get()), new Producer.Streamed(writer));
    }
}
