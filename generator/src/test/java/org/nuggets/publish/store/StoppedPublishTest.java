package org.nuggets.publish.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuggets.cache.Digest;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.SiteManifestJson;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Live;

/**
 * Whatever is done to a place that takes one file at a time, stopped before each of the changes that it makes there: readers
 * have each page whole with all that it leads to, and what comes next goes on from there.
 */
class StoppedPublishTest {

    private static final int KEEP = 2;
    private static final int BEGUN = 3;
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]");

    private SortedMap<String, byte[]> place = new TreeMap<>();
    private SortedMap<String, byte[]> begun = new TreeMap<>();
    /** Each path with each text that has ever been published there. */
    private final Set<String> meant = new HashSet<>();

    private boolean stopped;
    private int day;

    /** What is done. */
    enum Act {
        /** Something new. */
        PUBLISH,
        /** What the last one wished to publish. */
        PUBLISH_AGAIN,
        /** What was live before. */
        PUBLISH_THE_ONE_BEFORE,
        ROLL_BACK,
        ROLL_BACK_TO_THE_LIVE_ONE,
        PREVIEW,
        UNPUBLISH
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsStoppedWhatComesNextGoesOn(Act act) throws IOException {
        for (Act next : Act.values()) {
            everywhere(act, stop -> {
                begin();
                attempt(act, stop);
                boolean wasStopped = stopped;
                attempt(next, Integer.MAX_VALUE);
                if (next == Act.PREVIEW || next == Act.UNPUBLISH) {
                    attempt(Act.PUBLISH, Integer.MAX_VALUE);
                }
                assertSound(act + " stopped at " + stop + ", then " + next);
                return wasStopped;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("proof")
    void alsoWhereThatIsStoppedToo(Act act) throws IOException {
        for (Act next : Act.values()) {
            everywhere(act, stop -> {
                boolean[] wasStopped = {false};
                everywhere(next, second -> {
                    begin();
                    attempt(act, stop);
                    wasStopped[0] = stopped;
                    attempt(next, second);
                    boolean again = stopped;
                    attempt(Act.PUBLISH, Integer.MAX_VALUE);
                    assertSound(act + " stopped at " + stop + ", " + next + " at " + second);
                    return again;
                });
                return wasStopped[0];
            });
        }
    }

    @Test
    void alsoHoweverOften() throws IOException {
        play(1, 1_000);
    }

    @Test
    @Tag("proof")
    void alsoThousandsOfTimes() throws IOException {
        play(20261130, 20_000);
    }

    private void play(long seed, int acts) throws IOException {
        Random random = new Random(seed);
        begin();
        for (int i = 0; i < acts; i++) {
            Act act = Act.values()[random.nextInt(Act.values().length)];
            attempt(act, random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(40));
            if (random.nextInt(10) == 0) {
                attempt(Act.PUBLISH, Integer.MAX_VALUE);
                assertSound("seed " + seed + ", act " + i);
            }
        }
    }

    /** Tries one place to stop after the other, until it comes to its end. */
    private static void everywhere(Act act, Try attempt) throws IOException {
        int stop = 0;
        while (attempt.isStopped(stop)) {
            stop++;
        }
        assertThat(stop).as("changes that are made to %s", act).isGreaterThan(1);
    }

    @FunctionalInterface
    private interface Try {
        boolean isStopped(int stop) throws IOException;
    }

    /** Three sites, one after the other, and one for review. */
    private void begin() throws IOException {
        if (begun.isEmpty()) {
            for (int i = 0; i < BEGUN; i++) {
                attempt(Act.PUBLISH, Integer.MAX_VALUE);
            }
            attempt(Act.PREVIEW, Integer.MAX_VALUE);
            begun = MemoryStore.copy(place);
        }
        place = MemoryStore.copy(begun);
        day = BEGUN;
    }

    private void attempt(Act act, int stop) throws IOException {
        // Of one that was killed it would be waited for.
        place.remove(".nuggets/lock");
        MemoryStore store = new MemoryStore(place, stop, this::assertReadable);
        stopped = false;
        try (StoreTarget target = new StoreTarget(store, ".nuggets", KEEP, Optional.empty())) {
            Optional<Release> live = target.live().map(Live::release);
            List<Release> kept = target.releases();
            switch (act) {
                case PUBLISH -> target.publish(edition(++day), live);
                case PUBLISH_AGAIN -> target.publish(edition(day), live);
                case PUBLISH_THE_ONE_BEFORE -> target.publish(edition(Math.max(1, day - 1)), live);
                case ROLL_BACK -> target.rollBackTo(kept.get(kept.size() - 1), time());
                case ROLL_BACK_TO_THE_LIVE_ONE -> target.rollBackTo(live.orElseThrow(), time());
                case PREVIEW -> target.preview("pr-1", edition(day + 1));
                case UNPUBLISH -> {
                    if (target.previews().all().isEmpty()) {
                        target.preview("pr-1", edition(day + 1));
                    }
                    target.unpublish("pr-1");
                }
            }
        } catch (IOException e) {
            if (!store.isSilent()) {
                throw e;
            }
            stopped = true;
        }
    }

    private int clock;

    private Instant time() {
        clock++;
        return Instant.parse("2026-11-29T10:00:00Z").plusSeconds(clock);
    }

    /** Each day the front page, the feed and the style are others; pages come and go; and much stays. */
    private static SortedMap<String, String> files(int day) {
        SortedMap<String, String> files = new TreeMap<>();
        String style = "style-" + day / 2 + ".css";
        String guest = "guest-" + day % 3 + "/index.html";
        files.put(style, "style " + day / 2);
        files.put("about/index.html", "About [" + style + "] [index.html]");
        files.put("about/index.md", "About of " + day / 2);
        files.put(guest, "Guest [" + style + "] [about/index.html]");
        files.put("index.html", "Day " + day + " [" + guest + "] [" + style + "]");
        files.put("feed.xml", "[" + guest + "] of " + day);
        files.put("same/index.html", "Always [about/index.html]");
        files.put("404.html", "Not here [" + style + "]");
        return files;
    }

    private Edition edition(int day) {
        SortedMap<String, PublishedFile> files = new TreeMap<>();
        files(day).forEach((path, text) -> {
            files.put(path, file(path, text));
            meant.add(path + " " + text);
        });
        SiteManifest site =
                new SiteManifest("test", Optional.empty(), LocalDate.of(2026, 11, 29), false, false, List.of(), files);
        byte[] manifest = SiteManifestJson.bytes(site);
        return new Edition(
                Release.of(site, Digest.content(manifest), time(), Optional.empty()),
                site,
                manifest,
                path -> files(day).get(path).getBytes(UTF_8));
    }

    private static PublishedFile file(String path, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new PublishedFile(
                path,
                MediaType.of(path),
                bytes.length,
                Digest.content(bytes),
                path.startsWith("style-") ? CacheRule.IMMUTABLE : CacheRule.REVALIDATED);
    }

    /** At each moment after the first site is there: every page is one that was meant, and leads to what is there. */
    private void assertReadable() {
        if (!place.containsKey(Edition.MANIFEST)) {
            return;
        }
        place.forEach((path, bytes) -> {
            if (path.endsWith(".html") && !path.startsWith("previews/")) {
                String text = new String(bytes, UTF_8);
                if (!meant.contains(path + " " + text)) {
                    fail("what stands at %s was never meant: %s", path, text);
                }
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    if (!place.containsKey(link.group(1))) {
                        fail("%s leads to what is not there: %s", path, text);
                    }
                }
            }
        });
    }

    /** When all has come to its end: what is live is whole, what is kept can be gone back to, and nothing else is there. */
    private void assertSound(String how) throws IOException {
        try (StoreTarget target = target(place)) {
            Live live = target.live().orElseThrow();
            assertThat(live.whole()).as(how).isTrue();
            assertStands(how, place, target.manifest(live.release()));
            Set<String> expected =
                    new HashSet<>(target.manifest(live.release()).files().keySet());
            for (Release release : target.releases()) {
                SiteManifest site = target.manifest(release);
                site.files().values().stream()
                        .filter(file -> file.cacheRule() == CacheRule.IMMUTABLE)
                        .map(PublishedFile::path)
                        .forEach(expected::add);
                SortedMap<String, byte[]> copy = MemoryStore.copy(place);
                try (StoreTarget back = target(copy)) {
                    back.rollBackTo(release, time());
                    assertStands(how + ", back to " + release.id(), copy, site);
                }
            }
            expected.add(Edition.MANIFEST);
            assertThat(previewed()).as(how).satisfies(paths -> {
                if (target.previews().all().isEmpty()) {
                    assertThat(paths).isEmpty();
                }
            });
            assertThat(place.keySet().stream().filter(path -> !path.matches("(.nuggets|previews)/.*")))
                    .as(how)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(area()).as(how).isSubsetOf(mayBeInTheArea(target));
        }
    }

    private List<String> previewed() {
        return place.keySet().stream()
                .filter(path -> path.startsWith("previews/") || path.startsWith(".nuggets/preview-"))
                .toList();
    }

    private List<String> area() {
        return place.keySet().stream()
                .filter(path -> path.startsWith(".nuggets/") && !path.startsWith(".nuggets/preview-"))
                .toList();
    }

    private Set<String> mayBeInTheArea(StoreTarget target) throws IOException {
        Set<String> may =
                new HashSet<>(List.of(".nuggets/releases.json", ".nuggets/previews.json", ".nuggets/.htaccess"));
        for (Release release : target.releases()) {
            may.add(".nuggets/manifests/" + release.manifest().hex() + ".json");
            for (PublishedFile file : target.manifest(release).files().values()) {
                may.add(".nuggets/files/" + file.digest().hex());
            }
        }
        return may;
    }

    private StoreTarget target(SortedMap<String, byte[]> files) {
        return new StoreTarget(new MemoryStore(files, Integer.MAX_VALUE, () -> {}), ".nuggets", KEEP, Optional.empty());
    }

    private static void assertStands(String how, Map<String, byte[]> place, SiteManifest site) {
        List<String> wrong = new ArrayList<>();
        for (PublishedFile file : site.files().values()) {
            byte[] bytes = place.get(file.path());
            if (bytes == null || !Digest.content(bytes).equals(file.digest())) {
                wrong.add(file.path());
            }
        }
        assertThat(wrong).as(how).isEmpty();
    }
}
