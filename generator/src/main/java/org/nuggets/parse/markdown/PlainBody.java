package org.nuggets.parse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.config.QuotationMarks;
import org.nuggets.model.Body;
import org.nuggets.model.Link;
import org.nuggets.parse.flexmark.CodeText;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.text.SentinelCharacters;

/** A body that is shown as it is written, for it cannot be read as Markdown. */
final class PlainBody {

    private PlainBody() {}

    static Body of(String markdown) {
        BodyWriter out = new BodyWriter("", markdown.length(), QuotationMarks.none());
        write(SentinelCharacters.scrub(markdown), out);
        List<Link> links = new ArrayList<>();
        String text = out.search();
        return Body.of(
                out.cut(out.html(), links),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                links,
                Set.of(),
                text,
                BodyWalk.words(text));
    }

    /** Writes what is left of a body. */
    static void write(String text, BodyWriter out) {
        if (text.isEmpty()) {
            return;
        }
        out.line();
        // A block that scrolls must be reached by the keyboard.
        out.open("pre", "tabindex", "0");
        out.text(CodeText.lines(text));
        out.close("pre");
    }
}
