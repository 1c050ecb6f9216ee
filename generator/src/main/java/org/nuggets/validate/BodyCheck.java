package org.nuggets.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.Heading;

/** Checks what a body holds against what readers of its type rely on: headings, length, and whatever else its text shows. */
final class BodyCheck {

    private BodyCheck() {}

    static List<Diagnostic> check(Draft draft, ContentType type) {
        List<Diagnostic> findings = new ArrayList<>();
        checkHeadings(draft, type, findings);
        if (draft.state() != Draft.State.BROKEN && !Placeholders.isUnfinished(draft.frontMatter())) {
            findings.addAll(EmptyParts.of(draft, type));
        }
        checkLevels(draft, findings);
        type.maxWords().ifPresent(most -> {
            int words = draft.body().words();
            if (words > most) {
                findings.add(new Diagnostic(
                        draft.bodyStart(),
                        Code.TOO_MANY_WORDS,
                        "the text has " + words + " words, more than " + most,
                        "short is the point: leave out " + (words - most) + ", or make two of it"));
            }
        });
        return findings;
    }

    /** Each expected heading that is missing, at the heading that was probably meant, else where it belongs. */
    private static void checkHeadings(Draft draft, ContentType type, List<Diagnostic> findings) {
        List<Heading> present = draft.body().headings();
        List<String> expected = type.headings().stream()
                .map(h -> QuotationMarks.folded(h.name().in(draft.lang())))
                .toList();
        SourceSpan before = draft.bodyStart();
        String where = " at the beginning of the text";
        for (ExpectedHeading heading : type.headings()) {
            String name = heading.name().in(draft.lang());
            Optional<Heading> found = present.stream()
                    .filter(h -> QuotationMarks.folded(h.text()).equals(QuotationMarks.folded(name)))
                    .findFirst();
            if (found.isPresent()) {
                before = found.get().span();
                where = " after the part '" + found.get().text() + "'";
                continue;
            }
            // It has become the title, for want of one, which is a finding of its own.
            if (draft.body()
                    .title()
                    .map(QuotationMarks::folded)
                    .filter(QuotationMarks.folded(name)::equals)
                    .isPresent()) {
                continue;
            }
            Optional<Heading> unread = draft.body().meant().stream()
                    .filter(h -> isMeant(h.text(), name))
                    .findFirst();
            if (unread.isPresent()) {
                unread.filter(h -> h.level() > 0).ifPresent(h -> findings.add(unread(h, name)));
                before = unread.get().span();
                where = " after the part '" + name + "'";
                continue;
            }
            Optional<Heading> meant = present.stream()
                    .filter(h -> !expected.contains(QuotationMarks.folded(h.text())))
                    .filter(h -> DidYouMean.nearest(h.text(), List.of(name)).isPresent())
                    .findFirst();
            if (heading.optional() && meant.isEmpty()) {
                continue;
            }
            String add = "add '## " + name + "'" + where;
            findings.add(new Diagnostic(
                    meant.map(Heading::span).orElse(before),
                    Code.MISSING_HEADING,
                    "the heading '" + name + "' is missing",
                    meant.map(h -> "did you mean it by '" + h.text() + "'? Write '## " + name + "'")
                            .orElse(add + "; 'Not stated in the source.' under it is a good answer")));
            before = meant.map(Heading::span).orElse(before);
            where = " after the part '" + name + "'";
        }
    }

    private static boolean isMeant(String line, String name) {
        return QuotationMarks.folded(line).equals(QuotationMarks.folded(name))
                || DidYouMean.nearest(line, List.of(name)).isPresent();
    }

    private static Diagnostic unread(Heading line, String name) {
        return new Diagnostic(
                line.span(),
                Code.MISSING_HEADING,
                "'" + line.text() + "' is no heading here, though the part '" + name + "' is to have one",
                "write '## " + name + "' in a line of its own, with a blank line above and below");
    }

    /** Readers who listen move by headings, and a level that is left out sounds like a part that is missing. */
    private static void checkLevels(Draft draft, List<Diagnostic> findings) {
        int level = 1;
        for (Heading heading : draft.body().headings()) {
            if (heading.level() > level + 1) {
                findings.add(new Diagnostic(
                        heading.span(),
                        Code.SKIPPED_HEADING,
                        "the heading '" + heading.text() + "' leaves out a level",
                        "take " + (heading.level() - level - 1)
                                + " '#' away, so that it stands one step below the heading above it"));
            }
            level = heading.level();
        }
    }
}
