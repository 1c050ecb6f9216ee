package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteManifestJson;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.sftp.SftpServer;

/** A small site of a test, with places of each kind to publish it to, and a reader's eyes for each. */
final class PublishedSite {

    static final Care CARE = new Care(false, false, false);

    private static final String SFTP = "sftp";
    /** By a server that has none of what OpenSSH has added to the protocol. */
    private static final String OLD_SFTP = "oldsftp";

    private static final String S3 = "s3";

    private final Path folder;
    private final String target;
    private Instant now;
    private boolean drafts;

    private PublishedSite(Path folder, String target, Instant now) {
        this.folder = folder;
        this.target = target;
        this.now = now;
    }

    /** One that is there already, some time later. */
    static PublishedSite again(Path folder, String target) {
        return new PublishedSite(folder, target, Instant.now());
    }

    /** @param target one of those in the settings above */
    PublishedSite(Path folder, String target) {
        this(folder, target, Instant.parse("2026-11-29T10:00:00Z"));
        with("site/site.yml", yaml());
        with("site/content/about.md", page("About", "What this is."));
        with("site/content/index.md", page("Words", "Welcome."));
        try (Git made =
                Git.init().setBare(true).setDirectory(repository().toFile()).call()) {
            made.getRepository();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server is there only where it is needed. */
    private String yaml() {
        String yaml = """
            title: Words
            content: content
            publish:
              folder:
                to: folder
                path: ../live
                base_url: https://folder.example.org/
                keep: 3
              git:
                to: git
                repository: %s
                domain: words.example.org
                base_url: https://git.example.org/
                keep: 3
              plain:
                to: folder
                layout: plain
                path: ../plain
                base_url: https://plain.example.org/
                keep: 3
            """.formatted(repository());
        if (target.equals(S3)) {
            S3Server.running().make(bucket());
            return yaml + """
                  s3:
                    to: s3
                    bucket: %s
                    endpoint: %s
                    base_url: https://s3.example.org/
                    keep: 3
                """.formatted(bucket(), S3Server.running().address());
        }
        if (isAtServer()) {
            // The folder is there, as at any web space.
            with("sftp/x", "").without("sftp/x");
            return yaml + """
                  %s:
                    to: sftp
                    host: localhost
                    port: %d
                    user: %s
                    host_key: %s
                    path: %s
                    base_url: https://%1$s.example.org/
                    keep: 3
                """.formatted(target, server().port(), SftpServer.USER, server().print(), served());
        }
        return yaml;
    }

    /** One of its own for each test. */
    String bucket() {
        return "site-" + Digest.content(folder.toString().getBytes(UTF_8)).hex().substring(0, 16);
    }

    private boolean isAtServer() {
        return target.equals(SFTP) || target.equals(OLD_SFTP);
    }

    private SftpServer server() {
        return target.equals(SFTP) ? SftpServer.shared() : SftpServer.sharedPlain();
    }

    private Path served() {
        return folder.resolve("sftp").toAbsolutePath();
    }

    /** The name of each place, which is also the kind of place that it is. */
    static Stream<String> targets() {
        return Stream.of("folder", "plain", "git", S3, SFTP, OLD_SFTP);
    }

    /** Where all of a site changes at once. */
    static Stream<String> targetsThatChangeAtOnce() {
        return Stream.of("folder", "git");
    }

    /** Where a file that takes the place of another may be missing for a moment. */
    boolean mayMissAFile() {
        return target.equals(OLD_SFTP);
    }

    /** The settings of the place for a site whose {@code site.yml} has none. */
    Map<String, String> settings() {
        return switch (target) {
            case "folder" -> Map.of("to", "folder", "path", "../live");
            case "plain" -> Map.of("to", "folder", "path", "../plain", "layout", "plain");
            case S3 ->
                Map.of(
                        "to",
                        S3,
                        "bucket",
                        bucket(),
                        "endpoint",
                        S3Server.running().address());
            case SFTP, OLD_SFTP ->
                Map.of(
                        "to",
                        SFTP,
                        "host",
                        "localhost",
                        "port",
                        String.valueOf(server().port()),
                        "user",
                        SftpServer.USER,
                        "host_key",
                        server().print(),
                        "path",
                        served().toString());
            default -> Map.of("to", "git", "repository", "../pages.git");
        };
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
                name -> login(),
                Optional.of(folder.resolve("notes")),
                now);
    }

    private Optional<Login> login() {
        if (target.equals(S3)) {
            return Optional.of(S3Server.LOGIN);
        }
        return isAtServer() ? Optional.of(new Login("", SftpServer.PASSWORD, Optional.empty())) : Optional.empty();
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
        String digest;
        try (Target place = Targets.open(Targets.named(request(Map.of())), request(Map.of()))) {
            digest = place.manifest(release).files().get(path).digest().hex();
        }
        String kept = ".nuggets/files/" + digest;
        switch (target) {
            case "folder" -> without("live/releases/" + release.id() + "/" + path);
            case "plain" -> without("plain/" + kept);
            case S3 -> S3Server.running().delete(bucket(), kept);
            case SFTP, OLD_SFTP -> without("sftp/" + kept);
            default -> throw new IllegalStateException(target);
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
        SortedMap<String, String> all = read();
        SiteManifest site = manifest(all);
        // What earlier pages ask for is there, too; and what is there for review.
        all.keySet()
                .removeIf(path -> !site.files().containsKey(path)
                        && (path.matches(".*-[0-9a-f]{12}[.][^./]+") || path.startsWith("previews/")));
        return all;
    }

    /** What stands at one address, for places that take one file at a time. */
    Optional<String> standsAt(String path) throws IOException {
        return switch (target) {
            case "plain" -> standsAt(folder.resolve("plain"), path);
            case SFTP, OLD_SFTP -> standsAt(served(), path);
            case S3 -> S3Server.running().read(bucket(), path).map(bytes -> new String(bytes, ISO_8859_1));
            default -> throw new IllegalStateException(target);
        };
    }

    private static Optional<String> standsAt(Path root, String path) throws IOException {
        try {
            return Optional.of(Files.readString(root.resolve(path), ISO_8859_1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** What whoever reviews a preview sees, by path below it. */
    SortedMap<String, String> seenIn(String preview) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        String prefix = "previews/" + preview + "/";
        read().forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                seen.put(path.substring(prefix.length()), text);
            }
        });
        return seen;
    }

    /** The paths of all that is there. */
    Set<String> all() throws IOException {
        return read().keySet();
    }

    /** The paths of those live files whose names hold their digests. */
    Set<String> named() throws IOException {
        return manifest(read()).files().values().stream()
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

    private SortedMap<String, String> read() throws IOException {
        return switch (target) {
            case "folder" -> seenInFolder(live().resolve("current"));
            case "plain" -> seenInFolder(folder.resolve("plain"));
            case S3 -> seenInBucket();
            case SFTP, OLD_SFTP -> seenInFolder(served());
            default -> seenOnBranch();
        };
    }

    private static SortedMap<String, String> seenInFolder(Path current) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        if (!Files.exists(current)) {
            return seen;
        }
        Path root = current.toRealPath();
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!root.relativize(file).startsWith(".nuggets")) {
                    seen.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file, ISO_8859_1));
                }
            }
        }
        return seen;
    }

    private SortedMap<String, String> seenInBucket() throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        for (String key : S3Server.running().keys(bucket())) {
            if (!key.startsWith(".nuggets/")) {
                S3Server.running().read(bucket(), key).ifPresent(bytes -> seen.put(key, new String(bytes, ISO_8859_1)));
            }
        }
        return seen;
    }

    private SortedMap<String, String> seenOnBranch() throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        try (Repository pages = new FileRepositoryBuilder()
                        .setGitDir(repository().toFile())
                        .setBare()
                        .build();
                TreeWalk walk = new TreeWalk(pages);
                RevWalk commits = new RevWalk(pages)) {
            ObjectId tip = pages.resolve("refs/heads/pages");
            if (tip == null) {
                return seen;
            }
            walk.addTree(commits.parseCommit(tip).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                seen.put(
                        walk.getPathString(),
                        new String(pages.open(walk.getObjectId(0)).getBytes(), ISO_8859_1));
            }
        } catch (NoSuchFileException nothingYet) {
            return seen;
        }
        return seen;
    }
}
