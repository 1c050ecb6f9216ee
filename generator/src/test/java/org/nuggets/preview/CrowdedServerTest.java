package org.nuggets.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Browsers are served while others ask by halves. */
@Timeout(60)
class CrowdedServerTest {

    private static final String HALF = "GET / HTTP/1.1\r\nHost: local";

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = new Served(folder);
        site.write("site.yml", "title: A site\ncontent: content\n");
        site.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        site.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        site.close();
    }

    @Test
    void windowsAreToldAndPagesAreSentWhileHalfRequestsPileUp() throws Exception {
        crowd(60, 200);
    }

    @Test
    @Tag("proof")
    void windowsAreToldAndPagesAreSentWhileThousandsOfHalfRequestsPileUp() throws Exception {
        crowd(100, 2000);
    }

    @Test
    void aHalfRequestIsLetGoInTheEnd() throws Exception {
        try (Socket half = site.socket(HALF)) {
            // The end of the stream, or a reset of it.
            assertThat(half.getInputStream().readAllBytes()).asString().doesNotContain("200");
        }
    }

    private void crowd(int windows, int halves) throws Exception {
        List<Served.Changes> told = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            told.add(site.changes());
            open.add(told.get(i));
        }
        for (int i = 0; i < halves; i++) {
            open.add(site.socket(HALF));
        }
        assertThat(threads()).isLessThan(60);

        site.append("content/index.md", "\nA scarecrow.\n");

        for (Served.Changes window : told) {
            assertThat(window.next()).isEqualTo(2);
        }
        assertThat(site.text("")).contains("A scarecrow.");
        assertThat(threads()).isLessThan(60);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("nuggets-"))
                .count();
    }
}
