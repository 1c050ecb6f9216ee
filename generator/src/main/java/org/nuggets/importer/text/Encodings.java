package org.nuggets.importer.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as characters: by their mark, by what they say of themselves, else as UTF-8 where they are that, else as Windows has it. */
public final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})|^\\s*<\\?xml[^>]{0,100}?encoding\\s*="
                    + "\\s*[\"']([\\w.:-]{1,40})[\"']");

    private Encodings() {}

    /** A text that says nothing of its encoding. */
    public static String text(byte[] bytes) {
        return decoded(bytes, Optional.empty());
    }

    /**
     * A page of HTML.
     *
     * @param told the encoding that came with it
     */
    public static String html(byte[] bytes, Optional<String> told) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        Optional<String> named = declared.find()
                ? Optional.of(declared.group(1) == null ? declared.group(2) : declared.group(1))
                : Optional.empty();
        return decoded(bytes, told.or(() -> named).flatMap(Encodings::charset));
    }

    private static String decoded(byte[] bytes, Optional<Charset> named) {
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> unicode = strictly(bytes, StandardCharsets.UTF_8);
        // Pages that say ISO-8859-1 and are UTF-8 are many; the other way round is not possible by chance.
        if (unicode.isPresent() && !named.filter(Encodings::isWide).isPresent()) {
            return unicode.get();
        }
        Charset charset =
                named.filter(other -> !other.equals(StandardCharsets.UTF_8)).orElse(WINDOWS);
        return new String(bytes, charset);
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFE, 0xFF) || isWide(bytes, 0)) {
            return Optional.of(unmarked(new String(bytes, StandardCharsets.UTF_16BE)));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || isWide(bytes, 1)) {
            return Optional.of(unmarked(new String(bytes, StandardCharsets.UTF_16LE)));
        }
        return Optional.empty();
    }

    /** Whether each other byte of the beginning is none, as in UTF-16 without its mark. */
    private static boolean isWide(byte[] bytes, int empty) {
        int length = Math.min(bytes.length, 64) & ~1;
        int none = 0;
        for (int i = empty; i < length; i += 2) {
            none += bytes[i] == 0 && bytes[i ^ 1] != 0 ? 1 : 0;
        }
        return length >= 4 && none * 2 >= length * 3 / 4;
    }

    private static boolean isWide(Charset charset) {
        return List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32").contains(charset.name())
                || charset.name().startsWith("ISO-2022");
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** What browsers take the name for: ISO-8859-1 and ASCII are Windows-1252 to them. */
    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (List.of("iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1").contains(lower)) {
            return Optional.of(WINDOWS);
        }
        try {
            return Optional.of(Charset.forName(lower)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
