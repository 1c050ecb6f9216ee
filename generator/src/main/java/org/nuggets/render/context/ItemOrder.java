package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/** The order in which lists show items: by their order or place in a series, then by title. */
public final class ItemOrder {

    private final Memos<Sorted> sorted;
    private final Memo<From, Places> places;

    /** A page and what it is sorted by. */
    private record Sorted(long place, String title, PageKey key) {

        static final Comparator<Sorted> ORDER = Comparator.comparingLong(Sorted::place)
                .thenComparing(Sorted::title)
                .thenComparing(Sorted::key);

        static Sorted of(LinkedPage page) {
            return new Sorted(ItemOrder.place(page), page.page().title().toLowerCase(Locale.ROOT), page.key());
        }
    }

    /** @param catalogues what readers of each language are offered */
    private record From(List<Sorted> pages, SortedMap<String, List<PageKey>> catalogues) {}

    /**
     * Where all of them stand.
     *
     * @param ranks the place of each page among all
     * @param offered what readers of each language are offered of each type, in order
     */
    private record Places(Map<PageKey, Integer> ranks, Map<String, Map<String, List<PageKey>>> offered) {

        static Places of(From from) {
            Map<PageKey, Integer> ranks = new HashMap<>();
            from.pages.stream().sorted(Sorted.ORDER).forEach(page -> ranks.put(page.key, ranks.size()));
            Map<String, Map<String, List<PageKey>>> offered = new HashMap<>();
            from.catalogues.forEach((lang, keys) -> keys.stream()
                    .sorted(Comparator.comparing(ranks::get))
                    .forEach(key -> offered.computeIfAbsent(lang, l -> new HashMap<>())
                            .computeIfAbsent(key.type(), type -> new ArrayList<>())
                            .add(key)));
            return new Places(ranks, offered);
        }
    }

    private ItemOrder(Memos<Sorted> sorted, Memo<From, Places> places) {
        this.sorted = sorted;
        this.places = places;
    }

    /** That of the first version of a site. */
    static ItemOrder of(Site site) {
        return of(site, Memos.none(), Optional.empty());
    }

    /** That of the next version. */
    ItemOrder next(Site site) {
        return of(site, sorted, Optional.of(places));
    }

    private static ItemOrder of(Site site, Memos<Sorted> before, Optional<Memo<From, Places>> placesBefore) {
        List<LinkedPage> pages = List.copyOf(site.pages().values());
        Memos<Sorted> sorted =
                before.next(List.copyOf(site.pages().keySet()), List.of(pages), "", i -> Sorted.of(pages.get(i)));
        return new ItemOrder(sorted, Memo.of(placesBefore, new From(sorted.values(), site.catalogues()), Places::of));
    }

    private static long place(LinkedPage page) {
        for (String field : page.page().type().roles().names(FieldRole.SORT_BY)) {
            if (page.page().fields().root().path(field).isNumber()) {
                return page.page().fields().root().path(field).asLong();
            }
        }
        return Long.MAX_VALUE;
    }

    Comparator<LinkedPage> comparator() {
        return Comparator.comparingInt(page -> places.value().ranks.getOrDefault(page.key(), 0));
    }

    Comparator<PageKey> ofKeys() {
        return Comparator.comparingInt(key -> places.value().ranks.getOrDefault(key, 0));
    }

    List<PageKey> offered(String lang, String type) {
        return places.value().offered.getOrDefault(lang, Map.of()).getOrDefault(type, List.of());
    }
}
