package org.nuggets.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;

/**
 * Links and references that lead nowhere, and can mean one thing only, with the right address.
 *
 * @param site with them written anew
 * @param mended the findings that are answered
 */
record LinkRepairs(SourceSite site, List<Diagnostic> mended) {

    private static final int MOST_ROUNDS = 10;

    /** If not all can be made together, so many are tried alone. */
    private static final int MOST_ALONE = 200;

    /** Mends those of a site that are wanted. */
    static LinkRepairs of(SourceSite before, Predicate<String> wanted) {
        SourceSite site = before;
        List<Diagnostic> mended = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Diagnostic> ready = ready(site, wanted);
            LinkRepairs next = tried(site, ready);
            if (next.mended.isEmpty()) {
                break;
            }
            mended.addAll(next.mended);
            site = next.site;
        }
        return new LinkRepairs(site, mended);
    }

    /** Findings of links that can be mended, in files that are wanted. */
    static List<Diagnostic> ready(SourceSite site, Predicate<String> wanted) {
        List<Diagnostic> ready = new ArrayList<>();
        for (Diagnostic finding : site.findings()) {
            if (finding.repair().filter(Repair::leads).isPresent()
                    && wanted.test(finding.span().file())) {
                ready.add(finding);
            } else if (finding.code().leadsNowhere()
                    && wanted.test(finding.span().file())) {
                site.text(finding.span().file())
                        .flatMap(source -> fitted(finding, source))
                        .ifPresent(ready::add);
            }
        }
        return ready.stream().distinct().toList();
    }

    private static LinkRepairs tried(SourceSite site, List<Diagnostic> ready) {
        SourceSite all = repaired(site, ready);
        if (ready.isEmpty() || isBetter(site, all)) {
            return new LinkRepairs(all, ready);
        }
        SourceSite now = site;
        List<Diagnostic> mended = new ArrayList<>();
        for (Diagnostic one : ready.subList(0, Math.min(MOST_ALONE, ready.size()))) {
            SourceSite next = repaired(now, List.of(one));
            // A place before it in its line may be longer now: it is looked for again in the next round.
            boolean moved = mended.stream()
                    .anyMatch(other -> other.span().file().equals(one.span().file())
                            && other.span().line() == one.span().line());
            if (!moved && isBetter(now, next)) {
                now = next;
                mended.add(one);
            }
        }
        return new LinkRepairs(now, mended);
    }

    private static boolean isBetter(SourceSite before, SourceSite after) {
        return new FindingsAfter(before, new TreeMap<>()).more(after).isEmpty()
                && after.findings().size() < before.findings().size();
    }

    private static SourceSite repaired(SourceSite site, List<Diagnostic> findings) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.span().file(), file -> new ArrayList<>())
                .add(finding));
        Map<String, String> texts = new HashMap<>();
        for (Page page : site.pages()) {
            List<Diagnostic> here = byFile.get(page.source());
            if (here != null) {
                site.whole(page.source())
                        .ifPresent(text -> texts.put(
                                page.path(), MendedText.repaired(page.source(), text, MendedText.apart(here))));
            }
        }
        return texts.isEmpty() ? site : site.with(texts, Map.of());
    }

    /** A finding whose repair fits what stands there: an address, with the quotes that YAML has around it. */
    static Optional<Diagnostic> fitted(Diagnostic finding, SourceText source) {
        if (finding.repair().isEmpty()) {
            return Optional.empty();
        }
        List<Repair.Part> parts = new ArrayList<>();
        for (Repair.Part part : finding.repair().get().parts()) {
            String raw = Renaming.text(source, part.span());
            if (raw.isBlank() || raw.chars().anyMatch(sign -> "<>[]\n\r".indexOf(sign) >= 0)) {
                return Optional.empty();
            }
            int start = source.offset(part.span().line(), part.span().column());
            // In HTML, which is its author's own affair.
            if (start > 0 && "\"'=".indexOf(source.text().charAt(start - 1)) >= 0) {
                return Optional.empty();
            }
            char quote = raw.charAt(0);
            boolean quoted =
                    raw.length() > 1 && (quote == '"' || quote == '\'') && raw.charAt(raw.length() - 1) == quote;
            parts.add(new Repair.Part(part.span(), quoted ? quote + part.text() + quote : part.text()));
        }
        return Optional.of(finding.mendedBy(new Repair(parts)));
    }
}
