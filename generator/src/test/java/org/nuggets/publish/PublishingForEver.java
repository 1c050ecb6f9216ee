package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.config.TargetConfig;
import org.nuggets.model.PublishedFile;
import org.nuggets.publish.change.Snapshot;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.Target.Live;

/**
 * A process of its own that publishes two versions of a site in turn until it is killed. Both were built before: only what
 * happens at the place is to be killed.
 */
final class PublishingForEver {

    /** What it says when it goes to the target. */
    static final String BEGUN = "publishing";

    /** What it says when it comes from there. */
    static final String DONE = "published";

    private PublishingForEver() {}

    /**
     * Publishes.
     *
     * @param arguments the folder of the site, and the name of the target
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PublishRequest request = PublishedSite.again(folder, arguments[1]).request(Map.of());
        TargetConfig config = Targets.named(request);
        for (int i = 0; ; i++) {
            System.out.println(BEGUN);
            try (Target target = Targets.open(config, request)) {
                Edition edition = built(folder, i, Publishing.after(target, Instant.now()));
                Optional<Release> live = target.live().map(Live::release);
                target.publish(edition, live);
            }
            System.out.println(DONE);
        }
    }

    private static Path folder(Path site, int number) {
        return site.resolve("built-" + number % 2);
    }

    /** One of the two, as it was built. */
    private static Edition built(Path site, int number, Instant now) throws IOException {
        Path folder = folder(site, number);
        Snapshot built = BuiltFolder.at(folder);
        byte[] manifest = Files.readAllBytes(folder.resolve(Edition.MANIFEST));
        Release release = Release.of(built.site(), Digest.content(manifest), now, Optional.empty());
        return new Edition(release, built.site(), manifest, path -> Files.readAllBytes(folder.resolve(path)));
    }

    /** Builds one of the two. */
    static void build(PublishedSite site, Path folder, int number) throws IOException {
        PublishRequest request = version(site, number).request(Map.of());
        TargetConfig config = Targets.named(request);
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            ReadySite ready = ReadySite.build(
                            ReadySite.forReaders(request, config), config, request, false, cache, stage -> {})
                    .ready()
                    .orElseThrow();
            Path into = folder(folder, number);
            for (PublishedFile file : ready.site().files().values()) {
                Path place = into.resolve(file.path());
                Files.createDirectories(place.getParent());
                Files.write(place, ready.files().read(file.path()).orElseThrow());
            }
            Files.write(into.resolve(Edition.MANIFEST), ready.manifest());
        }
    }

    /** One of the two: a page is changed, one comes and goes. */
    static PublishedSite version(PublishedSite site, int number) throws IOException {
        site.with("site/content/about.md", PublishedSite.page("About", number % 2 == 0 ? "Even." : "Odd."));
        return number % 2 == 0
                ? site.with("site/content/guest.md", PublishedSite.page("Guest", "Here today."))
                : site.without("site/content/guest.md");
    }
}
