package org.nuggets.publish.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.place.TargetRefusedException;

/** Whether a server is the one that is meant: by the fingerprint of the target, or else by the user's known hosts. */
final class HostKeys implements ServerKeyVerifier {

    private static final String REVOKED = "revoked";

    private final SshServer server;
    private final List<Known> known;
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    /** A key that is noted for the server. */
    private record Known(PublicKey key, Optional<String> marker) {}

    private HostKeys(SshServer server, List<Known> known) {
        this.server = server;
        this.known = known;
    }

    /**
     * Reads what is known of the server.
     *
     * @param file the user's known hosts, which may be absent
     */
    static HostKeys of(SshServer server, Path file) throws IOException {
        List<Known> known = new ArrayList<>();
        if (server.hostKey().isEmpty()) {
            try {
                for (String line : Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
                    known(line, server).ifPresent(known::add);
                }
            } catch (NoSuchFileException none) {
                return new HostKeys(server, known);
            }
        }
        return new HostKeys(server, known);
    }

    private static Optional<Known> known(String line, SshServer server) {
        try {
            KnownHostEntry entry = line.isBlank() || line.strip().startsWith("#")
                    ? null
                    : KnownHostEntry.parseKnownHostEntry(line.strip());
            if (entry == null || !entry.isHostMatch(server.host(), server.port())) {
                return Optional.empty();
            }
            PublicKey key = entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
            return Optional.ofNullable(key).map(sound -> new Known(sound, Optional.ofNullable(entry.getMarker())));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            // Of a kind that only others know.
            return Optional.empty();
        }
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey shown) {
        String print = KeyUtils.getFingerPrint(BuiltinDigests.sha256, shown);
        Optional<String> wrong =
                server.hostKey().isPresent() ? byPrint(server.hostKey().get(), print) : byKnown(shown, print);
        refusal.set(wrong.orElse(null));
        return wrong.isEmpty();
    }

    private Optional<String> byPrint(String expected, String print) {
        return expected.replaceAll("=+$", "").equals(print)
                ? Optional.empty()
                : Optional.of(server.shown() + " is not the one that is meant, or its key was changed: it shows "
                        + print + ", and " + server.setting("host_key") + " is " + expected
                        + "; ask the owner of the server, and write the new one there only if it is theirs");
    }

    private Optional<String> byKnown(PublicKey shown, String print) {
        List<Known> same = known.stream()
                .filter(one -> KeyUtils.compareKeys(one.key(), shown))
                .toList();
        if (same.stream().anyMatch(one -> one.marker().equals(Optional.of(REVOKED)))) {
            return Optional.of(server.shown() + " shows " + print + ", a key that ~/.ssh/known_hosts has as revoked:"
                    + " ask the owner of the server");
        }
        if (same.stream().anyMatch(one -> one.marker().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                known.stream().anyMatch(one -> one.marker().isEmpty())
                        ? server.shown() + " is not the one that ~/.ssh/known_hosts has, or its key was changed: it"
                                + " shows " + print + "; ask the owner of the server, and only if it is theirs take the"
                                + " old line out of that file, or write: host_key: " + print
                        : server.shown() + " is not known: it shows the key " + print
                                + "; ask its owner whether that is its key, and then write below the target '"
                                + server.target() + "' in site.yml: host_key: " + print);
    }

    /**
     * Passes where no key was refused.
     *
     * @throws TargetRefusedException where the last key that was shown was refused
     */
    void check() throws TargetRefusedException {
        String wrong = refusal.get();
        if (wrong != null) {
            throw new TargetRefusedException(wrong);
        }
    }

    /** Of the kinds of keys, those first that are known of the server, then those that ssh itself asks for first. */
    Comparator<String> order() {
        List<String> types =
                known.stream().map(one -> KeyUtils.getKeyType(one.key())).toList();
        return Comparator.comparing((String kind) -> !types.contains(KeyUtils.getCanonicalKeyType(kind)))
                .thenComparing(kind -> !kind.equals(KeyPairProvider.SSH_ED25519));
    }
}
