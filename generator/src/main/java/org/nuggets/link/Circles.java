package org.nuggets.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;

/** Reports items each of which names the next as the wider one, and the last the first. */
final class BroaderCircles {

    /** So many are named. */
    private static final int MOST_NAMED = 6;

    private BroaderCircles() {}

    /** Which items a page says are wider than its own. */
    record Broader(PageKey key, List<Step> steps) {

        static Broader of(Page page, List<Reference> references) {
            return new Broader(
                    page.key(),
                    references.stream()
                            .filter(reference -> reference.relation().roles().contains(FieldRole.BROADER))
                            .flatMap(reference -> reference.target().stream()
                                    .map(target -> new Step(item(target), reference.pointer())))
                            .toList());
        }
    }

    /** @param pointer where a page says it */
    record Step(String to, String pointer) {}

    /**
     * A circle, where it is told.
     *
     * @param pointer where the page says what closes it
     * @param items all that are in it, from the page's own on
     */
    record Circle(String pointer, List<String> items) {}

    /** The circles, by the page that closes one; those that have an item in common count as one. */
    static Map<PageKey, Circle> of(List<Broader> all) {
        SortedMap<String, List<Said>> steps = new TreeMap<>();
        all.stream()
                .filter(one -> !one.steps().isEmpty())
                .sorted((some, other) -> some.key().compareTo(other.key()))
                .forEach(one -> one.steps()
                        .forEach(step -> steps.computeIfAbsent(item(one.key()), item -> new ArrayList<>())
                                .add(new Said(one.key(), step))));
        Map<PageKey, Circle> circles = new HashMap<>();
        Set<String> told = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (String start : steps.keySet()) {
            follow(start, steps, done, told, circles);
        }
        return circles;
    }

    private record Said(PageKey page, Step step) {}

    /** Goes as deep as there are steps, by a list of its own: a stack would end before ten thousand items do. */
    private static void follow(
            String start,
            Map<String, List<Said>> steps,
            Set<String> done,
            Set<String> told,
            Map<PageKey, Circle> circles) {
        LinkedHashSet<String> way = new LinkedHashSet<>();
        Deque<String> items = new ArrayDeque<>();
        Deque<Iterator<Said>> left = new ArrayDeque<>();
        if (done.add(start)) {
            way.add(start);
            items.push(start);
            left.push(steps.getOrDefault(start, List.of()).iterator());
        }
        while (!left.isEmpty()) {
            if (!left.peek().hasNext()) {
                left.pop();
                way.remove(items.pop());
                continue;
            }
            Said said = left.peek().next();
            String to = said.step().to();
            String own = item(said.page());
            if (way.contains(to) && (to.equals(own) || !(told.contains(to) && told.contains(own)))) {
                List<String> circle =
                        way.stream().dropWhile(item -> !item.equals(to)).toList();
                told.addAll(circle);
                List<String> fromOwn = new ArrayList<>();
                fromOwn.add(own);
                circle.stream().limit(circle.size() - 1L).forEach(fromOwn::add);
                circles.putIfAbsent(said.page(), new Circle(said.step().pointer(), List.copyOf(fromOwn)));
            } else if (done.add(to)) {
                way.add(to);
                items.push(to);
                left.push(steps.getOrDefault(to, List.of()).iterator());
            }
        }
    }

    static List<Diagnostic> check(Page page, Map<PageKey, Circle> circles) {
        Circle circle = circles.get(page.key());
        if (circle == null) {
            return List.of();
        }
        return List.of(new Diagnostic(
                page.fields().valueSpan(circle.pointer()),
                Code.CIRCLE,
                circle.items().size() == 1
                        ? "this names itself as what is wider than it"
                        : "each of these names the next as the wider one, in a circle: " + names(circle.items()),
                circle.items().size() == 1
                        ? "take it out, or name what is wider"
                        : "take out the one that is the wrong way round: what is wider does not name what is a"
                                + " part of it"));
    }

    /** From the first round to the first again. */
    private static String names(List<String> items) {
        String named = items.stream()
                .limit(MOST_NAMED)
                .map(item -> "'" + item.substring(item.indexOf(':') + 1) + "'")
                .collect(Collectors.joining(", "));
        return named
                + (items.size() > MOST_NAMED
                        ? " and " + (items.size() - MOST_NAMED) + " more"
                        : ", '" + items.get(0).substring(items.get(0).indexOf(':') + 1) + "'");
    }

    private static String item(PageKey page) {
        return page.type() + ":" + page.id();
    }
}
