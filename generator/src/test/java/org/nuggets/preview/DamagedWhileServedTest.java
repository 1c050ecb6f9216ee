package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.LiveSite;

/** Whatever happens to the files while they are shown: the preview goes on, and shows and says what a start anew would. */
class DamagedWhileServedTest {

    private static final Path CONTENT = Path.of("../content");

    @TempDir
    private Path folder;

    private Served site;

    @BeforeEach
    void aCopyOfOurOwnContent() throws IOException {
        site = new Served(folder);
        try (Stream<Path> all = Files.walk(CONTENT)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("content")
                        .resolve(CONTENT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        site.write("site.yml", "title: A site\ncontent: content\nlanguages: [en, nl]\ncontact: office@example.org\n");
        site.start();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    @Timeout(240)
    void fortyDamagesAndFilesInHundreds() throws Exception {
        damage(new Random(1), 40, 100);
    }

    @Test
    @Tag("proof")
    @Timeout(2400)
    void fiveHundredDamagesAndAThousandFilesAtOnce() throws Exception {
        damage(new Random(18), 500, 1_000);
    }

    private void damage(Random random, int damages, int atOnce) throws Exception {
        List<String> done = new ArrayList<>();
        for (int i = 1; i <= damages; i++) {
            done.add(once(random, i));
            // Now one by one, now many before anything is read.
            if (random.nextInt(4) == 0) {
                isAsAnew(done.toString());
                done.clear();
            }
        }
        for (int i = 0; i < atOnce; i++) {
            site.write(
                    "content/many/page-" + i + ".md",
                    "---\ntitle: Page " + i + "\n---\n\n[Next](page-" + (i + 1) + ".md)\n");
        }
        isAsAnew(atOnce + " new files");
        for (int i = 0; i < atOnce; i++) {
            Files.delete(site.at("content/many/page-" + i + ".md"));
        }
        isAsAnew(atOnce + " files gone");
    }

    private String once(Random random, int number) throws IOException {
        List<Path> files = files();
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        String name = folder.relativize(file).toString();
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                for (int i = 0; i < 1 + random.nextInt(4) && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
                return "bytes flipped in " + name;
            }
            case 2, 3 -> {
                List<String> lines = new ArrayList<>(List.of(new String(bytes, ISO_8859_1).split("\n")));
                int from = random.nextInt(lines.size());
                lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(5)))
                        .clear();
                Files.write(file, String.join("\n", lines).getBytes(ISO_8859_1));
                return "lines cut from " + name;
            }
            case 4 -> {
                Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                return "end cut off " + name;
            }
            case 5 -> {
                Files.move(file, file.resolveSibling("renamed-" + number + ".md"));
                return "renamed " + name;
            }
            case 6 -> {
                Files.copy(file, folder.resolve("content/copy-" + number + ".md"), StandardCopyOption.REPLACE_EXISTING);
                return "copied " + name;
            }
            case 7 -> {
                Files.delete(file);
                return "deleted " + name;
            }
            default -> {
                Path other = files.get(random.nextInt(files.size()));
                Files.write(other, bytes);
                return folder.relativize(other) + " overwritten with " + name;
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            List<Path> files = new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(".md")).toList());
            Collections.sort(files);
            return files;
        }
    }

    private void isAsAnew(String done) throws IOException, InterruptedException {
        LiveSite anew = LiveSite.of(site.request().publishedAt(site.preview().address()), BuildCache.none());
        List<String> said = said(anew);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!said(site.preview().site()).equals(said) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(said(site.preview().site())).as(done).isEqualTo(said);
        for (Path file : files()) {
            String source = "content/"
                    + folder.resolve("content").relativize(file).toString().replace('\\', '/');
            assertThat(site.preview().site().source(source).isPresent())
                    .as(done)
                    .isEqualTo(anew.source(source).isPresent());
        }
        assertThat(site.get("").statusCode()).as(done).isIn(200, 404);
        assertThat(site.get("glossary/").body()).as(done).isNotEmpty();
    }

    private static List<String> said(LiveSite site) {
        return site.findings().stream().map(Diagnostic::toString).toList();
    }
}
