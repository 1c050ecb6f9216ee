package org.nuggets.publish.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.ssh.SshAccess;
import org.nuggets.publish.ssh.SshServer;

/** How a repository elsewhere is reached: what opens it, and how long it is waited for. */
final class GitAccess implements TransportConfigCallback, AutoCloseable {

    private static final int SECONDS = 60;

    private final Optional<Login> login;
    private final Optional<SshAccess> server;

    private GitAccess(Optional<Login> login, Optional<SshAccess> server) {
        this.login = login;
        this.server = server;
    }

    /** @param ssh the folder where ssh keeps the user's keys and known hosts */
    static GitAccess to(GitPlace place, Optional<Login> login, Path ssh) throws IOException {
        Optional<SshServer> server = place.server();
        return new GitAccess(
                login, server.isEmpty() ? Optional.empty() : Optional.of(SshAccess.to(server.get(), login, ssh)));
    }

    boolean hasLogin() {
        return login.isPresent();
    }

    @Override
    public void configure(Transport transport) {
        transport.setTimeout(SECONDS);
        login.filter(known -> !known.secret().isEmpty())
                .ifPresent(known -> transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider(
                        known.user().isEmpty() ? "token" : known.user(), known.secret())));
        if (transport instanceof SshTransport bySsh) {
            bySsh.setSshSessionFactory(new SshSessions(server.orElseThrow()));
        }
    }

    @Override
    public void close() {
        server.ifPresent(SshAccess::close);
    }
}
