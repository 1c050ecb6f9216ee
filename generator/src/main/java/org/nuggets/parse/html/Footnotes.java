package org.nuggets.parse.html;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The footnotes of one body, numbered as readers meet them; those that nothing refers to are left out. */
public final class Footnotes {

    /** What the id of a footnote starts with. */
    static final String NOTE = "fn-";

    /**
     * To so many references links lead back from a note, and so many have an id: a page that names one note 200,000 times
     * would be 36 times as long as its source.
     */
    private static final int MOST_BACK = 100;

    /** What the id of a reference starts with. */
    static final String REFERENCE = "fnref-";

    private final UnaryOperator<String> words;
    private final Set<String> anchors;
    private final List<FootnoteBlock> notes = new ArrayList<>();
    private final Map<FootnoteBlock, References> references = new HashMap<>();

    /** @param ids of those that the note leads back to */
    private record References(int number, List<String> ids) {}

    /**
     * Starts without any.
     *
     * @param words the words of the page's language
     * @param anchors receives the ids
     */
    public Footnotes(UnaryOperator<String> words, Set<String> anchors) {
        this.words = words;
        this.anchors = anchors;
    }

    /** Writes a reference to a note. */
    public void reference(FootnoteBlock note, BodyWriter out) {
        References to = references.computeIfAbsent(note, unseen -> {
            notes.add(unseen);
            return new References(notes.size(), new ArrayList<>());
        });
        int number = to.number();
        out.open("sup");
        if (to.ids().size() < MOST_BACK) {
            String id = REFERENCE
                    + number
                    + (to.ids().isEmpty() ? "" : "-" + (to.ids().size() + 1));
            to.ids().add(id);
            anchors.add(id);
            out.open("a", "class", "footnote-ref", "href", "#" + NOTE + number, "id", id, "role", "doc-noteref");
        } else {
            out.open("a", "class", "footnote-ref", "href", "#" + NOTE + number, "role", "doc-noteref");
        }
        out.label(Integer.toString(number));
        out.close("a");
        out.close("sup");
    }

    /** Whether a note has been referred to. */
    public boolean isUsed(FootnoteBlock note) {
        return references.containsKey(note);
    }

    /** Writes the notes that were referred to, and those that they refer to in turn. */
    public void write(BodyWriter out, Consumer<FootnoteBlock> content) {
        if (notes.isEmpty()) {
            return;
        }
        out.line();
        out.open("section", "class", "footnotes", "role", "doc-endnotes", "aria-label", words.apply("footnotes"));
        out.line();
        out.open("ol");
        for (int i = 0; i < notes.size(); i++) {
            String id = NOTE + (i + 1);
            anchors.add(id);
            out.line();
            out.open("li", "id", id);
            content.accept(notes.get(i));
            backLinks(notes.get(i), out);
            out.close("li");
        }
        out.line();
        out.close("ol");
        out.line();
        out.close("section");
        out.line();
    }

    private void backLinks(FootnoteBlock note, BodyWriter out) {
        String ending = "</p>\n";
        boolean inParagraph = out.takeBack(ending);
        for (String id : references.get(note).ids()) {
            String which = id.substring(REFERENCE.length());
            out.raw(" ");
            out.open(
                    "a",
                    "class",
                    "footnote-back",
                    "href",
                    "#" + id,
                    "role",
                    "doc-backlink",
                    "aria-label",
                    words.apply("footnote-back") + " " + which);
            // The variation selector keeps the arrow from becoming an emoji.
            out.raw("↩\uFE0E");
            out.close("a");
        }
        if (inParagraph) {
            out.raw(ending);
        }
    }
}
