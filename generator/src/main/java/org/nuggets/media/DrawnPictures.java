package org.nuggets.media;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The photos that an SVG drawing holds in itself, without what a camera has written beside their dots. */
public final class DrawnPictures {

    private static final Pattern PICTURE =
            Pattern.compile("(data:image/(?:png|jpe?g|gif|webp);base64,)([A-Za-z0-9+/=]*+)");
    private static final Pattern DRAWING = Pattern.compile("(data:image/svg\\+xml;base64,)([A-Za-z0-9+/=]*+)");
    /** Drawings in drawings in drawings. */
    private static final int DEEPEST = 4;

    private DrawnPictures() {}

    /** The same drawing; the very same bytes where it holds none. A photo that cannot be read is left out. */
    public static byte[] clean(byte[] svg) {
        return clean(svg, 0);
    }

    private static byte[] clean(byte[] svg, int depth) {
        String text = new String(svg, StandardCharsets.UTF_8);
        if (!text.contains(";base64,")) {
            return svg;
        }
        String photos = PICTURE.matcher(text).replaceAll(found -> quoted(found.group(1), photo(found.group(2))));
        return (depth < DEEPEST
                        ? DRAWING.matcher(photos)
                                .replaceAll(found -> quoted(found.group(1), drawing(found.group(2), depth)))
                        : photos)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String before, String base64) {
        return Matcher.quoteReplacement(before + base64);
    }

    private static String photo(String base64) {
        return decoded(base64)
                .flatMap(DrawnPictures::scan)
                .map(picture -> Base64.getEncoder().encodeToString(picture.clean()))
                .orElse("");
    }

    private static Optional<PictureScan> scan(byte[] photo) {
        try {
            Optional<PictureKind> kind = PictureKind.of(photo).filter(PictureKind::isShown);
            return kind.isPresent() ? Optional.of(PictureScan.of(photo, kind.get())) : Optional.empty();
        } catch (BadPictureException broken) {
            return Optional.empty();
        }
    }

    private static String drawing(String base64, int depth) {
        return decoded(base64)
                .map(svg -> Base64.getEncoder().encodeToString(clean(svg, depth + 1)))
                .orElse("");
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
