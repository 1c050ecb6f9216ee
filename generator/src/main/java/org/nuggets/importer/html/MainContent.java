package org.nuggets.importer.html;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.PieceNotes;

/**
 * Finds the text of a page among what stands around it. What says of itself that it is no text goes first; then what says
 * that it is the text is taken, else the smallest part that holds nearly all running text.
 */
final class MainContent {

    /** So much of a page's running text is never taken for what stands around it. */
    private static final double MOST = 0.45;

    private static final String AROUND =
            "nav, footer, menu, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=complementary], [role=menu], [role=menubar], [role=toolbar], [role=dialog],"
                    + " [role=alertdialog], [aria-modal=true], amp-sidebar, amp-user-notification, amp-consent,"
                    + " amp-social-share, amp-ad, ins.adsbygoogle";
    /** What is never text, whatever it holds. */
    private static final Pattern SURELY_AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|cookie-?(?:bar|banner|notice|law|consent)\\w*|consent|gdpr|breadcrumbs?|kruimelpad|broodkruimel|sidebar"
                    + "|side-bar|navbar|masthead|comment-list|respond|jp-relatedposts|sharedaddy|skip-?link|skiplinks?|sr-only|mw-editsection"
                    + "|screen-reader-text|visually-hidden|govuk-phase-banner|gem-c-feedback|post-?nav\\w*)(?:$|[\\s_-])");
    /** What is no text unless it holds much of it: a page may tell of menus and of social matters. */
    private static final Pattern PERHAPS_AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:toc|table-of-contents|contents-list|inhoudsopgave|share|sharing|social|socials|related|related-?\\w*|recommended|recommendations|newsletter|subscribe|signup|menu"
                    + "|navigation|nav|topbar|top-bar|footer|advert\\w*|ads?|promo|popup|modal|comments?|pagination|pager|toolbar"
                    + "|back-to-top|print-?link|widget-area|author-box|language-switcher|noprint)(?:$|[\\s_-])");

    private static final int MUCH = 400;

    private static final Set<String> LINKS = Set.of("a", "button", "label", "option");

    private static final String TEXT =
            "[itemprop=articleBody], main article, [role=main] article, main, [role=main], article, .entry-content,"
                    + " .post-content, .article-body, .article__body, .post-body, .td-post-content, .field-name-body,"
                    + " #main-content, #maincontent, #content, #main, #inhoud, .content";

    private final Document page;
    private final PieceNotes notes;

    MainContent(Document page, PieceNotes notes) {
        this.page = page;
        this.notes = notes;
    }

    Element find() {
        Element body = page.body();
        clear(body);
        IdentityHashMap<Element, Integer> weights = weights(body);
        int all = weights.getOrDefault(body, 0);
        if (all == 0) {
            return body;
        }
        Optional<Element> said = said(weights, all);
        Element main = said.orElseGet(() -> narrowed(body, weights));
        boolean whole = main.equals(body) && body.children().size() > 8;
        if (whole && body.selectFirst("nav, footer, aside") != null) {
            notes.lost(Loss.Kind.CHROME_KEPT, "");
        }
        return withNotes(withTitle(main, body), body);
    }

    /** Programs put notes at the end of the page, beside the text and not in it. */
    private static Element withNotes(Element main, Element body) {
        Set<Element> notes = new LinkedHashSet<>();
        Map<String, Element> places = new HashMap<>();
        body.select("[id], a[name]").forEach(element -> {
            places.putIfAbsent(element.attr("name"), element);
            places.putIfAbsent(element.id(), element);
        });
        // The text is in it, and what is in the text is no note beside it.
        Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        main.stream().forEach(inside::add);
        for (Element link : main.select("a[href~=^#.]")) {
            String name = link.attr("href").substring(1);
            Element place = link.text().strip().matches("\\[?\\(?\\w{1,4}\\)?]?") ? places.get(name) : null;
            if (place != null && !inside.contains(place) && !main.parents().contains(place)) {
                Element note = place.closest("li, div, p, dd");
                if (note != null && !main.parents().contains(note)) {
                    notes.add(note);
                }
            }
        }
        notes.forEach(main::appendChild);
        return main;
    }

    /** Takes out what says of itself that it is no text. */
    private void clear(Element body) {
        int all = Math.max(1, body.text().length());
        Elements around = body.select(AROUND);
        around.addAll(body.select("header").stream()
                .filter(header -> header.closest("article, main, section") == null && header.selectFirst("h1") == null)
                .toList());
        around.addAll(body.select("aside").stream()
                .filter(aside -> aside.closest("article, main, [role=main]") == null || linkShare(aside) > 0.5)
                .toList());
        body.select("[class], [id]").stream()
                .filter(element -> element.normalName()
                        .matches("div|section|aside|ul|ol|p|span|a|header|table|form|footer|button|li|td"))
                .filter(MainContent::isNamedAround)
                .forEach(around::add);
        for (Element element : around) {
            if (!element.equals(body)
                    && element.parent() != null
                    && element.text().length() < all * MOST) {
                element.remove();
            }
        }
    }

    private static boolean isNamedAround(Element element) {
        String names = element.className() + " " + element.id();
        return SURELY_AROUND.matcher(names).find()
                || (PERHAPS_AROUND.matcher(names).find()
                        && (element.text().length() < MUCH || linkShare(element) > 0.3));
    }

    /** How many characters of running text each element holds that are no links. */
    private static IdentityHashMap<Element, Integer> weights(Element body) {
        IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                Element parent = Optional.ofNullable(text.parentElement()).orElse(body);
                boolean isLink = isInLink(parent);
                weights.merge(parent, isLink ? 0 : text.text().strip().length(), Integer::sum);
            }
        });
        // From the innermost outwards, without recursion.
        List<Element> inOrder = body.stream().toList();
        for (int i = inOrder.size() - 1; i > 0; i--) {
            Element element = inOrder.get(i);
            Element parent = element.parent();
            Integer weight = weights.get(element);
            if (parent != null && weight != null) {
                weights.merge(parent, weight, Integer::sum);
            }
        }
        return weights;
    }

    private static boolean isInLink(Element element) {
        Element at = element;
        for (int step = 0; at != null && step < 12; step++) {
            if (LINKS.contains(at.normalName())) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The part that says that it is the text: the smallest that holds most of it. */
    private Optional<Element> said(IdentityHashMap<Element, Integer> weights, int all) {
        Element best = null;
        for (Element candidate : page.body().select(TEXT)) {
            int weight = weights.getOrDefault(candidate, 0);
            boolean holdsMost = weight >= all * MOST;
            if (holdsMost && (best == null || weights.getOrDefault(best, 0) * 0.85 <= weight)) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Down from the body, as long as one part holds nearly all. */
    private static Element narrowed(Element body, IdentityHashMap<Element, Integer> weights) {
        Element at = body;
        while (true) {
            int all = weights.getOrDefault(at, 0);
            Element next = null;
            for (Element child : at.children()) {
                boolean mayHold =
                        child.normalName().matches("div|section|article|main|center|tbody|tr|td|form|span|font")
                                || (child.normalName().equals("table") && TableText.isLayout(child));
                if (mayHold && weights.getOrDefault(child, 0) >= all * 0.8) {
                    next = child;
                }
            }
            if (next == null || hasTwin(next, weights)) {
                return at;
            }
            at = next;
        }
    }

    /** Whether parts of the same kind beside it hold text, too, as the pages of a printed document do. */
    private static boolean hasTwin(Element part, IdentityHashMap<Element, Integer> weights) {
        return part.siblingElements().stream()
                .anyMatch(other -> other.normalName().equals(part.normalName())
                        && other.className().equals(part.className())
                        && !part.normalName().matches("tr|td")
                        && weights.getOrDefault(other, 0) > 0);
    }

    /** The page's own heading often stands above its text: without it, its level would be another. */
    private Element withTitle(Element main, Element body) {
        boolean has = main.selectFirst("h1") != null;
        Element heading = body.selectFirst("h1");
        if (!has
                && heading != null
                && notes.found().get(Field.TITLE).filter(heading.text()::equals).isPresent()) {
            main.prependChild(heading.clone());
        }
        return main;
    }

    private static double linkShare(Element element) {
        int all = Math.max(1, element.text().length());
        int links = element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return (double) links / all;
    }
}
