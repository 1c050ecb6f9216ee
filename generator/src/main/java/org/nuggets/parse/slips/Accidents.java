package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** Headings and code that a text becomes without its author's meaning it: told only where it is a text beyond doubt. */
final class Accidents {

    private static final Pattern SENTENCE =
            Pattern.compile("(?s)[\\p{Lu}\"“‘'](?:[^\\s]{1,40}\\s{1,3}){4,400}[^\\s]{1,40}[.!?…][\"”’')]?");
    private static final Pattern SIGNS_OF_CODE = Pattern.compile("[{}<>=;$#\\\\|`_\\[\\]]|\\w\\(|://|--|\\s{2}\\S");
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST = 2_000;

    private final BodySource source;
    private final List<Diagnostic> findings;

    Accidents(BodySource source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** A rule right below a text, which makes a heading of it: one of several lines, or one that is a sentence. */
    void heading(Heading heading) {
        BasedSequence rule = heading.getClosingMarker();
        boolean isRule = heading.isSetextHeading() && rule.startsWith("---") && rule.length() <= 5;
        String text = SentinelCharacters.restore(heading.getText().toString()).strip();
        boolean meant = text.length() <= LONGEST_HEADING
                && text.indexOf('\n') < 0
                && !(SENTENCE.matcher(text).matches() && !text.endsWith("?") && !text.endsWith("!"));
        if (isRule && !meant) {
            report(
                    rule,
                    "this '" + rule + "' makes a heading of the text above it",
                    "put a blank line above it, so that it is a line across the page; for a heading, write '## ' before the"
                            + " text");
        }
    }

    /** A paragraph that is indented by four spaces, as on paper. */
    void code(IndentedCodeBlock code) {
        String text =
                SentinelCharacters.restore(code.getContentChars().toString()).strip();
        boolean sentence = code.getParent() instanceof Document
                && text.length() <= LONGEST
                && !SIGNS_OF_CODE.matcher(text.replaceAll("\\R[ \\t]*", " ")).find()
                && SENTENCE.matcher(text.replaceAll("\\R[ \\t]*", " ")).matches();
        if (sentence) {
            report(
                    code.getChars().trimEnd(),
                    "this is shown as code, for four spaces stand before it",
                    "take the spaces away at the beginning of its lines");
        }
    }

    private void report(BasedSequence place, String message, String fix) {
        findings.add(new Diagnostic(source.span(place), Code.UNREAD_MARKDOWN, message, fix));
    }
}
