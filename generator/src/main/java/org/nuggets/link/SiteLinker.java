package org.nuggets.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.LinkStages.BacklinksFrom;
import org.nuggets.link.LinkStages.LinksFrom;
import org.nuggets.link.LinkStages.MarkedFrom;
import org.nuggets.link.LinkStages.MediaFrom;
import org.nuggets.link.LinkStages.Menu;
import org.nuggets.link.LinkStages.OneWayFrom;
import org.nuggets.link.TermMarking.Marked;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.Link;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.PromptRule;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.model.ThemeAddresses;
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
     * @param theme the files of its theme, which links may name, too
     * @param sources all that the site is made into, which links may name, too
     */
    public SiteLinker(
            SiteConfig config,
            YamlDocument places,
            BuildOptions options,
            SortedMap<String, ContentType> types,
            List<Asset> assets,
            Collection<String> files,
            ThemeAddresses theme,
            List<? extends AddressSource> sources) {
        this.config = config;
        this.places = places;
        this.types = types;
        this.visibility = new Visibility(options);
        this.planner = new SitePlanner(config, visibility, types, assets, files, theme, sources);
    }

    /**
     * Links pages to a site.
     *
     * @param paths of their sources, in order
     * @param all the pages, in the same order
     * @param before the version before: what is made from the same is taken from there
     */
    public LinkedSite link(List<String> paths, List<Page> all, Optional<LinkedSite> before) {
        Optional<LinkStages> old = before.filter(site -> site.linker() == this).map(LinkedSite::stages);
        PlanStages plan = planner.plan(paths, all, old.map(LinkStages::plan));
        LinkContext context = plan.context();
        LinkTargets targets = context.targets();
        List<Page> built = targets.built(all);
        List<String> builtPaths = targets.built(plan.paths());

        Memo<LinkContext, Menu> menu = Memo.of(old.map(LinkStages::menu), context, this::menu);
        boolean renamed = !old.map(stages -> stages.plan().renames().value()).equals(Optional.of(context.renames()));
        Memos<OutgoingLinks> links = Memos.of(old.map(LinkStages::links))
                .next(
                        plan.paths(),
                        List.of(all),
                        new LinksFrom(targets, context.paths()),
                        i -> OutgoingLinks.of(all.get(i), plan.seen().values().get(i), context),
                        of -> renamed && of.askedForNames());
        Memos<List<Reference>> references = Memos.of(old.map(LinkStages::references))
                .next(
                        plan.paths(),
                        List.of(links.values()),
                        "",
                        i -> links.values().get(i).references());
        Memos<List<Asset>> used = Memos.of(old.map(LinkStages::used))
                .next(
                        plan.paths(),
                        List.of(links.values()),
                        "",
                        i -> links.values().get(i).used());

        List<Page> glossary =
                built.stream().filter(page -> page.type().foundInText()).toList();
        Memos<Term> terms = Memos.of(old.map(LinkStages::terms))
                .next(
                        glossary.stream().map(Page::path).toList(),
                        List.of(glossary),
                        targets,
                        i -> Term.of(glossary.get(i), targets.routes().of(targets.of(glossary.get(i)))));
        Memo<List<Term>, Map<String, TermNames>> termNames =
                Memo.of(old.map(LinkStages::termNames), terms.values(), TermNames::of);
        Map<String, TermNames> names = termNames.value();
        List<OutgoingLinks> builtLinks = targets.built(links.values());
        Memos<Marked> marked = Memos.of(old.map(LinkStages::marked))
                .next(
                        builtPaths,
                        List.of(built, builtLinks),
                        new MarkedFrom(names, Optional.of(targets.routes()).filter(routes -> !names.isEmpty())),
                        i -> TermMarking.mark(built.get(i), builtLinks.get(i).targets(), names, targets.routes()));

        Memos<List<Target>> pointed = Memos.of(old.map(LinkStages::targets))
                .next(
                        builtPaths,
                        List.of(marked.values()),
                        "",
                        i -> marked.values().get(i).targets());
        Memo<BacklinksFrom, Map<PageKey, List<Backlink>>> backlinks = Memo.of(
                old.map(LinkStages::backlinks),
                new BacklinksFrom(targets, references.values(), pointed.values()),
                Backlinks::of);
        Memos<List<Backlink>> backlinksOf = Memos.of(old.map(LinkStages::backlinksOf))
                .next(
                        builtPaths,
                        List.of(built),
                        backlinks.value(),
                        i -> backlinks.value().getOrDefault(built.get(i).key(), List.of()));
        List<List<Reference>> builtReferences = targets.built(references.values());
        Memos<LinkedPage> linked = Memos.of(old.map(LinkStages::linked))
                .next(
                        builtPaths,
                        List.of(built, marked.values(), builtReferences, backlinksOf.values()),
                        targets,
                        i -> new LinkedPage(
                                built.get(i),
                                targets.routes().of(targets.of(built.get(i))),
                                marked.values().get(i).html(),
                                marked.values().get(i).targets(),
                                builtReferences.get(i),
                                backlinksOf.values().get(i),
                                targets.translations(built.get(i).key())));

        MutualCheck mutual = new MutualCheck(targets, plan.paths(), references.values());
        Memos<List<Diagnostic>> oneWay = Memos.of(old.map(LinkStages::oneWay))
                .next(
                        builtPaths,
                        List.of(built),
                        new OneWayFrom(targets, references.values()),
                        i -> mutual.check(built.get(i), builtReferences.get(i)));
        Memo<List<Page>, Map<PromptRule, SortedSet<String>>> prompted = Memo.of(
                old.map(LinkStages::prompted),
                PromptCheck.askers(types, built),
                askers -> PromptCheck.named(types, askers));
        Memos<List<Diagnostic>> unprompted = Memos.of(old.map(LinkStages::unprompted))
                .next(
                        builtPaths,
                        List.of(built),
                        prompted.value(),
                        i -> PromptCheck.check(built.get(i), prompted.value()));
        Memo<MediaFrom, List<Site.Medium>> media = Memo.of(
                old.map(LinkStages::media),
                new MediaFrom(menu.value().used(), plan.seen().values(), used.values()),
                UsedFiles::media);

        AmongOthers among = AmongOthers.of(
                new AmongOthers.From(
                        types,
                        builtPaths,
                        built,
                        pointed.values(),
                        builtReferences,
                        targets,
                        menu.value().ways(),
                        plan.nearlyRead().value().copies(),
                        config.languages().get(0)),
                old.map(LinkStages::among));

        SitePlan made = plan.plan().value();
        return new LinkedSite(
                this,
                new LinkStages(
                        plan,
                        menu,
                        links,
                        references,
                        used,
                        terms,
                        termNames,
                        marked,
                        pointed,
                        backlinks,
                        backlinksOf,
                        linked,
                        oneWay,
                        prompted,
                        unprompted,
                        media,
                        among),
                all,
                new Site(
                        types,
                        pages(linked.values(), before),
                        media.value(),
                        menu.value().ways(),
                        made.catalogues(),
                        made.facets(),
                        made.redirects(),
                        made.addresses()));
    }

    Visibility visibility() {
        return visibility;
    }

    private Menu menu(LinkContext context) {
        return menu(context, (link, path) -> {});
    }

    /** @param named told which file each address names */
    Menu menu(LinkContext context, BiConsumer<Link, String> named) {
        List<Diagnostic> findings = new ArrayList<>();
        LinkResolver links =
                new LinkResolver(context, new LinkHints(context.targets(), context.renames()), findings, named);
        Site.Ways ways = new Site.Ways(
                lines(config.navigation(), links),
                lines(config.footer(), links),
                config.doors().stream().map(door -> door(door, links)).toList());
        return new Menu(ways, List.copyOf(links.used()), findings);
    }

    private List<Site.MenuEntry> lines(List<SiteConfig.MenuItem> items, LinkResolver links) {
        return items.stream()
                .map(item -> new Site.MenuEntry(item.title(), setting(item.link(), item.pointer(), links)))
                .toList();
    }

    private Site.Door door(SiteConfig.Door door, LinkResolver links) {
        return new Site.Door(
                door.audience(),
                door.title(),
                door.page().map(link -> setting(link, door.pointer() + "/page", links)),
                IntStream.range(0, door.start().size())
                        .mapToObj(i -> setting(door.start().get(i), door.pointer() + "/start/" + i, links))
                        .toList());
    }

    /** What a link of the settings leads to. */
    private Target setting(String link, String pointer, LinkResolver links) {
        return links.resolve(link, places.valueSpan(pointer), config.languages().get(0));
    }

    /** By key. To sort ten thousand takes too long for a save, so only those are put in that are others. */
    private static SortedMap<PageKey, LinkedPage> pages(List<LinkedPage> linked, Optional<LinkedSite> before) {
        List<LinkedPage> old =
                before.map(site -> site.stages().linked().values()).orElse(List.of());
        BitSet others = linked.size() == old.size() ? Memos.differing(linked, old) : new BitSet();
        boolean sameKeys = linked.size() == old.size()
                && others.stream()
                        .allMatch(i -> linked.get(i).key().equals(old.get(i).key()));
        if (sameKeys && before.isPresent()) {
            SortedMap<PageKey, LinkedPage> pages =
                    new TreeMap<>(before.get().site().pages());
            others.stream().forEach(i -> pages.put(linked.get(i).key(), linked.get(i)));
            return pages;
        }
        SortedMap<PageKey, LinkedPage> pages = new TreeMap<>();
        linked.forEach(page -> pages.put(page.key(), page));
        return pages;
    }
}
