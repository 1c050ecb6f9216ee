package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nuggets.cache.Lazy;
import org.nuggets.cache.Memo;
import org.nuggets.cache.Memos;
import org.nuggets.config.SiteConfig;
import org.nuggets.link.PlanStages.PathsFrom;
import org.nuggets.link.PlanStages.PlanFrom;
import org.nuggets.link.PlanStages.RoutedFrom;
import org.nuggets.link.PlanStages.SeenPage;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;

/** Gives pages their addresses and says what readers are offered: all that must be known before any link is followed. */
final class SitePlanner {

    private final SortedMap<String, ContentType> types;
    private final List<Asset> assets;
    private final Collection<String> files;
    private final List<? extends AddressSource> sources;
    private final boolean hasBaseUrl;
    private final Visibility visibility;
    private final AddressPlan plan;
    private final Facets facets;
    private final Set<String> relationFields;

    SitePlanner(
            SiteConfig config,
            Visibility visibility,
            SortedMap<String, ContentType> types,
            List<Asset> assets,
            Collection<String> files,
            List<? extends AddressSource> sources) {
        this.types = types;
        this.assets = assets;
        this.files = files;
        this.sources = sources;
        this.hasBaseUrl = config.baseUrl().isPresent();
        this.visibility = visibility;
        this.plan = new AddressPlan(config.languages());
        this.facets = new Facets(types, plan);
        this.relationFields = types.values().stream()
                .flatMap(type -> type.relations().stream())
                .map(Relation::by)
                .filter(by -> !by.equals("id"))
                .collect(Collectors.toSet());
    }

    /**
     * Plans a site.
     *
     * @param all the pages by source path
     * @param before the stages of the version before
     */
    PlanStages plan(List<Page> all, Optional<PlanStages> before) {
        List<String> paths = all.stream().map(Page::path).toList();
        Memos<Page, Page, LinkTarget> seen = before.map(PlanStages::seen)
                .orElseGet(Memos::none)
                .next(paths, all, (page, target) -> page, page -> LinkTarget.of(page, relationFields, visibility));
        Memo<List<LinkTarget>, LinkTargets> targets =
                Memo.of(before.map(PlanStages::targets), seen.values(), this::targets);
        Memo<List<LinkTarget>, NearlyRead> nearlyRead =
                Memo.of(before.map(PlanStages::nearlyRead), seen.values(), pages -> NearlyRead.of(pages, assets));
        List<SeenPage> pages = SeenPage.of(all, seen.values());
        Memos<SeenPage, SeenPage, Renames.Named> named = before.map(PlanStages::named)
                .orElseGet(Memos::none)
                .next(paths, pages, (page, names) -> page, page -> Renames.Named.of(page.page(), page.target()));
        Memo<List<Renames.Named>, Lazy<Renames>> renames =
                Memo.of(before.map(PlanStages::renames), named.values(), names -> new Lazy<>(() -> Renames.of(names)));

        LinkTargets linkTargets = targets.value();
        List<SeenPage> built = linkTargets.built().stream().map(pages::get).toList();
        Memos<SeenPage, RoutedFrom, PlannedPage> planned = before.map(PlanStages::planned)
                .orElseGet(Memos::none)
                .next(
                        SeenPage.paths(built),
                        built,
                        (page, known) -> new RoutedFrom(page.page(), linkTargets),
                        page -> planned(page, linkTargets));
        Memo<PlanFrom, SitePlan> sitePlan =
                Memo.of(before.map(PlanStages::plan), new PlanFrom(planned.values(), linkTargets), this::plan);
        Memo<PathsFrom, SitePaths> sitePaths = Memo.of(
                before.map(PlanStages::paths),
                new PathsFrom(linkTargets, sitePlan.value().addresses()),
                from -> new SitePaths(from.targets(), from.addresses()));
        return new PlanStages(pages, built, seen, targets, nearlyRead, named, renames, planned, sitePlan, sitePaths);
    }

    private LinkTargets targets(List<LinkTarget> pages) {
        return new LinkTargets(types, pages, assets, reserved(pages), plan);
    }

    private PlannedPage planned(SeenPage page, LinkTargets targets) {
        List<PlannedPage.Alias> aliases = new ArrayList<>();
        for (String alias : page.page().fields().texts("aliases")) {
            aliases.add(new PlannedPage.Alias(alias, page.page().fields().valueSpan("/aliases/" + aliases.size())));
        }
        return new PlannedPage(
                page.page().type(),
                page.page().key(),
                page.target().name(),
                targets.routes().of(page.target()),
                page.page().published(),
                facets.values(page.page()),
                aliases);
    }

    private SitePlan plan(PlanFrom from) {
        return SitePlan.of(from.built(), from.targets(), facets, files, sources, hasBaseUrl);
    }

    /** What no page may claim: what the site has of itself, or may have once a page has another value or language. */
    private Set<Route> reserved(List<LinkTarget> all) {
        Set<Route> reserved = new HashSet<>();
        files.forEach(file -> reserved.add(Route.ofFile(file)));
        Set<String> languages = all.stream().map(page -> page.key().lang()).collect(Collectors.toSet());
        reserved.addAll(facets.addresses(languages));
        if (reserved.contains(AddressPlan.ofTheme(SiteAddresses.SEARCH_SCRIPT))) {
            languages.forEach(lang -> reserved.add(plan.search(lang)));
        }
        all.forEach(page -> plan.list(page.type(), page.key().lang()).forEach(reserved::add));
        return reserved;
    }
}
