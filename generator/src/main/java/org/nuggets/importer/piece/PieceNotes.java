package org.nuggets.importer.piece;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is noted down while a text is read. */
public final class PieceNotes {

    private static final int MOST_LOSSES = 500;

    private final Found found = new Found();
    private final List<String> links = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    public Found found() {
        return found;
    }

    /** The mark that stands for an address. */
    public String link(String address) {
        links.add(address);
        return "" + Marks.LINK + (links.size() - 1) + Marks.END;
    }

    /** The mark that stands for a picture. */
    public String picture(Picture picture) {
        pictures.add(picture);
        return "" + Marks.PICTURE + (pictures.size() - 1) + Marks.END;
    }

    /** A place that links may lead to, and the heading that it belongs to. */
    public void place(String name, String heading) {
        places.putIfAbsent(name, heading);
    }

    public void lost(Loss.Kind kind, String detail) {
        if (losses.size() < MOST_LOSSES) {
            losses.add(new Loss(kind, detail));
        }
    }

    public Piece piece(String body) {
        return new Piece(found, body, links, pictures, places, losses);
    }
}
