package org.nuggets.publish.git;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.nuggets.publish.ssh.SshAccess;

/** Lets git talk to a server by the same SSH as files are published with: the same keys, and the same servers are believed. */
final class SshSessions extends SshSessionFactory {

    private static final Duration USUAL = Duration.ofSeconds(20);

    private final SshAccess server;

    SshSessions(SshAccess server) {
        this.server = server;
    }

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int millis) {
        return new Session(server);
    }

    @Override
    public String getType() {
        return "nuggets";
    }

    /** Each command logs in by itself. */
    private record Session(SshAccess server) implements RemoteSession {

        @Override
        public Process exec(String command, int seconds) throws IOException {
            try {
                return server.run(command, USUAL);
            } catch (IOException e) {
                // The only kind that git hands on as it is.
                throw new TransportException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public void disconnect() {}
    }
}
