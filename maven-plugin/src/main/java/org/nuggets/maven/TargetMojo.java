package org.nuggets.maven;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.place.Login;

/** A goal that goes to a place which the site is published to. */
abstract class TargetMojo extends SiteMojo {

    /** What the ids of servers in <code>settings.xml</code> begin with; the name of the place follows. */
    private static final String SERVER = "nuggets-";

    /**
     * Which place of those under <code>publish</code> in <code>site.yml</code>. Unless given, the only one, or
     * <code>live</code>.
     */
    @Parameter(property = "nuggets.target")
    private @Nullable String target;

    /**
     * Settings of that place, in place of those in <code>site.yml</code>, such as <code>path=public</code>. A login is
     * none: that is a server <code>nuggets-live</code> (for a place <code>live</code>) in <code>settings.xml</code>, or the
     * environment's <code>NUGGETS_LIVE_USER</code> and <code>NUGGETS_LIVE_PASSWORD</code> or <code>NUGGETS_LIVE_KEY</code>.
     */
    @Parameter(property = "nuggets.targetSettings")
    private @Nullable List<String> targetSettings;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    final void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        run(
                new PublishRequest(
                        request,
                        Optional.ofNullable(target),
                        settings(),
                        this::login,
                        Optional.of(cache().resolve("publish")),
                        Clock.systemUTC().instant()),
                cache,
                strict);
    }

    /** Does what the goal is for. */
    abstract void run(PublishRequest request, BuildCache cache, boolean strict)
            throws IOException, MojoFailureException;

    private Map<String, String> settings() throws MojoFailureException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String setting : targetSettings == null ? List.<String>of() : targetSettings) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2) {
                throw new MojoFailureException(
                        "targetSettings takes settings such as path=public, not '" + setting + "'");
            }
            all.put(parts[0].strip(), parts[1].strip());
        }
        return all;
    }

    private Optional<Login> login(String name) {
        Server server = settings.getServer(SERVER + name);
        if (server == null) {
            return Login.of(name, System.getenv());
        }
        Server open =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        Optional<String> key = Optional.ofNullable(open.getPrivateKey());
        String secret = key.isPresent() ? open.getPassphrase() : open.getPassword();
        return secret == null && key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Login(
                        Optional.ofNullable(open.getUsername()).orElse(""),
                        Optional.ofNullable(secret).orElse(""),
                        key));
    }
}
