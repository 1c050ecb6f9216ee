package org.nuggets.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuggets.config.TargetConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.TargetCheck;
import org.nuggets.publish.folder.FolderTarget;
import org.nuggets.publish.git.GitPlace;
import org.nuggets.publish.git.GitTarget;
import org.nuggets.publish.git.RemoteBranch;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.s3.Patience;
import org.nuggets.publish.s3.S3Store;
import org.nuggets.publish.sftp.SftpPlace;
import org.nuggets.publish.sftp.SftpStore;
import org.nuggets.publish.ssh.SshServer;
import org.nuggets.publish.store.FileStore;
import org.nuggets.publish.store.FolderStore;
import org.nuggets.publish.store.StoreTarget;

/** Which place is meant, and the way to it. */
final class Targets {

    /** Meant where several are there, and none is named. */
    private static final String USUAL = "live";

    /** Where ssh keeps the user's keys and known hosts. */
    private static final Path SSH = Path.of(System.getProperty("user.home"), ".ssh");

    private Targets() {}

    /**
     * The place that a request means.
     *
     * @throws TargetRefusedException where there is none such, or its settings are wrong
     */
    static TargetConfig named(PublishRequest request) throws IOException {
        return named(request, false);
    }

    /** As {@link #named}, for who builds first: the build tells what is wrong in {@code site.yml} at its place, with all else. */
    static TargetConfig namedForBuild(PublishRequest request) throws IOException {
        return named(request, true);
    }

    private static TargetConfig named(PublishRequest request, boolean builds) throws IOException {
        JsonNode all = SiteBuild.settings(request.build()).places().root().path("publish");
        String file = "'" + request.build().site().resolve("site.yml") + "'";
        List<String> names = all.properties().stream().map(Map.Entry::getKey).toList();
        if (names.isEmpty() && !TargetCheck.isOne(request.settings())) {
            throw new TargetRefusedException("no place to publish to stands under 'publish' in " + file
                    + ": add one, such as: publish: {live: {to: folder, path: ../public}}");
        }
        String name = request.target().orElse(names.size() == 1 ? names.get(0) : USUAL);
        if (request.target().isEmpty() && names.size() > 1 && !names.contains(USUAL)) {
            throw new TargetRefusedException(
                    "several places stand under 'publish' in " + file + ": name one of " + String.join(", ", names));
        }
        if (!names.isEmpty() && !names.contains(name)) {
            throw new TargetRefusedException("no place '" + name + "' stands under 'publish' in " + file + ": "
                    + DidYouMean.hint(name, names) + "There is " + String.join(", ", names));
        }
        JsonNode written = all.path(name);
        Checked<Optional<TargetConfig>> target = TargetCheck.with(name, written, request.settings());
        if (!target.findings().isEmpty()) {
            boolean told = builds
                    && !TargetCheck.with(name, written, Map.of()).findings().isEmpty();
            Optional<TargetConfig> unsound = TargetConfig.of(name, written);
            if (told && unsound.isPresent()) {
                return unsound.get();
            }
            String it = "the target '" + name + "'";
            String wrong = target.findings().stream()
                    .map(finding -> finding.message() + ": " + finding.fix())
                    .collect(Collectors.joining("; "));
            throw new TargetRefusedException(wrong.contains(it) ? wrong : it + ": " + wrong);
        }
        return target.value().orElseThrow();
    }

    /** Goes there. */
    static Target open(TargetConfig target, PublishRequest request) throws IOException {
        return switch (target.kind()) {
            case FOLDER ->
                new FolderTarget(
                        root(target, request),
                        needed(target, "path"),
                        target.keep(),
                        target.value("compress").isPresent());
            case PLAIN_FOLDER -> store(plain(target, request), target, request);
            case GIT, GIT_BY_SSH -> {
                Optional<Login> login = request.logins().apply(target.name());
                yield new GitTarget(
                        RemoteBranch.open(
                                git(target, request),
                                login,
                                SSH,
                                request.notes().map(folder -> folder.resolve(target.name())),
                                target.keep()),
                        target.value("domain"),
                        target.keep());
            }
            case S3 -> {
                FileStore bucket = S3Store.open(target, request.logins().apply(target.name()), Patience.USUAL);
                yield store(bucket, target, request);
            }
            case SFTP ->
                store(SftpStore.open(sftp(target), request.logins().apply(target.name()), SSH), target, request);
        };
    }

    private static FileStore plain(TargetConfig target, PublishRequest request) throws TargetRefusedException {
        Path root = root(target, request);
        String path = needed(target, "path");
        if (Files.isSymbolicLink(root.resolve("current")) && Files.isDirectory(root.resolve("releases"))) {
            throw new TargetRefusedException(
                    "the folder '" + path + "' holds releases, and its readers see 'current', as in"
                            + " a folder without 'layout: plain': publish as before, or choose an empty folder");
        }
        return new FolderStore(root, area(target), path);
    }

    private static Target store(FileStore store, TargetConfig target, PublishRequest request) {
        return new StoreTarget(
                store, area(target), target.keep(), request.notes().map(folder -> folder.resolve(target.name())));
    }

    private static SftpPlace sftp(TargetConfig target) {
        SshServer server = new SshServer(
                target.name(),
                SshServer.Setting.HOST,
                needed(target, "host"),
                target.value("port").map(Integer::parseInt).orElse(SshServer.PORT),
                target.value("user"),
                target.value("host_key"));
        return new SftpPlace(server, needed(target, "path"), area(target));
    }

    private static GitPlace git(TargetConfig target, PublishRequest request) {
        String written = needed(target, "repository");
        return new GitPlace(
                target.name(),
                repository(written, request),
                written,
                target.value("branch").orElse("pages"),
                target.value("host_key"));
    }

    /** Where publishing keeps its own things at places that have no better one. */
    private static String area(TargetConfig target) {
        return target.value("keep_in").orElse(".nuggets");
    }

    /** The folder of this machine that a target is; none where it is elsewhere. */
    static Optional<Path> folder(TargetConfig target, PublishRequest request) throws TargetRefusedException {
        return target.kind() == TargetConfig.Kind.FOLDER || target.kind() == TargetConfig.Kind.PLAIN_FOLDER
                ? Optional.of(root(target, request))
                : Optional.empty();
    }

    private static Path root(TargetConfig target, PublishRequest request) throws TargetRefusedException {
        String path = needed(target, "path");
        if (File.separatorChar == '/' && path.matches("[A-Za-z]:[/\\\\].*|[^/]*\\\\.*")) {
            throw new TargetRefusedException(
                    "'path' of the target '" + target.name() + "' is a path of Windows, '" + path
                            + "', and this machine has none such: write one of its own, or --set path=… for this machine alone");
        }
        return request.build().site().resolve(path);
    }

    /** An address as it is; a path from the folder of the site. */
    private static String repository(String written, PublishRequest request) {
        boolean isAddress = written.matches("[a-z+]+://.*|[^/\\\\:]{2,}:.*");
        // Of a relative path git would look from the copy that it keeps, and not from where the command was typed.
        return isAddress
                ? written
                : request.build()
                        .site()
                        .resolve(written)
                        .toAbsolutePath()
                        .normalize()
                        .toString();
    }

    private static String needed(TargetConfig target, String key) {
        return target.value(key).orElseThrow();
    }
}
