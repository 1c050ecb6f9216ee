package org.nuggets.parse.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.SourceFile;

/** Bytes to text: UTF-8 or a finding that names the first byte that is not. */
public final class TextDecoder {

    private TextDecoder() {}

    /** Decodes a file; nothing where it is not UTF-8. */
    public static Checked<Optional<SourceText>> decode(SourceFile file) {
        // The quick way puts U+FFFD for what is not UTF-8, which hardly any file holds itself.
        String quick = new String(file.bytes(), StandardCharsets.UTF_8);
        return quick.indexOf('\uFFFD') < 0 && !isUtf16(file.bytes())
                ? Checked.of(Optional.of(new SourceText(file.name(), quick)))
                : decodeStrictly(file);
    }

    private static Checked<Optional<SourceText>> decodeStrictly(SourceFile file) {
        if (isUtf16(file.bytes())) {
            return new Checked<>(
                    Optional.empty(),
                    List.of(finding(new SourceText(file.name(), ""), "this file is saved as UTF-16, not as UTF-8")));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = decoder.decode(ByteBuffer.wrap(file.bytes())).toString();
            return Checked.of(Optional.of(new SourceText(file.name(), text)));
        } catch (CharacterCodingException e) {
            return new Checked<>(Optional.empty(), List.of(notUtf8(file)));
        }
    }

    /** By its mark, or by its first letters: of each Latin one every other byte is 0. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        boolean low = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        boolean high = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return mark == 0xfeff || mark == 0xfffe || low || high;
    }

    private static Diagnostic notUtf8(SourceFile file) {
        byte[] bytes = file.bytes();
        Optional<String> other = otherKind(bytes);
        if (other.isPresent()) {
            return new Diagnostic(
                    SourceSpan.startOf(file.name()),
                    Code.NOT_UTF8,
                    "this is " + other.get() + ", not a text, though its name ends in '.md'",
                    "open it in its own program, copy the text into a new text file that ends in '.md', and delete"
                            + " this one");
        }
        CharBuffer good = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, good, true);
        String before = good.flip().toString();
        String bad = result.isError()
                ? "the letter here is saved in an older way than UTF-8 (as "
                        + String.format(Locale.ROOT, "%02X", bytes[input.position()])
                        + "), so it cannot be read"
                : "this file is not UTF-8";
        return finding(new SourceText(file.name(), before), bad);
    }

    /** What a file is by its first bytes, where somebody has only renamed it. */
    private static Optional<String> otherKind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return Optional.of(
                    start.contains("word/") || start.contains("[Content_Types].xml")
                            ? "an Office document (such as a Word .docx)"
                            : start.contains("mimetypeapplication/vnd.oasis")
                                    ? "a LibreOffice document"
                                    : "a zip file");
        }
        if (start.startsWith("%PDF")) {
            return Optional.of("a PDF");
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("an old Office document (such as a Word .doc)");
        }
        boolean picture = start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))
                || start.startsWith("ftyphei", 4);
        return picture ? Optional.of("a picture") : Optional.empty();
    }

    private static Diagnostic finding(SourceText before, String message) {
        int end = before.text().length();
        return new Diagnostic(
                before.span(end, end),
                Code.NOT_UTF8,
                message,
                "save the file again with the encoding UTF-8 (in most editors: Save as …, Encoding)");
    }
}
