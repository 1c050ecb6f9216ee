package org.nuggets.publish;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.TargetConfig;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.ManifestFile;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.Snapshot;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.TargetRefusedException;

/** What a change of the sources will do, before it is published. */
public final class Reviewing {

    private Reviewing() {}

    /**
     * A build that was compared.
     *
     * @param changes nothing where the build has errors, which its findings tell
     */
    public record Reviewed(BuildResult build, Optional<ChangeReport> changes) {}

    /**
     * Builds a site as readers get it today, and says what they will see that they do not see now.
     *
     * @param against the folder of a finished site to compare with; none for what is live
     * @param inbound a file with links that others have to the site, an address a line; none where none are known
     * @throws TargetRefusedException also where there is no such file
     */
    public static Reviewed review(
            PublishRequest request,
            Optional<Path> against,
            Optional<Path> inbound,
            BuildCache cache,
            Consumer<String> progress)
            throws IOException {
        List<String> links = inbound.isPresent() ? lines(inbound.get()) : List.of();
        if (against.isPresent()) {
            BuildRequest forReaders = request.build().forReaders(ReadySite.day(request));
            BuildResult build = SiteBuild.build(forReaders, cache, progress);
            return reviewed(build, Optional.of(BuiltFolder.at(against.get())), links, forReaders, cache);
        }
        TargetConfig config = Targets.named(request);
        BuildRequest forReaders = ReadySite.forReaders(request, config);
        BuildResult build = SiteBuild.build(forReaders, cache, progress);
        try (Target target = Targets.open(config, request)) {
            Optional<Live> live = target.live();
            return reviewed(
                    build,
                    live.isEmpty()
                            ? Optional.empty()
                            : Optional.of(snapshot(target, live.get().release())),
                    links,
                    forReaders,
                    cache);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            throw new TargetRefusedException("there is no file '" + file + "' of links", absent);
        } catch (CharacterCodingException noText) {
            throw new TargetRefusedException("'" + file + "' is no text in UTF-8: write an address a line", noText);
        }
    }

    private static Reviewed reviewed(
            BuildResult build, Optional<Snapshot> live, List<String> inbound, BuildRequest request, BuildCache cache)
            throws IOException {
        if (build.errors() > 0) {
            return new Reviewed(build, Optional.empty());
        }
        Snapshot next =
                new Snapshot("this build", ManifestFile.of(build, request, cache), ReadySite.files(build, cache));
        return new Reviewed(build, Optional.of(ChangeReport.between(live, next, build, inbound)));
    }

    private static Snapshot snapshot(Target target, Release release) throws IOException {
        return new Snapshot(target.shown(), target.manifest(release), path -> target.read(release, path));
    }
}
