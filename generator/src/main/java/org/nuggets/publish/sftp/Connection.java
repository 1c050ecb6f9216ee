package org.nuggets.publish.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.nuggets.publish.place.TargetRefusedException;

/** One connection to a server, with a few channels, each of which does one thing at a time. */
final class Connection implements AutoCloseable {

    static final int CHANNELS = 4;

    private final ClientSession session;
    private final String server;
    private final Semaphore slots;
    private final Queue<RemoteFiles> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    /** Channels that were asked for and not given, be it because the connection broke meanwhile. */
    private final AtomicInteger opening = new AtomicInteger();

    private Connection(ClientSession session, String server, int channels) {
        this.session = session;
        this.server = server;
        this.slots = new Semaphore(channels);
    }

    /**
     * What opens a server.
     *
     * @param password none where keys alone open it
     */
    record Opening(String user, Optional<String> password, List<KeyPair> keys) {
        @Override
        public String toString() {
            return "Opening for '" + user + "'";
        }
    }

    /**
     * Logs in.
     *
     * @param channels how many at most
     * @throws TargetRefusedException where the server is not the one that is meant, or does not take the login
     */
    static Connection open(
            SshClient client, HostKeys hostKeys, SftpPlace place, Opening opening, Patience patience, int channels)
            throws IOException {
        ClientSession session = client.connect(opening.user(), place.host(), place.port())
                .verify(patience.answer())
                .getClientSession();
        try {
            opening.password().ifPresent(session::addPasswordIdentity);
            opening.keys().forEach(session::addPublicKeyIdentity);
            session.auth().verify(patience.answer());
            return new Connection(session, place.server(), channels);
        } catch (IOException | IllegalStateException e) {
            session.close(true);
            hostKeys.check();
            if (isLogin(e)) {
                throw refused(place, opening);
            }
            throw broken(e);
        }
    }

    /** What the library throws where a connection ends while it is used is not always said to be thrown. */
    private static IOException broken(Exception trouble) {
        return trouble instanceof IOException said ? said : new IOException("the connection was closed", trouble);
    }

    private static boolean isLogin(Exception trouble) {
        return trouble instanceof SshException told
                && (told.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                        || String.valueOf(told.getMessage()).contains("Too many authentication failures"));
    }

    private static TargetRefusedException refused(SftpPlace place, Opening opening) {
        String who = "the user '" + opening.user() + "'";
        if (opening.password().isEmpty() && opening.keys().isEmpty()) {
            return new TargetRefusedException(place.server() + " needs a login for " + who + ": set "
                    + place.variables() + " in the environment, or a server in Maven's settings.xml");
        }
        return new TargetRefusedException(
                opening.keys().isEmpty()
                        ? place.server() + " does not take " + who + " with this password: check both, and whether it"
                                + " asks for a key (" + place.variables() + ")"
                        : place.server() + " does not take " + who + " with "
                                + (opening.keys().size() == 1 ? "this key" : "one of these keys")
                                + ": check the user, and that the server knows the public part of it ("
                                + place.variables() + ")");
    }

    /** What is done with a channel. */
    @FunctionalInterface
    interface Work<T> {
        T with(RemoteFiles files) throws IOException;
    }

    <T> T lend(Work<T> work) throws IOException {
        RemoteFiles files = take();
        try {
            return work.with(files);
        } catch (IllegalStateException closed) {
            throw broken(closed);
        } finally {
            idle.add(files);
            slots.release();
        }
    }

    private RemoteFiles take() throws IOException {
        while (true) {
            try {
                slots.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while publishing");
            }
            RemoteFiles free = idle.poll();
            if (free != null) {
                return free;
            }
            opening.incrementAndGet();
            try {
                RemoteFiles files = RemoteFiles.open(session);
                open.incrementAndGet();
                opening.decrementAndGet();
                return files;
            } catch (IOException | IllegalStateException refused) {
                if (!session.isOpen()) {
                    slots.release();
                    throw broken(refused);
                }
                if (open.get() == 0) {
                    slots.release();
                    throw new TargetRefusedException(
                            server + " lets you in, but not to its files by SFTP: ask its owner" + " to allow that");
                }
                // The server gives no more channels: this slot stays taken, and one of the others is waited for.
            }
        }
    }

    /**
     * How many channels another connection to the same server should have: some servers hang up where these are many. Asked
     * by whichever lane sees first that this one broke, when another may still wait for the channel that was too many.
     */
    int channels() {
        return opening.get() > 0 ? Math.max(1, open.get()) : CHANNELS;
    }

    boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void close() {
        session.close(true);
    }
}
