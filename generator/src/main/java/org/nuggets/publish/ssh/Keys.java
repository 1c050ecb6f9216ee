package org.nuggets.publish.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.nuggets.config.TargetConfig;
import org.nuggets.publish.place.TargetRefusedException;

/** Private keys to log in with. What they hold is in no message. */
final class Keys {

    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private Keys() {}

    /**
     * Those of a login.
     *
     * @param key the text of a private key, or the path of its file
     * @param passphrase what opens it; empty where it is open
     */
    static List<KeyPair> of(String key, String passphrase, String target) throws TargetRefusedException {
        String from = "the key for the target '" + target + "' (" + TargetConfig.variable(target, "KEY")
                + ", or a server in Maven's settings.xml)";
        boolean isText = key.contains("-----BEGIN");
        byte[] bytes = isText ? (key.strip() + "\n").getBytes(StandardCharsets.UTF_8) : file(key.strip(), from);
        try {
            List<KeyPair> pairs = read(bytes, passphrase);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError unread) {
            // Why, is in words that may hold some of it.
            throw new TargetRefusedException(from + " cannot be opened: check that it is the whole private key, and "
                    + (passphrase.isEmpty() ? "give its passphrase, if it needs one" : "its passphrase") + " ("
                    + TargetConfig.variable(target, "PASSWORD")
                    + "); 'ssh-keygen -p -f FILE' writes a key in a form that is known here");
        }
        throw new TargetRefusedException(from + " is no private key: set it to the text of one, which begins with"
                + " -----BEGIN, or to the path of its file");
    }

    private static byte[] file(String path, String from) throws TargetRefusedException {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException | InvalidPathException absent) {
            // It may be a key that lost its first line, so it is not told.
            throw new TargetRefusedException(from + " is neither a private key, which begins with -----BEGIN, nor the"
                    + " path of a file that can be read");
        }
    }

    /** The user's own that open without a passphrase, as ssh has them. */
    static List<KeyPair> usual(Path folder) {
        return USUAL.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .flatMap(file -> opened(file).stream())
                .toList();
    }

    private static List<KeyPair> opened(Path file) {
        try {
            return read(Files.readAllBytes(file), "");
        } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError closed) {
            // Another may do.
            return List.of();
        }
    }

    private static List<KeyPair> read(byte[] bytes, String passphrase) throws IOException, GeneralSecurityException {
        FilePasswordProvider opens =
                passphrase.isEmpty() ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
        List<KeyPair> pairs = new ArrayList<>();
        Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(
                null, NamedResource.ofName("key"), new ByteArrayInputStream(bytes), opens);
        if (read != null) {
            read.forEach(pairs::add);
        }
        return pairs;
    }
}
