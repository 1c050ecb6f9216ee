package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.TargetConfig;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.publish.FaultyProxy.Fault;
import org.nuggets.publish.s3.Patience;
import org.nuggets.publish.s3.S3Store;
import org.nuggets.publish.store.FileStore;
import org.nuggets.publish.store.StoredFile;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A bucket as a place that takes one file at a time: its names, its headers, and who may write first. */
class S3StoreTest {

    static final Patience SHORT = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            5,
            Duration.ofMillis(20));

    @TempDir
    private Path folder;

    static FileStore open(String bucket, Map<String, String> more) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "to", "s3", "bucket", bucket, "endpoint", S3Server.running().address()));
        settings.putAll(more);
        return S3Store.open(
                TargetConfig.of("live", JsonMapper.builder().build().valueToTree(settings))
                        .orElseThrow(),
                Optional.of(S3Server.LOGIN),
                SHORT);
    }

    /** A bucket that is there. */
    static String made(Path folder) {
        String bucket = "store-" + folder.getFileName().toString().replaceAll("[^0-9]", "");
        S3Server.running().make(bucket);
        return bucket;
    }

    static StoredFile file(String path) {
        return new StoredFile(path, MediaType.of(path), CacheRule.REVALIDATED);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void eachFileTellsItsTypeAndHowLongItMayBeKept() throws IOException {
        PublishedSite site = new PublishedSite(folder, "s3");
        site.publish();
        String script = site.named().stream()
                .filter(path -> path.endsWith(".js"))
                .findFirst()
                .orElseThrow();
        assertThat(headers(site, "about/index.html"))
                .isEqualTo("text/html;charset=utf-8 public, max-age=0, must-revalidate");
        assertThat(headers(site, script))
                .isEqualTo("text/javascript;charset=utf-8 public, max-age=31536000, immutable");

        // What is copied has those of its place, not of where it was kept.
        site.with("site/content/about.md", PublishedSite.page("About", "A slip."))
                .publish();
        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(headers(site, "about/index.html"))
                .isEqualTo("text/html;charset=utf-8 public, max-age=0, must-revalidate");
    }

    private static String headers(PublishedSite site, String path) {
        HeadObjectResponse headers = S3Server.running().headers(site.bucket(), path);
        return headers.contentType().replace(" ", "") + " " + headers.cacheControl();
    }

    @Test
    void aNameMayHoldWhateverNamesOfFilesHold() throws IOException {
        String bucket = made(folder);
        try (FileStore store = open(bucket, Map.of())) {
            for (String name : List.of(
                    "a b/c.html",
                    "1+1=2.html",
                    "100%25 %C3.html",
                    "één/ñandú.html",
                    "a&b?c#d.html",
                    "'(x)!*~,;:@$.txt",
                    "日本.html")) {
                store.write(file(name), bytes(name));
                assertThat(store.copy(name, file("copy of/" + name))).isZero();

                assertThat(S3Server.running().keys(bucket)).containsOnly(name, "copy of/" + name);
                assertThat(store.read(name)).hasValue(bytes(name));
                assertThat(store.read("copy of/" + name)).hasValue(bytes(name));
                store.delete(name);
                store.delete("copy of/" + name);
                store.delete(name);
                assertThat(store.read(name)).isEmpty();
                assertThatThrownBy(() -> store.copy(name, file("x"))).isInstanceOf(NoSuchFileException.class);
            }
        }
    }

    @Test
    void aSiteStandsBelowItsPrefixAndWhatIsKeptWhereItIsToldTo() throws IOException {
        PublishedSite site = new PublishedSite(folder, "s3");
        PublishRequest request = site.request(Map.of("prefix", "school/site/", "keep_in", "../kept"));
        Publishing.publish(request, PublishedSite.CARE, BuildCache.none(), stage -> {});

        assertThat(S3Server.running().keys(site.bucket()))
                .contains("school/site/index.html", "school/kept/releases.json")
                .allMatch(key -> key.startsWith("school/site/") || key.startsWith("school/kept/"));
        assertThatThrownBy(() -> Publishing.status(site.request(Map.of("keep_in", "../kept")), false))
                .hasMessage("the target 's3' leads out of its bucket with '../kept/releases.json': give 'keep_in' fewer"
                        + " '..', or give the target a 'prefix'");
    }

    @Test
    void ofSeveralWhoWriteANewFileOneIsToldSo() throws Exception {
        try (FileStore store = open(made(folder), Map.of())) {
            assertThat(winners(store)).isEqualTo(1);
        }
    }

    private static long winners(FileStore store) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] content = bytes("writer " + i);
            all.add(() -> store.writeNew(file("lock"), content));
        }
        ExecutorService pool = Executors.newFixedThreadPool(all.size());
        try {
            long winners = 0;
            for (Future<Boolean> one : pool.invokeAll(all)) {
                winners += one.get() ? 1 : 0;
            }
            return winners;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aStoreThatKnowsNoConditionIsLookedAtFirst() throws IOException {
        try (FaultyProxy proxy = new FaultyProxy(
                        S3Server.running().port(),
                        request -> request.toLowerCase(Locale.ROOT).contains("\r\nif-none-match:")
                                ? Optional.of(new Fault.Answer(501, "NotImplemented"))
                                : Optional.empty());
                FileStore store = open(made(folder), Map.of("endpoint", proxy.address()))) {
            assertThat(store.writeNew(file("lock"), bytes("one"))).isTrue();
            assertThat(store.writeNew(file("lock"), bytes("other"))).isFalse();
            assertThat(store.read("lock")).hasValue(bytes("one"));
        }
    }

    @Test
    void whoeverWroteFirstKnowsItAlsoWhereTheAnswerWasLost() throws IOException {
        List<String> lost = new ArrayList<>();
        try (FaultyProxy proxy = new FaultyProxy(S3Server.running().port(), request -> {
                    if (request.startsWith("PUT") && lost.isEmpty()) {
                        lost.add(request);
                        return Optional.of(new Fault.NoAnswer());
                    }
                    return Optional.empty();
                });
                FileStore store = open(made(folder), Map.of("endpoint", proxy.address()))) {
            assertThat(store.writeNew(file("lock"), bytes("one"))).isTrue();
            assertThat(lost).hasSize(1);
            assertThat(store.writeNew(file("lock"), bytes("other"))).isFalse();
        }
    }
}
