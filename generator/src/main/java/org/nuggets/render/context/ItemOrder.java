package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/**
 * The order in which lists show items: by their order or place in a series, then by title.
 *
 * @param ranks the place of each page among all
 * @param offered what readers of each language are offered of each type, in order
 */
public record ItemOrder(Map<PageKey, Integer> ranks, Map<String, Map<String, List<PageKey>>> offered) {

    /** A page and what it is sorted by. */
    private record Sorted(long place, String title, PageKey key) {

        static final Comparator<Sorted> ORDER = Comparator.comparingLong(Sorted::place)
                .thenComparing(Sorted::title)
                .thenComparing(Sorted::key);

        static Sorted of(LinkedPage page) {
            return new Sorted(ItemOrder.place(page), page.page().title().toLowerCase(Locale.ROOT), page.key());
        }
    }

    /** That of a site. */
    public static ItemOrder of(Site site) {
        Map<PageKey, Integer> ranks = new HashMap<>();
        site.pages().values().stream()
                .map(Sorted::of)
                .sorted(Sorted.ORDER)
                .forEach(page -> ranks.put(page.key, ranks.size()));
        Map<String, Map<String, List<PageKey>>> offered = new HashMap<>();
        site.catalogues()
                .forEach((lang, keys) -> keys.stream()
                        .sorted(Comparator.comparing(ranks::get))
                        .forEach(key -> offered.computeIfAbsent(lang, l -> new HashMap<>())
                                .computeIfAbsent(key.type(), type -> new ArrayList<>())
                                .add(key)));
        return new ItemOrder(ranks, offered);
    }

    /** Whether another version of a page stands where this one stands. */
    public static boolean isSame(LinkedPage one, LinkedPage other) {
        return Sorted.of(one).equals(Sorted.of(other));
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
        return Comparator.comparingInt(page -> ranks.getOrDefault(page.key(), 0));
    }

    Comparator<PageKey> ofKeys() {
        return Comparator.comparingInt(key -> ranks.getOrDefault(key, 0));
    }

    List<PageKey> offered(String lang, String type) {
        return offered.getOrDefault(lang, Map.of()).getOrDefault(type, List.of());
    }

    boolean offersAnythingIn(String lang) {
        return offered.containsKey(lang);
    }
}
