package org.nuggets.publish.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.nativefs.NativeFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;

/** A server of a test, which speaks SFTP and has the files of this machine. */
public final class SftpServer implements AutoCloseable {

    public static final String USER = "school";
    public static final String PASSWORD = "open-sesame-5521";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;
    private final AtomicReference<@Nullable IOException> refusal = new AtomicReference<>();
    private final AtomicInteger left = new AtomicInteger();

    /** One for all tests of this process. */
    private static final class Shared {
        static final SftpServer SERVER = start();
    }

    private static final class SharedPlain {
        static final SftpServer SERVER = plain();
    }

    private SftpServer(String kindOfKey) {
        try {
            hostKey = KeyUtils.generateKeyPair(kindOfKey, 256);
            server.setHost("localhost");
            server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
            server.setPasswordAuthenticator(
                    (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
            server.setFileSystemFactory(NativeFileSystemFactory.INSTANCE);
            SftpSubsystemFactory files = new SftpSubsystemFactory.Builder()
                    .withFileSystemAccessor(new Refusing(refusal, left))
                    .build();
            server.setSubsystemFactories(List.of(files));
            server.start();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is never stopped. */
    public static SftpServer shared() {
        return Shared.SERVER;
    }

    /** A plain one that is never stopped. */
    public static SftpServer sharedPlain() {
        return SharedPlain.SERVER;
    }

    public static SftpServer start() {
        return new SftpServer(KeyPairProvider.SSH_ED25519);
    }

    /** One that has none of what OpenSSH has added to the protocol. */
    public static SftpServer plain() {
        SftpServer plain = start();
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(plain.server, "lsetstat@openssh.com=1");
        return plain;
    }

    /** With the repositories of this machine, and git's own two commands. */
    public SftpServer withGit() {
        server.setCommandFactory((channel, command) -> {
            if (!command.matches("git-(upload|receive)-pack '[^']*'")) {
                throw new IOException("no command of git's");
            }
            return ProcessShellCommandFactory.INSTANCE.createCommand(channel, command);
        });
        return this;
    }

    public SftpServer withKeyOfUser(PublicKey known) {
        server.setPublickeyAuthenticator((user, key, session) -> user.equals(USER) && KeyUtils.compareKeys(key, known));
        return this;
    }

    SftpServer withQuestionsOnly() {
        server.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        return this;
    }

    SftpServer withoutFiles() {
        server.setSubsystemFactories(List.of());
        return this;
    }

    SftpServer withChannels(int most) {
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, most);
        return this;
    }

    /** From now on no file is written. */
    void refuse(IOException why) {
        refuse(why, 0);
    }

    /** After so many more, no file is written. */
    public void refuse(IOException why, int more) {
        left.set(more);
        refusal.set(why);
    }

    /** From now on all files are written again. */
    public void accept() {
        refusal.set(null);
    }

    public int port() {
        return server.getPort();
    }

    /** The fingerprint of its key. */
    public String print() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    PublicKey key() {
        return hostKey.getPublic();
    }

    /** Whoever is logged in hears no more of it. */
    void hangUp() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private record Refusing(AtomicReference<@Nullable IOException> refusal, AtomicInteger left)
            implements SftpFileSystemAccessor {
        @Override
        public SeekableByteChannel openFile(
                SftpSubsystemProxy subsystem,
                FileHandle fileHandle,
                Path file,
                String handle,
                Set<? extends OpenOption> options,
                FileAttribute<?>... attributes)
                throws IOException {
            IOException why = refusal.get();
            if (why != null && options.contains(StandardOpenOption.WRITE) && left.getAndDecrement() <= 0) {
                throw why;
            }
            return SftpFileSystemAccessor.DEFAULT.openFile(subsystem, fileHandle, file, handle, options, attributes);
        }
    }
}
