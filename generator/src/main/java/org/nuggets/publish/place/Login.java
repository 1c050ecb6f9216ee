package org.nuggets.publish.place;

import java.util.Map;
import java.util.Optional;
import org.nuggets.config.TargetConfig;

/**
 * What opens a target. It never shows its secrets.
 *
 * @param user may be empty, where a token alone opens it
 * @param secret a password or a token, or what opens the key; may be empty where there is a key
 * @param key a private key, or the path of its file
 */
public record Login(String user, String secret, Optional<String> key) {

    /**
     * The one that the environment has for a target: {@code NUGGETS_LIVE_USER} and {@code NUGGETS_LIVE_PASSWORD}, or
     * {@code NUGGETS_LIVE_KEY}, for one that is called {@code live}.
     */
    public static Optional<Login> of(String target, Map<String, String> environment) {
        String secret = environment.getOrDefault(TargetConfig.variable(target, "PASSWORD"), "");
        Optional<String> key = Optional.ofNullable(environment.get(TargetConfig.variable(target, "KEY")))
                .filter(text -> !text.isBlank());
        return secret.isEmpty() && key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Login(environment.getOrDefault(TargetConfig.variable(target, "USER"), ""), secret, key));
    }

    @Override
    public String toString() {
        return "Login of '" + user + "'";
    }
}
