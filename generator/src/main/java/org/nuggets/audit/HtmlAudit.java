package org.nuggets.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.AddressPlan;

/**
 * Reads the finished HTML as a browser would: what no earlier stage can see, since it comes about only where content,
 * template and settings meet. The same fault on many pages is one finding that counts them.
 */
public final class HtmlAudit {

    private final Map<String, PageAudit> pages = new HashMap<>();
    private final Set<String> files;
    private final Map<String, List<Diagnostic>> byMessage = new LinkedHashMap<>();

    private HtmlAudit(Set<String> files) {
        this.files = files;
    }

    /**
     * Audits a site.
     *
     * @param audited every HTML file that was made
     * @param files the paths of all files, these included
     */
    public static List<Diagnostic> audit(Collection<PageAudit> audited, Set<String> files) {
        HtmlAudit audit = new HtmlAudit(files);
        audited.forEach(page -> audit.pages.put(page.path(), page));
        audited.forEach(page -> page.findings().forEach(audit::report));
        audited.forEach(audit::checkLinks);
        // Twice on one page is still one page.
        return audit.byMessage.values().stream()
                .map(same -> counted(same.stream().distinct().toList()))
                .toList();
    }

    private void checkLinks(PageAudit page) {
        for (PageAudit.Link link : page.links()) {
            if (!files.contains(link.file())) {
                report(page, "the address '" + link.address() + "' leads to nothing in the site", mend(link.file()));
            } else if (!link.fragment().isEmpty() && lacks(link)) {
                report(
                        page,
                        "the address '" + link.address() + "' leads to a place that its page does not have",
                        "mend what follows '#' in the template or the raw HTML that writes it");
            }
        }
    }

    /** A template may name a file of the theme as it is called there. */
    private String mend(String missing) {
        return AddressPlan.inTheme(missing)
                .filter(path -> files.stream().map(AddressPlan::withoutDigest).anyMatch(missing::equals))
                .map(path -> "write {{ asset(\"" + path + "\") }} in the template: the file's name holds a digest")
                .orElse("mend it in the template or the raw HTML that writes it");
    }

    private boolean lacks(PageAudit.Link link) {
        PageAudit target = pages.get(link.file());
        // The HTML standard: every page has a top.
        return link.file().endsWith(".html")
                && !link.fragment().equalsIgnoreCase("top")
                && (target == null || (!target.empty() && !target.ids().contains(link.fragment())));
    }

    private void report(PageAudit page, String message, String fix) {
        SourceSpan place = SourceSpan.startOf(page.source().isEmpty() ? page.path() : page.source());
        report(new Diagnostic(place, Code.DEAD_OUTPUT_LINK, message, fix));
    }

    private void report(Diagnostic found) {
        byMessage.computeIfAbsent(found.message(), m -> new ArrayList<>()).add(found);
    }

    private static Diagnostic counted(List<Diagnostic> same) {
        Diagnostic first = same.stream().sorted().findFirst().orElseThrow();
        return same.size() == 1
                ? first
                : new Diagnostic(
                        first.span(),
                        first.code(),
                        first.message() + ", here and on " + (same.size() - 1) + " more pages",
                        first.fix());
    }
}
