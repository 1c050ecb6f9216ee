package org.nuggets.publish.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that wait for a place far away, each for one file at a time.
 *
 * @param count how many
 */
record Lanes(int count) {

    /** What is done with each. */
    @FunctionalInterface
    interface Step<T> {
        void take(T item) throws IOException;
    }

    /** Returns when all are done. After the first that fails no other is begun, and its failure is thrown. */
    <T> void each(Collection<T> items, Step<T> step) throws IOException {
        int threads = Math.min(count, items.size());
        if (threads <= 1) {
            for (T item : items) {
                step.take(item);
            }
            return;
        }
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        Callable<Void> lane = () -> {
            try {
                for (T item = waiting.poll(); item != null; item = waiting.poll()) {
                    step.take(item);
                }
            } finally {
                // Empty already, unless something was thrown.
                waiting.clear();
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(threads, lane))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException thrown(Throwable cause) {
        if (cause instanceof IOException refused) {
            return refused;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        return new IOException(cause);
    }
}
