package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.config.BuildOptions;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.Html;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Redirect;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.model.YamlDocument;

/**
 * Gives pages their addresses and ties them together. Every page is checked, also one that is not built; only built
 * ones come into the site.
 */
public final class SiteLinker {

    /** A link in a text is a tie, too. */
    private static final Relation MENTIONS = new Relation(
            "mentions",
            List.of(),
            "",
            "id",
            "mentioned_in",
            new LocalText(Map.of("en", "Mentions", "nl", "Noemt")),
            new LocalText(Map.of("en", "Mentioned in", "nl", "Genoemd in")),
            false,
            false,
            false,
            "");

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
    public Checked<Site> link(
            SortedMap<String, ContentType> types, List<Page> all, List<Asset> assets, Collection<String> files) {
        List<Diagnostic> findings = new ArrayList<>();
        Facets facets = new Facets(types, config.languages().get(0));
        Holdings holdings = new Holdings(types, all, assets, files, config.languages(), facets);
        findings.addAll(holdings.routes().findings());
        Publication publication = new Publication(options);

        LinkResolver links = new LinkResolver(holdings, publication, findings);
        ReferenceResolver resolver = new ReferenceResolver(holdings, publication, findings);
        Map<PageKey, Page> byKey = new HashMap<>();
        all.forEach(page -> byKey.putIfAbsent(page.key(), page));
        Map<String, List<Target>> targets = new HashMap<>();
        Map<String, List<Reference>> references = new HashMap<>();
        for (Page page : all) {
            targets.put(
                    page.path(),
                    page.draft().body().links().stream()
                            .map(l -> links.resolve(l, page))
                            .toList());
            references.put(page.path(), resolver.resolve(page));
            RightsCheck.check(page, references.get(page.path()), byKey, findings);
        }
        List<Page> built = all.stream()
                .filter(page -> publication.includes(page) && holdings.isFirst(page))
                .toList();
        Set<PageKey> keys = built.stream().map(Page::key).collect(Collectors.toSet());
        built.forEach(page -> checkMutual(page, references, byKey, findings));
        Map<String, Html> bodies = new HashMap<>();
        Map<String, TermNames> terms = new HashMap<>();
        for (Page page : built) {
            TermNames names = terms.computeIfAbsent(page.key().lang(), lang -> termNames(built, lang));
            TermMarking.Marked marked = TermMarking.mark(page, targets.get(page.path()), names, holdings.routes());
            bodies.put(page.path(), marked.html());
            targets.put(page.path(), marked.targets());
        }
        Map<PageKey, List<Backlink>> backlinks = backlinks(built, targets, references, holdings);

        SortedMap<PageKey, LinkedPage> pages = new TreeMap<>();
        for (Page page : built) {
            pages.put(
                    page.key(),
                    new LinkedPage(
                            page,
                            holdings.routes().of(page),
                            bodies.get(page.path()),
                            targets.get(page.path()),
                            references.get(page.path()),
                            backlinks.getOrDefault(page.key(), List.of()),
                            holdings.translations(page).stream()
                                    .filter(keys::contains)
                                    .toList()));
        }
        List<Site.MenuEntry> menu = config.navigation().stream()
                .map(item -> new Site.MenuEntry(
                        item.title(),
                        links.resolve(
                                item.link(),
                                places.valueSpan(item.pointer()),
                                config.languages().get(0))))
                .toList();
        List<Site.Medium> media = links.used().stream()
                .map(asset -> new Site.Medium(asset, new Route(asset.path())))
                .toList();
        SortedMap<String, List<Page>> catalogues = Catalogues.of(built, config.languages());
        List<Redirect> redirects = new Redirects(holdings, findings).of(built);
        return new Checked<>(
                new Site(types, pages, media, menu, keys(catalogues), facets.of(catalogues), redirects), findings);
    }

    private static SortedMap<String, List<PageKey>> keys(SortedMap<String, List<Page>> catalogues) {
        SortedMap<String, List<PageKey>> keys = new TreeMap<>();
        catalogues.forEach(
                (lang, pages) -> keys.put(lang, pages.stream().map(Page::key).toList()));
        return keys;
    }

    private static TermNames termNames(List<Page> built, String lang) {
        return new TermNames(built.stream()
                .filter(page -> page.type().foundInText() && page.key().lang().equals(lang))
                .toList());
    }

    private static void checkMutual(
            Page page, Map<String, List<Reference>> references, Map<PageKey, Page> byKey, List<Diagnostic> findings) {
        for (Reference reference : references.get(page.path())) {
            if (!reference.relation().mutual()) {
                continue;
            }
            Optional<Page> target = reference.target().map(byKey::get);
            boolean back = target.map(Page::path).map(references::get).stream()
                    .flatMap(List::stream)
                    .anyMatch(
                            r -> r.relation().name().equals(reference.relation().name())
                                    && r.target().filter(page.key()::equals).isPresent());
            if (target.isPresent() && !back) {
                findings.add(new Diagnostic(
                        page.fields().valueSpan(reference.pointer()),
                        Code.ONE_WAY,
                        "'" + reference.text() + "' does not point back to this one",
                        "add " + nameOf(page, reference.relation()) + " to '"
                                + reference.relation().name() + "' in "
                                + target.get().draft().name()));
            }
        }
    }

    /** What others write to point to a page. */
    private static String nameOf(Page page, Relation relation) {
        return relation.by().equals("id")
                ? page.key().id()
                : page.fields().text(relation.by()).orElse("this one");
    }

    private static Map<PageKey, List<Backlink>> backlinks(
            List<Page> built,
            Map<String, List<Target>> targets,
            Map<String, List<Reference>> references,
            Holdings holdings) {
        Map<PageKey, Set<Backlink>> found = new HashMap<>();
        Map<PageKey, Set<PageKey>> tied = new HashMap<>();
        for (Page page : built) {
            for (Reference reference : references.get(page.path())) {
                reference.target().ifPresent(target -> {
                    tied.computeIfAbsent(target, k -> new LinkedHashSet<>()).add(page.key());
                    if (!saysItself(holdings, references, target, reference.relation(), page.key())) {
                        found.computeIfAbsent(target, k -> new LinkedHashSet<>())
                                .add(new Backlink(reference.relation(), page.key()));
                    }
                });
            }
        }
        for (Page page : built) {
            for (Target target : targets.get(page.path())) {
                mentioned(target, holdings)
                        .filter(key -> !key.equals(page.key()))
                        .filter(key -> !tied.getOrDefault(key, Set.of()).contains(page.key()))
                        .ifPresent(key -> found.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(new Backlink(MENTIONS, page.key())));
            }
        }
        Map<PageKey, List<Backlink>> sorted = new HashMap<>();
        found.forEach((key, links) -> sorted.put(
                key,
                links.stream()
                        .sorted(Comparator.comparing(
                                        (Backlink b) -> b.relation().inverse())
                                .thenComparing(Backlink::source))
                        .toList()));
        return sorted;
    }

    /** Whether the target names the source by the relation's inverse, and so shows it already. */
    private static boolean saysItself(
            Holdings holdings,
            Map<String, List<Reference>> references,
            PageKey target,
            Relation relation,
            PageKey source) {
        return holdings.item(target.type(), target.id(), target.lang()).map(Page::path).map(references::get).stream()
                .flatMap(List::stream)
                .anyMatch(r -> r.relation().name().equals(relation.inverse())
                        && r.target().filter(source::equals).isPresent());
    }

    private static Optional<PageKey> mentioned(Target target, Holdings holdings) {
        return target instanceof Target.Internal internal
                ? holdings.routes().page(internal.route()).map(Page::key)
                : Optional.empty();
    }
}
