package org.nuggets.parse.slips;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.Unshown;
import org.nuggets.parse.text.UnshownKind;

/** What is said of what nobody is to see: each kind once, and whatever is never closed. */
public final class UnshownWords {

    private UnshownWords() {}

    /** The findings of one body. */
    public static List<Diagnostic> of(BodySource source) {
        List<Diagnostic> findings = new ArrayList<>();
        Set<UnshownKind> said = EnumSet.of(UnshownKind.REFERENCE);
        for (Unshown.Place place : source.hidden()) {
            if (!place.closed()) {
                findings.add(unclosed(source, place));
            } else if (said.add(place.kind())) {
                findings.add(place.kind() == UnshownKind.ATTRIBUTES ? attributes(source, place) : note(source, place));
            }
        }
        return findings;
    }

    private static Diagnostic note(BodySource source, Unshown.Place place) {
        String obsidian = place.kind() == UnshownKind.OBSIDIAN ? "; if readers are to see it, take the '%%' away" : "";
        return new Diagnostic(
                source.span(place.from(), place.to()),
                Code.PRIVATE_NOTE,
                place.kind().words() + ", and shown to nobody",
                "take it out, or write it as <!-- a comment -->" + obsidian);
    }

    private static Diagnostic attributes(BodySource source, Unshown.Place place) {
        SourceSpan span = source.span(place.from(), place.to());
        String written = source.file().text().substring(source.start() + place.from(), source.start() + place.to());
        return new Diagnostic(
                span,
                Code.FOREIGN_MARKUP,
                "'" + written + "' is an attribute list, as Kramdown and Pandoc have it, which is left out here",
                "take it out; for a box, write > [!NOTE] above the text");
    }

    private static Diagnostic unclosed(BodySource source, Unshown.Place place) {
        return new Diagnostic(
                source.span(
                        place.from(),
                        place.from() + place.kind().length(source.file().text(), source.start() + place.from())),
                Code.UNCLOSED_COMMENT,
                "the comment that begins here has no end, so nobody sees what follows it",
                "add '" + place.kind().close() + "' where it ends"
                        + (place.kind() == UnshownKind.OBSIDIAN
                                ? "; if readers are to see it, take the '%%' away"
                                : ""));
    }
}
