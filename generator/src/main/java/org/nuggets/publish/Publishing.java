package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.config.TargetConfig;
import org.nuggets.model.OutputFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.ManifestFile;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteOutput;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.Changes;
import org.nuggets.publish.change.Snapshot;
import org.nuggets.publish.git.SourceCommit;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.Target.Travelled;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.write.SiteWriter;

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
        TargetConfig config = Targets.named(request);
        BuildRequest forReaders = forReaders(request, config);
        BuildResult build = SiteBuild.build(forReaders, cache, progress);
        if (!build.passes(care.strict()) || !build.mayBePublished()) {
            return new PublishOutcome.Unsound(build);
        }
        refuseSources(build, config, request);
        SiteManifest site = ManifestFile.of(build, forReaders, cache);
        OutputFile manifest = ManifestFile.file(site);
        BuildResult whole = build.with(SiteWriter.clashes(
                Stream.concat(Stream.of(manifest), build.files().stream()).toList()));
        if (whole.errors() > 0) {
            return new PublishOutcome.Unsound(whole);
        }
        progress.accept("publishing");
        try (Target target = Targets.open(config, request)) {
            Optional<Live> live = target.live();
            Changes changes = Changes.between(
                    live.isEmpty()
                            ? Optional.empty()
                            : Optional.of(target.manifest(live.get().release())),
                    site);
            if (care.dryRun()) {
                return new PublishOutcome.Planned(build, target.shown(), changes);
            }
            if (live.isPresent() && live.get().whole() && changes.areNone()) {
                return new PublishOutcome.Same(build, target.shown(), live.get().release());
            }
            if (!care.allowDeletes()) {
                guard(changes, config);
            }
            Optional<Instant> last = target.releases().stream().findFirst().map(Release::published);
            // Releases are told apart and put in order by their times, whatever the clock says.
            Instant now = last.map(before -> before.plusSeconds(1))
                    .filter(next -> next.isAfter(request.now()))
                    .orElse(request.now());
            Edition edition = edition(site, manifest.made().orElseThrow(), files(build, cache), now, request);
            Travelled travelled = target.publish(edition, live.map(Live::release));
            return new PublishOutcome.Done(
                    build,
                    target.shown(),
                    edition.release(),
                    changes,
                    travelled,
                    Optional.of(Duration.between(request.now(), now)).filter(gap -> gap.toMinutes() > 0));
        }
    }

    /**
     * Builds a site as readers get it today, and says what they will see that they do not see now.
     *
     * @param against the folder of a finished site to compare with; none for what is live
     */
    public static Reviewed review(
            PublishRequest request, Optional<Path> against, BuildCache cache, Consumer<String> progress)
            throws IOException {
        if (against.isPresent()) {
            BuildRequest forReaders = request.build().forReaders(day(request));
            BuildResult build = SiteBuild.build(forReaders, cache, progress);
            return reviewed(build, Optional.of(BuiltFolder.at(against.get())), forReaders, cache);
        }
        TargetConfig config = Targets.named(request);
        BuildRequest forReaders = forReaders(request, config);
        BuildResult build = SiteBuild.build(forReaders, cache, progress);
        try (Target target = Targets.open(config, request)) {
            Optional<Live> live = target.live();
            return reviewed(
                    build,
                    live.isEmpty()
                            ? Optional.empty()
                            : Optional.of(snapshot(target, live.get().release())),
                    forReaders,
                    cache);
        }
    }

    /**
     * A build that was compared.
     *
     * @param changes nothing where the build has errors, which its findings tell
     */
    public record Reviewed(BuildResult build, Optional<ChangeReport> changes) {}

    private static Reviewed reviewed(BuildResult build, Optional<Snapshot> live, BuildRequest request, BuildCache cache)
            throws IOException {
        if (build.errors() > 0) {
            return new Reviewed(build, Optional.empty());
        }
        Snapshot next = new Snapshot("this build", ManifestFile.of(build, request, cache), files(build, cache)::apply);
        return new Reviewed(
                build,
                Optional.of(ChangeReport.between(
                        live, next, build.settings().config().queries())));
    }

    private static Snapshot snapshot(Target target, Release release) throws IOException {
        return new Snapshot(target.shown(), target.manifest(release), path -> target.read(release, path));
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
                                : ": there is " + kept.stream().map(Release::id).collect(Collectors.joining(", "))));
            }
            target.rollBackTo(to.get(), request.now());
            return new TargetStatus(target.shown(), target.live(), kept, Optional.empty());
        }
    }

    private static boolean isBefore(Release one, Live live) {
        return live.whole() ? one.id().compareTo(live.release().id()) < 0 : one.equals(live.release());
    }

    private static BuildRequest forReaders(PublishRequest request, TargetConfig target) {
        BuildRequest today = request.build().forReaders(day(request));
        return request.build().baseUrl().isPresent() || target.baseUrl().isEmpty()
                ? today
                : today.publishedAt(target.baseUrl().get());
    }

    private static LocalDate day(PublishRequest request) {
        return request.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What the files of a build hold. */
    private static Function<String, Optional<byte[]>> files(BuildResult build, BuildCache cache) {
        Map<String, OutputFile> byPath =
                build.files().stream().collect(Collectors.toMap(OutputFile::path, file -> file));
        FinishedFiles finished = new FinishedFiles(build.files(), cache);
        return path -> Optional.ofNullable(byPath.get(path)).map(finished::bytes);
    }

    private static void refuseSources(BuildResult build, TargetConfig config, PublishRequest request)
            throws IOException {
        Optional<Path> folder = Targets.folder(config, request);
        Optional<Path> sources = folder.flatMap(out -> SiteOutput.clash(build, out));
        if (sources.isPresent()) {
            throw new TargetRefusedException("the folder '" + folder.get() + "' of the target '" + config.name()
                    + "' must not be, hold or lie in a folder of sources: '" + sources.get() + "'");
        }
    }

    private static void guard(Changes changes, TargetConfig config) throws IOException {
        if (changes.removedPercent() > config.deletes()) {
            throw new TargetRefusedException("this would take away " + changes.removedPercent()
                    + " % of the live pages and files, more than the " + config.deletes()
                    + " % that 'deletes' of the target allows: if that is meant, add --allow-deletes"
                    + " (-Dnuggets.allowDeletes with Maven); --dry-run lists them");
        }
    }

    private static Edition edition(
            SiteManifest site,
            byte[] manifest,
            Function<String, Optional<byte[]>> files,
            Instant now,
            PublishRequest request) {
        Release release = Release.of(
                site,
                Digest.content(manifest),
                now,
                SourceCommit.of(request.build().site()));
        return new Edition(release, site, manifest, path -> files.apply(path).orElseThrow());
    }
}
