package org.nuggets.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.PersistentMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Coverage;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/** A site, what was found in linking it, and what it takes to link one of its pages anew. Never changed. */
public final class LinkedSite {

    private final LinkContext context;
    private final List<Page> all;
    private final Map<String, OutgoingLinks> ties;
    private final Map<String, TermMarking.Marked> marked;
    private final Map<PageKey, List<Backlink>> backlinks;
    private final List<Diagnostic> oneWay;
    private final List<Diagnostic> fromRedirects;
    private final Site site;

    private LinkedSite(
            LinkContext context,
            List<Page> all,
            Map<String, OutgoingLinks> ties,
            Map<String, TermMarking.Marked> marked,
            Map<PageKey, List<Backlink>> backlinks,
            List<Diagnostic> oneWay,
            List<Diagnostic> fromRedirects,
            Site site) {
        this.context = context;
        this.all = all;
        this.ties = ties;
        this.marked = marked;
        this.backlinks = backlinks;
        this.oneWay = oneWay;
        this.fromRedirects = fromRedirects;
        this.site = site;
    }

    static LinkedSite of(LinkContext context, List<Page> all, SitePlan plan) {
        List<Page> built = plan.built();
        Map<String, OutgoingLinks> ties = byPath(all, context::ties);
        Map<String, TermMarking.Marked> marked = byPath(built, page -> context.marked(page, ties.get(page.path())));
        Map<PageKey, List<Backlink>> backlinks = backlinks(context, built, ties, marked);
        SortedMap<PageKey, LinkedPage> pages = new TreeMap<>();
        Set<PageKey> keys = built.stream().map(Page::key).collect(Collectors.toSet());
        built.forEach(page -> pages.put(page.key(), linked(context, page, keys, ties, marked, backlinks)));
        return new LinkedSite(
                context,
                all,
                ties,
                marked,
                backlinks,
                oneWay(context, built, ties),
                plan.findings(),
                new Site(
                        context.linkTargets().types(),
                        pages,
                        UsedFiles.media(context, all, ties),
                        context.menu(),
                        plan.catalogues(),
                        plan.facets(),
                        plan.redirects(),
                        plan.addresses()));
    }

    /** What readers will get. */
    public Site site() {
        return site;
    }

    /** What of all pages it shows. */
    public Coverage coverage() {
        return context.visibility().coverage(all);
    }

    /** What was found, in no order. */
    public List<Diagnostic> findings() {
        return Stream.of(
                        context.findings().stream(),
                        ties.values().stream().flatMap(of -> of.findings().stream()),
                        oneWay.stream(),
                        fromRedirects.stream(),
                        nearlyRead().stream())
                .flatMap(findings -> findings)
                .toList();
    }

    private List<Diagnostic> nearlyRead() {
        if (context.nearlyRead().isEmpty()) {
            return List.of();
        }
        return context.nearlyRead().findings(UsedFiles.linked(context, ties.values()));
    }

    /**
     * The same site with one page in another version, for little work.
     *
     * @return none where the page is new, or other pages may point to it in another way than before: then all must be
     *     linked anew
     */
    public Optional<LinkedSite> with(Page page) {
        int place = place(all, page);
        if (place < 0 || !context.isSameToOthers(all.get(place), page)) {
            return Optional.empty();
        }
        Page before = all.get(place);
        List<Page> newAll = replaced(all, place, page);
        Map<String, OutgoingLinks> newTies = PersistentMap.with(ties, page.path(), context.ties(page));
        boolean dead = newTies.values().stream().anyMatch(OutgoingLinks::isDead)
                || ties.get(page.path()).isDead();
        if (dead && !Renames.areSame(before, page)) {
            return Optional.empty();
        }
        if (!marked.containsKey(page.path())) {
            // Readers do not get it.
            return Optional.of(
                    new LinkedSite(context, newAll, newTies, marked, backlinks, oneWay, fromRedirects, site));
        }
        Map<String, TermMarking.Marked> newMarked =
                PersistentMap.with(marked, page.path(), context.marked(page, newTies.get(page.path())));
        SitePlan plan = context.rules().areSame(before, page)
                ? SitePlan.as(site, fromRedirects)
                : SitePlan.of(newAll, context.rules());
        if (!plan.addresses().equals(site.addresses())) {
            return Optional.empty();
        }
        boolean refers = newTies.get(page.path())
                .references()
                .equals(ties.get(page.path()).references());
        boolean points = refers
                && newMarked
                        .get(page.path())
                        .targets()
                        .equals(marked.get(page.path()).targets());
        List<Page> newBuilt = points ? List.of() : built(newAll);
        Map<PageKey, List<Backlink>> newBacklinks =
                points ? backlinks : backlinks(context, newBuilt, newTies, newMarked);

        SortedMap<PageKey, LinkedPage> pages = new TreeMap<>(site.pages());
        pages.put(page.key(), linked(context, page, pages.keySet(), newTies, newMarked, newBacklinks));
        if (!points) {
            pages.replaceAll((key, other) -> with(other, newBacklinks.getOrDefault(key, List.of())));
        }
        return Optional.of(new LinkedSite(
                context,
                newAll,
                newTies,
                newMarked,
                newBacklinks,
                refers ? oneWay(page, newTies) : oneWay(context, newBuilt, newTies),
                plan.findings(),
                new Site(
                        site.types(),
                        pages,
                        newTies.get(page.path())
                                        .used()
                                        .equals(ties.get(page.path()).used())
                                ? site.media()
                                : UsedFiles.media(context, newAll, newTies),
                        site.menu(),
                        plan.catalogues(),
                        plan.facets(),
                        plan.redirects(),
                        plan.addresses())));
    }

    /** Those of one page in another version, which points to the same as before, perhaps from other places. */
    private List<Diagnostic> oneWay(Page page, Map<String, OutgoingLinks> newTies) {
        return Stream.concat(
                        oneWay.stream()
                                .filter(finding -> !finding.span()
                                        .file()
                                        .equals(page.draft().name())),
                        MutualCheck.of(page, references(newTies), context.linkTargets()).stream())
                .toList();
    }

    private List<Page> built(List<Page> versions) {
        return versions.stream().filter(page -> marked.containsKey(page.path())).toList();
    }

    private static int place(List<Page> pages, Page page) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).path().equals(page.path())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Page> replaced(List<Page> pages, int place, Page page) {
        List<Page> replaced = new ArrayList<>(pages);
        replaced.set(place, page);
        return replaced;
    }

    /** Each page is by itself, so that all processors work. */
    private static <T> Map<String, T> byPath(List<Page> pages, Function<Page, T> work) {
        List<T> done = pages.parallelStream().map(work).toList();
        Map<String, T> byPath = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            byPath.put(pages.get(i).path(), done.get(i));
        }
        return byPath;
    }

    private static Map<PageKey, List<Backlink>> backlinks(
            LinkContext context,
            List<Page> built,
            Map<String, OutgoingLinks> ties,
            Map<String, TermMarking.Marked> marked) {
        Function<Page, List<Target>> targets = page -> marked.get(page.path()).targets();
        return Backlinks.of(built, references(ties), targets, context.linkTargets());
    }

    private static List<Diagnostic> oneWay(LinkContext context, List<Page> built, Map<String, OutgoingLinks> ties) {
        Function<Page, List<Reference>> references = references(ties);
        return built.stream()
                .flatMap(page -> MutualCheck.of(page, references, context.linkTargets()).stream())
                .toList();
    }

    private static Function<Page, List<Reference>> references(Map<String, OutgoingLinks> ties) {
        return page -> ties.get(page.path()).references();
    }

    /** @param keys of the pages that readers get: of a page's other languages it names those */
    private static LinkedPage linked(
            LinkContext context,
            Page page,
            Set<PageKey> keys,
            Map<String, OutgoingLinks> ties,
            Map<String, TermMarking.Marked> marked,
            Map<PageKey, List<Backlink>> backlinks) {
        return new LinkedPage(
                page,
                context.linkTargets().routes().of(page),
                marked.get(page.path()).html(),
                marked.get(page.path()).targets(),
                ties.get(page.path()).references(),
                backlinks.getOrDefault(page.key(), List.of()),
                context.linkTargets().translations(page).stream()
                        .filter(keys::contains)
                        .toList());
    }

    private static LinkedPage with(LinkedPage page, List<Backlink> backlinks) {
        return page.backlinks().equals(backlinks)
                ? page
                : new LinkedPage(
                        page.page(),
                        page.route(),
                        page.html(),
                        page.targets(),
                        page.references(),
                        backlinks,
                        page.translations());
    }
}
