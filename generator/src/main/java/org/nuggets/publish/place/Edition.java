package org.nuggets.publish.place;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/**
 * A site that is to be published.
 *
 * @param release what it will be called
 * @param site what it consists of
 * @param manifest the bytes of its manifest
 * @param bytes what its files hold
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Edition(Release release, SiteManifest site, byte[] manifest, Bytes bytes) {

    /** Where the manifest stands, at every target. */
    public static final String MANIFEST = AddressPlan.MANIFEST.file();

    /** What files hold. */
    @FunctionalInterface
    public interface Bytes {
        /** Of a file that the site has. */
        byte[] of(String path) throws IOException;
    }

    /** Its files without these; its manifest still names them. */
    Edition without(Iterable<String> paths) {
        NavigableMap<String, PublishedFile> files = new TreeMap<>(site.files());
        paths.forEach(files::remove);
        return new Edition(release, site.with(files), manifest, bytes);
    }
}
