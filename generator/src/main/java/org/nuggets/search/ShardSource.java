package org.nuggets.search;

import java.io.IOException;

/** Where the files of a search lie. */
@FunctionalInterface
public interface ShardSource {

    /**
     * A file as it is published.
     *
     * @throws IOException where there is none, or it cannot be read
     */
    byte[] bytes(String name) throws IOException;
}
