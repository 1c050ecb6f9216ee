package org.nuggets.index;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Threads that share work, each with a tool of its own. Which of them does what is left to chance. */
public record Workers(int count) {

    /** As many as there are processors. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does pieces of work, and returns when all are done.
     *
     * @param pieces how many there are; they are numbered from 0
     */
    public <T> void share(int pieces, Supplier<T> tool, ObjIntConsumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, count).parallel().forEach(worker -> {
            T own = tool.get();
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                work.accept(own, i);
            }
        });
    }
}
