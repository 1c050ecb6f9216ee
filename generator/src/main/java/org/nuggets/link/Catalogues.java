package org.nuggets.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.PlannedPage;

/**
 * What readers of each language are offered: the pages in it and, where an item is not translated, the page in the
 * site's first language. A language without a page of its own has no catalogue.
 */
final class Catalogues {

    private Catalogues() {}

    /**
     * The pages that readers of each language are offered, by key.
     *
     * @param built the pages of the site
     * @param languages the first is the one to fall back to
     */
    static SortedMap<String, List<PlannedPage>> of(List<PlannedPage> built, List<String> languages) {
        SortedMap<String, List<PlannedPage>> catalogues = new TreeMap<>();
        for (PlannedPage page : built) {
            catalogues
                    .computeIfAbsent(page.key().lang(), lang -> new ArrayList<>())
                    .add(page);
        }
        String first = languages.get(0);
        List<PlannedPage> fallback = List.copyOf(catalogues.getOrDefault(first, List.of()));
        catalogues.forEach((lang, pages) -> {
            if (!lang.equals(first)) {
                Set<String> own = new HashSet<>();
                pages.forEach(page -> own.add(name(page)));
                fallback.stream().filter(page -> !own.contains(name(page))).forEach(pages::add);
            }
            pages.sort(Comparator.comparing(PlannedPage::key));
        });
        return catalogues;
    }

    private static String name(PlannedPage page) {
        return page.key().type() + ":" + page.key().id();
    }
}
