package org.nuggets.parse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.parse.flexmark.Metered;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.FlexmarkGuard;
import org.nuggets.parse.text.SentinelCharacters;

/** Says where a text is not read as Markdown, since that would take too long, and what to do. */
public final class TooComplex {

    private TooComplex() {}

    /** The whole body. */
    static Diagnostic page(SourceSpan place) {
        return finding(
                place,
                "this page would take too long to read as Markdown, so it is shown as it is written",
                "divide it into several pages, and look for markup that is repeated very often");
    }

    /** All of the front matter, of which more than {@code longest} characters are not read. */
    public static Diagnostic frontMatter(SourceSpan place, int longest) {
        return finding(
                place,
                "the front matter that begins here is not read, for it is longer than " + number(longest)
                        + " characters",
                "move its long texts into the page, and data into a file of its own");
    }

    /** All that there is to say of a body that has been read. */
    static List<Diagnostic> parts(BodySource body, Metered meter) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Metered.Stretch part : meter.plain()) {
            findings.add(finding(
                    body.span(part.from(), part.to()),
                    "this part would take too long to read as Markdown, so it is shown as plain text",
                    "divide it by blank lines into smaller parts, and look for brackets, tags or quotation marks that"
                            + " are repeated very often and never closed"));
        }
        int tag = body.text().indexOf(SentinelCharacters.standIn('<'));
        if (tag >= 0) {
            findings.add(finding(
                    body.span(tag, tag + 1),
                    "from here on, HTML is shown as text, for a page may have " + number(FlexmarkGuard.MOST_TAGS)
                            + " tags",
                    "write it in Markdown, or divide it into several pages"));
        }
        if (body.read() < body.text().length()) {
            findings.add(finding(
                    body.span(body.read(), body.read()),
                    "from here on, the text is shown as it is written, for a page may have "
                            + number(BodySource.MOST_LINES) + " lines of Markdown",
                    "divide it into several pages, or attach it as a file, such as a table as CSV"));
        }
        return findings;
    }

    /** A link whose definition has been written too often already. */
    static Diagnostic reference(SourceSpan place) {
        return finding(
                place,
                "from here on, some links are shown as text, for their definitions have been used so often that the page"
                        + " would be many times as long as its source",
                "shorten the addresses and titles of these links, or divide the page into several");
    }

    private static Diagnostic finding(SourceSpan place, String message, String fix) {
        return new Diagnostic(place, Code.TOO_COMPLEX, message, fix);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
