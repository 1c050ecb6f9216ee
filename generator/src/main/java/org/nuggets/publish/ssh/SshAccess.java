package org.nuggets.publish.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;

/** What opens a server, as often as a connection is needed. */
public final class SshAccess implements AutoCloseable {

    private final SshClient client;
    private final HostKeys hostKeys;
    private final SshServer server;
    private final Opening opening;

    private SshAccess(SshClient client, HostKeys hostKeys, SshServer server, Opening opening) {
        this.client = client;
        this.hostKeys = hostKeys;
        this.server = server;
        this.opening = opening;
    }

    /** @param password none where keys alone open it */
    private record Opening(String user, Optional<String> password, List<KeyPair> keys) {
        @Override
        public String toString() {
            return "Opening for '" + user + "'";
        }
    }

    /**
     * Makes ready, without asking the server anything.
     *
     * @param login none for the user's own keys
     * @param ssh the folder where ssh keeps the user's keys and known hosts
     * @throws TargetRefusedException where the login cannot be used
     */
    public static SshAccess to(SshServer server, Optional<Login> login, Path ssh) throws IOException {
        Opening opening = opening(server, login, ssh);
        HostKeys hostKeys = HostKeys.of(server, ssh.resolve("known_hosts"));
        SshClient client = SshClient.setUpDefaultClient();
        // What holds is what site.yml says: no setting of ssh's own leads elsewhere.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setServerKeyVerifier(hostKeys);
        Comparator<NamedFactory<Signature>> order = Comparator.comparing(NamedFactory::getName, hostKeys.order());
        client.setSignatureFactories(client.getSignatureFactories().stream()
                .filter(kind -> !kind.getName().contains("-cert-"))
                .sorted(order)
                .toList());
        client.start();
        return new SshAccess(client, hostKeys, server, opening);
    }

    private static Opening opening(SshServer server, Optional<Login> login, Path ssh) throws TargetRefusedException {
        String user = login.map(Login::user)
                .filter(name -> !name.isEmpty())
                .or(server::user)
                .orElseThrow(() -> new TargetRefusedException("nothing says whom to log in as at " + server.shown()
                        + ": " + server.userGoes() + ", or set " + TargetConfig.variable(server.target(), "USER")));
        if (login.isEmpty()) {
            return new Opening(user, Optional.empty(), Keys.usual(ssh));
        }
        Optional<String> key = login.get().key();
        String secret = login.get().secret();
        return key.isPresent()
                ? new Opening(user, Optional.empty(), Keys.of(key.get(), secret, server.target()))
                : new Opening(user, Optional.of(secret), List.of());
    }

    /**
     * Logs in.
     *
     * @param answer how long to wait for one
     * @throws TargetRefusedException where the server is not the one that is meant, or does not take the login
     */
    public ClientSession session(Duration answer) throws IOException {
        ClientSession session = client.connect(opening.user(), server.host(), server.port())
                .verify(answer)
                .getClientSession();
        try {
            opening.password().ifPresent(session::addPasswordIdentity);
            opening.keys().forEach(session::addPublicKeyIdentity);
            session.auth().verify(answer);
            return session;
        } catch (IOException | IllegalStateException e) {
            session.close(true);
            hostKeys.check();
            if (isLogin(e)) {
                throw refused();
            }
            throw broken(e);
        }
    }

    /**
     * Logs in, and has a command run there. What ends it ends the connection, too.
     *
     * @param answer how long to wait for one
     * @throws TargetRefusedException where no server is met, it is not the one that is meant, or does not take the login
     */
    public Process run(String command, Duration answer) throws IOException {
        ClientSession session;
        try {
            session = session(answer);
        } catch (IOException e) {
            throw SshTrouble.unreached(e, server).map(IOException.class::cast).orElse(e);
        }
        try {
            ChannelExec channel = session.createExecChannel(command);
            // A server that runs no commands would be waited for else.
            CoreModuleProperties.REQUEST_EXEC_REPLY.set(channel, true);
            RemoteProcess process = new RemoteProcess(channel, session);
            channel.open().verify(answer);
            return process;
        } catch (IOException | IllegalStateException e) {
            session.close(true);
            throw broken(e);
        }
    }

    /** What the library throws where a connection ends while it is used is not always said to be thrown. */
    public static IOException broken(Exception trouble) {
        return trouble instanceof IOException said ? said : new IOException("the connection was closed", trouble);
    }

    private static boolean isLogin(Exception trouble) {
        return trouble instanceof SshException told
                && (told.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                        || String.valueOf(told.getMessage()).contains("Too many authentication failures"));
    }

    private TargetRefusedException refused() {
        String who = "the user '" + opening.user() + "'";
        if (opening.password().isEmpty() && opening.keys().isEmpty()) {
            return new TargetRefusedException(server.shown() + " needs a login for " + who + ": set "
                    + server.variables() + " in the environment, or a server in Maven's settings.xml");
        }
        return new TargetRefusedException(
                opening.keys().isEmpty()
                        ? server.shown() + " does not take " + who + " with this password: check both, and whether it"
                                + " asks for a key (" + server.variables() + ")"
                        : server.shown() + " does not take " + who + " with "
                                + (opening.keys().size() == 1 ? "this key" : "one of these keys")
                                + ": check the user, and that the server knows the public part of it ("
                                + server.variables() + ")");
    }

    @Override
    public void close() {
        client.stop();
    }
}
