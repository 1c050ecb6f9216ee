package org.nuggets.importer.html;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.PieceNotes;

/** The addresses of a page: whole where the page's own is known, and none that a browser would run. */
final class WrittenLinks {

    private final PieceNotes notes;
    private final String base;
    private final boolean fromWeb;

    /**
     * @param base the address that others are relative to; empty where it is not known
     * @param fromWeb whether pictures are relative to it, too; those of a file lie beside it
     */
    WrittenLinks(PieceNotes notes, String base, boolean fromWeb) {
        this.notes = notes;
        this.base = base;
        this.fromWeb = fromWeb;
    }

    /** The address of a picture. */
    String picture(String written) {
        String address = written.strip();
        return fromWeb || address.startsWith("//") ? absolute(address) : address;
    }

    /** The address of a link; nothing where it is to be plain words. */
    Optional<String> of(String written, String words) {
        String address =
                written.strip().replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", "").replace(" ", "%20");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String lower = address.replace("%20", "").toLowerCase(Locale.ROOT);
        if (lower.matches("[a-z][a-z0-9+.-]*:.*") && !lower.matches("(?:https?|mailto|tel):.*")) {
            if (!lower.matches("(?:file|about|blob):.*")) {
                notes.lost(Loss.Kind.UNSAFE_LINK, words.isBlank() ? address : words);
            } else {
                notes.lost(Loss.Kind.DEAD_LINK, words + " (" + address + ")");
            }
            return Optional.empty();
        }
        return Optional.of(lower.matches("(?:mailto|tel):.*") || address.startsWith("#") ? address : absolute(address));
    }

    String absolute(String address) {
        String written = address.strip();
        if (base.isEmpty() || written.startsWith("data:")) {
            return written.startsWith("//") ? "https:" + written : written;
        }
        String whole = StringUtil.resolve(base, written.replace(" ", "%20"));
        return whole.isEmpty() ? written : whole;
    }
}
