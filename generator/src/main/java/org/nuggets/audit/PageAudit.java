package org.nuggets.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.audit.Outline.Tag;
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
        Reading reading = new Reading(source.isEmpty() ? path : source);
        Outline outline = Outline.of(html);
        outline.tags().forEach(reading::element);
        reading.page(outline.titled());
        return of(path, source, false, reading.ids, reading.addresses, reading.findings);
    }

    /**
     * What an earlier reading has found.
     *
     * @param addresses that the page names, as they stand there
     */
    public static PageAudit of(
            String path,
            String source,
            boolean empty,
            Set<String> ids,
            Collection<String> addresses,
            List<Diagnostic> findings) {
        List<Link> links = new ArrayList<>();
        for (String address : addresses) {
            OutputAddress.resolve(path, address)
                    .ifPresent(
                            to -> links.add(new Link(address.intern(), to.file().intern(), to.fragment())));
        }
        return new PageAudit(path, source, empty, ids, links, findings);
    }

    /** One of several that a browser chooses from, and what it says of it. */
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*([^\\s,](?:[^\\s]*[^\\s,])?)(?:\\s+[^,]*)?,?");

    /** One walk over a page. */
    private static final class Reading {

        private final SourceSpan place;
        private final Set<String> ids = new LinkedHashSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        private boolean hasLanguage;
        private int headings;
        private int mains;

        Reading(String shown) {
            this.place = SourceSpan.startOf(shown);
        }

        void element(Tag tag) {
            if (tag.has("id") && !ids.add(tag.get("id"))) {
                report(
                        Code.DUPLICATE_HTML_ID,
                        "the id '" + tag.get("id") + "' stands twice in the page",
                        "give one of the two another id; a template or raw HTML repeats it");
            }
            switch (tag.name()) {
                case "html" -> hasLanguage = tag.has("lang");
                case "h1" -> headings++;
                case "main" -> mains++;
                case "a" -> {
                    // A place to link to, from before there were ids.
                    ids.addAll(tag.has("name") ? Set.of(tag.get("name")) : Set.of());
                    link(tag);
                }
                case "img" -> picture(tag);
                case "script" -> address(tag, "src");
                case "link" -> {
                    if (tag.get("rel").strip().equalsIgnoreCase("stylesheet")) {
                        address(tag, "href");
                    }
                }
                default -> {}
            }
        }

        private void link(Tag link) {
            address(link, "href");
            check(
                    link.has("href") && !link.named(),
                    "the link to '" + link.get("href") + "' has no text",
                    "write between its brackets where it leads");
        }

        private void picture(Tag image) {
            address(image, "src");
            Matcher candidate = CANDIDATE.matcher(image.get("srcset"));
            while (candidate.lookingAt()) {
                addresses.add(candidate.group(1));
                candidate.region(candidate.end(), candidate.regionEnd());
            }
            check(
                    !image.has("alt"),
                    "the picture '" + image.get("src") + "' has no alternative text",
                    "add alt=\"what it shows\", or alt=\"\" where it is only decoration");
        }

        private void address(Tag tag, String attribute) {
            if (tag.has(attribute)) {
                addresses.add(tag.get(attribute));
            }
        }

        void page(boolean titled) {
            check(!hasLanguage, "the page does not say its language", "add lang to <html>");
            check(!titled, "the page has no <title>", "add one to its template");
            check(
                    headings != 1,
                    "the page has " + headings + " first-level headings, not one",
                    "let the template write the title as the only <h1>");
            check(
                    mains != 1,
                    mains == 0 ? "the page has no <main>" : "the page has " + mains + " <main>, not one",
                    "put the content into one <main>");
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
