package org.nuggets.publish.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
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

/**
 * The same against OpenSSH, where it is installed: most web space is behind it. Another than that of the system is named by
 * {@code -Dsshd}.
 */
@Tag("proof")
@Timeout(120)
class OpenSshTest {

    private static final String SSHD = System.getProperty("sshd", "/usr/sbin/sshd");

    @TempDir
    private Path folder;

    /** A server that lets in who has the key of {@code folder}. */
    private final class OpenSsh implements AutoCloseable {

        private final int port;
        private final Process process;

        OpenSsh(int sessions) throws Exception {
            assumeTrue(Files.isExecutable(Path.of(SSHD)), "OpenSSH's server is not installed");
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            for (String name : List.of("host", "user")) {
                run(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve(name).toString());
            }
            Files.createDirectories(Path.of("/run/sshd"));
            Files.createDirectories(folder.resolve("site"));
            Path settings =
                    Files.writeString(folder.resolve("sshd_config"), """
                ListenAddress 127.0.0.1:%d
                HostKey %s/host
                AuthorizedKeysFile %s/user.pub
                StrictModes no
                PermitRootLogin yes
                UsePAM no
                PidFile none
                MaxSessions %d
                Subsystem sftp internal-sftp
                """.formatted(port, folder, folder, sessions));
            process = new ProcessBuilder(SSHD, "-D", "-e", "-f", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitOpen();
        }

        private void awaitOpen() throws Exception {
            for (int i = 0; i < 100; i++) {
                try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    assertThat(open.isConnected()).isTrue();
                    return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }

        SftpStore store(String area) throws Exception {
            String print = output(
                            "ssh-keygen", "-lf", folder.resolve("host.pub").toString())
                    .split(" ")[1];
            SshServer at = new SshServer(
                    "live",
                    SshServer.Setting.HOST,
                    "127.0.0.1",
                    port,
                    Optional.of(System.getProperty("user.name")),
                    Optional.of(print));
            SftpPlace place = new SftpPlace(at, folder.resolve("site").toString(), area);
            Login login = new Login("", "", Optional.of(folder.resolve("user").toString()));
            return SftpStore.open(place, Optional.of(login), folder);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    private static void run(String... command) throws Exception {
        output(command);
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static StoredFile file(String path) {
        return new StoredFile(path, MediaType.of(path), CacheRule.REVALIDATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nuggets", "../kept"})
    void filesAreWrittenReplacedCopiedAndTakenAway(String area) throws Exception {
        try (OpenSsh server = new OpenSsh(10);
                SftpStore store = server.store(area)) {
            assertThat(store.replacesAtOnce()).isTrue();
            store.write(file("about/us/index.html"), "One".getBytes(UTF_8));
            // Whoever serves readers is another user.
            assertThat(Files.getPosixFilePermissions(folder.resolve("site/about/us/index.html")))
                    .contains(PosixFilePermission.OTHERS_READ);
            for (int i = 0; i < 2; i++) {
                assertThat(store.copy("about/us/index.html", file(area + "/files/1")))
                        .isZero();
            }
            store.write(file("about/us/index.html"), "Two".getBytes(UTF_8));
            assertThat(store.read(area + "/files/1")).hasValue("One".getBytes(UTF_8));
            assertThat(store.copy(area + "/files/1", file("about/us/index.html")))
                    .isZero();
            assertThat(store.read("about/us/index.html")).hasValue("One".getBytes(UTF_8));
            assertThatThrownBy(() -> store.copy("nowhere", file("x"))).isInstanceOf(NoSuchFileException.class);

            assertThat(store.writeNew(file(area + "/lock"), new byte[] {1})).isTrue();
            assertThat(store.writeNew(file(area + "/lock"), new byte[] {2})).isFalse();

            store.delete("about/us/index.html");
            assertThat(folder.resolve("site/about")).doesNotExist();
            try (var kept = Files.list(folder.resolve("site").resolve(area))) {
                assertThat(kept.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("files", "lock");
            }
        }
    }

    @Test
    void aServerThatGivesOneSessionIsEnough() throws Exception {
        try (OpenSsh server = new OpenSsh(1);
                SftpStore store = server.store(".nuggets")) {
            List<Thread> writers = new java.util.ArrayList<>();
            for (int i = 0; i < store.lanes(); i++) {
                String path = "page-" + i + ".html";
                Thread writer = new Thread(() -> write(store, path));
                writer.start();
                writers.add(writer);
            }
            for (Thread writer : writers) {
                writer.join();
            }
            for (int i = 0; i < store.lanes(); i++) {
                assertThat(store.read("page-" + i + ".html")).isPresent();
            }
        }
    }

    private static void write(SftpStore store, String path) {
        try {
            for (int i = 0; i < 10; i++) {
                store.write(file(path), new byte[100_000]);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
