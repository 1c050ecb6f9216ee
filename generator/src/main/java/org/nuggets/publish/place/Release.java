package org.nuggets.publish.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.SiteManifest;

/**
 * A site as it was published once.
 *
 * @param id its name at the target, which sorts by time
 * @param published when, to the second
 * @param commit what its sources were made of, as git names it; none where they are in no repository
 * @param files how many it has
 * @param bytes the size of all of them
 * @param manifest the digest of its manifest
 */
public record Release(
        String id, Instant published, Optional<String> commit, int files, long bytes, ContentDigest manifest) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What an id may be: it is a part of paths. */
    private static final String ID = "[0-9]{8}-[0-9]{6}-[0-9a-f]{8}";

    /** One of a site that is published now. */
    public static Release of(SiteManifest site, ContentDigest manifest, Instant now, Optional<String> commit) {
        return new Release(
                TIME.format(now) + "-" + manifest.hex().substring(0, 8),
                Instant.ofEpochSecond(now.getEpochSecond()),
                commit,
                site.files().size() + 1,
                site.bytes(),
                manifest);
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }
}
