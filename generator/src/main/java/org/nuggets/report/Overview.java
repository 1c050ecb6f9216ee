package org.nuggets.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;

/**
 * A long report in a few lines, by kind and by what it is about, so that one cause is seen as one:
 *
 * <pre>
 *     1 × unknown-folder 'nugets'
 *   747 × dead-link 'g'
 *    89 × dead-link into 'nuggets/'
 *    31 × missing-alt
 * </pre>
 */
public final class Overview {

    /** A report of more findings is long. */
    public static final int LONG = 20;

    private static final int MOST_LINES = 10;
    private static final int LONGEST = 60;
    private static final int MOST_OF_A_CAUSE = 5;
    private static final int MOST_OF_A_CODE = 50;

    /** A share of its kind that makes a cause worth a line: one in twenty. */
    private static final int SHARE = 20;

    /** Of markup of other tools what kind it is, not the author's own text: each is told once. */
    private static final Pattern KIND = Pattern.compile("' is (an? .*?)(?:, |$)");

    /** Of these one of a kind says all, for whoever moves a folder here from another tool. */
    private static final Set<Code> ONCE =
            Collections.unmodifiableSet(EnumSet.of(Code.FOREIGN_MARKUP, Code.PRIVATE_NOTE));

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern UPWARDS = Pattern.compile("^(?:\\.{0,2}/)++");

    private Overview() {}

    /** The lines of a long report, what there is most of first and at most ten; none for a short one. */
    public static List<String> lines(Collection<Diagnostic> findings) {
        if (findings.size() <= LONG) {
            return List.of();
        }
        Map<Code, Map<String, List<Diagnostic>>> byCode = findings.stream()
                .collect(Collectors.groupingBy(
                        Diagnostic::code,
                        () -> new TreeMap<>(),
                        Collectors.groupingBy(Overview::cause, () -> new TreeMap<>(), Collectors.toList())));
        List<Line> lines = new ArrayList<>();
        byCode.forEach((code, causes) -> lines.addAll(ofCode(code, causes)));
        lines.sort(Comparator.comparing((Line line) -> !line.code.isCause()).thenComparing(line -> -line.count));
        int kept = lines.size() <= MOST_LINES ? lines.size() : MOST_LINES - 1;
        List<String> said = lines.stream().limit(kept).map(Line::said).collect(Collectors.toList());
        if (kept < lines.size()) {
            int rest = lines.stream().skip(kept).mapToInt(Line::count).sum();
            said.add(number(rest) + "   others");
        }
        return said;
    }

    /** The causes that are worth a line of their own, and one line for all others of the code. */
    private static List<Line> ofCode(Code code, Map<String, List<Diagnostic>> causes) {
        int all = causes.values().stream().mapToInt(List::size).sum();
        List<Line> lines = new ArrayList<>();
        List<Diagnostic> rest = new ArrayList<>();
        causes.forEach((cause, of) -> {
            boolean own = (of.size() > 1 && of.size() * SHARE >= all) || code.isCause() || causes.size() == 1;
            if (own) {
                lines.add(new Line(code, of.size(), about(cause, of)));
            } else {
                rest.addAll(of);
            }
        });
        if (!rest.isEmpty()) {
            String about = lines.isEmpty() ? "" : rest.size() == 1 ? " (another)" : " (others)";
            lines.add(new Line(code, rest.size(), about));
        }
        return lines;
    }

    private record Line(Code code, int count, String about) {
        String said() {
            return number(count) + " × " + code.id() + about;
        }
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,7d", count);
    }

    /** What a finding is about: what it quotes first and, of something that leads nowhere, the folder that it names. */
    private static String cause(Diagnostic finding) {
        if (finding.code() == Code.FOREIGN_MARKUP) {
            Matcher kind = KIND.matcher(finding.message());
            return kind.find() ? kind.group(1) : "";
        }
        Matcher quoted = QUOTED.matcher(finding.message());
        if (!quoted.find()) {
            return "";
        }
        String text = quoted.group(1);
        if (finding.code().leadsNowhere()) {
            String path = UPWARDS.matcher(text).replaceFirst("");
            int slash = path.indexOf('/');
            return slash > 0 && slash < path.length() - 1 && path.indexOf(':') < 0
                    ? path.substring(0, slash + 1)
                    : text;
        }
        return text;
    }

    private static String about(String cause, List<Diagnostic> findings) {
        if (cause.isEmpty()) {
            return "";
        }
        boolean folder = cause.endsWith("/")
                && findings.stream().map(Diagnostic::message).distinct().count() > 1;
        String what = findings.get(0).code().leadsNowhere() && !folder ? quoted(findings.get(0)) : cause;
        return (folder ? " into '" : " '") + shortened(Findings.clean(what)) + "'";
    }

    private static String quoted(Diagnostic finding) {
        Matcher quoted = QUOTED.matcher(finding.message());
        return quoted.find() ? quoted.group(1) : "";
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /**
     * As many findings as a person reads, in an order in which to mend them.
     *
     * @param more what was left out, a line for each kind
     */
    public record Cut(List<Diagnostic> findings, List<String> more) {}

    /** A few findings of each cause, and not too many of each kind. */
    public static Cut cut(Collection<Diagnostic> findings) {
        Map<String, Integer> ofCause = new HashMap<>();
        Map<Code, Integer> ofCode = new TreeMap<>();
        Map<Code, Integer> left = new TreeMap<>();
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic finding : findings.stream().sorted().toList()) {
            String cause = finding.code() + " " + cause(finding);
            int most = ONCE.contains(finding.code()) ? 1 : MOST_OF_A_CAUSE;
            boolean alike = ofCause.merge(cause, 1, Integer::sum) > most;
            if (findings.size() > LONG && (alike || ofCode.getOrDefault(finding.code(), 0) >= MOST_OF_A_CODE)) {
                left.merge(finding.code(), 1, Integer::sum);
            } else {
                ofCode.merge(finding.code(), 1, Integer::sum);
                kept.add(finding);
            }
        }
        List<String> more = new ArrayList<>();
        left.forEach((code, count) ->
                more.add(String.format(Locale.ENGLISH, "… and %,d more of %s: --all shows them", count, code.id())));
        return new Cut(kept, more);
    }
}
