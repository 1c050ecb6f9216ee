package org.nuggets.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/**
 * What one finished HTML page says of itself: all that the audit of the whole site needs of it, so that the page itself
 * need not be kept.
 *
 * @param path below the output folder
 * @param source the source file that it shows, as shown to people; empty where there is no single one
 * @param empty whether no template could show it, which has been reported
 * @param ids every id in it, once
 * @param links the addresses that it names and that may lead into the site, once each
 * @param findings what is wrong with the page by itself
 */
public record PageAudit(
        String path, String source, boolean empty, Set<String> ids, List<Link> links, List<Diagnostic> findings) {

    public PageAudit {
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /**
     * An address in a page.
     *
     * @param address as it stands there
     * @param file where it leads, below the output folder
     * @param fragment what follows {@code #}, decoded; may be empty
     */
    public record Link(String address, String file, String fragment) {}

    /** Reads a page. */
    public static PageAudit of(String path, String source, byte[] html) {
        if (html.length == 0) {
            return new PageAudit(path, source, true, Set.of(), List.of(), List.of());
        }
        Reading reading = new Reading(path, source);
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        reading.element(element);
                    }
                },
                page);
        reading.page(page);
        return new PageAudit(path, source, false, reading.ids, reading.links(), reading.findings);
    }

    /** One walk over a page. */
    private static final class Reading {

        private final String path;
        private final SourceSpan place;
        private final Set<String> ids = new LinkedHashSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        private boolean hasLanguage;
        private int headings;
        private int mains;

        Reading(String path, String source) {
            this.path = path;
            this.place = SourceSpan.startOf(source.isEmpty() ? path : source);
        }

        void element(Element element) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                report(
                        Code.DUPLICATE_HTML_ID,
                        "the id '" + element.id() + "' stands twice in the page",
                        "give one of the two another id; a template or raw HTML repeats it");
            }
            switch (element.normalName()) {
                case "html" -> hasLanguage = element.hasAttr("lang");
                case "h1" -> headings++;
                case "main" -> mains++;
                case "a" -> link(element);
                case "img" -> picture(element);
                case "script" -> address(element, "src");
                case "link" -> {
                    if (element.attr("rel").strip().equalsIgnoreCase("stylesheet")) {
                        address(element, "href");
                    }
                }
                default -> {}
            }
        }

        private void link(Element link) {
            address(link, "href");
            check(
                    link.hasAttr("href")
                            && !link.hasAttr("aria-label")
                            && link.text().isBlank()
                            && link.select("img[alt~=\\S], [aria-label], svg title")
                                    .isEmpty(),
                    "the link to '" + link.attr("href") + "' has no text",
                    "write between its brackets where it leads");
        }

        private void picture(Element image) {
            address(image, "src");
            check(
                    !image.hasAttr("alt"),
                    "the picture '" + image.attr("src") + "' has no alternative text",
                    "add alt=\"what it shows\", or alt=\"\" where it is only decoration");
        }

        private void address(Element element, String attribute) {
            if (element.hasAttr(attribute)) {
                addresses.add(element.attr(attribute));
            }
        }

        void page(Document page) {
            check(!hasLanguage, "the page does not say its language", "add lang to <html>");
            check(page.title().isBlank(), "the page has no <title>", "add one to its template");
            check(
                    headings != 1,
                    "the page has " + headings + " first-level headings, not one",
                    "let the template write the title as the only <h1>");
            check(mains != 1, "the page has no <main>", "put the content into one <main>");
        }

        List<Link> links() {
            List<Link> links = new ArrayList<>();
            for (String address : addresses) {
                OutputAddress.resolve(path, address)
                        .ifPresent(to ->
                                links.add(new Link(address.intern(), to.file().intern(), to.fragment())));
            }
            return links;
        }

        private void check(boolean fault, String message, String fix) {
            if (fault) {
                report(Code.BAD_PAGE, message, fix);
            }
        }

        private void report(Code code, String message, String fix) {
            findings.add(new Diagnostic(place, code, message, fix));
        }
    }
}
