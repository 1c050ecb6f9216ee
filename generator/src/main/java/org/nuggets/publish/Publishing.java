package org.nuggets.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.TargetConfig;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.publish.change.Changes;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.Target.Travelled;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * From the sources to what readers see, and back to what they saw before. What is refused is told by a {@link
 * TargetRefusedException}, and what is live stays so.
 */
public final class Publishing {

    private Publishing() {}

    /**
     * How careful to be.
     *
     * @param strict whether warnings keep a site from being published, as errors do
     * @param dryRun whether only to say what would change
     * @param allowDeletes whether as much may be taken away as there is
     */
    public record Care(boolean strict, boolean dryRun, boolean allowDeletes) {}

    /**
     * Builds a site as readers get it today, and makes it live where it passes.
     *
     * @param cache what builds kept, and what the next one is left
     * @param progress told the name of each stage as it begins
     */
    public static PublishOutcome publish(PublishRequest request, Care care, BuildCache cache, Consumer<String> progress)
            throws IOException {
        TargetConfig config = Targets.namedForBuild(request);
        ReadySite.Built built =
                ReadySite.build(ReadySite.forReaders(request, config), config, request, care.strict(), cache, progress);
        BuildResult build = built.build();
        if (built.ready().isEmpty()) {
            return new PublishOutcome.Unsound(build);
        }
        ReadySite ready = built.ready().get();
        SiteManifest site = ready.site();
        progress.accept("publishing");
        try (Target target = Targets.open(config, request)) {
            Optional<Live> live = target.live();
            Changes changes = changes(target, live, site);
            if (care.dryRun()) {
                return new PublishOutcome.Planned(build, target.shown(), changes);
            }
            if (live.isPresent() && live.get().whole() && changes.areNone()) {
                return new PublishOutcome.Same(build, target.shown(), live.get().release());
            }
            if (!care.allowDeletes()) {
                guard(changes, config);
            }
            if (!target.previews().all().isEmpty()) {
                Previewing.refuseOwn(site);
            }
            Instant now = after(target, request.now());
            Edition edition = ready.edition(now, request);
            Travelled travelled = target.publish(edition, live.map(Live::release));
            return new PublishOutcome.Done(
                    build,
                    target.shown(),
                    edition.release(),
                    changes,
                    travelled,
                    Optional.of(Duration.between(request.now(), now)).filter(gap -> gap.toMinutes() > 0),
                    target.replacesAtOnce(),
                    target.notices());
        }
    }

    static Changes changes(Target target, Optional<Live> live, SiteManifest next) throws IOException {
        return Changes.between(
                live.isEmpty()
                        ? Optional.empty()
                        : Optional.of(target.manifest(live.get().release())),
                next);
    }

    /** The moment of a publish: releases are told apart and put in order by their times, whatever the clock says. */
    static Instant after(Target target, Instant now) throws IOException {
        return target.releases().stream()
                .findFirst()
                .map(last -> last.published().plusSeconds(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /**
     * What is live, and what else is kept.
     *
     * @param verify whether each live file is read, too, to see whether it is what was published
     */
    public static TargetStatus status(PublishRequest request, boolean verify) throws IOException {
        try (Target target = Targets.open(Targets.named(request), request)) {
            Optional<Live> live = target.live();
            return new TargetStatus(
                    target.shown(),
                    live,
                    target.releases(),
                    target.previews(),
                    target.notices(),
                    verify && live.isPresent()
                            ? Optional.of(Verification.of(target, live.get().release()))
                            : Optional.empty());
        }
    }

    /**
     * Makes an earlier release live again.
     *
     * @param id which; none for the one before the live one, or for the live one where a publish was killed over it
     */
    public static TargetStatus rollBack(PublishRequest request, Optional<String> id) throws IOException {
        try (Target target = Targets.open(Targets.named(request), request)) {
            List<Release> kept = target.releases();
            Optional<Live> live = target.live();
            Optional<Release> to = kept.stream()
                    .filter(one -> id.map(one.id()::equals)
                            .orElseGet(
                                    () -> live.filter(now -> isBefore(one, now)).isPresent()))
                    .findFirst();
            if (to.isEmpty()) {
                throw new TargetRefusedException(id.map(
                                        one -> "no release '" + one + "' is kept in the " + target.shown())
                                .orElse("no release before the live one is kept in the " + target.shown())
                        + (kept.isEmpty()
                                ? ": nothing was published there yet"
                                : ": there is " + kept.stream().map(Release::id).collect(Collectors.joining(", ")))
                        + target.notices().stream().map(notice -> "; " + notice).collect(Collectors.joining()));
            }
            target.rollBackTo(to.get(), request.now());
            return new TargetStatus(
                    target.shown(), target.live(), kept, target.previews(), target.notices(), Optional.empty());
        }
    }

    private static boolean isBefore(Release one, Live live) {
        return live.whole() ? one.id().compareTo(live.release().id()) < 0 : one.equals(live.release());
    }

    static void guard(Changes changes, TargetConfig config) throws IOException {
        if (changes.removedPercent() > config.deletes()) {
            throw new TargetRefusedException("this would take away " + changes.removedPercent()
                    + " % of the live pages and files, more than the " + config.deletes()
                    + " % that 'deletes' of the target allows: if that is meant, add --allow-deletes"
                    + " (-Dnuggets.allowDeletes with Maven); --dry-run lists them");
        }
    }
}
