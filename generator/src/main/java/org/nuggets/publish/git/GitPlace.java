package org.nuggets.publish.git;

import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.ssh.SshServer;

/**
 * A branch of a repository, as a target names it.
 *
 * @param target the target's own name, by which its settings are told of
 * @param uri of the repository: an address or a path
 * @param written the same as somebody has written it
 * @param hostKey the fingerprint of the key of its server, where that is reached by SSH; none where the user's known hosts
 *     tell
 */
public record GitPlace(String target, String uri, String written, String branch, Optional<String> hostKey) {

    private static final Set<String> SSH = Set.of("ssh", "git+ssh", "ssh+git");

    String shown() {
        return "branch '" + branch + "' of '" + repository() + "'";
    }

    /** Without a name or a secret that somebody has written into it. */
    String repository() {
        return written.replaceFirst("(?i)^([a-z0-9+]+://).*@", "$1");
    }

    /** The words for the setting that names the repository. */
    String setting() {
        return "'repository' of the target '" + target + "'";
    }

    URIish address() throws TargetRefusedException {
        try {
            return new URIish(uri);
        } catch (URISyntaxException wrong) {
            throw new TargetRefusedException(
                    "'" + repository() + "' is no address of a repository: check " + setting());
        }
    }

    /** Where it is reached by SSH: {@code ssh://git@host/path}, or {@code git@host:path}. */
    Optional<SshServer> server() throws TargetRefusedException {
        URIish address = address();
        boolean bySsh = address.getScheme() == null ? address.isRemote() : SSH.contains(address.getScheme());
        return bySsh && address.getHost() != null
                ? Optional.of(new SshServer(
                        target,
                        SshServer.Setting.REPOSITORY,
                        address.getHost(),
                        address.getPort() > 0 ? address.getPort() : SshServer.PORT,
                        Optional.ofNullable(address.getUser()),
                        hostKey))
                : Optional.empty();
    }
}
