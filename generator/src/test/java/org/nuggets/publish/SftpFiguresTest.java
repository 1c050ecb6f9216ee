package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.place.Target.Travelled;

/** How long publishing by SFTP takes beside the build, and how much travels: printed, as machines differ. */
@Tag("proof")
@Timeout(1800)
class SftpFiguresTest {

    @TempDir
    private Path folder;

    private PublishedSite site(int pages) {
        PublishedSite site = new PublishedSite(folder, "sftp");
        for (int i = 0; i < pages; i++) {
            site.with("site/content/page-" + i + ".md", PublishedSite.page("Page " + i, "What stands on it."));
        }
        return site;
    }

    /** What became of it; the milliseconds after the build are added up in {@code took}. */
    private PublishOutcome publish(PublishedSite site, AtomicLong took) throws IOException {
        AtomicLong since = new AtomicLong();
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            PublishOutcome outcome = Publishing.publish(
                    site.request(Map.of()), PublishedSite.CARE, cache, stage -> since.set(System.nanoTime()));
            took.set(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since.get()));
            return outcome;
        }
    }

    @Test
    void tenThousandPages() throws IOException {
        PublishedSite site = site(10_000);
        AtomicLong took = new AtomicLong();
        Travelled first = ((PublishOutcome.Done) publish(site, took)).travelled();
        System.out.println("10,000 pages, first publish: " + took + " ms after the build, " + first);

        assertThat(publish(site, took)).isInstanceOf(PublishOutcome.Same.class);
        System.out.println("10,000 pages, nothing changed: " + took + " ms after the build");
    }

    @Test
    void aThousandPagesOneOfThemChanged() throws IOException {
        PublishedSite site = site(1_000);
        AtomicLong took = new AtomicLong();
        publish(site, took);
        site.with("site/content/page-7.md", PublishedSite.page("Page 7", "What stands on it now."));

        PublishOutcome.Done done = (PublishOutcome.Done) publish(site, took);

        System.out.println("1,000 pages, one changed: " + took + " ms after the build, " + done.travelled() + ", of "
                + done.changes().changed().size() + " changed and "
                + done.changes().added().size() + " added");
        // The manifest is one more.
        assertThat(done.travelled().files())
                .isEqualTo(
                        done.changes().changed().size() + done.changes().added().size() + 1);
    }
}
