package org.nuggets.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A text file that is either whole or as good as none: a header with its version, lines, and a seal over all of it.
 *
 * <p>It is read by the machine that wrote it, so the seal guards against accidents only.
 */
public final class SealedLines {

    private SealedLines() {}

    public static void write(Path file, String header, List<String> lines) throws IOException {
        StringBuilder body = new StringBuilder(header).append('\n');
        for (String line : lines) {
            body.append(escape(line)).append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            // Anew: what a link there leads to is somebody else's.
            Files.deleteIfExists(part);
            Files.writeString(part, body + seal(body.toString()), CREATE_NEW);
            Files.move(part, file, ATOMIC_MOVE);
        } finally {
            // On a full disk it would be in the way of mending that.
            Files.deleteIfExists(part);
        }
    }

    /** The lines of a file; empty where it is absent, damaged, or of another kind or version. */
    public static Optional<List<String>> read(Path file, String header) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        // Bytes that are no UTF-8 become other characters, and so break the seal.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf("end ");
        if (end < 0 || !text.startsWith(header + "\n") || !text.substring(end).equals(seal(text.substring(0, end)))) {
            return Optional.empty();
        }
        return Optional.of(text.substring(header.length() + 1, end)
                .lines()
                .map(SealedLines::unescape)
                .toList());
    }

    /** A file name may hold a line break on some systems. */
    private static String escape(String line) {
        return line.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescape(String line) {
        return line.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    private static String seal(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return "end " + Long.toHexString(sum.getValue()) + "\n";
    }
}
