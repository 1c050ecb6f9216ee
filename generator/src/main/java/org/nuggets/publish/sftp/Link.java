package org.nuggets.publish.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.ssh.SshAccess;
import org.nuggets.publish.ssh.SshServer;
import org.nuggets.publish.ssh.SshTrouble;

/** The way to a server: a connection, and another one when it breaks. */
final class Link implements AutoCloseable {

    private final SshAccess access;
    private final SshServer server;
    private final Patience patience;
    private final Attempts attempts;
    private @Nullable Connection current;
    private int channels = Connection.CHANNELS;

    private Link(SshAccess access, SshServer server, Patience patience) {
        this.access = access;
        this.server = server;
        this.patience = patience;
        this.attempts = new Attempts(patience);
    }

    /** Makes ready, without asking the server anything. */
    static Link to(SftpPlace place, Optional<Login> login, Path ssh, Patience patience) throws IOException {
        return new Link(SshAccess.to(place.server(), login, ssh), place.server(), patience);
    }

    /** What is asked of a server. */
    @FunctionalInterface
    interface Question<T> {
        /**
         * Asks it.
         *
         * @param again whether it was asked before, and no answer came
         */
        T ask(RemoteFiles files, boolean again) throws IOException;
    }

    /** Asks, and asks again over a new connection where one breaks. */
    <T> T ask(Question<T> question) throws IOException {
        return attempts.of(again -> {
            Connection connection = connection();
            try {
                return connection.lend(files -> question.ask(files, again));
            } catch (IOException e) {
                if (SftpTrouble.mayPass(e)) {
                    connection.close();
                }
                throw e;
            }
        });
    }

    private synchronized Connection connection() throws IOException {
        Connection there = current;
        if (there == null || !there.isOpen()) {
            if (there != null) {
                channels = Math.min(channels, there.channels());
            }
            there = opened();
            current = there;
        }
        return there;
    }

    private Connection opened() throws IOException {
        try {
            return Connection.open(access, server, patience, channels);
        } catch (IOException e) {
            // A server that was never met is most likely a slip, and not worth waiting for.
            Optional<TargetRefusedException> unreached =
                    current == null ? SshTrouble.unreached(e, server) : Optional.empty();
            if (unreached.isPresent()) {
                throw unreached.get();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        access.close();
    }
}
