package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Lookalikes;
import org.nuggets.memo.Lazy;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentType;
import org.nuggets.model.OneName;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;

/** What authors wrote that can be linked to: pages by source, by key and by address, and assets. */
final class LinkTargets {

    /** A page with more anchors has no names that somebody could have mistaken. */
    private static final int MOST_ANCHORS = 1_000;

    private final SortedMap<String, ContentType> types;
    private final AddressPlan plan;
    private final List<String> languages;
    private final List<LinkTarget> all;
    private final Map<String, LinkTarget> bySource = new LinkedHashMap<>();
    private final Map<PageKey, LinkTarget> byKey = new HashMap<>();
    private final Map<String, SortedSet<String>> ids = new ConcurrentHashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Set<OneName> reserved;
    private final Routes routes;
    private final Lazy<List<Integer>> built;
    // What only mistakes ask for is made when the first one does.
    private final Lazy<PathLookalikes> nearSources = new Lazy<>(() -> PathLookalikes.of(sources()));
    private final Lazy<PathLookalikes> nearAssets = new Lazy<>(() -> PathLookalikes.of(assets.keySet()));
    private final Map<String, Lookalikes> nearIds = new ConcurrentHashMap<>();
    private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
    private final Map<Collection<String>, String> knownIds = new ConcurrentHashMap<>();
    private final Map<List<String>, Map<String, List<LinkTarget>>> byValue = new ConcurrentHashMap<>();

    /**
     * @param pages all of them by source path, also those that are not built
     * @param reserved what no page may claim
     */
    LinkTargets(
            SortedMap<String, ContentType> types,
            List<LinkTarget> pages,
            List<Asset> assets,
            Set<Route> reserved,
            AddressPlan plan) {
        this.types = types;
        this.all = pages;
        this.plan = plan;
        this.languages = plan.languages();
        pages.forEach(page -> {
            bySource.put(page.path(), page);
            byKey.putIfAbsent(page.key(), page);
        });
        assets.forEach(asset -> this.assets.put(asset.path(), asset));
        this.reserved = Stream.concat(reserved.stream(), languages.stream().map(plan::home))
                .map(route -> OneName.of(route.file()))
                .collect(Collectors.toUnmodifiableSet());
        this.routes = new Routes(pages, reserved, plan);
        this.built = new Lazy<>(() -> IntStream.range(0, pages.size())
                .filter(i -> isBuilt(pages.get(i)))
                .boxed()
                .toList());
    }

    /** Every page, by source path. */
    List<LinkTarget> all() {
        return all;
    }

    /** Where things of a kind stand. */
    AddressPlan plan() {
        return plan;
    }

    Routes routes() {
        return routes;
    }

    SortedMap<String, ContentType> types() {
        return types;
    }

    Optional<LinkTarget> source(String path) {
        return Optional.ofNullable(bySource.get(path));
    }

    /** A page as others may link to it. */
    LinkTarget of(Page page) {
        return source(page.path()).orElseThrow();
    }

    /** Of several pages with one key the first by source path. */
    Optional<LinkTarget> page(PageKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Asset> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** Whether a home page, a list or a file of the site may have an address, or one that some machines take for it. */
    boolean isReserved(Route route) {
        return reserved.contains(OneName.of(route.file()));
    }

    private Collection<String> sources() {
        return bySource.keySet();
    }

    /** The address of every page. */
    Stream<Route> addresses() {
        return byKey.values().stream().map(routes::of);
    }

    /** The item of that type and id: in the wanted language, else in the site's first language that has it. */
    Optional<LinkTarget> item(String type, String id, String lang) {
        LinkTarget wanted = byKey.get(new PageKey(type, id, lang));
        if (wanted != null) {
            return Optional.of(wanted);
        }
        return languages.stream()
                .map(l -> byKey.get(new PageKey(type, id, l)))
                .filter(page -> page != null)
                .findFirst();
    }

    /** The ids that items of a type have, in any language. */
    Set<String> ids(String type) {
        return ids.computeIfAbsent(
                type,
                of -> Collections.unmodifiableSortedSet(byKey.keySet().stream()
                        .filter(key -> key.type().equals(of))
                        .map(PageKey::id)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** What exists of some types, to choose from; empty where there is nothing. */
    String knownIds(Collection<String> wanted) {
        return knownIds.computeIfAbsent(List.copyOf(wanted), types -> {
            SortedSet<String> all = new TreeSet<>();
            types.forEach(type -> all.addAll(ids(type)));
            return DidYouMean.some(all);
        });
    }

    /** The items of some types whose id is nearest to a mistyped one, as {@code type:id}. */
    List<String> near(String id, Collection<String> wanted) {
        List<String> near = new ArrayList<>();
        wanted.forEach(type -> nearIds.computeIfAbsent(type, of -> Lookalikes.of(ids(of)))
                .nearest(id)
                .ifPresent(n -> near.add(type + ":" + n)));
        return near;
    }

    /** The one item of some types that is meant beyond doubt, as {@code type:id}. */
    Optional<String> sure(String id, Collection<String> wanted) {
        List<String> sure = new ArrayList<>();
        boolean doubt = false;
        for (String type : wanted) {
            var near =
                    nearIds.computeIfAbsent(type, of -> Lookalikes.of(ids(of))).near(id);
            Optional<String> meant = DidYouMean.sureAmong(id, near);
            meant.ifPresent(one -> sure.add(type + ":" + one));
            doubt |= meant.isEmpty() && !near.isEmpty();
        }
        return sure.size() == 1 && !doubt ? Optional.of(sure.get(0)) : Optional.empty();
    }

    /** The anchor of a page that is meant beyond doubt. */
    Optional<String> sureAnchor(LinkTarget page, String fragment) {
        return DidYouMean.sureAmong(fragment, anchors(page).near.near(fragment));
    }

    /** The page, or the asset, that is meant beyond doubt by a path. */
    Optional<String> sureSource(String path) {
        return nearSources.get().sure(path);
    }

    Optional<String> sureAsset(String path) {
        return nearAssets.get().sure(path);
    }

    /** Pages that somebody may have meant, by their source path, nearest first. */
    List<String> nearSources(String path) {
        return nearSources.get().near(path);
    }

    /** Assets that somebody may have meant, nearest first. */
    List<String> nearAssets(String path) {
        return nearAssets.get().near(path);
    }

    /** What to write in place of a dead fragment: what may have been meant, and what there is. */
    String anchorsFor(LinkTarget page, String fragment) {
        Anchors of = anchors(page);
        return of.near.nearest(fragment).map(n -> "did you mean '#" + n + "'? ").orElse("") + "It has: " + of.some;
    }

    /** An anchor of a page by its name in small letters; of several the first. */
    Optional<String> anchor(LinkTarget page, String folded) {
        return Optional.ofNullable(anchors(page).folded.get(folded));
    }

    private Anchors anchors(LinkTarget page) {
        return anchors.computeIfAbsent(page.path(), path -> Anchors.of(page.anchors()));
    }

    private record Anchors(Lookalikes near, String some, Map<String, String> folded) {

        static Anchors of(Set<String> anchors) {
            List<String> sorted =
                    anchors.stream().sorted().map(anchor -> "#" + anchor).toList();
            Map<String, String> folded = new HashMap<>();
            anchors.forEach(anchor ->
                    folded.merge(anchor.toLowerCase(Locale.ROOT), anchor, (a, b) -> a.compareTo(b) <= 0 ? a : b));
            return new Anchors(
                    Lookalikes.of(anchors.size() <= MOST_ANCHORS ? anchors : List.of()),
                    DidYouMean.some(sorted),
                    folded);
        }
    }

    /** The items of a type that a value of some field names, such as the cards with a number. */
    List<LinkTarget> itemsBy(Relation relation, String type, String value, String lang) {
        if (relation.by().equals("id")) {
            return item(type, value, lang).stream().toList();
        }
        Map<String, LinkTarget> found = new TreeMap<>();
        for (LinkTarget page : byValue.computeIfAbsent(
                        List.of(type, relation.by()), at -> byValue(at.get(0), at.get(1)))
                .getOrDefault(QuotationMarks.plain(value), List.of())) {
            found.merge(page.key().id(), page, (a, b) -> b.key().lang().equals(lang) ? b : a);
        }
        return List.copyOf(found.values());
    }

    private Map<String, List<LinkTarget>> byValue(String type, String field) {
        Map<String, List<LinkTarget>> pages = new HashMap<>();
        for (LinkTarget page : new TreeMap<>(byKey).values()) {
            String value = page.values().get(field);
            if (value != null && page.type().name().equals(type)) {
                pages.computeIfAbsent(QuotationMarks.plain(value), v -> new ArrayList<>())
                        .add(page);
            }
        }
        return pages;
    }

    /** The same item in the other languages that readers get it in. */
    List<PageKey> translations(PageKey page) {
        return languages.stream()
                .filter(lang -> !lang.equals(page.lang()))
                .map(lang -> new PageKey(page.type(), page.id(), lang))
                .filter(key -> page(key).filter(this::isBuilt).isPresent())
                .toList();
    }

    /** Of a list with one entry for each page, in their order, those of the pages that readers get. */
    <T> List<T> built(List<T> all) {
        List<Integer> places = built.get();
        return places.size() == all.size() ? all : places.stream().map(all::get).toList();
    }

    private boolean isBuilt(LinkTarget page) {
        return page.isIncluded() && isFirst(page);
    }

    /** Whether a page is the one that answers for its key; a second file with the same id is not. */
    boolean isFirst(LinkTarget page) {
        return Stream.of(Optional.ofNullable(byKey.get(page.key())), routes.page(routes.of(page)))
                .allMatch(first ->
                        first.map(LinkTarget::path).filter(page.path()::equals).isPresent());
    }
}
