package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Glance;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/** What results can be sorted by, beside how well they answer: for each order a rank of every page that has one. */
final class Orders {

    /** No page is of a later day: what is newer has a lower rank, whatever other pages there are. */
    private static final long LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();

    private static final String SUREST = "surest";
    private static final String LEAST_EFFORT = "effort";
    private static final String NEWEST = "newest";
    private static final String TITLE = "title";

    /** Parts of a working week, so many that an hour is one of its own. */
    private static final int PARTS = 1000;

    private final Map<String, Map<PageKey, Long>> orders = new LinkedHashMap<>();

    private Orders() {
        List.of(SUREST, LEAST_EFFORT, NEWEST, TITLE).forEach(name -> orders.put(name, new TreeMap<>()));
    }

    /** Those of a site, by name. */
    static Orders of(Site site) {
        Orders orders = new Orders();
        List<LinkedPage> pages = List.copyOf(site.pages().values());
        for (LinkedPage page : pages) {
            Glance glance = Glance.of(page.page());
            glance.sure().ifPresent(sure -> orders.add(SUREST, page, Glance.STEPS - sure.step()));
            glance.effort()
                    .flatMap(effort -> effort.share().stream().boxed().findFirst())
                    .ifPresent(share -> orders.add(LEAST_EFFORT, page, Math.round(PARTS * share)));
            day(page.page()).ifPresent(day -> orders.add(NEWEST, page, LAST_DAY - day.toEpochDay()));
        }
        long place = 0;
        for (LinkedPage page : byTitle(pages)) {
            orders.add(TITLE, page, place++);
        }
        return orders;
    }

    /** That of publication: what was mended is not new. A date that cannot be read was told of long before. */
    private static Optional<LocalDate> day(Page page) {
        return page.published().or(() -> page.text(FieldRole.CHANGED).flatMap(Orders::day));
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<LinkedPage> byTitle(List<LinkedPage> pages) {
        return pages.stream()
                .sorted(Comparator.comparing((LinkedPage page) ->
                                Analysis.fold(Analysis.lower(page.page().title())))
                        .thenComparing(LinkedPage::key))
                .toList();
    }

    private void add(String order, LinkedPage page, long rank) {
        orders.computeIfAbsent(order, name -> new TreeMap<>()).put(page.key(), Math.max(0, rank));
    }

    /** Each order as its file holds it, by name; one that tells no two pages apart is none. */
    Map<String, ObjectNode> files(Map<PageKey, Integer> numbers) {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        orders.forEach((name, ranks) -> {
            if (Set.copyOf(ranks.values()).size() < 2) {
                return;
            }
            ObjectNode file = JsonNodeFactory.instance.objectNode().put("by", name);
            ArrayNode list = file.putArray("ranks");
            int before = 0;
            for (PageKey key : inOrder(ranks, numbers).toList()) {
                int number = numbers.getOrDefault(key, 0);
                list.addArray().add(number - before).add(ranks.get(key));
                before = number;
            }
            files.put(name, file);
        });
        return files;
    }

    private static Stream<PageKey> inOrder(Map<PageKey, Long> ranks, Map<PageKey, Integer> numbers) {
        return ranks.keySet().stream().sorted(Comparator.comparingInt(key -> numbers.getOrDefault(key, 0)));
    }
}
