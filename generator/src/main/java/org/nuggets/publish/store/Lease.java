package org.nuggets.publish.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.ProcessLock;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * The right to change a place, for one process at a time. It stands there as a file that its holder changes every few
 * seconds; one that has not changed for longer was left by a process that was killed, whatever any clock says.
 */
final class Lease implements AutoCloseable {

    private static final int BEAT_SECONDS = 4;
    /** How many beats may fail to come before a holder is taken for dead. */
    private static final int PATIENCE = 5;

    private final FileStore store;
    private final StoredFile file;
    private final String token;
    private final @Nullable FileChannel local;
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> beating;
    private final AtomicReference<@Nullable IOException> lost = new AtomicReference<>();
    private int beats;

    private Lease(FileStore store, StoredFile file, String token, @Nullable FileChannel local) {
        this.store = store;
        this.file = file;
        this.token = token;
        this.local = local;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        });
        this.beating = clock.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes it.
     *
     * @param token of this process and moment alone
     * @param notes a folder of this machine, where a holder is noted: one that was killed here need not be waited for
     * @throws TargetRefusedException where another holds it
     */
    static Lease take(FileStore store, StoredFile file, String token, Optional<Path> notes) throws IOException {
        FileChannel local = notes.isPresent() ? openLocal(notes.get(), store) : null;
        try {
            Optional<String> mine = notes.isPresent() ? noted(notes.get()) : Optional.empty();
            if (notes.isPresent()) {
                Files.writeString(note(notes.get()), token);
            }
            while (!store.writeNew(file, content(token, 0))) {
                Optional<String> holder = read(store, file);
                if (holder.isPresent() && !mine.equals(holder.map(Lease::owner)) && lives(store, file, holder.get())) {
                    throw busy(store);
                }
                if (holder.isPresent() && holder.equals(read(store, file))) {
                    store.delete(file.path());
                }
            }
            return new Lease(store, file, token, local);
        } catch (IOException | RuntimeException e) {
            if (local != null) {
                local.close();
            }
            throw e;
        }
    }

    private static FileChannel openLocal(Path notes, FileStore store) throws IOException {
        Files.createDirectories(notes);
        FileChannel channel = FileChannel.open(notes.resolve("publish.lock"), CREATE, WRITE);
        if (!ProcessLock.take(channel)) {
            channel.close();
            throw busy(store);
        }
        return channel;
    }

    private static Path note(Path notes) {
        return notes.resolve("lease");
    }

    private static Optional<String> noted(Path notes) throws IOException {
        try {
            return Optional.of(Files.readString(note(notes)));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    private static TargetRefusedException busy(FileStore store) {
        return new TargetRefusedException("another publish is writing to the " + store.shown()
                + ": wait until it has finished, then run this again");
    }

    private static byte[] content(String token, int beat) {
        return (token + "\n" + beat + "\n").getBytes(UTF_8);
    }

    private static String owner(String content) {
        return content.substring(0, Math.max(0, content.indexOf('\n')));
    }

    private static Optional<String> read(FileStore store, StoredFile file) throws IOException {
        return store.read(file.path()).map(bytes -> new String(bytes, UTF_8));
    }

    /** Whether its holder gives a sign before patience ends. */
    private static boolean lives(FileStore store, StoredFile file, String seen) throws IOException {
        for (int i = 0; i < PATIENCE * BEAT_SECONDS; i++) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for another publish", e);
            }
            Optional<String> now = read(store, file);
            if (now.isEmpty()) {
                return false;
            }
            if (!now.get().equals(seen)) {
                return true;
            }
        }
        return false;
    }

    private void beat() {
        try {
            if (read(store, file).map(Lease::owner).equals(Optional.of(token))) {
                beats++;
                store.write(file, content(token, beats));
            } else {
                lost.compareAndSet(null, busy(store));
            }
        } catch (IOException e) {
            lost.compareAndSet(null, e);
        }
    }

    /** @throws IOException where it was lost: nothing more may be changed */
    void check() throws IOException {
        IOException why = lost.get();
        if (why != null) {
            throw why;
        }
    }

    @Override
    public void close() throws IOException {
        beating.cancel(false);
        clock.shutdown();
        try {
            // A beat that is under way would bring the file back.
            if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
                return;
            }
            if (lost.get() == null) {
                store.delete(file.path());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (local != null) {
                local.close();
            }
        }
    }
}
