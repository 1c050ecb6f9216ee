package org.nuggets.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Who is tied to whom, and who could help whom: see {@code docs/network.md}. An item in several languages is one; its key
 * is that in the site's first language, else the first by language.
 *
 * @param nodes all that are in it, by key
 * @param exchanges who offers and who looks for something, by what that is
 * @param whole all of it
 * @param groups the part of each group, by its key
 */
public record Network(
        SortedMap<PageKey, Node> nodes,
        SortedMap<PageKey, Exchange> exchanges,
        Part whole,
        SortedMap<PageKey, Part> groups) {

    /** The most items in one picture. */
    public static final int MOST_DRAWN = 60;

    private static final Network NONE = new Network(new TreeMap<>(), new TreeMap<>(), Part.NONE, new TreeMap<>());

    public Network {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
        exchanges = Collections.unmodifiableSortedMap(new TreeMap<>(exchanges));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** That of a site of which nobody is a member. */
    public static Network none() {
        return NONE;
    }

    /** An item of the network, in whichever language it is asked for. */
    public Optional<Node> node(LinkedPage page) {
        Node own = nodes.get(page.key());
        return own != null
                ? Optional.of(own)
                : page.translations().stream()
                        .filter(key -> nodes.containsKey(key))
                        .map(key -> nodes.get(key))
                        .findFirst();
    }

    /** The part of a group, in whichever language it is asked for. */
    public Optional<Part> group(LinkedPage page) {
        return node(page).flatMap(node -> Optional.ofNullable(groups.get(node.page())));
    }

    /**
     * An item.
     *
     * @param ties what it is tied to, by the words for that and then by key
     * @param offers what it offers, by key
     * @param needs what it looks for, by key
     * @param gives whom it is matched with for what it offers
     * @param gets whom it is matched with for what it looks for
     * @param measures how far it reaches; none of what has no such measures
     */
    public record Node(
            PageKey page,
            NetworkPart.As as,
            List<Tie> ties,
            List<PageKey> offers,
            List<PageKey> needs,
            List<Help> gives,
            List<Help> gets,
            Optional<NetworkMeasures> measures) {

        public Node {
            ties = List.copyOf(ties);
            offers = List.copyOf(offers);
            needs = List.copyOf(needs);
            gives = List.copyOf(gives);
            gets = List.copyOf(gets);
        }
    }

    /**
     * That an item is tied to another.
     *
     * @param label in which way, as said of the first
     */
    public record Tie(PageKey to, LocalText label) {}

    /**
     * A match, as one of the two sees it.
     *
     * @param with the other
     * @param offered what is offered
     * @param needed what is looked for: the same, or something near it
     */
    public record Help(PageKey with, PageKey offered, PageKey needed) {}

    /** Who offers something, and who looks for it, each by key. */
    public record Exchange(List<PageKey> offering, List<PageKey> needing) {

        public Exchange {
            offering = List.copyOf(offering);
            needing = List.copyOf(needing);
        }
    }

    /**
     * Some of the items, and all that links them to each other.
     *
     * @param nodes by key
     * @param drawing what of it is drawn
     */
    public record Part(List<PageKey> nodes, Supplier<Drawing> drawing) {

        /** Nobody. */
        public static final Part NONE = new Part(List.of(), () -> Drawing.NONE);

        public Part {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * What is drawn of a part.
     *
     * @param extent how much of it
     * @param nodes in the order of their numbers
     * @param edges what links them
     * @param picture the picture, which takes long to make; empty where nothing is drawn
     */
    public record Drawing(
            Extent extent, List<PageKey> nodes, List<Edge> edges, Supplier<Optional<NetworkPicture>> picture) {

        private static final Drawing NONE = new Drawing(Extent.NOTHING, List.of(), List.of(), Optional::empty);

        public Drawing {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /** How much of a part is drawn: as much as an eye takes in. */
    public enum Extent {
        ALL,
        /** Without the cases of a single member, and the roles in these alone. */
        SHARED,
        MEMBERS_AND_GROUPS,
        NOTHING
    }

    /**
     * That two items are linked.
     *
     * @param from the smaller key, or who helps
     * @param isMutual whether help goes both ways
     */
    public record Edge(PageKey from, PageKey to, Kind kind, boolean isMutual) {

        /** In which way, the strongest first where two are linked in several. */
        public enum Kind {
            /** They are matched. */
            MATCH,
            /** One offers what the other looks for. */
            OFFER,
            /** One says that it is tied to the other. */
            TIE
        }
    }
}
