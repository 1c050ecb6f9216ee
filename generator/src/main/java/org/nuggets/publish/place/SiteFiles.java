package org.nuggets.publish.place;

import java.io.IOException;
import java.util.Optional;

/** What files hold, by path, wherever they stand. */
@FunctionalInterface
public interface SiteFiles {

    /** Nothing where there is no such file. */
    Optional<byte[]> read(String path) throws IOException;
}
