package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.YamlDocument;

/**
 * Gives pages their addresses and ties them together. Every page is checked, also one that is not built; only built
 * ones come into the site.
 */
public final class SiteLinker {

    private final SiteConfig config;
    private final YamlDocument places;
    private final BuildOptions options;

    /**
     * A linker for one build.
     *
     * @param places where the settings stand in {@code site.yml}
     */
    public SiteLinker(SiteConfig config, YamlDocument places, BuildOptions options) {
        this.config = config;
        this.places = places;
        this.options = options;
    }

    /**
     * Links pages to a site.
     *
     * @param types every content type by name
     * @param all by source path
     * @param assets what lies beside them
     * @param files paths of the site's own files, which links may name
     * @param sources all that the site is made into, which links may name, too
     */
    public LinkedSite link(
            SortedMap<String, ContentType> types,
            List<Page> all,
            List<Asset> assets,
            Collection<String> files,
            List<? extends AddressSource> sources) {
        AddressPlan plan = new AddressPlan(config.languages());
        Facets facets = new Facets(types, plan);
        LinkTargets linkTargets = new LinkTargets(types, all, assets, reserved(all, files, plan, facets), plan);
        Visibility visibility = new Visibility(options);
        SitePlan.Rules rules = new SitePlan.Rules(
                plan,
                facets,
                linkTargets,
                visibility,
                files,
                sources,
                config.baseUrl().isPresent());
        SitePlan made = SitePlan.of(all, rules);
        SitePaths paths = new SitePaths(linkTargets, made.addresses());
        List<Diagnostic> findings = new ArrayList<>(linkTargets.routes().findings());
        LinkResolver links = new LinkResolver(linkTargets, paths, visibility, findings);
        List<Site.MenuEntry> menu = config.navigation().stream()
                .map(item -> new Site.MenuEntry(
                        item.title(),
                        links.resolve(
                                item.link(),
                                places.valueSpan(item.pointer()),
                                config.languages().get(0))))
                .toList();
        Map<String, TermNames> terms = new HashMap<>();
        made.built().stream()
                .filter(page -> page.type().foundInText())
                .collect(Collectors.groupingBy(page -> page.key().lang()))
                .forEach((lang, pages) -> terms.put(lang, new TermNames(pages)));
        return LinkedSite.of(
                new LinkContext(
                        rules, paths, terms, menu, List.copyOf(links.used()), NearlyRead.of(all, assets), findings),
                all,
                made);
    }

    /** What no page may claim: what the site has of itself, or may have once a page has another value or language. */
    private static Set<Route> reserved(List<Page> all, Collection<String> files, AddressPlan plan, Facets facets) {
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
