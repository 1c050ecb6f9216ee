package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.nuggets.publish.git.SourceCommit;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.SiteFiles;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.write.SiteWriter;

/**
 * A site that was built as readers get it, and may be published.
 *
 * @param site what it consists of
 * @param manifest the bytes of its manifest
 * @param files what its files hold
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record ReadySite(SiteManifest site, byte[] manifest, SiteFiles files) {

    /**
     * What came of building one.
     *
     * @param ready nothing where there is something to mend first
     */
    record Built(BuildResult build, Optional<ReadySite> ready) {}

    /**
     * Builds one.
     *
     * @param strict whether warnings keep it from being published, as errors do
     */
    static Built build(
            BuildRequest request,
            TargetConfig config,
            PublishRequest publish,
            boolean strict,
            BuildCache cache,
            Consumer<String> progress)
            throws IOException {
        BuildResult build = SiteBuild.build(request, cache, progress);
        if (!build.passes(strict) || !build.mayBePublished()) {
            return new Built(build, Optional.empty());
        }
        refuseSources(build, config, publish);
        SiteManifest site = ManifestFile.of(build, request, cache);
        OutputFile manifest = ManifestFile.file(site);
        BuildResult whole = build.with(SiteWriter.clashes(
                Stream.concat(Stream.of(manifest), build.files().stream()).toList()));
        return new Built(
                whole,
                whole.errors() > 0
                        ? Optional.empty()
                        : Optional.of(new ReadySite(site, manifest.made().orElseThrow(), files(build, cache))));
    }

    /** What the files of a build hold. */
    static SiteFiles files(BuildResult build, BuildCache cache) {
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

    /** A build of today and without drafts, for the address of a place. */
    static BuildRequest forReaders(PublishRequest request, TargetConfig target) {
        BuildRequest today = request.build().forReaders(day(request));
        return request.build().baseUrl().isPresent() || target.baseUrl().isEmpty()
                ? today
                : today.publishedAt(target.baseUrl().get());
    }

    static LocalDate day(PublishRequest request) {
        return request.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The same as what is published at a moment. */
    Edition edition(Instant now, PublishRequest request) {
        Release release = Release.of(
                site,
                Digest.content(manifest),
                now,
                SourceCommit.of(request.build().site()));
        return new Edition(release, site, manifest, path -> files.read(path).orElseThrow());
    }
}
