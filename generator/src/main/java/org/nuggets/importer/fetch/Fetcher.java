package org.nuggets.importer.fetch;

import java.net.URI;
import org.nuggets.importer.piece.UnreadableException;

/** Has something from the web. */
@FunctionalInterface
public interface Fetcher {

    /**
     * Fetches what lies at an address.
     *
     * @param most how many bytes it may have
     * @throws UnreadableException where it may not be had, or cannot
     */
    Fetched fetch(URI address, int most) throws UnreadableException;

    /** For those who want nothing to be asked of the web. */
    static Fetcher none() {
        return (address, most) -> {
            throw new UnreadableException("nothing is fetched from the web");
        };
    }
}
