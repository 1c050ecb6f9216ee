package org.nuggets.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.nuggets.cache.Patiently;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** Writes what a server reads, and no reader: a text beside the site's folder, in the place of an earlier one. */
public final class ServerFileWriter {

    private ServerFileWriter() {}

    /**
     * Writes one.
     *
     * @param ours how each begins, by which an earlier one is known
     * @param shown the file as shown to people
     * @return why nothing was written; empty where it was, or was as it is
     */
    public static List<Diagnostic> write(Path file, String text, String ours, String shown) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] there =
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0];
            if (Arrays.equals(there, bytes)) {
                return List.of();
            }
            if (!new String(there, UTF_8).startsWith(ours)) {
                return List.of(new Diagnostic(
                        SourceSpan.startOf(shown),
                        Code.OUTPUT_NOT_OURS,
                        "'" + shown + "' is in the way: no earlier build wrote it",
                        "move it away, or take 'nginx' out of 'headers' in site.yml"));
            }
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            // Anew: what a link there leads to is somebody else's.
            Files.deleteIfExists(part);
            Files.write(part, bytes, CREATE_NEW);
            Patiently.put(part, file);
        } catch (IOException refused) {
            throw Refusal.of(refused, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return List.of();
    }
}
