package org.nuggets.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that read requests and answer them. There are few: while others wait, who has sent half a request is let go
 * soon, and who came last is served first, so that thousands of halves keep no browser waiting.
 */
final class Askers implements Executor, AutoCloseable {

    private static final int MOST = 32;

    /** A whole request is read between two looks, also on a busy machine. */
    private static final int LOOK_MILLIS = 100;

    private static final int PATIENCE = 3;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(MOST, MOST, 30, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), daemon("serve"));
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(daemon("let-go"));
    private final AtomicLong count = new AtomicLong();

    /** The threads whose request is not whole yet, and how often that was seen. */
    private final Map<Thread, Integer> reading = new HashMap<>();

    Askers() {
        threads.allowCoreThreadTimeOut(true);
        ScheduledFuture<?> unused =
                looking.scheduleWithFixedDelay(this::letGo, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A request, or a part of one. */
    private record Asked(long number, Runnable work) implements Runnable, Comparable<Asked> {

        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Asked other) {
            return Long.compare(other.number, number);
        }
    }

    @Override
    public void execute(Runnable exchange) {
        threads.execute(new Asked(count.getAndIncrement(), () -> {
            begin();
            try {
                exchange.run();
            } finally {
                isRead();
            }
        }));
    }

    private synchronized void begin() {
        reading.put(Thread.currentThread(), 0);
    }

    /** Says that the request of this thread is whole: it will be answered. */
    synchronized void isRead() {
        if (reading.remove(Thread.currentThread()) == null) {
            // It was let go, perhaps in the very moment when it was done.
            Thread.interrupted();
        }
    }

    private synchronized void letGo() {
        boolean othersWait = !threads.getQueue().isEmpty();
        reading.replaceAll((thread, seen) -> seen + 1);
        reading.entrySet().removeIf(one -> {
            boolean tooLong = othersWait && one.getValue() > PATIENCE;
            if (tooLong) {
                // That closes the connection which it reads from.
                one.getKey().interrupt();
            }
            return tooLong;
        });
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, "nuggets-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        looking.shutdownNow();
        threads.shutdownNow();
    }
}
