package org.nuggets.publish.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.session.ClientSession;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.ssh.SshAccess;
import org.nuggets.publish.ssh.SshServer;

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
     * Logs in.
     *
     * @param channels how many at most
     * @throws TargetRefusedException where the server is not the one that is meant, or does not take the login
     */
    static Connection open(SshAccess access, SshServer server, Patience patience, int channels) throws IOException {
        return new Connection(access.session(patience.answer()), server.shown(), channels);
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
            throw SshAccess.broken(closed);
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
                    throw SshAccess.broken(refused);
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
