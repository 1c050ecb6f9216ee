package org.nuggets.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkPoolTest {

    @Test
    void oneThreadDoesAllThatIsAskedOfIt() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        int sum = new WorkPool(1).run(() -> {
            ForkJoinTask<Integer> later = WorkPool.start(() -> see(seen, 1));
            int streamed =
                    IntStream.range(0, 1_000).parallel().map(i -> see(seen, 1)).sum();
            new WorkPool(8).share(100, () -> seen, (tool, i) -> see(tool, i));
            return streamed + later.join();
        });
        assertThat(sum).isEqualTo(1_001);
        assertThat(seen).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void eachPieceIsDoneOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(500);
        WorkPool.all().share(500, () -> done, AtomicIntegerArray::incrementAndGet);
        assertThat(IntStream.range(0, 500).map(done::get)).containsOnly(1);
    }

    @Test
    void whatGoesWrongReachesTheCaller() {
        WorkPool one = new WorkPool(1);
        assertThatThrownBy(() -> one.run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }

    private static int see(Set<Thread> seen, int value) {
        seen.add(Thread.currentThread());
        return value;
    }
}
