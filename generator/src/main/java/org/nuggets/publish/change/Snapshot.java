package org.nuggets.publish.change;

import java.io.IOException;
import java.util.Optional;
import org.nuggets.model.SiteManifest;

/**
 * A finished site, wherever it lies.
 *
 * @param name as people call it, such as {@code folder '/srv/site'}
 * @param site what it consists of
 * @param files what its files hold
 */
public record Snapshot(String name, SiteManifest site, Files files) {

    /** What files hold. */
    @FunctionalInterface
    public interface Files {
        /** Nothing where there is no such file. */
        Optional<byte[]> read(String path) throws IOException;
    }
}
