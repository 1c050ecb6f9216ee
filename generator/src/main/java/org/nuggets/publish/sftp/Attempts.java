package org.nuggets.publish.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does again, after growing pauses, what a broken connection has hindered: each thing some times, and all not for ever. */
final class Attempts {

    private final Patience patience;
    private final AtomicInteger inVain = new AtomicInteger();

    Attempts(Patience patience) {
        this.patience = patience;
    }

    /** What is done. */
    @FunctionalInterface
    interface Attempt<T> {
        /**
         * Does it.
         *
         * @param again whether it was begun before, and may have been done by that
         */
        T make(boolean again) throws IOException;
    }

    /**
     * Tries until it is done.
     *
     * @throws IOException what cannot pass by itself, or what hindered the last attempt
     */
    <T> T of(Attempt<T> attempt) throws IOException {
        long millis = patience.pause().toMillis();
        for (int made = 1; ; made++) {
            try {
                return attempt.make(made > 1);
            } catch (IOException e) {
                if (!SftpTrouble.mayPass(e) || made >= patience.each() || inVain.incrementAndGet() > patience.all()) {
                    throw e;
                }
            }
            pause(millis);
            millis *= 2;
        }
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while publishing");
        }
    }
}
