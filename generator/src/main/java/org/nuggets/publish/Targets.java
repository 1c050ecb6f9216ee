package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.config.TargetConfig;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.pipeline.SiteBuild;
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
     * @throws TargetRefusedException where there is none such
     */
    static TargetConfig named(PublishRequest request) throws IOException {
        List<TargetConfig> all = SiteBuild.settings(request.build()).config().targets();
        String file = "'" + request.build().site().resolve("site.yml") + "'";
        if (all.isEmpty()) {
            return unnamed(request)
                    .orElseThrow(() -> new TargetRefusedException("no place to publish to stands under 'publish' in "
                            + file + ": add one, such as: publish: {live: {to: folder, path: ../public}}"));
        }
        List<String> names = all.stream().map(TargetConfig::name).toList();
        String name = request.target().orElse(names.size() == 1 || !names.contains(USUAL) ? names.get(0) : USUAL);
        if (request.target().isEmpty() && names.size() > 1 && !names.contains(USUAL)) {
            throw new TargetRefusedException(
                    "several places stand under 'publish' in " + file + ": name one of " + String.join(", ", names));
        }
        TargetConfig target = all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TargetRefusedException("no place '" + name + "' stands under 'publish' in "
                        + file + ": " + DidYouMean.hint(name, names) + "There is " + String.join(", ", names)));
        return settled(name, () -> target.with(request.settings()));
    }

    /** One that only the options tell of. */
    private static Optional<TargetConfig> unnamed(PublishRequest request) throws TargetRefusedException {
        String name = request.target().orElse(USUAL);
        return settled(name, () -> TargetConfig.of(name, request.settings()));
    }

    private static <T> T settled(String name, Supplier<T> settings) throws TargetRefusedException {
        try {
            return settings.get();
        } catch (IllegalArgumentException wrong) {
            throw new TargetRefusedException("the target '" + name + "': " + wrong.getMessage(), wrong);
        }
    }

    /** Goes there. */
    static Target open(TargetConfig target, PublishRequest request) throws IOException {
        refusePassword(target);
        return switch (target.kind()) {
            case FOLDER -> openFolder(target, request);
            case GIT -> {
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

    private static void refusePassword(TargetConfig target) throws TargetRefusedException {
        Optional<String> setting = target.settingWithPassword();
        if (setting.isPresent()) {
            throw new TargetRefusedException("'" + setting.get() + "' of the target '" + target.name()
                    + "' holds a password: " + target.withoutPassword());
        }
    }

    private static Target openFolder(TargetConfig target, PublishRequest request) throws IOException {
        String path = needed(target, "path");
        Path root = request.build().site().resolve(path);
        boolean plain = target.value("layout").equals(Optional.of("plain"));
        return plain
                ? store(new FolderStore(root, area(target), path), target, request)
                : new FolderTarget(
                        root, path, target.keep(), target.value("compress").isPresent());
    }

    private static Target store(FileStore store, TargetConfig target, PublishRequest request) {
        return new StoreTarget(
                store, area(target), target.keep(), request.notes().map(folder -> folder.resolve(target.name())));
    }

    private static SftpPlace sftp(TargetConfig target) throws TargetRefusedException {
        SshServer server = new SshServer(
                target.name(),
                SshServer.Setting.HOST,
                needed(target, "host"),
                port(target),
                target.value("user"),
                target.value("host_key"));
        return new SftpPlace(server, needed(target, "path"), area(target));
    }

    private static GitPlace git(TargetConfig target, PublishRequest request) throws TargetRefusedException {
        String written = needed(target, "repository");
        return new GitPlace(
                target.name(),
                repository(written, request),
                written,
                target.value("branch").orElse("pages"),
                target.value("host_key"));
    }

    /** One that an option gave was seen by no schema. */
    private static int port(TargetConfig target) throws TargetRefusedException {
        String port = target.value("port").orElse(String.valueOf(SshServer.PORT));
        if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > SshServer.LAST_PORT) {
            throw new TargetRefusedException("'port' of the target '" + target.name() + "' takes a number from 1 to "
                    + SshServer.LAST_PORT + ", not '" + port + "'");
        }
        return Integer.parseInt(port);
    }

    /** Where publishing keeps its own things at places that have no better one. */
    private static String area(TargetConfig target) {
        return target.value("keep_in").orElse(".nuggets");
    }

    /** The folder of this machine that a target is; none where it is elsewhere. */
    static Optional<Path> folder(TargetConfig target, PublishRequest request) {
        return target.kind() == TargetConfig.Kind.FOLDER
                ? target.value("path").map(request.build().site()::resolve)
                : Optional.empty();
    }

    /** An address as it is; a path from the folder of the site. */
    private static String repository(String written, PublishRequest request) {
        boolean isAddress = written.matches("[a-z+]+://.*|[^/\\\\:]{2,}:.*");
        // Of a relative path git would look from the copy that it keeps, and not from where the command was typed.
        return isAddress
                ? written
                : request.build().site().resolve(written).toAbsolutePath().normalize().toString();
    }

    private static String needed(TargetConfig target, String key) throws TargetRefusedException {
        return target.value(key)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new TargetRefusedException(
                        "the target '" + target.name() + "' has no '" + key + "': add it under 'publish' in site.yml"));
    }
}
