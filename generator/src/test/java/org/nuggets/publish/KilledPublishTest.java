package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A publish is killed again and again while somebody reads: at each moment readers have all of the one site or all of the
 * other, and the next publish goes on from there.
 */
@Timeout(900)
class KilledPublishTest {

    private static final int MOST_MILLIS = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"folder", "git"})
    void aPublishThatIsKilledTenTimesHarmsNothing(String target) throws Exception {
        killed(target, 10, 1);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(strings = {"folder", "git"})
    void aPublishThatIsKilledAHundredTimesHarmsNothing(String target) throws Exception {
        killed(target, 100, 20261129);
    }

    private void killed(String target, int times, long seed) throws Exception {
        PublishedSite site = new PublishedSite(folder, target);
        PublishingForEver.version(site, 0).publish();
        SortedMap<String, String> even = pages(site);
        PublishingForEver.version(site, 1).publish();
        SortedMap<String, String> odd = pages(site);
        assertThat(odd).isNotEqualTo(even);
        Random random = new Random(seed);
        AtomicInteger reads = new AtomicInteger();
        for (int i = 0; i < times; i++) {
            Reader reader = new Reader(site, List.of(even, odd), reads);
            killOne(target, random.nextInt(MOST_MILLIS));
            reader.stop();
            assertThat(pages(site)).as("after kill %d", i).isIn(even, odd);
            // Whatever was left half done, the next one completes.
            PublishedSite next = PublishingForEver.version(PublishedSite.again(folder, target), i);
            assertThat(next.publish(PublishedSite.CARE)).isNotInstanceOf(PublishOutcome.Unsound.class);
            assertThat(pages(site)).isEqualTo(i % 2 == 0 ? even : odd);
            assertThat(Publishing.status(site.request(Map.of()), true)
                            .verified()
                            .orElseThrow()
                            .isGood())
                    .isTrue();
        }
        System.out.println(target + ": " + times + " kills, " + reads.get() + " reads of the whole site meanwhile,"
                + " each of one version (seed " + seed + ")");
        assertThat(reads.get()).isGreaterThan(times);
    }

    /** The pages that readers have, without what tells the day and the order of publishing. */
    private static SortedMap<String, String> pages(PublishedSite site) throws IOException {
        SortedMap<String, String> seen = site.seen();
        seen.remove("site-manifest.json");
        return seen;
    }

    private void killOne(String target, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingForEver.class.getName(),
                        folder.toString(),
                        target)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("publishing");
            TimeUnit.MILLISECONDS.sleep(millis);
            assertThat(process.isAlive()).as("still publishing").isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Reads all of the site all the time, each time by one look at what is live. */
    private static final class Reader {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReference<Object> wrong = new AtomicReference<>();
        private final Thread thread;

        Reader(PublishedSite site, List<SortedMap<String, String>> sound, AtomicInteger reads) {
            thread = new Thread(() -> {
                while (!stopped.get()) {
                    try {
                        SortedMap<String, String> seen = pages(site);
                        if (!sound.contains(seen)) {
                            wrong.compareAndSet(null, seen.keySet());
                        }
                        reads.incrementAndGet();
                    } catch (java.nio.file.NoSuchFileException | java.io.UncheckedIOException pruned) {
                        // So slow a reader was led to a release that is three releases old.
                    } catch (IOException e) {
                        wrong.compareAndSet(null, e);
                    }
                }
            });
            thread.start();
        }

        void stop() throws InterruptedException {
            stopped.set(true);
            thread.join();
            assertThat(wrong.get()).as("seen by a reader").isNull();
        }
    }
}
