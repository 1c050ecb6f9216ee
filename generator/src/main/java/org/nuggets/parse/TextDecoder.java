package org.nuggets.parse;

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
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.SourceFile;

/** Bytes to text: UTF-8 or a finding that names the first byte that is not. */
public final class TextDecoder {

    private TextDecoder() {}

    /** Decodes a file; nothing where it is not UTF-8. */
    public static Checked<Optional<SourceText>> decode(SourceFile file) {
        // The quick way puts U+FFFD for what is not UTF-8, which hardly any file holds itself.
        String quick = new String(file.bytes(), StandardCharsets.UTF_8);
        return quick.indexOf('\uFFFD') < 0
                ? Checked.of(Optional.of(new SourceText(file.name(), quick)))
                : decodeStrictly(file);
    }

    private static Checked<Optional<SourceText>> decodeStrictly(SourceFile file) {
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

    private static Diagnostic notUtf8(SourceFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
            return finding(new SourceText(file.name(), ""), "this file is saved as UTF-16, not as UTF-8");
        }
        CharBuffer good = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, good, true);
        String before = good.flip().toString();
        String bad = result.isError()
                ? "byte " + String.format(Locale.ROOT, "0x%02X", bytes[input.position()]) + " is not UTF-8"
                : "this file is not UTF-8";
        return finding(new SourceText(file.name(), before), bad);
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
