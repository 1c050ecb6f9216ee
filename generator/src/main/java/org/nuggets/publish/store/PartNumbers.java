package org.nuggets.publish.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for the names of files that are not whole yet: no two have the same at once, and there are no more of them than
 * files are written at once. So what a process leaves that is killed is written over by the next one.
 */
public final class PartNumbers {

    private final AtomicInteger made = new AtomicInteger();
    private final Queue<Integer> free = new ConcurrentLinkedQueue<>();

    /** One that nobody has; it is to be given back. */
    public int take() {
        Integer used = free.poll();
        return used == null ? made.getAndIncrement() : used;
    }

    public void giveBack(int number) {
        free.add(number);
    }
}
