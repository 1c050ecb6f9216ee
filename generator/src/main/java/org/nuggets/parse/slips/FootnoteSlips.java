package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.parse.html.Footnotes;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** Footnotes that readers would not get, each at its place. */
public final class FootnoteSlips {

    private final BodySource source;
    private final Footnotes footnotes;
    private final NoteSigns signs;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** Looks into one body, whose footnotes have been written. */
    public FootnoteSlips(BodySource source, Footnotes footnotes) {
        this.signs = new NoteSigns(source.text());
        this.source = source;
        this.footnotes = footnotes;
    }

    /**
     * Looks a document over that has been written.
     *
     * @param title the heading that is the page's title, which is shown where no note can stand
     */
    public List<Diagnostic> of(Document document, Optional<Heading> title) {
        if (FootnoteExtension.FOOTNOTES.get(document).isEmpty()) {
            return findings;
        }
        Set<FootnoteBlock> told = new HashSet<>();
        title.ifPresent(heading -> {
            for (Node node : heading.getDescendants()) {
                if (node instanceof Footnote reference && reference.getFootnoteBlock() != null) {
                    inTitle(reference, told);
                }
            }
        });
        Set<String> names = new HashSet<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof FootnoteBlock note) {
                String name = SentinelCharacters.restore(note.getText().toString());
                boolean first = names.add(name);
                if (!footnotes.isUsed(note) && !told.contains(note)) {
                    unused(note, name, first);
                } else if (first && note.getFirstChild() == null) {
                    report(
                            place(note),
                            "the note '[^" + name + "]' is empty",
                            "write behind the colon what it says: '[^" + name + "]: what the note says'");
                }
            }
        }
        return findings;
    }

    private void inTitle(Footnote reference, Set<FootnoteBlock> told) {
        if (!footnotes.isUsed(reference.getFootnoteBlock()) && told.add(reference.getFootnoteBlock())) {
            report(
                    source.span(reference.getChars()),
                    "a title has no footnotes, so readers do not get this one",
                    "put '" + SentinelCharacters.restore(reference.getChars().toString()) + "' into the text below");
        }
    }

    private void unused(FootnoteBlock note, String name, boolean first) {
        if (first && signs.refersTo(name)) {
            report(
                    place(note),
                    "what refers to the note '[^" + name + "]' stands in HTML or code, so readers do not get the note",
                    "put '[^" + name + "]' where Markdown is read, outside of the tags");
        } else if (first) {
            report(
                    place(note),
                    "nothing refers to the note '[^" + name + "]', so readers do not get it",
                    "put '[^" + name + "]' into the text where it belongs, or take the note out");
        } else {
            report(
                    place(note),
                    "there is a note '[^" + name + "]' already, so readers do not get this one",
                    "give it another name, also where the text refers to it");
        }
    }

    private SourceSpan place(FootnoteBlock note) {
        return source.span(note.getStartOffset(), note.getClosingMarker().getEndOffset());
    }

    private void report(SourceSpan place, String message, String fix) {
        findings.add(new Diagnostic(place, Code.UNREAD_MARKDOWN, message, fix));
    }
}
