package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.cache.Lazy;
import org.nuggets.cache.Memo;
import org.nuggets.cache.Memos;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.Backlinks.Pointing;
import org.nuggets.link.LinkStages.BacklinksFrom;
import org.nuggets.link.LinkStages.LinkedFrom;
import org.nuggets.link.LinkStages.LinksFrom;
import org.nuggets.link.LinkStages.MarkedFrom;
import org.nuggets.link.LinkStages.MarkedPage;
import org.nuggets.link.LinkStages.Menu;
import org.nuggets.link.LinkStages.OneWayFrom;
import org.nuggets.link.LinkStages.PageLinks;
import org.nuggets.link.PlanStages.RoutedFrom;
import org.nuggets.link.PlanStages.SeenPage;
import org.nuggets.link.TermMarking.Marked;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.YamlDocument;

/**
 * Gives pages their addresses and ties them together. Every page is checked, also one that is not built; only built
 * ones come into the site.
 *
 * <p>Each stage stands here once. The first version of a site makes all of them; a later one makes what reads something
 * that has changed.
 */
public final class SiteLinker {

    private final SiteConfig config;
    private final YamlDocument places;
    private final SortedMap<String, ContentType> types;
    private final Visibility visibility;
    private final SitePlanner planner;

    /**
     * A linker for the versions of one site of which only pages change.
     *
     * @param places where the settings stand in {@code site.yml}
     * @param types every content type by name
     * @param assets what lies beside the pages
     * @param files paths of the site's own files, which links may name
     * @param sources all that the site is made into, which links may name, too
     */
    public SiteLinker(
            SiteConfig config,
            YamlDocument places,
            BuildOptions options,
            SortedMap<String, ContentType> types,
            List<Asset> assets,
            Collection<String> files,
            List<? extends AddressSource> sources) {
        this.config = config;
        this.places = places;
        this.types = types;
        this.visibility = new Visibility(options);
        this.planner = new SitePlanner(config, visibility, types, assets, files, sources);
    }

    /**
     * Links pages to a site.
     *
     * @param all by source path
     * @param before the version before: what is made from the same is taken from there
     */
    public LinkedSite link(List<Page> all, Optional<LinkedSite> before) {
        Optional<LinkStages> old = before.filter(site -> site.linker() == this).map(LinkedSite::stages);
        PlanStages plan = planner.plan(all, old.map(LinkStages::plan));
        LinkContext context = plan.context();
        LinkTargets targets = context.targets();
        Memo<LinkContext, Menu> menu = Memo.of(old.map(LinkStages::menu), context, this::menu);
        Memos<SeenPage, LinksFrom, OutgoingLinks> links = old.map(LinkStages::links)
                .orElseGet(Memos::none)
                .next(
                        SeenPage.paths(plan.all()),
                        plan.all(),
                        (page, its) -> LinksFrom.of(page.page(), its, context),
                        page -> OutgoingLinks.of(page.page(), page.target(), context));
        List<PageLinks> built = targets.built().stream()
                .map(i -> new PageLinks(all.get(i), links.values().get(i)))
                .toList();
        List<String> builtPaths = SeenPage.paths(plan.built());

        List<SeenPage> glossary = plan.built().stream()
                .filter(page -> page.page().type().foundInText())
                .toList();
        Memos<SeenPage, RoutedFrom, Term> terms = old.map(LinkStages::terms)
                .orElseGet(Memos::none)
                .next(
                        SeenPage.paths(glossary),
                        glossary,
                        (page, term) -> new RoutedFrom(page.page(), targets),
                        page -> Term.of(page.page(), targets.routes().of(page.target())));
        Memo<List<Term>, Map<String, TermNames>> termNames =
                Memo.of(old.map(LinkStages::termNames), terms.values(), TermNames::of);
        Memos<PageLinks, MarkedFrom, Marked> marked = old.map(LinkStages::marked)
                .orElseGet(Memos::none)
                .next(
                        builtPaths,
                        built,
                        (page, body) -> MarkedFrom.of(page, termNames.value(), targets),
                        page -> TermMarking.mark(MarkedFrom.of(page, termNames.value(), targets)));

        List<MarkedPage> tied = IntStream.range(0, built.size())
                .mapToObj(i -> new MarkedPage(
                        built.get(i).page(),
                        built.get(i).links(),
                        marked.values().get(i)))
                .toList();
        Memo<BacklinksFrom, Map<PageKey, List<Backlink>>> backlinks = Memo.of(
                old.map(LinkStages::backlinks),
                new BacklinksFrom(pointing(all, links.values(), tied), targets),
                from -> Backlinks.of(from.all(), from.targets()));
        Memos<MarkedPage, LinkedFrom, LinkedPage> linked = old.map(LinkStages::linked)
                .orElseGet(Memos::none)
                .next(
                        builtPaths,
                        tied,
                        (page, known) -> LinkedFrom.of(page, backlinks.value(), targets),
                        page -> linked(LinkedFrom.of(page, backlinks.value(), targets)));

        Lazy<Map<String, OutgoingLinks>> byPath = new Lazy<>(() -> byPath(all, links.values()));
        Memos<PageLinks, OneWayFrom, List<Diagnostic>> oneWay = old.map(LinkStages::oneWay)
                .orElseGet(Memos::none)
                .next(
                        builtPaths,
                        built,
                        (page, findings) -> OneWayFrom.of(page, targets, byPath),
                        page -> MutualCheck.of(OneWayFrom.of(page, targets, byPath)));
        Memo<List<List<Asset>>, List<Site.Medium>> media =
                Memo.of(old.map(LinkStages::media), used(menu.value(), plan.all(), links.values()), UsedFiles::media);

        SitePlan made = plan.plan().value();
        return new LinkedSite(
                this,
                new LinkStages(plan, menu, links, terms, termNames, marked, backlinks, linked, oneWay, media),
                all,
                new Site(
                        types,
                        pages(linked.values(), before),
                        media.value(),
                        menu.value().entries(),
                        made.catalogues(),
                        made.facets(),
                        made.redirects(),
                        made.addresses()));
    }

    Visibility visibility() {
        return visibility;
    }

    private Menu menu(LinkContext context) {
        List<Diagnostic> findings = new ArrayList<>();
        LinkResolver links = new LinkResolver(context, new LinkHints(context.targets(), context.renames()), findings);
        List<Site.MenuEntry> entries = config.navigation().stream()
                .map(item -> new Site.MenuEntry(
                        item.title(),
                        links.resolve(
                                item.link(),
                                places.valueSpan(item.pointer()),
                                config.languages().get(0))))
                .toList();
        return new Menu(entries, List.copyOf(links.used()), findings);
    }

    /** @param built those of all pages that readers get, in the same order */
    private static List<Pointing> pointing(List<Page> all, List<OutgoingLinks> links, List<MarkedPage> built) {
        List<Pointing> pointing = new ArrayList<>(all.size());
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            Page page = all.get(i);
            boolean isBuilt =
                    next < built.size() && built.get(next).page().path().equals(page.path());
            pointing.add(new Pointing(
                    page.key(),
                    page.path(),
                    isBuilt,
                    links.get(i).references(),
                    isBuilt ? built.get(next++).marked().targets() : List.of()));
        }
        return pointing;
    }

    private static LinkedPage linked(LinkedFrom from) {
        return new LinkedPage(
                from.page(),
                from.targets().routes().of(from.targets().of(from.page())),
                from.marked().html(),
                from.marked().targets(),
                from.references(),
                from.backlinks(),
                from.targets().translations(from.page().key()));
    }

    private static Map<String, OutgoingLinks> byPath(List<Page> all, List<OutgoingLinks> links) {
        Map<String, OutgoingLinks> byPath = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byPath.put(all.get(i).path(), links.get(i));
        }
        return byPath;
    }

    private static List<List<Asset>> used(Menu menu, List<SeenPage> all, List<OutgoingLinks> links) {
        return Stream.concat(
                        Stream.of(menu.used()),
                        IntStream.range(0, all.size())
                                .filter(i -> all.get(i).target().isIncluded())
                                .mapToObj(i -> links.get(i).used())
                                .filter(assets -> !assets.isEmpty()))
                .toList();
    }

    /** By key. To sort ten thousand takes too long for a save, so only those are put in that are others. */
    private static SortedMap<PageKey, LinkedPage> pages(List<LinkedPage> linked, Optional<LinkedSite> before) {
        List<LinkedPage> old =
                before.map(site -> site.stages().linked().values()).orElse(List.of());
        boolean sameKeys = linked.size() == old.size()
                && IntStream.range(0, old.size())
                        .allMatch(i -> linked.get(i).key().equals(old.get(i).key()));
        SortedMap<PageKey, LinkedPage> pages = sameKeys && before.isPresent()
                ? new TreeMap<>(before.get().site().pages())
                : new TreeMap<>();
        for (int i = 0; i < linked.size(); i++) {
            if (!sameKeys || !linked.get(i).equals(old.get(i))) {
                pages.put(linked.get(i).key(), linked.get(i));
            }
        }
        return pages;
    }
}
