package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.sftp.Relay;
import org.nuggets.publish.sftp.SftpServer;
import org.nuggets.report.PublishWords;

/** A site at web space by SFTP, where something hinders it. */
@Timeout(120)
class SftpTargetTest {

    @TempDir
    private Path folder;

    private static Map<String, String> at(SftpServer server, int port) {
        return Map.of("port", String.valueOf(port), "host_key", server.print());
    }

    private static PublishOutcome publish(PublishedSite site, Map<String, String> settings) throws IOException {
        return Publishing.publish(site.request(settings), PublishedSite.CARE, BuildCache.none(), stage -> {});
    }

    private PublishedSite site(String about) {
        return new PublishedSite(folder, "sftp").with("site/content/about.md", PublishedSite.page("About", about));
    }

    @Test
    void whereTheServerCannotReplaceAFileAtOnceThatIsSaidAndAllElseIsTheSame() throws IOException {
        try (SftpServer server = SftpServer.plain()) {
            Map<String, String> there = at(server, server.port());
            PublishedSite site = site("Before.");
            publish(site, there);
            SortedMap<String, String> before = site.seen();

            PublishOutcome second = publish(
                    site.at("2026-11-29T11:00:00Z")
                            .with("site/content/about.md", PublishedSite.page("About", "After.")),
                    there);

            assertThat(PublishWords.of(second))
                    .last()
                    .asString()
                    .contains("posix-rename@openssh.com", "one file at a time may have been missing for a moment");
            assertThat(site.seen().get("about/index.html")).contains("After.");
            Publishing.rollBack(site.request(there), Optional.empty());
            assertThat(site.seen()).isEqualTo(before);
            try (var kept = Files.walk(folder.resolve("sftp/.nuggets"))) {
                assertThat(kept.map(Path::toString)).noneMatch(path -> path.matches(".*(part-\\d+|before|lock)"));
            }
        }
    }

    @Test
    void aServerThatReplacesAtOnceIsNotTalkedOf() throws IOException {
        assertThat(PublishWords.of(site("Before.").publish())).noneMatch(line -> line.contains("posix-rename"));
    }

    @Test
    void aLoginThatIsRefusedChangesNothing() throws IOException {
        PublishedSite site = site("Before.");
        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("site/content/about.md", PublishedSite.page("About", "After."));

        assertThatThrownBy(() -> publish(site, Map.of("user", "somebody")))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("does not take the user 'somebody' with this password");
        assertThat(site.seen()).isEqualTo(before);
    }

    @Test
    void aConnectionThatIsCutAgainAndAgainIsTakenUpAgain() throws IOException {
        SftpServer server = SftpServer.shared();
        try (Relay relay = new Relay(server.port(), 60_000, 3)) {
            PublishedSite site = site("Before.");

            publish(site, at(server, relay.port()));

            assertThat(relay.lines()).isGreaterThan(3);
            SortedMap<String, String> seen = site.seen();
            assertThat(Publishing.status(site.request(Map.of()), true)
                            .verified()
                            .orElseThrow()
                            .isGood())
                    .isTrue();
            assertThat(seen).containsKeys("index.html", "about/index.html");
        }
    }

    @Test
    void aServerThatIsFullKeepsWhatReadersHaveAndTheNextPublishGoesOn() throws IOException {
        try (SftpServer server = SftpServer.start()) {
            Map<String, String> there = at(server, server.port());
            PublishedSite site = site("Before.");
            publish(site, there);
            SortedMap<String, String> before = site.seen();
            site.at("2026-11-29T11:00:00Z")
                    .with("site/content/about.md", PublishedSite.page("About", "After."))
                    .with("site/content/more.md", PublishedSite.page("More", "More."));

            server.refuse(new FileSystemException("x", null, "No space left on device"), 5);
            assertThatThrownBy(() -> publish(site, there))
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessageContaining("check that there is room on the server");
            assertThat(site.seen().get("index.html")).isEqualTo(before.get("index.html"));
            assertThat(site.seen().get("about/index.html")).isEqualTo(before.get("about/index.html"));

            server.accept();
            publish(site, there);
            assertThat(site.seen().get("about/index.html")).contains("After.");
            assertThat(site.seen()).containsKey("more/index.html");
        }
    }
}
