package org.nuggets.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.publish.place.Login;

/**
 * What to publish, and where.
 *
 * @param build the site; its day and its drafts are left out of account
 * @param target the name of a place that {@code site.yml} has; none for the only one, or for {@code live}
 * @param settings what holds in place of what {@code site.yml} says of it, by key
 * @param logins from the name of a target to what opens it
 * @param notes a folder for what is kept from publish to publish, made where it is absent; none to keep nothing
 * @param now the time of day
 */
public record PublishRequest(
        BuildRequest build,
        Optional<String> target,
        Map<String, String> settings,
        Function<String, Optional<Login>> logins,
        Optional<Path> notes,
        Instant now) {

    public PublishRequest {
        settings = Map.copyOf(new TreeMap<>(settings));
    }
}
