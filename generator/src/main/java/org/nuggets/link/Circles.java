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
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;

/** Reports items each of which names the next as the wider, the earlier or the older one, and the last the first. */
final class Circles {

    /** So many are named. */
    private static final int MOST_NAMED = 6;

    private Circles() {}

    /** What one item may say of another, and that one not of it: its role, and how a circle of such is told. */
    private enum Kind {
        WIDER(
                FieldRole.BROADER,
                "this names itself as what is wider than it",
                "take it out, or name what is wider",
                "each of these names the next as the wider one, in a circle: ",
                "what is wider does not name what is a part of it"),
        EARLIER(
                FieldRole.REPEATS,
                "this says that it tries itself again",
                "take it out, or name what was tried before",
                "each of these says that it tries the next again, in a circle: ",
                "what was tried first does not try again what came after it"),
        OLDER(
                FieldRole.SUPERSEDES,
                "this says that it takes the place of itself",
                "take it out, or name what it takes the place of",
                "each of these says that it takes the place of the next, in a circle: ",
                "what is older does not take the place of what is newer");

        private final FieldRole role;
        private final String ofItself;
        private final String mendItself;
        private final String round;
        private final String mendRound;

        Kind(FieldRole role, String ofItself, String mendItself, String round, String mendRound) {
            this.role = role;
            this.ofItself = ofItself;
            this.mendItself = mendItself;
            this.round = round;
            this.mendRound = "take out the one that is the wrong way round: " + mendRound;
        }
    }

    /** What a page says of others that those cannot say of it. */
    record Steps(PageKey key, List<Step> steps) {

        static Steps of(Page page, List<Reference> references) {
            return new Steps(
                    page.key(),
                    references.stream()
                            .flatMap(reference -> Stream.of(Kind.values())
                                    .filter(kind -> reference.relation().roles().contains(kind.role))
                                    .flatMap(kind -> reference.target().stream()
                                            .map(target -> new Step(kind, item(target), reference.pointer()))))
                            .toList());
        }
    }

    /** @param pointer where a page says it */
    record Step(Kind kind, String to, String pointer) {}

    /**
     * A circle, where it is told.
     *
     * @param pointer where the page says what closes it
     * @param items all that are in it, from the page's own on
     */
    record Circle(Kind kind, String pointer, List<String> items) {}

    /** The circles, by the page that closes one; those of one kind that have an item in common count as one. */
    static Map<PageKey, Circle> of(List<Steps> all) {
        Map<PageKey, Circle> circles = new HashMap<>();
        for (Kind kind : Kind.values()) {
            of(kind, all, circles);
        }
        return circles;
    }

    private static void of(Kind kind, List<Steps> all, Map<PageKey, Circle> circles) {
        SortedMap<String, List<Said>> steps = new TreeMap<>();
        all.stream()
                .filter(one -> !one.steps().isEmpty())
                .sorted((some, other) -> some.key().compareTo(other.key()))
                .forEach(one -> one.steps().stream()
                        .filter(step -> step.kind() == kind)
                        .forEach(step -> steps.computeIfAbsent(item(one.key()), item -> new ArrayList<>())
                                .add(new Said(one.key(), step))));
        Set<String> told = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (String start : steps.keySet()) {
            follow(start, steps, done, told, circles);
        }
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
                circles.putIfAbsent(
                        said.page(), new Circle(said.step().kind(), said.step().pointer(), List.copyOf(fromOwn)));
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
        boolean alone = circle.items().size() == 1;
        Kind kind = circle.kind();
        return List.of(new Diagnostic(
                page.fields().valueSpan(circle.pointer()),
                Code.CIRCLE,
                alone ? kind.ofItself : kind.round + names(circle.items()),
                alone ? kind.mendItself : kind.mendRound));
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
