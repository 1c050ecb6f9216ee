package org.nuggets.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarFile;
import org.nuggets.model.Fingerprint;

/** The program itself: another one may make other values from the same sources. */
final class Program {

    private Program() {}

    /** Of every class and file that it consists of; in a folder of classes, of nothing but their place. */
    static Fingerprint fingerprint() throws IOException {
        Digest digest = new Digest();
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return digest.fingerprint();
        }
        digest.add(System.getProperty("java.version", ""));
        if (!source.getLocation().getPath().endsWith(".jar")) {
            return digest.add(source.getLocation().getPath()).fingerprint();
        }
        try (JarFile jar = new JarFile(Path.of(source.getLocation().toURI()).toString())) {
            jar.stream().forEach(entry -> digest.add(entry.getName()).add((int) entry.getCrc()));
        } catch (URISyntaxException noFile) {
            throw new IOException(noFile);
        }
        return digest.fingerprint();
    }
}
