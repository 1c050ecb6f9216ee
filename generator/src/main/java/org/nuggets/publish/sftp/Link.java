package org.nuggets.publish.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.sftp.Connection.Opening;

/** The way to a server: a connection, and another one when it breaks. */
final class Link implements AutoCloseable {

    private final SshClient client;
    private final HostKeys hostKeys;
    private final SftpPlace place;
    private final Opening opening;
    private final Patience patience;
    private final Attempts attempts;
    private @Nullable Connection current;
    private int channels = Connection.CHANNELS;

    private Link(SshClient client, HostKeys hostKeys, SftpPlace place, Opening opening, Patience patience) {
        this.client = client;
        this.hostKeys = hostKeys;
        this.place = place;
        this.opening = opening;
        this.patience = patience;
        this.attempts = new Attempts(patience);
    }

    /** Makes ready, without asking the server anything. */
    static Link to(SftpPlace place, Optional<Login> login, Path ssh, Patience patience) throws IOException {
        Opening opening = opening(place, login, ssh);
        HostKeys hostKeys = HostKeys.of(place, ssh.resolve("known_hosts"));
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
        return new Link(client, hostKeys, place, opening, patience);
    }

    private static Opening opening(SftpPlace place, Optional<Login> login, Path ssh) throws TargetRefusedException {
        String user = login.map(Login::user)
                .filter(name -> !name.isEmpty())
                .or(place::user)
                .orElseThrow(() -> new TargetRefusedException("nothing says whom to log in as at " + place.server()
                        + ": add 'user' to the target '" + place.target() + "' in site.yml, or set "
                        + Login.variable(place.target(), "USER")));
        if (login.isEmpty()) {
            return new Opening(user, Optional.empty(), Keys.usual(ssh));
        }
        Optional<String> key = login.get().key();
        String secret = login.get().secret();
        return key.isPresent()
                ? new Opening(user, Optional.empty(), Keys.of(key.get(), secret, place))
                : new Opening(user, Optional.of(secret), List.of());
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
            return Connection.open(client, hostKeys, place, opening, patience, channels);
        } catch (IOException e) {
            // A server that was never met is most likely a slip, and not worth waiting for.
            Optional<TargetRefusedException> unreached =
                    current == null ? SftpTrouble.unreached(e, place) : Optional.empty();
            if (unreached.isPresent()) {
                throw unreached.get();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
