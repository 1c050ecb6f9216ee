package org.nuggets.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.nuggets.cache.Digest;
import org.nuggets.config.Limits;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;

/**
 * Reads one file.
 *
 * @param shown from a file to its name as people will see it
 */
record SourceReader(Limits limits, Function<Path, String> shown) {

    private static final int MOMENT_MILLIS = 20;

    /** The bytes of a file that was read before, as long as it is the same. */
    static byte[] unchanged(Path file, Fingerprint digest) {
        byte[] bytes = whole(file);
        if (!Digest.of(bytes).equals(digest)) {
            throw new UncheckedIOException(new SourceChangedException(file));
        }
        return bytes;
    }

    /** The bytes of a file that was there when its folder was listed. */
    static byte[] whole(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException(new SourceChangedException(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whole; none that is too large, may not be read or is gone. */
    Optional<SourceFile> read(String path, FoundFile file, List<Diagnostic> findings, Function<byte[], Bytes> spill)
            throws IOException {
        String name = shown.apply(file.path());
        long size = file.attributes().size();
        if (size > limits.fileBytes()) {
            findings.add(ReadFindings.tooLarge(name, size, limits.fileBytes(), "split it", "file_bytes"));
            return Optional.empty();
        }
        return bytes(file.path(), findings)
                .map(bytes -> new SourceFile(path, name, Digest.of(bytes), spill.apply(bytes)));
    }

    /** The bytes of a file; none of one that may not be read, nor of one that is gone since its folder was listed. */
    Optional<byte[]> bytes(Path file, List<Diagnostic> findings) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            findings.add(ReadFindings.unreadable(shown.apply(file)));
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return againAfterAMoment(file);
        }
    }

    /** Some editors delete a file before they write it. */
    private static Optional<byte[]> againAfterAMoment(Path file) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether a file is a page. */
    static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }
}
