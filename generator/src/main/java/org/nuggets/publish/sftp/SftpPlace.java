package org.nuggets.publish.sftp;

import java.util.Optional;
import org.nuggets.publish.place.Login;

/**
 * A folder of a server, as a target names it.
 *
 * @param target the target's own name, by which its settings are told of
 * @param user whom to log in as, where the login does not say
 * @param path the folder that readers are served from: a whole path, or one from where the user comes in
 * @param area where publishing keeps its own things, from there
 * @param hostKey the fingerprint of the server's key; none where the user's known hosts tell
 */
public record SftpPlace(
        String target,
        String host,
        int port,
        Optional<String> user,
        String path,
        String area,
        Optional<String> hostKey) {

    /** Where SSH listens unless told otherwise. */
    public static final int PORT = 22;

    public static final int LAST_PORT = 65_535;

    String shown() {
        return "folder '" + path + "' of " + server();
    }

    String server() {
        return "the server " + host + (port == PORT ? "" : " at port " + port);
    }

    /** The words for a setting of the target. */
    String setting(String key) {
        return "'" + key + "' of the target '" + target + "'";
    }

    /** What in the environment opens the place. */
    String variables() {
        return Login.variable(target, "PASSWORD") + " or " + Login.variable(target, "KEY");
    }
}
