package org.nuggets.publish.place;

import java.util.function.Function;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.SiteManifest;

/**
 * A site that is to be published.
 *
 * @param release what it will be called
 * @param site what it consists of
 * @param manifest the bytes of its manifest
 * @param bytes from the path of a file to what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Edition(Release release, SiteManifest site, byte[] manifest, Function<String, byte[]> bytes) {

    /** Where the manifest stands, at every target. */
    public static final String MANIFEST = AddressPlan.MANIFEST.file();
}
