package org.nuggets.cache;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Puts files into their places and takes them away, also where Windows lets nobody while another program, such as one
 * that looks for viruses, reads them for a moment.
 */
public final class Patiently {

    private static final int TRIES = 8;
    /** Before the second try; each further pause is twice as long, so that all take some 1.3 seconds. */
    private static final long PAUSE_MILLIS = 10;

    private Patiently() {}

    /** Gives a whole file the name of another, which is gone then, in one step. */
    public static void put(Path whole, Path place) throws IOException {
        carryOut(place, () -> Files.move(whole, place, ATOMIC_MOVE));
    }

    /** Takes a file away. */
    public static void delete(Path file) throws IOException {
        carryOut(file, () -> Files.delete(file));
    }

    /** What is done with a file. */
    interface Step {
        void run() throws IOException;
    }

    static void carryOut(Path file, Step step) throws IOException {
        long millis = PAUSE_MILLIS;
        for (int tried = 1; ; tried++) {
            try {
                step.run();
                return;
            } catch (FileSystemException refused) {
                if (tried == TRIES || !isHeld(refused, file)) {
                    throw refused;
                }
            }
            pause(millis);
            millis *= 2;
        }
    }

    /** Elsewhere a file that is read can be replaced, and what is refused stays so. */
    private static boolean isHeld(FileSystemException refused, Path file) {
        // Windows says either that it is used, in the words of its own language, or that it is not allowed.
        boolean mayBe = refused.getClass() == FileSystemException.class || refused instanceof AccessDeniedException;
        return mayBe && file.getFileSystem().getSeparator().equals("\\");
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        }
    }
}
