package org.nuggets.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.Fingerprint;

/**
 * Files that took long to make, in a folder of their own: each stands under the digest of what it holds, and is found by
 * the key of what it was made from. Safe to use from many threads.
 */
public final class KeptFiles implements AutoCloseable {

    private final Path folder;
    private final CacheFile keys;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /**
     * A file that was kept.
     *
     * @param size in bytes
     */
    public record KeptFile(Path file, long size, ContentDigest digest) {

        /** What it holds; nothing where it is gone, or is not what it was. */
        public Optional<byte[]> bytes() {
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (Digest.content(bytes).equals(digest)) {
                    return Optional.of(bytes);
                }
                Files.delete(file);
                return Optional.empty();
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private KeptFiles(Path folder, CacheFile keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** @param version of what makes the files */
    static KeptFiles open(Path folder, String version) throws IOException {
        Files.createDirectories(folder);
        return new KeptFiles(folder, CacheFile.open(folder.resolve("keys"), version));
    }

    /** The file of a key; it is written only where there is none. */
    public KeptFile of(Fingerprint key, Writer writer) throws IOException {
        Optional<KeptFile> known = keys.get(key).map(BinaryReader::new).flatMap(this::known);
        KeptFile kept = known.isPresent() ? known.get() : made(key, writer);
        used.add(kept.digest.hex());
        return kept;
    }

    private Optional<KeptFile> known(BinaryReader in) {
        ContentDigest digest = new ContentDigest(in.text());
        KeptFile kept = new KeptFile(folder.resolve(digest.hex()), in.wide(), digest);
        try {
            return Files.size(kept.file) == kept.size ? Optional.of(kept) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private KeptFile made(Fingerprint key, Writer writer) throws IOException {
        Path part = Files.createTempFile(folder, "", ".part");
        try {
            MessageDigest sum = Digest.sha256();
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), sum))) {
                writer.writeTo(out);
            }
            ContentDigest digest = ContentDigest.of(sum.digest());
            KeptFile kept = new KeptFile(folder.resolve(digest.hex()), Files.size(part), digest);
            Patiently.put(part, kept.file);
            keys.put(key, new BinaryWriter().text(digest.hex()).wide(kept.size).bytes());
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
        // As for values: a run that asked for nothing tells nothing about what is of use.
        if (!used.isEmpty()) {
            prune();
        }
    }

    /** Once what nobody asked for takes more room than what somebody did. */
    private void prune() throws IOException {
        long useful = 0;
        long useless = 0;
        Set<Path> unused = ConcurrentHashMap.newKeySet();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (used.contains(name)) {
                    useful += Files.size(file);
                } else if (!name.equals("keys")) {
                    useless += Files.size(file);
                    unused.add(file);
                }
            }
        } catch (NoSuchFileException anotherBuild) {
            return;
        }
        if (useless > useful) {
            for (Path file : unused) {
                Files.deleteIfExists(file);
            }
        }
    }
}
