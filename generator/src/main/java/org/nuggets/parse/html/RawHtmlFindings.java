package org.nuggets.parse.html;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** What is said of the HTML of authors. */
final class RawHtmlFindings {

    private static final int MOST_NAMED = 6;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w-]*(?:=|$)");

    private final BodySource source;
    private final List<Diagnostic> findings;
    private boolean wordTold;

    /** @param findings receives what is said */
    RawHtmlFindings(BodySource source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Headings of the first level: a page has one, its title. */
    void firstLevel(BasedSequence chars) {
        for (int at : FirstLevel.places(SentinelCharacters.restore(chars.toString()))) {
            int from = chars.getIndexOffset(at);
            findings.add(new Diagnostic(
                    source.span(from, from + "<h1".length()),
                    Code.SECOND_TITLE,
                    "a page has one title, which stands above its text: this <h1> is shown as a heading below it",
                    "write it as a heading: '## ' and its words; take it out where it says the title again"));
        }
    }

    /** An id that stands twice. */
    void duplicate(RawHtmlScan.Id id, RawHtmlPiece piece) {
        findings.add(new Diagnostic(
                piece.span(id.start(), id.end(), source),
                Code.DUPLICATE_HTML_ID,
                "the id '" + id.value() + "' stands twice in the page",
                "give one of the two another id, and mend the links to it"));
    }

    /** What cleaning takes away. */
    void lost(RawHtmlScan scan, Node node) {
        List<String> lost = new ArrayList<>(scan.lostElements());
        lost.addAll(scan.lostAttributes());
        String html = node.getChars().toString();
        // Of what Word has made of a whole text one piece is enough.
        boolean again = !lost.isEmpty() && HtmlAdvice.isFromWord(html) && wordTold;
        wordTold |= !lost.isEmpty() && HtmlAdvice.isFromWord(html);
        if (!lost.isEmpty() && !again) {
            findings.add(new Diagnostic(
                    source.span(node.getChars().trimEnd()),
                    Code.UNSAFE_HTML,
                    "this HTML is shown without " + few(lost) + ", for only simple, safe HTML is kept",
                    HtmlAdvice.of(html)
                            + "if you trust everybody who writes for this site, allow all HTML with"
                            + " 'raw_html: allowed' in site.yml"));
        }
    }

    /** The first of many names; what is hardly one, as a program's text in the place of attributes, is passed over. */
    private static String few(List<String> lost) {
        List<String> named = lost.stream()
                .filter(name -> name.startsWith("<") || NAME.matcher(name).lookingAt())
                .toList();
        List<String> shown = named.isEmpty() ? lost : named;
        return shown.size() <= MOST_NAMED
                ? String.join(", ", shown)
                : String.join(", ", shown.subList(0, MOST_NAMED)) + " and " + (shown.size() - MOST_NAMED) + " more";
    }

    /** Pictures that say nothing to people who cannot see them. */
    void unnamed(RawHtmlScan scan, RawHtmlPiece piece) {
        for (RawHtmlScan.Place image : scan.unnamedImages()) {
            findings.add(new Diagnostic(
                    piece.span(image.start(), image.end(), source),
                    Code.MISSING_ALT,
                    "the picture '" + image.value() + "' has no description for people who cannot see it",
                    "add alt=\"what the picture shows\" to the <img>; alt=\"\" if it is mere decoration"));
        }
    }
}
