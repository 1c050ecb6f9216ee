package org.nuggets.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.Matches.Reason.Kind;
import org.nuggets.model.PageKey;

/**
 * Which expertises are near to each other: one step apart. Two steps are too far, for what is a part of arithmetic and what
 * is a part of geometry are both parts of mathematics.
 */
final class Nearness {

    /** By what is looked for, what is offered. */
    private final Map<String, SortedMap<String, Kind>> offers = new HashMap<>();
    /** By what is offered, what is looked for. */
    private final Map<String, SortedMap<String, Kind>> needs = new HashMap<>();

    private final Weights weights;

    private Nearness(Weights weights) {
        this.weights = weights;
    }

    static Nearness of(List<Topic> topics, Weights weights) {
        Nearness nearness = new Nearness(weights);
        for (Topic topic : topics) {
            String item = Statements.item(topic.key());
            nearness.add(item, item, Kind.SAME_EXPERTISE);
            for (PageKey broader : topic.broader()) {
                nearness.add(Statements.item(broader), item, Kind.NARROWER);
                nearness.add(item, Statements.item(broader), Kind.BROADER);
            }
            for (PageKey related : topic.related()) {
                nearness.add(item, Statements.item(related), Kind.RELATED);
                nearness.add(Statements.item(related), item, Kind.RELATED);
            }
        }
        return nearness;
    }

    /** What can be offered to whoever looks for something, and how near each is to it; by item. */
    SortedMap<String, Kind> offersFor(PageKey need) {
        return offers.getOrDefault(Statements.item(need), new TreeMap<>());
    }

    /** What can be looked for by those whom an offer may help, and how near the offer is to each; by item. */
    SortedMap<String, Kind> needsFor(PageKey offer) {
        return needs.getOrDefault(Statements.item(offer), new TreeMap<>());
    }

    int points(Kind kind) {
        return switch (kind) {
            case SAME_EXPERTISE -> weights.same();
            case NARROWER -> weights.narrower();
            case BROADER -> weights.broader();
            default -> weights.related();
        };
    }

    private void add(String need, String offer, Kind kind) {
        add(offers, need, offer, kind);
        add(needs, offer, need, kind);
    }

    /** Of two ways in which they are near, such as round a circle, the one with more points holds. */
    private void add(Map<String, SortedMap<String, Kind>> near, String one, String other, Kind kind) {
        near.computeIfAbsent(one, item -> new TreeMap<>()).merge(other, kind, (some, more) -> {
            int difference = points(more) - points(some);
            return difference > 0 || (difference == 0 && more.compareTo(some) < 0) ? more : some;
        });
    }
}
