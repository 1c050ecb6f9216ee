package org.nuggets.publish.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What opens a target. It never shows its secret.
 *
 * @param user may be empty, where a token alone opens it
 * @param secret a password or a token
 */
public record Login(String user, String secret) {

    /**
     * The one that the environment has for a target: {@code NUGGETS_LIVE_USER} and {@code NUGGETS_LIVE_PASSWORD} for one
     * that is called {@code live}.
     */
    public static Optional<Login> of(String target, Map<String, String> environment) {
        String prefix = "NUGGETS_" + target.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        return Optional.ofNullable(environment.get(prefix + "PASSWORD"))
                .filter(secret -> !secret.isEmpty())
                .map(secret -> new Login(environment.getOrDefault(prefix + "USER", ""), secret));
    }

    @Override
    public String toString() {
        return "Login of '" + user + "'";
    }
}
