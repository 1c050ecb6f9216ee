package org.nuggets.render;

import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;

/**
 * One file to be, not yet made.
 *
 * @param path below the output folder
 * @param source the source file that it shows, as shown to people; empty where there is no single one
 * @param early a key that is told from sources alone: that it is another says nothing, but where it is the same, the
 *     bytes are; none for a file that shows more than one source
 * @param key of all that decides its bytes; none where to tell costs as much as to make it
 * @param make makes its bytes, and says what is wrong with its template: then there are none
 * @param again makes the same bytes later, from what the site holds anyway; nobody need keep the rest of this for it
 */
public record RenderJob(
        String path,
        String source,
        Supplier<Optional<Fingerprint>> early,
        Supplier<Optional<Fingerprint>> key,
        Supplier<Checked<byte[]>> make,
        Bytes again) {}
