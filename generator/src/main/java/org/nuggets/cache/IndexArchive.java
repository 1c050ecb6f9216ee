package org.nuggets.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SiteInsights.Shard;

/** The files of a search in one, kept beside a site: thousands of small ones would take longer to write than to make. */
public final class IndexArchive implements AutoCloseable {

    private static final String KIND = "search";
    private static final String ENDING = ".zip";

    private final ZipFile zip;

    private IndexArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * The archive that was made from just this.
     *
     * @param root the folder of everything that is kept for a site: {@code .nuggets/}
     * @param key of all that the files are made from but this program
     * @return none where there is none, or it cannot be read
     */
    public static Optional<IndexArchive> open(Path root, Fingerprint key) {
        try {
            Path file = file(root, key);
            return Files.isRegularFile(file)
                    ? Optional.of(new IndexArchive(new ZipFile(file.toFile())))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Makes one in the place of all others. It has its name only once it is whole. */
    public static void keep(Path root, Fingerprint key, List<Shard> shards) throws IOException {
        prepare(root);
        Path making = Files.createTempFile(root, KIND + ".", ENDING);
        try {
            write(making, shards);
            for (Path other : others(root)) {
                Files.delete(other);
            }
            Patiently.put(making, file(root, key));
        } finally {
            Files.deleteIfExists(making);
        }
    }

    private static void write(Path file, List<Shard> shards) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            // They are compressed already.
            zip.setMethod(ZipOutputStream.STORED);
            for (Shard shard : shards) {
                byte[] bytes = shard.bytes();
                ZipEntry entry = new ZipEntry(shard.name());
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }

    private static Path file(Path root, Fingerprint key) throws IOException {
        Digest digest = Digest.quick().add(Program.fingerprint()).add(key);
        return root.resolve(KIND + "-" + digest.hex() + ENDING);
    }

    private static List<Path> others(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(KIND + "-"))
                    .toList();
        }
    }

    /** Makes the folder of everything that is kept, which no git takes in. */
    static void prepare(Path root) throws IOException {
        Files.createDirectories(root);
        Path ignore = root.resolve(".gitignore");
        if (!Files.exists(ignore, NOFOLLOW_LINKS)) {
            Files.writeString(ignore, "*\n");
        }
    }

    /**
     * A file.
     *
     * @throws IOException where there is none, or it cannot be read
     */
    public byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name + " in " + zip.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
