package org.nuggets.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.MediaType;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.PublishedFiles;

/**
 * The files of a site that was built. A digest is made when it is asked for, and kept under the key of the bytes, so that
 * the next build need not read them for it.
 */
public final class FinishedFiles implements PublishedFiles {

    private static final int PIECE = 1 << 16;

    private final List<OutputFile> files;
    private final CacheStore known;

    public FinishedFiles(List<OutputFile> files, BuildCache cache) {
        this.files =
                files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
        this.known = cache.outputs();
    }

    @Override
    public List<OutputFile> files() {
        return files;
    }

    @Override
    public PublishedFile facts(OutputFile file) {
        try {
            return new PublishedFile(
                    file.path(), MediaType.of(file.path()), length(file), digest(file), file.cacheRule());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] bytes(OutputFile file) {
        try {
            return file.content() instanceof OutputFile.Copied copied
                    ? Files.readAllBytes(copied.location())
                    : file.made().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of what all of them hold together. */
    public Fingerprint digest() throws IOException {
        Digest all = new Digest();
        for (OutputFile file : files) {
            all.add(file.path()).add(digest(file).hex());
        }
        return all.fingerprint();
    }

    private static long length(OutputFile file) throws IOException {
        if (file.content() instanceof OutputFile.Copied copied) {
            return Files.size(copied.location());
        }
        return file.content() instanceof OutputFile.Deferred deferred
                ? deferred.size()
                : file.made().orElseThrow().length;
    }

    private ContentDigest digest(OutputFile file) throws IOException {
        if (file.content() instanceof OutputFile.Copied copied) {
            return digest(copied.location());
        }
        if (file.content() instanceof OutputFile.Deferred deferred) {
            var key = Digest.quick().add("content").add(deferred.key()).fingerprint();
            return known.get(key).map(ContentDigest::of).orElseGet(() -> {
                byte[] sum = Digest.sha256().digest(deferred.bytes().read());
                known.put(key, sum);
                return ContentDigest.of(sum);
            });
        }
        return Digest.content(file.made().orElseThrow());
    }

    private static ContentDigest digest(Path file) throws IOException {
        MessageDigest sum = Digest.sha256();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                sum.update(piece, 0, read);
            }
        }
        return ContentDigest.of(sum.digest());
    }
}
