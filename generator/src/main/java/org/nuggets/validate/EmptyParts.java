package org.nuggets.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.Heading;

/** Finds the parts that a type's readers rely on and under which nothing stands but, perhaps, a starter's advice. */
final class EmptyParts {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
    private static final Pattern SHOWN =
            Pattern.compile("<(?:img|picture|video|audio|svg|input|iframe|object|embed)\\b");

    private EmptyParts() {}

    static List<Diagnostic> of(Draft draft, ContentType type) {
        List<Diagnostic> findings = new ArrayList<>();
        if (type.headings().isEmpty()) {
            return findings;
        }
        List<Heading> headings = draft.body().headings();
        String html = String.join(" ", draft.body().prose().html().literals());
        int[] starts = starts(html, headings);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            Optional<ExpectedHeading> expected = type.headings().stream()
                    .filter(e -> QuotationMarks.folded(e.name().in(draft.lang()))
                            .equals(QuotationMarks.folded(heading.text())))
                    .findFirst();
            if (expected.isEmpty()) {
                continue;
            }
            String advice = expected.get().advice().in(draft.lang());
            String part = part(html, headings, starts, i);
            String text = TAG.matcher(COMMENT.matcher(part).replaceAll(""))
                    .replaceAll("")
                    .strip();
            boolean only = text.isEmpty()
                    || (!advice.isEmpty() && QuotationMarks.folded(text).equals(QuotationMarks.folded(advice)));
            if (only && !SHOWN.matcher(part).find()) {
                findings.add(new Diagnostic(
                        heading.span(),
                        Code.EMPTY_PART,
                        "the part '" + heading.text() + "' is empty",
                        "write below it" + (advice.isEmpty() ? "" : ": " + advice.replaceFirst("\\s*$", ""))
                                + (advice.isEmpty() ? "; " : " ")
                                + (expected.get().optional()
                                        ? "Where there is nothing to say, take the heading out"
                                        : "'Not stated in the source.' is a good answer, too")));
            }
        }
        return findings;
    }

    /** The HTML from a heading to the next that is not below it. */
    private static String part(String html, List<Heading> headings, int[] starts, int index) {
        int start = starts[index];
        int end = html.length();
        for (int i = index + 1; i < headings.size(); i++) {
            if (headings.get(i).level() <= headings.get(index).level()) {
                end = starts[i];
                break;
            }
        }
        if (start < 0 || end < start) {
            return "?";
        }
        String whole = html.substring(start, end);
        return whole.substring(whole.indexOf("</h" + headings.get(index).level() + ">") + "</h1>".length());
    }

    /** Where each heading begins, -1 where it is not to be found; one pass, for they follow one another. */
    private static int[] starts(String html, List<Heading> headings) {
        int[] starts = new int[headings.size()];
        int from = 0;
        for (int i = 0; i < starts.length; i++) {
            Heading heading = headings.get(i);
            boolean escaped = heading.id().indexOf('&') >= 0;
            starts[i] = escaped ? -1 : html.indexOf("<h" + heading.level() + " id=\"" + heading.id() + "\"", from);
            from = Math.max(from, starts[i]);
        }
        return starts;
    }
}
