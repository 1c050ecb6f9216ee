package org.nuggets.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutputFile;

/**
 * Reads the finished HTML as a browser would: what no earlier stage can see, since it comes about only where content,
 * template and settings meet. The same fault on many pages is one finding that counts them.
 */
public final class HtmlAudit {

    private final Map<String, Set<String>> idsByFile = new HashMap<>();
    private final Set<String> empty = new HashSet<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, List<Diagnostic>> byMessage = new LinkedHashMap<>();

    private HtmlAudit(List<OutputFile> files) {
        for (OutputFile file : files) {
            idsByFile.put(file.path(), Set.of());
        }
        for (OutputFile file : files) {
            if (file.path().endsWith(".html") && file.content() instanceof OutputFile.Made made) {
                if (made.bytes().length == 0) {
                    // No template could show it, which has been reported.
                    empty.add(file.path());
                    continue;
                }
                read(file, Jsoup.parse(new String(made.bytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    /** Audits every HTML file of a site. */
    public static List<Diagnostic> audit(List<OutputFile> files) {
        HtmlAudit audit = new HtmlAudit(files);
        audit.readings.forEach(audit::checkAddresses);
        // Twice on one page is still one page.
        return audit.byMessage.values().stream()
                .map(same -> counted(same.stream().distinct().toList()))
                .toList();
    }

    /** What is kept of a page until all pages have been read: its addresses. */
    private record Reading(OutputFile file, List<String> addresses) {}

    private void read(OutputFile file, Document page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                report(
                        file,
                        Code.DUPLICATE_HTML_ID,
                        "the id '" + element.id() + "' stands twice in the page",
                        "give one of the two another id; a template or raw HTML repeats it");
            }
        }
        idsByFile.put(file.path(), ids);
        check(file, page.select("html[lang]").isEmpty(), "the page does not say its language", "add lang to <html>");
        check(file, page.title().isBlank(), "the page has no <title>", "add one to its template");
        check(
                file,
                page.select("h1").size() != 1,
                "the page has " + page.select("h1").size() + " first-level headings, not one",
                "let the template write the title as the only <h1>");
        check(file, page.select("main").size() != 1, "the page has no <main>", "put the content into one <main>");
        for (Element image : page.select("img:not([alt])")) {
            report(
                    file,
                    Code.BAD_PAGE,
                    "the picture '" + image.attr("src") + "' has no alternative text",
                    "add alt=\"what it shows\", or alt=\"\" where it is only decoration");
        }
        for (Element link : page.select("a[href]")) {
            check(
                    file,
                    link.text().isBlank()
                            && link.select("img[alt~=\\S], [aria-label], svg title")
                                    .isEmpty()
                            && !link.hasAttr("aria-label"),
                    "the link to '" + link.attr("href") + "' has no text",
                    "write between its brackets where it leads");
        }
        List<String> addresses = new ArrayList<>();
        page.select("a[href]").forEach(e -> addresses.add(e.attr("href")));
        page.select("link[rel=stylesheet][href]").forEach(e -> addresses.add(e.attr("href")));
        page.select("img[src], script[src]").forEach(e -> addresses.add(e.attr("src")));
        readings.add(new Reading(file, addresses));
    }

    private void checkAddresses(Reading reading) {
        for (String address : reading.addresses) {
            OutputAddress.resolve(reading.file.path(), address).ifPresent(to -> {
                Set<String> ids = idsByFile.get(to.file());
                if (ids == null) {
                    report(
                            reading.file,
                            Code.DEAD_OUTPUT_LINK,
                            "the address '" + address + "' leads to nothing in the site",
                            "mend it in the template or the raw HTML that writes it");
                } else if (!to.fragment().isEmpty()
                        && to.file().endsWith(".html")
                        && !empty.contains(to.file())
                        && !ids.contains(to.fragment())) {
                    report(
                            reading.file,
                            Code.DEAD_OUTPUT_LINK,
                            "the address '" + address + "' leads to a place that its page does not have",
                            "mend what follows '#' in the template or the raw HTML that writes it");
                }
            });
        }
    }

    private void check(OutputFile file, boolean fault, String message, String fix) {
        if (fault) {
            report(file, Code.BAD_PAGE, message, fix);
        }
    }

    private void report(OutputFile file, Code code, String message, String fix) {
        SourceSpan place = SourceSpan.startOf(file.source().isEmpty() ? file.path() : file.source());
        byMessage.computeIfAbsent(message, m -> new ArrayList<>()).add(new Diagnostic(place, code, message, fix));
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
