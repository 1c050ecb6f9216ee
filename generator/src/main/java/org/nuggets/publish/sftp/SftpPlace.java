package org.nuggets.publish.sftp;

import org.nuggets.publish.ssh.SshServer;

/**
 * A folder of a server, as a target names it.
 *
 * @param path the folder that readers are served from: a whole path, or one from where the user comes in
 * @param area where publishing keeps its own things, from there
 */
public record SftpPlace(SshServer server, String path, String area) {

    String shown() {
        return "folder '" + path + "' of " + server.shown();
    }

    /** The words for a setting of the target. */
    String setting(String key) {
        return server.setting(key);
    }
}
