package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteManifestJson;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;

/** A small site of a test, with places of each kind to publish it to, and a reader's eyes for each. */
final class PublishedSite {

    static final Care CARE = new Care(false, false, false);

    private final Path folder;
    private final String target;
    private final PublishedPlace place;
    private Instant now;
    private boolean drafts;

    private PublishedSite(Path folder, String target, Instant now) {
        this.folder = folder;
        this.target = target;
        this.place = PublishedPlace.of(target, folder);
        this.now = now;
    }

    /** One that is there already, some time later. */
    static PublishedSite again(Path folder, String target) {
        return new PublishedSite(folder, target, Instant.now());
    }

    /** @param target one of {@link #targets} */
    PublishedSite(Path folder, String target) {
        this(folder, target, Instant.parse("2026-11-29T10:00:00Z"));
        with("site/site.yml", yaml());
        with("site/content/about.md", page("About", "What this is."));
        with("site/content/index.md", page("Words", "Welcome."));
        try {
            place.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String yaml() {
        StringBuilder yaml = new StringBuilder("""
            title: Words
            content: content
            publish:
              %1$s:
                base_url: https://%1$s.example.org/
                keep: 3
            """.formatted(target));
        place.settings().forEach((key, value) -> yaml.append("    %s: %s\n".formatted(key, value)));
        return yaml.toString();
    }

    String bucket() {
        return PublishedBucket.of(folder).name();
    }

    /** The name of each place, which is also the kind of place that it is. */
    static Stream<String> targets() {
        return Stream.of("folder", "plain", "git", "s3", "sftp", "oldsftp");
    }

    /** Where all of a site changes at once. */
    static Stream<String> targetsThatChangeAtOnce() {
        return Stream.of("folder", "git");
    }

    /** Where a file that takes the place of another may be missing for a moment. */
    boolean mayMissAFile() {
        return target.equals("oldsftp");
    }

    /** The settings of the place for a site whose {@code site.yml} has none. */
    Map<String, String> settings() {
        return place.settings();
    }

    static String page(String title, String text) {
        return "---\ntitle: " + title + "\n---\n\n" + text + "\n";
    }

    PublishedSite with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublishedSite without(String path) {
        try {
            Files.deleteIfExists(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublishedSite at(String time) {
        now = Instant.parse(time);
        return this;
    }

    PublishedSite withDrafts() {
        drafts = true;
        return this;
    }

    PublishedSite withoutDrafts() {
        drafts = false;
        return this;
    }

    Path live() {
        return folder.resolve("live");
    }

    Path repository() {
        return folder.resolve("pages.git");
    }

    PublishRequest request(Map<String, String> settings) {
        return new PublishRequest(
                new BuildRequest(
                        folder,
                        folder.resolve("site"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(LocalDate.of(2020, 1, 1), drafts),
                        false),
                Optional.of(target),
                settings,
                name -> place.login(),
                Optional.of(folder.resolve("notes")),
                now);
    }

    PublishOutcome publish(Care care) throws IOException {
        return publish(care, stage -> {});
    }

    PublishOutcome publish(Care care, Consumer<String> progress) throws IOException {
        now = now.plusSeconds(60);
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return Publishing.publish(request(Map.of()), care, cache, progress);
        }
    }

    PublishOutcome.Done publish() throws IOException {
        return (PublishOutcome.Done) publish(CARE);
    }

    SortedMap<String, String> seenAfterPublishing() throws IOException {
        publish();
        return seen();
    }

    /** Takes a file away from an earlier release, as somebody does by hand. */
    void takeFromRelease(Release release, String path) throws IOException {
        try (Target there = Targets.open(Targets.named(request(Map.of())), request(Map.of()))) {
            place.take(
                    release,
                    path,
                    there.manifest(release).files().get(path).digest().hex());
        }
    }

    PublishOutcome preview(String name) throws IOException {
        now = now.plusSeconds(60);
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return Previewing.preview(request(Map.of()), name, CARE, cache, stage -> {});
        }
    }

    PublishOutcome.Promoted promote(String name) throws IOException {
        now = now.plusSeconds(60);
        return Previewing.promote(request(Map.of()), name, CARE);
    }

    TargetStatus status() throws IOException {
        return Publishing.status(request(Map.of()), false);
    }

    /** What readers of the live pages see: what each file holds, a character for each byte, by path. */
    SortedMap<String, String> seen() throws IOException {
        SortedMap<String, String> all = place.read();
        SiteManifest site = manifest(all);
        // What earlier pages ask for is there, too; and what is there for review.
        all.keySet()
                .removeIf(path -> !site.files().containsKey(path)
                        && (path.matches(".*-[0-9a-f]{12}[.][^./]+") || path.startsWith("previews/")));
        return all;
    }

    Optional<String> standsAt(String path) throws IOException {
        return place.standsAt(path);
    }

    /** What whoever reviews a preview sees, by path below it. */
    SortedMap<String, String> seenIn(String preview) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        String prefix = "previews/" + preview + "/";
        place.read().forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                seen.put(path.substring(prefix.length()), text);
            }
        });
        return seen;
    }

    /** The paths of all that is there. */
    Set<String> all() throws IOException {
        return place.read().keySet();
    }

    /** The paths of those live files whose names hold their digests. */
    Set<String> named() throws IOException {
        return manifest(place.read()).files().values().stream()
                .filter(file -> file.cacheRule() == CacheRule.IMMUTABLE)
                .map(PublishedFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SiteManifest manifest(SortedMap<String, String> all) {
        String manifest = all.getOrDefault(
                "site-manifest.json",
                "{\"files\":{},\"generator\":\"\"," + "\"date\":\"2026-01-01\",\"drafts\":false,\"excused\":false}");
        try {
            return SiteManifestJson.read(manifest.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException damaged) {
            return manifest(new TreeMap<>());
        }
    }
}
