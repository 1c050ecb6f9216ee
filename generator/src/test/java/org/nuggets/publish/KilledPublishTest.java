package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.publish.place.Release;

/**
 * A publish is killed again and again while somebody reads, and the next one goes on from there. At a place where all changes
 * at once readers have all of the one site or all of the other, at each moment; at another place each file of the one or of
 * the other, and whatever a page leads to is there.
 */
@Timeout(900)
class KilledPublishTest {

    @TempDir
    private Path folder;

    @AtEachPlace
    void aPublishThatIsKilledTenTimesHarmsNothing(String target) throws Exception {
        killed(target, 10, 1);
    }

    @Tag("proof")
    @Timeout(3600)
    @AtEachPlace
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
        for (int i = 0; i < 2; i++) {
            PublishingForEver.build(PublishedSite.again(folder, target), folder, i);
        }
        List<SortedMap<String, String>> versions = List.of(even, odd);
        boolean atOnce = PublishedSite.targetsThatChangeAtOnce().toList().contains(target);
        Random random = new Random(seed);
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        int broken = 0;
        for (int i = 0; i < times; i++) {
            Reader reader = atOnce
                    ? new WholeReader(site, versions, reads)
                    : new FileReader(site, versions, reads, missed, new Random(seed + i));
            killOne(target, random.nextDouble(), reader);
            broken += site.status().live().orElseThrow().whole() ? 0 : 1;
            reader.checkAll();
            if (i % 3 == 0) {
                // Nothing is lost: what was live, or what had just become so, is there as a whole.
                Release live = site.status().live().orElseThrow().release();
                Publishing.rollBack(site.request(Map.of()), Optional.of(live.id()));
                assertThat(pages(site)).as("gone back to after kill %d", i).isIn(versions);
            }
            // Whatever was left half done, the next one completes.
            PublishedSite next = PublishingForEver.version(PublishedSite.again(folder, target), i);
            assertThat(next.publish(PublishedSite.CARE)).isNotInstanceOf(PublishOutcome.Unsound.class);
            assertThat(pages(site)).isEqualTo(versions.get(i % 2));
            TargetStatus status = Publishing.status(site.request(Map.of()), true);
            assertThat(status.verified().orElseThrow().isGood()).isTrue();
            assertThat(status.live().orElseThrow().whole()).isTrue();
        }
        System.out.println(target + ": " + times + " kills, " + broken + " of them in the midst, " + reads.get()
                + (atOnce ? " reads of the whole site" : " reads of files") + " meanwhile, " + missed
                + " of a file that was not there (seed " + seed + ")");
        assertThat(reads.get()).isGreaterThan(times);
    }

    /** The pages that readers have, without what tells the day and the order of publishing. */
    private static SortedMap<String, String> pages(PublishedSite site) throws IOException {
        SortedMap<String, String> seen = site.seen();
        seen.remove("site-manifest.json");
        return seen;
    }

    /**
     * Kills a publish while somebody reads.
     *
     * @param when which part of the time that a publish takes at the target has passed by then
     */
    private void killOne(String target, double when, Reader reader) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingForEver.class.getName(),
                        folder.toString(),
                        target)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // The first of a process takes longest, and may find that nothing is to do: it is not what is to be killed.
            await(said, PublishingForEver.DONE);
            // Nor is it what is to be read: until then a machine of few processors starts it sooner without readers.
            ReaderThread reading = new ReaderThread(reader);
            await(said, PublishingForEver.BEGUN);
            long begun = System.nanoTime();
            await(said, PublishingForEver.DONE);
            long took = System.nanoTime() - begun;
            await(said, PublishingForEver.BEGUN);
            TimeUnit.NANOSECONDS.sleep((long) (when * took));
            assertThat(process.isAlive()).as("still publishing").isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            reading.stop();
        }
    }

    private static void await(BufferedReader said, String word) throws IOException {
        String line = said.readLine();
        while (!word.equals(line)) {
            assertThat(line).as("a process that ends by itself").isNotNull();
            line = said.readLine();
        }
    }

    /** Somebody who looks at the site. */
    private interface Reader {

        /** One look, which fails where something is wrong. */
        void look() throws IOException;

        /** A look at all of it. */
        void checkAll() throws IOException;
    }

    /** Looks at all of the site, each time by one look at what is live. */
    private record WholeReader(PublishedSite site, List<SortedMap<String, String>> sound, AtomicInteger reads)
            implements Reader {

        @Override
        public void look() throws IOException {
            try {
                checkAll();
                reads.incrementAndGet();
            } catch (NoSuchFileException | UncheckedIOException pruned) {
                // So slow a reader was led to a release that is three releases old.
            }
        }

        @Override
        public void checkAll() throws IOException {
            assertThat(pages(site)).as("the whole site").isIn(sound);
        }
    }

    /** Asks for one address after another, and for what stands on the pages. */
    private record FileReader(
            PublishedSite site,
            List<SortedMap<String, String>> sound,
            AtomicInteger reads,
            AtomicInteger missed,
            Random random)
            implements Reader {

        /** An attribute whose value is the address of a file; others hold words. */
        private static final Pattern LINK =
                Pattern.compile("(?:href|src|data-[a-z]+)=\"([^\"#?:\\s]+\\.[a-z0-9]+)[\"#?]");

        private List<String> addresses() {
            return sound.stream()
                    .flatMap(version -> version.keySet().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public void look() throws IOException {
            List<String> addresses = addresses();
            check(addresses.get(random.nextInt(addresses.size())));
            reads.incrementAndGet();
        }

        @Override
        public void checkAll() throws IOException {
            for (String address : addresses()) {
                check(address);
            }
        }

        private void check(String address) throws IOException {
            Optional<String> there = site.standsAt(address);
            if (there.isEmpty() && site.mayMissAFile()) {
                missed.incrementAndGet();
                return;
            }
            assertThat(sound.stream().map(version -> Optional.ofNullable(version.get(address))))
                    .as("what stands at %s", address)
                    .contains(there);
            if (there.isPresent() && address.endsWith(".html")) {
                Matcher link = LINK.matcher(there.get());
                while (link.find()) {
                    String path = URI.create("/" + address)
                            .resolve(link.group(1))
                            .getPath()
                            .substring(1);
                    // A page that has changed meanwhile may have led there.
                    if (!site.mayMissAFile()
                            && leadsToNothing(path)
                            && site.standsAt(address).equals(there)
                            && leadsToNothing(path)) {
                        assertThat(site.standsAt(address))
                                .as("%s leads to %s, which is not there", address, path)
                                .isNotEqualTo(there);
                    }
                }
            }
        }

        private boolean leadsToNothing(String path) throws IOException {
            return !path.isEmpty() && !path.endsWith("/") && site.standsAt(path).isEmpty();
        }
    }

    /** Lets somebody look all the time. */
    private static final class ReaderThread {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReference<Throwable> wrong = new AtomicReference<>();
        private final Thread thread;

        ReaderThread(Reader reader) {
            thread = new Thread(() -> {
                while (!stopped.get() && wrong.get() == null) {
                    try {
                        reader.look();
                    } catch (IOException | AssertionError e) {
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
