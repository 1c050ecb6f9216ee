package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.model.PublishedFile;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;

/** Figures of large sites at each kind of place, printed. */
@Tag("proof")
class HowMuchTravelsTest {

    @TempDir
    private Path folder;

    @AtEachPlace
    void ofAThousandPagesThatOfTheOneWhichChanged(String target) throws IOException {
        PublishedSite site = pages(target, 1_000);
        PublishOutcome.Done first = site.publish();

        PublishOutcome.Done done = site.with("site/content/page-7.md", PublishedSite.page("Page 7", "Something else."))
                .publish();

        long bytes =
                done.changes().added().stream().mapToLong(PublishedFile::length).sum()
                        + done.changes().changed().stream()
                                .mapToLong(PublishedFile::length)
                                .sum();
        System.out.println(target + ", 1,000 pages: first " + first.travelled() + "; one changed: " + done.travelled()
                + ", of files that changed " + bytes + " bytes, the rest is the manifest");
        assertThat(done.travelled().files())
                .isEqualTo(
                        done.changes().added().size() + done.changes().changed().size() + 1);
    }

    @AtEachPlace
    void ofTenThousandPagesThatDidNotChangeNothing(String target) throws IOException {
        PublishedSite site = pages(target, 10_000);
        site.publish();
        for (int i = 0; i < 3; i++) {
            Duration build = building(site, target);
            AtomicLong asked = new AtomicLong();
            long start = System.nanoTime();
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                PublishOutcome outcome = Publishing.publish(
                        site.request(Map.of()),
                        PublishedSite.CARE,
                        cache,
                        stage -> asked.set(stage.equals("publishing") ? System.nanoTime() : 0));
                long end = System.nanoTime();
                assertThat(outcome).isInstanceOf(PublishOutcome.Same.class);
                System.out.println(target + ", 10,000 pages, nothing changed: build alone " + build.toMillis()
                        + " ms, publish " + (end - start) / 1_000_000 + " ms, of which at the place "
                        + (end - asked.get()) / 1_000_000 + " ms");
            }
        }
    }

    private Duration building(PublishedSite site, String target) throws IOException {
        long start = System.nanoTime();
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            BuildRequest asPublished = site.request(Map.of())
                    .build()
                    .forReaders(LocalDate.of(2026, 11, 29))
                    .publishedAt(URI.create("https://" + target + ".example.org/"));
            SiteBuild.build(asPublished, cache, stage -> {});
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private PublishedSite pages(String target, int count) {
        PublishedSite site = new PublishedSite(folder, target);
        for (int i = 0; i < count; i++) {
            site.with("site/content/page-" + i + ".md", PublishedSite.page("Page " + i, "This is number " + i + "."));
        }
        return site;
    }
}
