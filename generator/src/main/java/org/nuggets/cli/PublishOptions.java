package org.nuggets.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.place.Login;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say which place to publish to. */
final class PublishOptions {

    @Parameters(
            index = "0+",
            arity = "0..1",
            paramLabel = "TARGET",
            description = "Which place of those under 'publish' in site.yml (default: the only one, or 'live').")
    private @Nullable String target;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of that place, in place of the one in site.yml, such as --set path=public.")
    private Map<String, String> settings = Map.of();

    PublishRequest request(SiteOptions site) {
        return new PublishRequest(
                site.request(),
                Optional.ofNullable(target),
                settings,
                name -> Login.of(name, System.getenv()),
                site.keptFolder().map(folder -> folder.resolve("publish")),
                Clock.systemUTC().instant());
    }
}
