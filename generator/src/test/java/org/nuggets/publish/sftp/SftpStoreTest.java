package org.nuggets.publish.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.ssh.SshServer;
import org.nuggets.publish.store.StoredFile;

/** What a server does with files that are sent to it by SFTP, one that can all of it, and one that can the least. */
@Timeout(120)
class SftpStoreTest {

    private static final Patience QUICK = new Patience(Duration.ofSeconds(10), Duration.ofMillis(20), 4, 12);

    @TempDir
    private Path folder;

    private Path site() throws IOException {
        return Files.createDirectories(folder.resolve("site"));
    }

    private SftpStore open(SftpServer server) throws IOException {
        return open(server.port(), server);
    }

    private SftpStore open(int port, SftpServer server) throws IOException {
        SshServer at = new SshServer(
                "live",
                SshServer.Setting.HOST,
                "localhost",
                port,
                Optional.of(SftpServer.USER),
                Optional.of(server.print()));
        SftpPlace place = new SftpPlace(at, site().toString(), ".nuggets");
        return SftpStore.open(place, Optional.of(new Login("", SftpServer.PASSWORD, Optional.empty())), folder, QUICK);
    }

    private static SftpServer server(String kind) {
        return kind.equals("plain") ? SftpServer.plain() : SftpServer.start();
    }

    private static StoredFile file(String path) {
        return new StoredFile(path, MediaType.of(path), CacheRule.REVALIDATED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The paths of all files, from the folder that readers are served from. */
    private List<String> all() throws IOException {
        try (Stream<Path> paths = Files.walk(site())) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.resolve("site").relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain"})
    void aFileIsWrittenReadReplacedAndTakenAwayWithItsFolders(String kind) throws IOException {
        try (SftpServer server = server(kind);
                SftpStore store = open(server)) {
            assertThat(store.read("about/us/index.html")).isEmpty();

            store.write(file("about/us/index.html"), bytes("One"));
            store.write(file("about/us/index.html"), bytes("Two"));

            assertThat(store.read("about/us/index.html")).hasValue(bytes("Two"));
            assertThat(all()).containsExactly("about/us/index.html");
            assertThat(store.replacesAtOnce()).isEqualTo(kind.equals("full"));

            store.delete("about/us/index.html");
            store.delete("about/us/index.html");
            assertThat(folder.resolve("site/about")).doesNotExist();
            assertThat(folder.resolve("site")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain"})
    void ofSeveralWhoWriteANewFileOneIsTold(String kind) throws IOException {
        try (SftpServer server = server(kind);
                SftpStore store = open(server);
                SftpStore other = open(server)) {
            assertThat(store.writeNew(file(".nuggets/lock"), bytes("mine"))).isTrue();
            assertThat(other.writeNew(file(".nuggets/lock"), bytes("theirs"))).isFalse();

            store.write(file(".nuggets/lock"), bytes("mine still"));
            assertThat(other.read(".nuggets/lock")).hasValue(bytes("mine still"));
            assertThat(other.writeNew(file(".nuggets/lock"), bytes("theirs"))).isFalse();

            store.delete(".nuggets/lock");
            assertThat(other.writeNew(file(".nuggets/lock"), bytes("theirs"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain"})
    void aCopyStaysWhatItWasWhenTheFileChanges(String kind) throws IOException {
        try (SftpServer server = server(kind);
                SftpStore store = open(server)) {
            store.write(file("index.html"), bytes("One"));
            for (int i = 0; i < 3; i++) {
                assertThat(store.copy("index.html", file(".nuggets/files/1"))).isEqualTo(kind.equals("full") ? 0 : 6);
            }
            store.write(file("index.html"), bytes("Two"));
            assertThat(store.read(".nuggets/files/1")).hasValue(bytes("One"));

            store.copy(".nuggets/files/1", file("index.html"));
            assertThat(store.read("index.html")).hasValue(bytes("One"));
            assertThat(all()).containsExactly(".nuggets/files/1", "index.html");
            assertThatThrownBy(() -> store.copy("nowhere.html", file("index.html")))
                    .isInstanceOf(NoSuchFileException.class);
            assertThat(store.read("index.html")).hasValue(bytes("One"));
        }
    }

    @Test
    void whatAKilledPublishLeftUnderASecondNameIsNotWrittenOver() throws IOException {
        Files.writeString(site().resolve("index.html"), "One");
        Files.createDirectories(folder.resolve("site/.nuggets"));
        Files.createLink(folder.resolve("site/.nuggets/part-0"), folder.resolve("site/index.html"));
        try (SftpServer server = SftpServer.start();
                SftpStore store = open(server)) {
            store.write(file("about.html"), bytes("Two"));
        }
        assertThat(folder.resolve("site/index.html")).hasContent("One");
        assertThat(all()).containsExactly("about.html", "index.html");
    }

    @Test
    void whereAFileCannotBeReplacedAtOnceWhatPublishingKeepsIsNeverGone() throws IOException {
        Files.createDirectories(site().resolve(".nuggets"));
        Files.writeString(folder.resolve("site/.nuggets/releases.json.before"), "kept");
        try (SftpServer server = SftpServer.plain();
                SftpStore store = open(server)) {
            assertThat(store.read(".nuggets/releases.json")).hasValue(bytes("kept"));

            store.write(file(".nuggets/releases.json"), bytes("new"));
            assertThat(store.read(".nuggets/releases.json")).hasValue(bytes("new"));
            assertThat(all()).containsExactly(".nuggets/releases.json");
        }
    }

    @Test
    void aPathThatLeadsElsewhereIsNoPathOfTheSite() throws IOException {
        try (SftpServer server = SftpServer.start();
                SftpStore store = open(server)) {
            assertThatThrownBy(() -> store.write(file("../other.html"), bytes("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aServerThatGivesFewChannelsIsAskedLessAtOnce(int channels) throws Exception {
        try (SftpServer server = SftpServer.start().withChannels(channels);
                SftpStore store = open(server)) {
            ExecutorService pool = Executors.newFixedThreadPool(store.lanes());
            List<Callable<Void>> writes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String path = "page-" + i + "/index.html";
                writes.add(() -> {
                    store.write(file(path), bytes(path));
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(writes)) {
                done.get();
            }
            pool.shutdown();
        }
        assertThat(all()).hasSize(40);
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfAFileIsTakenUpAgain() throws IOException {
        byte[] large = new byte[3_000_000];
        try (SftpServer server = SftpServer.start();
                Relay relay = new Relay(server.port(), 1_000_000, 2);
                SftpStore store = open(relay.port(), server)) {
            store.write(file("large.pdf"), large);

            assertThat(relay.lines()).isEqualTo(3);
            assertThat(store.read("large.pdf"))
                    .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(large.length));
        }
    }

    @Test
    void aServerThatHangsUpIsCalledAgain() throws IOException {
        try (SftpServer server = SftpServer.start();
                SftpStore store = open(server)) {
            store.write(file("index.html"), bytes("One"));
            server.hangUp();
            store.write(file("index.html"), bytes("Two"));
            assertThat(store.read("index.html")).hasValue(bytes("Two"));
        }
    }

    @Test
    void thereIsAnEndToCallingAgainAndTheFileIsAsItWas() throws IOException {
        Files.writeString(site().resolve("large.pdf"), "before");
        try (SftpServer server = SftpServer.start();
                Relay relay = new Relay(server.port(), 1_000_000, Integer.MAX_VALUE);
                SftpStore store = open(relay.port(), server)) {
            assertThatThrownBy(() -> store.write(file("large.pdf"), new byte[3_000_000]))
                    .hasMessage("the connection to the server localhost at port " + relay.port()
                            + " breaks off again and again: check the network, then run this again");
            assertThat(relay.lines()).isEqualTo(QUICK.each());
        }
        assertThat(folder.resolve("site/large.pdf")).hasContent("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "plain"})
    void foldersThatSeveralLanesNeedAtOnceAreMadeByWhicheverComesFirst(String kind) throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(4);
        try (SftpServer server = server(kind);
                SftpStore store = open(server)) {
            for (int i = 0; i < 60; i++) {
                int round = i;
                List<Callable<Void>> writes = new ArrayList<>();
                for (int lane = 0; lane < 4; lane++) {
                    // Of different depths, so that one finds what another has made just now.
                    String path = "round-" + round + "/a/b" + "/c".repeat(lane) + "/file-" + lane + ".txt";
                    writes.add(() -> {
                        store.write(file(path), bytes("One"));
                        return null;
                    });
                }
                for (Future<Void> written : lanes.invokeAll(writes)) {
                    written.get();
                }
            }
        } finally {
            lanes.shutdownNow();
        }
        assertThat(all()).hasSize(4 * 60);
    }
}
