package org.nuggets.write;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nuggets.cache.Patiently;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;

/** Writes a site as one zip, whole or not at all: same input, same bytes. */
public final class KitWriter {

    /** How the comment of each kit begins, by which an earlier one is known; the digest of its files follows. */
    private static final String OURS = "Nuggets offline kit";

    /** Not the first of January 1980: Java takes that for an earlier time, and adds one that the zone decides. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private KitWriter() {}

    /**
     * Says what stands where the kit would go, unless it is an earlier kit.
     *
     * @param shown the zip as shown to people
     */
    public static Optional<Diagnostic> inTheWay(Path zip, String shown) throws IOException {
        if (Files.isDirectory(zip)) {
            return Optional.of(notOurs(shown, "'" + shown + "' is a folder, so no kit can be written there"));
        }
        return Files.exists(zip) && !isKit(zip)
                ? Optional.of(notOurs(shown, "'" + shown + "' is in the way: no earlier build wrote it"))
                : Optional.empty();
    }

    /**
     * Writes the zip, in the place of an earlier one; one of the same files stays as it is.
     *
     * @param digest of what its files hold
     * @param files all files of the kit, in any order
     * @param top the one folder in the zip, so that unpacking it makes no mess
     * @param zip its folders are made where they are absent
     * @param shown the zip as shown to people
     * @return why nothing was written; empty where it was
     */
    public static List<Diagnostic> write(List<OutputFile> files, Fingerprint digest, String top, Path zip, String shown)
            throws IOException {
        Checked<SiteFiles> kit = SiteFiles.of(files, shown);
        Optional<Diagnostic> inTheWay = inTheWay(zip, shown);
        if (!kit.findings().isEmpty() || inTheWay.isPresent()) {
            return inTheWay.map(List::of).orElse(kit.findings());
        }
        String comment = OURS + " " + digest.hex() + " " + top;
        if (comment(zip).filter(comment::equals).isPresent()) {
            return List.of();
        }
        Path target = zip.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            // Anew: what a link there leads to is somebody else's.
            Files.deleteIfExists(part);
            pack(kit.value(), top, comment, part);
            Patiently.put(part, target);
        } catch (IOException refused) {
            // Before there is room again.
            throw Refusal.of(refused, target);
        } finally {
            Files.deleteIfExists(part);
        }
        return List.of();
    }

    /** The size of a kit in bytes. */
    public static long size(Path zip) throws IOException {
        return Files.size(zip);
    }

    private static void pack(SiteFiles kit, String top, String comment, Path part) throws IOException {
        // The file by itself: where the end of a zip cannot be written, closing the zip leaves its file open.
        try (OutputStream file = Files.newOutputStream(part, CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setComment(comment);
            for (OutputFile one : kit.byPath().values()) {
                ZipEntry entry = new ZipEntry(top + "/" + one.path());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                Optional<byte[]> made = one.made();
                if (made.isPresent()) {
                    zip.write(made.get());
                } else if (one.content() instanceof OutputFile.Copied copied) {
                    Files.copy(copied.location(), zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static boolean isKit(Path file) {
        return comment(file).filter(comment -> comment.startsWith(OURS)).isPresent();
    }

    /** What a zip says of itself; nothing where there is none, or it was cut short. */
    private static Optional<String> comment(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Optional.ofNullable(zip.getComment());
        } catch (IOException notAZip) {
            return Optional.empty();
        }
    }

    private static Diagnostic notOurs(String shown, String message) {
        return new Diagnostic(
                SourceSpan.startOf(shown),
                Code.OUTPUT_NOT_OURS,
                message,
                "move it away, or name another file for the kit, such as site-kit.zip");
    }
}
