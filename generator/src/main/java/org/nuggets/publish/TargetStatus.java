package org.nuggets.publish;

import java.util.List;
import java.util.Optional;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Live;

/**
 * How it stands at a target.
 *
 * @param target the place, as it is talked of
 * @param live what readers see; none where nothing was published yet
 * @param kept what can be gone back to, the latest first
 * @param previews what stands beside it for review
 * @param notices what is wrong there that hinders nothing but itself, in words
 * @param verified what came of looking at each file, where that was asked
 */
public record TargetStatus(
        String target,
        Optional<Live> live,
        List<Release> kept,
        Previews previews,
        List<String> notices,
        Optional<Verification> verified) {

    public TargetStatus {
        kept = List.copyOf(kept);
    }
}
