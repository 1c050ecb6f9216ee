package org.nuggets.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.pipeline.SourceSite;

/**
 * One source with all mended that can be, whatever else the site holds.
 *
 * @param text all of it, with its mark of byte order
 * @param mended the findings that are answered
 */
record MendedText(String text, List<Diagnostic> mended) {

    /** What hides other faults of its file, so that mending it may bring some to light. */
    private static final Set<Code> HIDING = Set.of(
            Code.BAD_YAML, Code.UNCLOSED_FRONT_MATTER, Code.UNKNOWN_TYPE, Code.UNKNOWN_FIELD, Code.MISSPELT_FIELD);

    private static final int MOST_ROUNDS = 1_000;

    /** Mends a text as long as something can be mended. */
    static MendedText of(SourceSite site, String name, String before) {
        String text = before;
        List<Diagnostic> mended = new ArrayList<>();
        Set<Repair> refused = new HashSet<>();
        List<Diagnostic> findings = site.findings(name, text);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SourceText source = new SourceText(name, text);
            List<Diagnostic> ready = findings.stream()
                    .filter(finding -> finding.span().file().equals(name))
                    .map(finding -> ListSigns.mended(finding, source))
                    .filter(finding -> finding.repair()
                            .filter(repair -> !repair.leads() && !refused.contains(repair))
                            .isPresent())
                    .sorted()
                    .toList();
            if (ready.isEmpty()) {
                break;
            }
            List<Diagnostic> together = apart(ready);
            Optional<Tried> all = better(site, name, text, findings, together);
            if (all.isPresent()) {
                text = all.get().text();
                mended.addAll(together);
                findings = all.get().findings();
                continue;
            }
            Diagnostic one = ready.get(0);
            Optional<Tried> alone = better(site, name, text, findings, List.of(one));
            if (alone.isPresent()) {
                text = alone.get().text();
                mended.add(one);
                findings = alone.get().findings();
                // Those that were refused may stand elsewhere now.
                refused.clear();
            } else {
                refused.add(one.repair().orElseThrow());
            }
        }
        return new MendedText(text, mended);
    }

    /** Those of which no repair reaches into another's. */
    static List<Diagnostic> apart(List<Diagnostic> findings) {
        NavigableMap<Place, SourceSpan> taken = new TreeMap<>();
        List<Diagnostic> apart = new ArrayList<>();
        for (Diagnostic finding : findings) {
            List<SourceSpan> spans = finding.repair().stream()
                    .flatMap(repair -> repair.parts().stream())
                    .map(Repair.Part::span)
                    .distinct()
                    .toList();
            if (spans.stream().noneMatch(span -> touches(taken, span))) {
                spans.forEach(span -> taken.put(Place.startOf(span), span));
                apart.add(finding);
            }
        }
        return apart;
    }

    private static boolean touches(NavigableMap<Place, SourceSpan> taken, SourceSpan span) {
        Map.Entry<Place, SourceSpan> before = taken.floorEntry(Place.startOf(span));
        Map.Entry<Place, SourceSpan> after = taken.ceilingEntry(Place.startOf(span));
        return (before != null && Place.endOf(before.getValue()).compareTo(Place.startOf(span)) >= 0)
                || (after != null && after.getKey().compareTo(Place.endOf(span)) <= 0);
    }

    private record Place(int line, int column) implements Comparable<Place> {

        static Place startOf(SourceSpan span) {
            return new Place(span.line(), span.column());
        }

        static Place endOf(SourceSpan span) {
            return new Place(span.endLine(), span.endColumn());
        }

        @Override
        public int compareTo(Place other) {
            return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
        }
    }

    /** The text with repairs made, where that has mended what they are for and broken nothing. */
    private static Optional<Tried> better(
            SourceSite site, String name, String text, List<Diagnostic> before, List<Diagnostic> repaired) {
        String after = repaired(name, text, repaired);
        if (after.equals(text)) {
            return Optional.empty();
        }
        List<Diagnostic> left = site.findings(name, after);
        Map<String, Long> then = counted(left);
        Map<String, Long> now = counted(before);
        boolean gone = counted(repaired).entrySet().stream()
                .allMatch(of -> of.getKey().startsWith(Code.BAD_YAML.name())
                        || then.getOrDefault(of.getKey(), 0L) <= now.getOrDefault(of.getKey(), 0L) - of.getValue());
        boolean further =
                repaired.stream().noneMatch(finding -> finding.code() == Code.BAD_YAML) || isFurther(before, left);
        boolean hid = repaired.stream().anyMatch(finding -> HIDING.contains(finding.code()));
        return gone && further && (hid || errors(left) <= errors(before))
                ? Optional.of(new Tried(after, left))
                : Optional.empty();
    }

    /** @param findings of that text */
    private record Tried(String text, List<Diagnostic> findings) {}

    /** Whether YAML can be read now, or at least as far as to a later line, or a later place in the same. */
    private static boolean isFurther(List<Diagnostic> before, List<Diagnostic> after) {
        return bad(after)
                .map(now -> bad(before).filter(old -> old.compareTo(now) < 0).isPresent())
                .orElse(true);
    }

    private static Optional<SourceSpan> bad(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == Code.BAD_YAML)
                .map(Diagnostic::span)
                .min(Comparator.naturalOrder());
    }

    /** How often the same is said. */
    private static Map<String, Long> counted(List<Diagnostic> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.code().name() + " " + finding.message(), Collectors.counting()));
    }

    private static long errors(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** A text with repairs made that do not reach into each other. */
    static String repaired(String name, String text, List<Diagnostic> findings) {
        List<TextChange> changes = findings.stream()
                .flatMap(finding -> finding.repair().stream())
                .flatMap(repair -> repair.parts().stream())
                .distinct()
                .map(part -> new TextChange(part.span(), part.text()))
                .toList();
        return new SourceEdit(Path.of(name), Optional.empty(), changes).applied(text);
    }
}
