package org.nuggets.work;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Threads that share work, and a bound that holds: whatever a piece of work does by {@link #share}, by {@link #start} or by
 * parallel streams is done by so many of them.
 *
 * @param threads at least one
 */
public record WorkPool(int threads) {

    /** As many as there are processors. */
    public static WorkPool all() {
        return new WorkPool(processors());
    }

    /** Does a piece of work, and returns what it makes. */
    public <T> T run(Supplier<T> work) {
        if (threads >= processors()) {
            return work.get();
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work::get).join();
        } finally {
            pool.shutdown();
        }
    }

    /** Begins what the caller will need later, on a thread of the pool that the caller is in. */
    public static <T> ForkJoinTask<T> start(Supplier<T> work) {
        return ForkJoinTask.adapt(work::get).fork();
    }

    /**
     * Does numbered pieces of work, and returns when all are done. Each thread has a tool of its own; which of them does
     * what is left to chance.
     *
     * @param pieces how many there are; they are numbered from 0
     */
    public <T> void share(int pieces, Supplier<T> tool, ObjIntConsumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, threads).parallel().forEach(thread -> {
            T own = tool.get();
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                work.accept(own, i);
            }
        });
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
