package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;
import org.nuggets.model.Site;
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
     */
    public LinkedSite link(
            SortedMap<String, ContentType> types, List<Page> all, List<Asset> assets, Collection<String> files) {
        List<String> languages = config.languages();
        Facets facets = new Facets(types, languages.get(0));
        LinkTargets linkTargets = new LinkTargets(types, all, assets, files, languages, facets);
        Visibility visibility = new Visibility(options);
        List<Diagnostic> findings = new ArrayList<>(linkTargets.routes().findings());
        LinkResolver links = new LinkResolver(linkTargets, visibility, findings);
        List<Site.MenuEntry> menu = config.navigation().stream()
                .map(item -> new Site.MenuEntry(
                        item.title(), links.resolve(item.link(), places.valueSpan(item.pointer()), languages.get(0))))
                .toList();
        Map<String, List<Page>> terms = all.stream()
                .filter(page -> page.type().foundInText() && visibility.includes(page) && linkTargets.isFirst(page))
                .collect(Collectors.groupingBy(page -> page.key().lang()));
        Map<String, TermNames> names = new HashMap<>();
        terms.forEach((lang, pages) -> names.put(lang, new TermNames(pages)));
        return LinkedSite.of(
                new LinkContext(
                        languages,
                        facets,
                        linkTargets,
                        visibility,
                        names,
                        menu,
                        List.copyOf(links.used()),
                        NearlyRead.of(all, assets),
                        findings),
                all);
    }
}
