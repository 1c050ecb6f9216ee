package org.nuggets.publish.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.ssh.SshServer;
import org.nuggets.publish.store.StoredFile;

/** Who is let in at a server, which server is believed, and what is said where not. */
@Timeout(60)
class SftpRefusalTest {

    private static final Patience QUICK = new Patience(Duration.ofSeconds(5), Duration.ofMillis(20), 3, 9);
    private static final String PASSPHRASE = "between-us-7719";

    @TempDir
    private Path folder;

    private SftpServer server = SftpServer.start();

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("web/site"));
        Files.createDirectories(folder.resolve("ssh"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private SftpPlace place() {
        return at("localhost", server.port());
    }

    private SftpPlace at(String host, int port) {
        return at(host, port, Optional.of(SftpServer.USER), Optional.of(server.print()));
    }

    private SftpPlace withHostKey(Optional<String> print) {
        return at("localhost", server.port(), Optional.of(SftpServer.USER), print);
    }

    private SftpPlace at(String host, int port, Optional<String> user, Optional<String> print) {
        SshServer place = new SshServer("live", SshServer.Setting.HOST, host, port, user, print);
        return new SftpPlace(place, folder.resolve("web/site").toString(), ".nuggets");
    }

    private static Optional<Login> password(String password) {
        return Optional.of(new Login("", password, Optional.empty()));
    }

    private static Optional<Login> key(String key, String passphrase) {
        return Optional.of(new Login("", passphrase, Optional.of(key)));
    }

    private void opens(SftpPlace place, Optional<Login> login) throws IOException {
        try (SftpStore store = SftpStore.open(place, login, folder.resolve("ssh"), QUICK)) {
            assertThat(store.read("nothing.html")).isEmpty();
        }
    }

    /** What is said, with all that could be printed of it. */
    private String refused(SftpPlace place, Optional<Login> login) {
        return said(catchThrowable(() -> opens(place, login)));
    }

    private static String said(Throwable thrown) {
        assertThat(thrown).isInstanceOf(TargetRefusedException.class);
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain(SftpServer.PASSWORD, PASSPHRASE, "PRIVATE KEY-----\n");
        return String.valueOf(thrown.getMessage());
    }

    private static KeyPair pair(String kind) throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(kind, kind.equals(KeyPairProvider.SSH_RSA) ? 2048 : 256);
    }

    private static String text(KeyPair pair, boolean closed) throws IOException, GeneralSecurityException {
        OpenSSHKeyEncryptionContext closing = new OpenSSHKeyEncryptionContext();
        closing.setPassword(PASSPHRASE);
        closing.setCipherType("256");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "a key", closed ? closing : null, out);
        return out.toString(UTF_8);
    }

    @Test
    void aPasswordOpensAlsoWhereTheServerAsksForItByAQuestion() throws IOException {
        opens(place(), password(SftpServer.PASSWORD));
        server.withQuestionsOnly();
        opens(place(), password(SftpServer.PASSWORD));
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        assertThat(refused(place(), password("wrong-" + SftpServer.PASSWORD)))
                .isEqualTo(
                        "the server localhost at port " + server.port() + " does not take the user 'school' with this"
                                + " password: check both, and whether it asks for a key (NUGGETS_LIVE_PASSWORD or"
                                + " NUGGETS_LIVE_KEY)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"})
    void aKeyOpensAsTextAndAsFileWithAPassphraseAndWithout(String kind) throws Exception {
        KeyPair pair = pair(kind);
        server.withKeyOfUser(pair.getPublic());
        Path file = Files.writeString(folder.resolve("key"), text(pair, true));

        opens(place(), key(text(pair, false), ""));
        opens(place(), key(text(pair, true), PASSPHRASE));
        opens(place(), key(file.toString(), PASSPHRASE));
    }

    @Test
    void theUsersOwnKeyOpensWhereThereIsNoLogin() throws Exception {
        KeyPair pair = pair(KeyPairProvider.SSH_ED25519);
        server.withKeyOfUser(pair.getPublic());
        assertThat(refused(place(), Optional.empty()))
                .contains("needs a login for the user 'school': set NUGGETS_LIVE_PASSWORD or NUGGETS_LIVE_KEY");

        Files.writeString(folder.resolve("ssh/id_ed25519"), text(pair, false));
        opens(place(), Optional.empty());
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsTold() throws Exception {
        server.withKeyOfUser(pair(KeyPairProvider.SSH_ED25519).getPublic());
        assertThat(refused(place(), key(text(pair(KeyPairProvider.SSH_ED25519), false), "")))
                .contains("does not take the user 'school' with this key", "knows the public part of it");
    }

    @Test
    void aKeyThatDoesNotOpenIsTold() throws Exception {
        String closed = text(pair(KeyPairProvider.SSH_ED25519), true);
        assertThat(refused(place(), key(closed, "wrong")))
                .startsWith(
                        "the key for the target 'live' (NUGGETS_LIVE_KEY, or a server in Maven's settings.xml) cannot")
                .contains("and its passphrase (NUGGETS_LIVE_PASSWORD)");
        assertThat(refused(place(), key(closed, ""))).contains("give its passphrase, if it needs one");
        assertThat(refused(place(), key(closed.substring(0, closed.length() / 2), PASSPHRASE)))
                .contains("the whole private key");
        assertThat(refused(place(), key("no/such/file", "")))
                .contains("is neither a private key")
                .doesNotContain("no/such/file");
        Path other = Files.writeString(folder.resolve("other"), "ssh-ed25519 AAAA\n");
        assertThat(refused(place(), key(other.toString(), ""))).contains("is no private key");
    }

    @Test
    void withoutAUserNobodyLogsIn() {
        SftpPlace nobody = at("localhost", server.port(), Optional.empty(), Optional.of(server.print()));
        assertThat(refused(nobody, password(SftpServer.PASSWORD)))
                .contains("add 'user' to the target 'live' in site.yml, or set NUGGETS_LIVE_USER");
    }

    @Test
    void anUnknownServerIsRefusedWithItsFingerprintAndWhereToWriteIt() {
        assertThat(refused(withHostKey(Optional.empty()), password(SftpServer.PASSWORD)))
                .isEqualTo("the server localhost at port " + server.port() + " is not known: it shows the key "
                        + server.print() + "; ask its owner whether that is its key, and then write below the target"
                        + " 'live' in site.yml: host_key: " + server.print());
    }

    @Test
    void aServerWithAnotherKeyIsRefusedAsSuch() throws Exception {
        String other = KeyUtils.getFingerPrint(pair(KeyPairProvider.SSH_ED25519).getPublic());
        assertThat(refused(withHostKey(Optional.of(other)), password(SftpServer.PASSWORD)))
                .contains("its key was changed", "it shows " + server.print(), "is " + other);

        known("localhost", pair(KeyPairProvider.SSH_ED25519));
        assertThat(refused(withHostKey(Optional.empty()), password(SftpServer.PASSWORD)))
                .contains("not the one that ~/.ssh/known_hosts has, or its key was changed", server.print());
    }

    private void known(String host, KeyPair pair) throws IOException {
        line("[" + host + "]:" + server.port() + " " + PublicKeyEntry.toString(pair.getPublic()));
    }

    private void line(String line) throws IOException {
        Files.writeString(
                folder.resolve("ssh/known_hosts"),
                "# mine\nnot a line\nother.example.org ssh-rsa broken\n" + line + "\n");
    }

    @Test
    void aServerThatIsAmongTheUsersKnownHostsIsBelieved() throws IOException {
        line("[localhost]:" + server.port() + " " + PublicKeyEntry.toString(server.key()));
        opens(withHostKey(Optional.empty()), password(SftpServer.PASSWORD));

        // What is revoked is so, wherever else it stands.
        line("[localhost]:" + server.port() + " " + PublicKeyEntry.toString(server.key()) + "\n@revoked [localhost]:"
                + server.port() + " " + PublicKeyEntry.toString(server.key()));
        assertThat(refused(withHostKey(Optional.empty()), password(SftpServer.PASSWORD)))
                .contains("a key that ~/.ssh/known_hosts has as revoked");
    }

    @Test
    void aServerWhoseNameIsHashedIsKnown() throws Exception {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA1");
        byte[] salt = new byte[20];
        mac.init(new javax.crypto.spec.SecretKeySpec(salt, "HmacSHA1"));
        byte[] name = mac.doFinal(("[localhost]:" + server.port()).getBytes(UTF_8));
        java.util.Base64.Encoder letters = java.util.Base64.getEncoder();
        line("|1|" + letters.encodeToString(salt) + "|" + letters.encodeToString(name) + " "
                + PublicKeyEntry.toString(server.key()));

        opens(withHostKey(Optional.empty()), password(SftpServer.PASSWORD));
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        assertThat(refused(at("no-such-server.invalid", 22), password(SftpServer.PASSWORD)))
                .isEqualTo(
                        "no server no-such-server.invalid is known: check 'host' of the target 'live', and the network");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(refused(at("localhost", free), password(SftpServer.PASSWORD)))
                .contains("takes no connection at port " + free + ": check 'host' of the target 'live', its 'port'");
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(at("localhost", silent.getLocalPort()), password(SftpServer.PASSWORD)))
                    .contains("does not answer: check 'host' of the target 'live', its 'port'");
        }
    }

    @Test
    void aServerThatHasNoFilesToGiveIsTold() {
        server.withoutFiles();
        assertThat(refused(place(), password(SftpServer.PASSWORD)))
                .contains("lets you in, but not to its files by SFTP");
    }

    @Test
    void aFolderThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        Files.delete(folder.resolve("web/site"));
        Files.createDirectories(folder.resolve("web/public_html"));
        assertThat(refused(place(), password(SftpServer.PASSWORD)))
                .startsWith("there is no folder '" + place().path() + "' of the server localhost")
                .contains("make it, or check 'path' of the target 'live'; beside it would be public_html");
    }

    @Test
    void whereNothingMayBeWrittenThatIsToldAndWhatReadersHaveStays() throws IOException {
        Files.writeString(folder.resolve("web/site/index.html"), "before");
        StoredFile file = new StoredFile("index.html", MediaType.of("index.html"), CacheRule.REVALIDATED);
        try (SftpStore store = SftpStore.open(place(), password(SftpServer.PASSWORD), folder.resolve("ssh"), QUICK)) {
            server.refuse(new AccessDeniedException("index.html"));
            assertThat(said(catchThrowable(() -> store.write(file, new byte[] {1}))))
                    .contains("'index.html' in the folder", "give the user of the target 'live' the right to write");
            server.refuse(new FileSystemException("index.html", null, "No space left on device"));
            assertThat(said(catchThrowable(() -> store.write(file, new byte[] {1}))))
                    .contains("'index.html' in the folder", "check that there is room on the server");
        }
        assertThat(folder.resolve("web/site/index.html")).hasContent("before");
    }
}
