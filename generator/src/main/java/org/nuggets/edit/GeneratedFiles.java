package org.nuggets.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.SourceSpan;

/** Files that are made from what a site says, and made anew when it says something else. What is not of ours stays as it is. */
public final class GeneratedFiles {

    private final SourceWriter writer;

    /** @param root the folder out of which nothing is written */
    public GeneratedFiles(Path root) {
        this.writer = new SourceWriter(root);
    }

    /** What became of a file. */
    public enum Outcome {
        WRITTEN,
        UNCHANGED,
        /** It is somebody else's, or no file, or a link leads elsewhere. */
        LEFT
    }

    /**
     * Writes a file.
     *
     * @param mark by which one that is there is known to be ours; empty where it is the author's once it is there
     */
    public Outcome write(Path file, String text, String mark) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return outcome(writer.apply(SourceEdit.adding(file, text)));
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Outcome.LEFT;
        }
        byte[] bytes = Files.readAllBytes(file);
        String before = text(bytes);
        if (before.equals(text)) {
            return Outcome.UNCHANGED;
        }
        if (mark.isEmpty() || !before.contains(mark)) {
            return Outcome.LEFT;
        }
        String[] lines = before.split("\n", -1);
        String last = lines[lines.length - 1];
        SourceSpan whole =
                new SourceSpan(file.toString(), 1, 1, lines.length, last.codePointCount(0, last.length()) + 1);
        return outcome(writer.apply(
                new SourceEdit(file, Optional.of(Digest.content(bytes)), List.of(new TextChange(whole, text)))));
    }

    private static Outcome outcome(Optional<SourceWriter.Refused> refused) {
        return refused.isPresent() ? Outcome.LEFT : Outcome.WRITTEN;
    }

    /** Empty where it is no text, which is never ours. */
    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return "";
        }
    }
}
