package org.nuggets.parse;

import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Body;
import org.nuggets.model.Link;
import org.nuggets.model.Route;
import org.nuggets.model.Target;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

/** What came of a piece of Markdown, as tests want to see it. */
record Parsed(Body body, List<Diagnostic> findings) {

    private static final MarkdownParser CLEANED = new MarkdownParser(RawHtml.CLEANED);
    private static final MarkdownParser ALLOWED = new MarkdownParser(RawHtml.ALLOWED);

    static Parsed of(String markdown) {
        return of(CLEANED, markdown, 0, Optional.empty());
    }

    static Parsed withTitle(String title, String markdown) {
        return of(CLEANED, markdown, 0, Optional.of(title));
    }

    static Parsed withRawHtml(String markdown) {
        return of(ALLOWED, markdown, 0, Optional.empty());
    }

    static Parsed of(MarkdownParser parser, String file, int start, Optional<String> title) {
        Checked<Body> body = parser.parse(new SourceText("page.md", file), start, title, "en");
        return new Parsed(body.value(), body.findings());
    }

    /** The HTML with every slot filled, without white space around it. */
    String html() {
        return body.prose()
                .html()
                .fill(link -> new Target.External(body.links().get(link).target()).href(new Route("")))
                .strip();
    }

    List<String> targets() {
        return body.links().stream().map(Link::target).toList();
    }

    /** The places of the links, as line:column-line:column. */
    List<String> linkPlaces() {
        return body.links().stream().map(link -> place(link.span())).toList();
    }

    /** Each finding as its place, its code and its message. */
    List<String> messages() {
        return findings.stream()
                .map(f -> place(f.span()) + " " + f.code().id() + ": " + f.message())
                .toList();
    }

    static String place(SourceSpan span) {
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }
}
