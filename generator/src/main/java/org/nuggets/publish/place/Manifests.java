package org.nuggets.publish.place;

import org.nuggets.cache.Digest;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.SiteManifestJson;

/** Manifests as they stand at targets. */
public final class Manifests {

    private Manifests() {}

    /**
     * Reads one.
     *
     * @param release what it belongs to, which says what its digest is
     * @param place where it was read, for whoever has to mend it
     * @throws TargetRefusedException where it is not what was published, or of a later version
     */
    public static SiteManifest read(byte[] bytes, Release release, String place) throws TargetRefusedException {
        return read(bytes, release.manifest(), place);
    }

    /** The same, of the one that has a digest. */
    public static SiteManifest read(byte[] bytes, ContentDigest digest, String place) throws TargetRefusedException {
        if (!Digest.content(bytes).equals(digest)) {
            throw new TargetRefusedException(
                    place + " is not as it was published: bring it back from a copy, or roll back to another release");
        }
        try {
            return SiteManifestJson.read(bytes);
        } catch (IllegalArgumentException wrong) {
            throw new TargetRefusedException(
                    place + " " + wrong.getMessage() + ": publish with that version or a newer one", wrong);
        }
    }
}
