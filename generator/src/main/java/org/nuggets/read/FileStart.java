package org.nuggets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a text file begins, whatever program saved it: UTF-8, UTF-16, or one byte a letter. */
final class FileStart {

    /** As much is read of a file, however large it is. */
    static final int MOST = 65_536;

    private FileStart() {}

    /** The text with which a file begins; nothing where it is no text, or cannot be read. */
    static Optional<String> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(MOST));
        } catch (IOException toldElsewhere) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(plain);
    }

    private static Charset charset(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        // Of most letters of our languages one byte of the two is zero.
        int[] zeros = {0, 0};
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] * 4 > bytes.length && zeros[0] * 20 < bytes.length) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] * 4 > bytes.length && zeros[1] * 20 < bytes.length) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** A letter that is cut where reading ended is no fault. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int end = bytes.length;
        for (int cut = 0; cut < 4 && end - cut >= 0; cut++) {
            try {
                strict.reset().decode(ByteBuffer.wrap(bytes, 0, end - cut));
                return true;
            } catch (CharacterCodingException otherwise) {
                if (bytes.length < MOST) {
                    return false;
                }
            }
        }
        return false;
    }
}
