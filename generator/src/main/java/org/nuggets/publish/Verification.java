package org.nuggets.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.model.PublishedFile;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;

/**
 * Whether what stands at a target is what was published.
 *
 * @param sound how many files are
 * @param missing by path
 * @param other files that hold something else, by path
 */
public record Verification(int sound, List<String> missing, List<String> other) {

    public Verification {
        missing = List.copyOf(missing);
        other = List.copyOf(other);
    }

    /** Reads each file of a release. */
    static Verification of(Target target, Release release) throws IOException {
        int sound = 0;
        List<String> missing = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (PublishedFile file : target.manifest(release).files().values()) {
            Optional<byte[]> there = target.read(release, file.path());
            if (there.isEmpty()) {
                missing.add(file.path());
            } else if (Digest.content(there.get()).equals(file.digest())) {
                sound++;
            } else {
                other.add(file.path());
            }
        }
        return new Verification(sound, missing, other);
    }

    public boolean isGood() {
        return missing.isEmpty() && other.isEmpty();
    }
}
