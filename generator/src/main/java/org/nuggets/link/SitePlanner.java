package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.config.SiteConfig;
import org.nuggets.link.PlanStages.PathsFrom;
import org.nuggets.link.PlanStages.PlanFrom;
import org.nuggets.link.PlanStages.RenamesFrom;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.FormAddresses;
import org.nuggets.model.MatchAddresses;
import org.nuggets.model.NetworkAddresses;
import org.nuggets.model.NetworkPart;
import org.nuggets.model.Page;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.model.Tool;
import org.nuggets.model.ToolAddresses;

/** Gives pages their addresses and says what readers are offered: all that must be known before any link is followed. */
final class SitePlanner {

    private final SortedMap<String, ContentType> types;
    private final List<Asset> assets;
    private final Collection<String> files;
    private final ThemeAddresses theme;
    private final List<? extends AddressSource> sources;
    private final boolean hasBaseUrl;
    private final boolean canBeKept;
    private final List<String> contribute;
    private final List<Tool> tools;
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
            ThemeAddresses theme,
            List<? extends AddressSource> sources) {
        this.types = types;
        this.assets = assets;
        this.files = files;
        this.theme = theme;
        this.sources = sources;
        this.hasBaseUrl = config.baseUrl().isPresent();
        this.canBeKept = config.offline() && theme.canBeKept();
        this.contribute = theme.canContribute() ? config.contribute() : List.of();
        this.tools = Tool.named(config.tools()).stream().filter(theme::canOffer).toList();
        this.visibility = visibility;
        this.plan = new AddressPlan(config.languages());
        this.facets = new Facets(
                types,
                plan,
                config.doors().stream().map(SiteConfig.Door::audience).collect(Collectors.toSet()));
        this.relationFields = types.values().stream()
                .flatMap(type -> type.relations().stream())
                .map(Relation::by)
                .filter(by -> !by.equals("id"))
                .collect(Collectors.toSet());
    }

    /**
     * Plans a site.
     *
     * @param paths of the sources of all pages, in order
     * @param all the pages, in the same order
     * @param before the stages of the version before
     */
    PlanStages plan(List<String> paths, List<Page> all, Optional<PlanStages> before) {
        Memos<LinkTarget> seen = Memos.of(before.map(PlanStages::seen))
                .next(paths, List.of(all), "", i -> LinkTarget.of(all.get(i), relationFields, visibility));
        Memo<List<LinkTarget>, LinkTargets> targets =
                Memo.of(before.map(PlanStages::targets), seen.values(), this::targets);
        Memo<List<LinkTarget>, NearlyRead> nearlyRead =
                Memo.of(before.map(PlanStages::nearlyRead), seen.values(), pages -> NearlyRead.of(pages, assets));
        Memos<Renames.Named> named = Memos.of(before.map(PlanStages::named))
                .next(
                        paths,
                        List.of(all, seen.values()),
                        "",
                        i -> Renames.Named.of(all.get(i), seen.values().get(i)));
        Memo<List<Renames.Named>, Lazy<Renames.Names>> names =
                Memo.of(before.map(PlanStages::names), named.values(), Renames::names);
        Memos<List<String>> linked =
                Memos.of(before.map(PlanStages::linked)).next(paths, List.of(all), "", i -> Renames.linked(all.get(i)));
        Memo<RenamesFrom, Renames> renames = Memo.of(
                before.map(PlanStages::renames),
                new RenamesFrom(names.value(), linked.values()),
                from -> Renames.of(from.names(), from.linked()));

        LinkTargets linkTargets = targets.value();
        List<Page> built = linkTargets.built(all);
        Memos<PlannedPage> planned = Memos.of(before.map(PlanStages::planned))
                .next(linkTargets.built(paths), List.of(built), linkTargets, i -> planned(built.get(i), linkTargets));
        Memo<PlanFrom, SitePlan> sitePlan =
                Memo.of(before.map(PlanStages::plan), new PlanFrom(planned.values(), linkTargets), this::plan);
        Memo<PathsFrom, SitePaths> sitePaths = Memo.of(
                before.map(PlanStages::sitePaths),
                new PathsFrom(linkTargets, sitePlan.value().addresses()),
                from -> new SitePaths(from.targets(), from.addresses()));
        return new PlanStages(
                paths, seen, targets, nearlyRead, named, names, linked, renames, planned, sitePlan, sitePaths);
    }

    private LinkTargets targets(List<LinkTarget> pages) {
        return new LinkTargets(types, pages, assets, reserved(pages), plan);
    }

    private PlannedPage planned(Page page, LinkTargets targets) {
        LinkTarget target = targets.of(page);
        List<PlannedPage.Alias> aliases = new ArrayList<>();
        for (String alias : page.fields().texts("aliases")) {
            aliases.add(new PlannedPage.Alias(alias, page.fields().valueSpan("/aliases/" + aliases.size())));
        }
        return new PlannedPage(
                page.type(),
                page.key(),
                target.name(),
                targets.routes().of(target),
                page.published(),
                facets.values(page),
                aliases);
    }

    private SitePlan plan(PlanFrom from) {
        return SitePlan.of(from.built(), from.targets(), facets, files, theme, sources, hasBaseUrl);
    }

    /** What no page may claim: what the site has of itself, or may have once a page has another value or language. */
    private Set<Route> reserved(List<LinkTarget> all) {
        Set<Route> reserved = new HashSet<>();
        files.forEach(file -> reserved.add(Route.ofFile(file)));
        reserved.addAll(theme.routes().values());
        Set<String> languages = all.stream().map(page -> page.key().lang()).collect(Collectors.toSet());
        reserved.addAll(facets.addresses(languages));
        if (theme.canSearch()) {
            languages.forEach(lang -> reserved.add(plan.search(lang)));
        }
        if (theme.canPack()) {
            languages.forEach(lang -> reserved.add(plan.pack(lang)));
        }
        if (!contribute.isEmpty()) {
            languages.forEach(lang -> reserved.add(new FormAddresses(plan).start(lang)));
            languages.forEach(
                    lang -> contribute.forEach(type -> reserved.add(new FormAddresses(plan).form(lang, type))));
        }
        if (!tools.isEmpty()) {
            languages.forEach(lang -> reserved.add(new ToolAddresses(plan).start(lang)));
            languages.forEach(lang -> tools.forEach(tool -> reserved.add(new ToolAddresses(plan).tool(tool, lang))));
        }
        if (canBeKept) {
            languages.forEach(lang -> reserved.add(plan.offline(lang)));
        }
        sources.forEach(source -> source.reserved(languages).forEach(reserved::add));
        all.forEach(page -> {
            plan.list(page.type(), page.key().lang()).forEach(reserved::add);
            plan.comparison(page.type(), page.key().lang()).forEach(reserved::add);
            if (page.type().plan().isPresent()) {
                reserved.add(plan.plans(page.key().lang()));
            }
            if (page.type()
                    .network()
                    .filter(part -> part.as() == NetworkPart.As.MEMBER)
                    .isPresent()) {
                reserved.add(new NetworkAddresses(plan).whole(page.key().lang()));
                reserved.add(NetworkAddresses.JSON);
            }
            if (page.type()
                    .network()
                    .filter(part -> part.as() == NetworkPart.As.GROUP)
                    .isPresent()) {
                languages.forEach(lang -> reserved.add(
                        new NetworkAddresses(plan).group(lang, page.key().id())));
            }
            if (page.type().matching().isPresent()) {
                MatchAddresses matches = new MatchAddresses(plan);
                Stream.of(
                                matches.page(page.key().lang()),
                                matches.table(page.key().lang()),
                                matches.profiles(page.key().lang()),
                                MatchAddresses.SCHEMA)
                        .forEach(reserved::add);
            }
            Route wanted = new Route(plan.prefix(page.key().lang())
                    + page.type().route().replace("{id}", page.key().id()));
            if (facets.mayStandAt(wanted, languages)) {
                reserved.add(wanted);
            }
        });
        return reserved;
    }
}
