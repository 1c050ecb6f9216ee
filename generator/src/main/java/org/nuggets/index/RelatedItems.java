package org.nuggets.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights.Related;

/**
 * Finds for each page the pages that point to the same items: the more they share, and the rarer that is, the nearer.
 *
 * <p>An item that {@code n} pages point to weighs {@code 1 / (n - 1)}, so that a theme which everything carries says
 * little. Items that a page points to itself are shown as such and are not repeated here.
 */
final class RelatedItems {

    static final int MOST = 3;
    /** A tie that so many pages have tells nothing, and would cost the square of their number. */
    private static final int MOST_SHARED = 200;

    private RelatedItems() {}

    static SortedMap<PageKey, List<Related>> of(Site site) {
        Map<PageKey, Set<PageKey>> ties = new TreeMap<>();
        Map<PageKey, List<PageKey>> holders = new HashMap<>();
        for (LinkedPage page : site.pages().values()) {
            Set<PageKey> targets = new TreeSet<>();
            page.references().forEach(r -> r.target().ifPresent(targets::add));
            ties.put(page.key(), targets);
            targets.forEach(
                    t -> holders.computeIfAbsent(t, k -> new ArrayList<>()).add(page.key()));
        }
        SortedMap<PageKey, List<Related>> related = new TreeMap<>();
        ties.forEach((page, targets) -> related.put(page, nearest(page, targets, holders)));
        return related;
    }

    private static List<Related> nearest(PageKey page, Set<PageKey> targets, Map<PageKey, List<PageKey>> holders) {
        Map<PageKey, Double> weights = new TreeMap<>();
        Map<PageKey, PageKey> rarest = new HashMap<>();
        for (PageKey target : targets) {
            List<PageKey> others = holders.get(target);
            if (others.size() > MOST_SHARED) {
                continue;
            }
            for (PageKey other : others) {
                boolean elsewhere = !other.equals(page)
                        && !targets.contains(other)
                        && other.lang().equals(page.lang());
                if (elsewhere) {
                    weights.merge(other, 1.0 / (others.size() - 1), Double::sum);
                    rarest.merge(other, target, (one, next) -> size(next, holders) < size(one, holders) ? next : one);
                }
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<PageKey, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(e -> new Related(e.getKey(), Optional.of(rarest.get(e.getKey()))))
                .toList();
    }

    private static int size(PageKey target, Map<PageKey, List<PageKey>> holders) {
        return holders.get(target).size();
    }
}
