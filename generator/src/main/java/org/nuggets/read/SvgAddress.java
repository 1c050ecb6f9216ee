package org.nuggets.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an element of a picture may refer to: a part of the same file, or a picture that is inside the file. */
final class SvgAddress {

    private static final Pattern PIXELS = Pattern.compile("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]*+");
    private static final Pattern DRAWING = Pattern.compile("data:image/svg\\+xml;base64,([A-Za-z0-9+/=]*+)");
    /** Pictures in pictures in pictures. */
    private static final int DEEPEST = 3;

    private SvgAddress() {}

    /**
     * The address as it is published.
     *
     * @param depth in how many pictures this one is
     * @return none where it leads elsewhere
     */
    static Optional<String> inside(String element, String written, int depth) {
        // As browsers do, and as drawing programs break long lines.
        String address = written.replaceAll("[\\s\\p{Cntrl}]+", "");
        if (address.startsWith("#")) {
            return Optional.of(address);
        }
        if (!SvgVocabulary.PICTURES.contains(element)) {
            return Optional.empty();
        }
        if (PIXELS.matcher(address).matches()) {
            return Optional.of(address);
        }
        Matcher drawing = DRAWING.matcher(address);
        return drawing.matches() && depth < DEEPEST ? drawing(drawing.group(1), depth) : Optional.empty();
    }

    private static Optional<String> drawing(String base64, int depth) {
        try {
            return SvgRewriter.rewrite(Base64.getDecoder().decode(base64), "", depth + 1)
                    .value()
                    .map(svg -> "data:image/svg+xml;base64,"
                            + new String(Base64.getEncoder().encode(svg), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
