package org.nuggets.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.guide.Explanation;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.BuiltIns;

/**
 * The findings of a check with all that a report says of them, in whatever form it has.
 *
 * @param build what was found
 * @param strict whether warnings fail, too
 * @param files the pages that were checked, by the names that findings show, in their order
 */
public record FindingsReport(BuildResult build, boolean strict, List<String> files) {

    public FindingsReport {
        files = List.copyOf(files);
    }

    /**
     * A report of a build.
     *
     * @param covered whether a file is one of those that it is about
     */
    public static FindingsReport of(BuildResult build, boolean strict, Predicate<String> covered) {
        return new FindingsReport(
                build,
                strict,
                build.sources().keySet().stream()
                        .filter(name -> name.endsWith(".md") && covered.test(name))
                        .sorted()
                        .toList());
    }

    /**
     * A finding and where it stands as programs count.
     *
     * @param fingerprint the same in each run, also where lines above have come or gone
     * @param column from 1, in UTF-16 units
     * @param endColumn after the last unit
     * @param mended what mends it, where that is beyond doubt; else nothing
     */
    public record Reported(Diagnostic finding, String fingerprint, int column, int endColumn, List<Mended> mended) {

        public Reported {
            mended = List.copyOf(mended);
        }
    }

    /**
     * Another text for a stretch, which is part of what mends a finding beyond doubt.
     *
     * @param column from 1, in UTF-16 units
     */
    public record Mended(int line, int column, int endLine, int endColumn, String text) {}

    /** Every finding, in the order in which they are shown. */
    List<Reported> reported() {
        List<Reported> all = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Optional<SourceText> text = Optional.empty();
        String file = "";
        for (Diagnostic finding : build.findings()) {
            if (!finding.span().file().equals(file)) {
                file = finding.span().file();
                text = build.source(file);
            }
            String line = text.map(source -> source.line(finding.span().line())).orElse("");
            String same = file + "\0" + finding.code() + "\0" + unnumbered(finding.message()) + "\0" + line.strip();
            int number = seen.merge(same, 1, Integer::sum);
            all.add(new Reported(
                    finding,
                    new Digest()
                            .add(same)
                            .add(String.valueOf(number))
                            .fingerprint()
                            .hex(),
                    column(text, finding.span().line(), finding.span().column()),
                    column(text, finding.span().endLine(), finding.span().endColumn()),
                    mended(finding, text)));
        }
        return all;
    }

    /** What makes a link is left out: only who knows the whole site can tell whether it mends anything. */
    private static List<Mended> mended(Diagnostic finding, Optional<SourceText> text) {
        return finding.repair().filter(repair -> !repair.leads()).stream()
                .flatMap(repair -> repair.parts().stream())
                .map(part -> new Mended(
                        part.span().line(),
                        column(text, part.span().line(), part.span().column()),
                        part.span().endLine(),
                        column(text, part.span().endLine(), part.span().endColumn()),
                        part.text()))
                .toList();
    }

    /** A message that names a line names another one when lines above come or go. */
    private static String unnumbered(String message) {
        return message.replaceAll("\\bline \\d+", "line");
    }

    private static int column(Optional<SourceText> text, int line, int column) {
        return text.map(source -> source.offset(line, column) - source.offset(line, 1) + 1)
                .filter(units -> units >= column)
                .orElse(column);
    }

    /** Whether a finding is a reason to fail. */
    boolean fails(Diagnostic finding) {
        return finding.severity() == Severity.ERROR
                || (strict && finding.severity() == Severity.WARNING && !finding.inDraft());
    }

    /** What a kind of finding means; none where nobody has said it. */
    static Optional<Explanation> meaning(Code code) {
        return BuiltIns.explanations().of(code);
    }

    /** Where the published guide of the site says what a kind of finding means; none where the site has no address. */
    Optional<String> guide(Code code) {
        return new HelpAddress(build.settings()).whole(code);
    }

    /** The same; where the site has no address, the path of that page in the site. */
    Optional<String> help(Code code) {
        return new HelpAddress(build.settings()).of(code);
    }

    /** How much there is to mend, in words. */
    String summary() {
        return Findings.summary(build.findings(), build.coverage());
    }

    /** The name of the site. */
    String site() {
        return build.settings()
                .config()
                .title()
                .in(build.settings().config().languages().get(0));
    }

    /** A text as any program may get it: no control characters, and no half of a character. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Findings.clean(text)
                .codePoints()
                .map(c -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF
                        ? 0xFFFD
                        : c == '\t' ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
