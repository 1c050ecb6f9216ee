package org.nuggets.publish.ssh;

import java.util.Optional;
import org.nuggets.config.TargetConfig;

/**
 * A server that a target is at, as the target's settings name it.
 *
 * @param target the target's own name, by which its settings are told of
 * @param setting which of them names the server
 * @param user whom to log in as, where the login does not say
 * @param hostKey the fingerprint of the server's key; none where the user's known hosts tell
 */
public record SshServer(
        String target, Setting setting, String host, int port, Optional<String> user, Optional<String> hostKey) {

    /** Where SSH listens unless told otherwise. */
    public static final int PORT = 22;

    /** Where a server is named. */
    public enum Setting {
        /** Beside it are {@code port} and {@code user}. */
        HOST("host"),
        /** An address with everything in it. */
        REPOSITORY("repository");

        private final String key;

        Setting(String key) {
            this.key = key;
        }
    }

    /** The server, as it is talked of. */
    public String shown() {
        return "the server " + host + (port == PORT ? "" : " at port " + port);
    }

    /** The words for a setting of the target. */
    public String setting(String key) {
        return "'" + key + "' of the target '" + target + "'";
    }

    String address() {
        return setting(setting.key);
    }

    /** Where the user's name goes. */
    String userGoes() {
        return switch (setting) {
            case HOST -> "add 'user' to the target '" + target + "' in site.yml";
            case REPOSITORY -> "write it into " + address() + ", such as git@" + host;
        };
    }

    /** What to look at where nobody is met at the port. */
    String portToCheck() {
        return switch (setting) {
            case HOST -> address() + ", its 'port'";
            case REPOSITORY -> address();
        };
    }

    /** What in the environment opens the place. */
    String variables() {
        return TargetConfig.variable(target, "PASSWORD") + " or " + TargetConfig.variable(target, "KEY");
    }
}
