package org.nuggets.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs in groups that have no claim in common, so that each can be decided alone. */
final class Components {

    private Components() {}

    /**
     * The groups of some pairs, each in the order of the pairs.
     *
     * @param offers how many offers there are
     * @param needs how many needs there are
     */
    static Collection<List<Pair>> of(List<Pair> pairs, int offers, int needs) {
        int[] parents = new int[offers + needs];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (Pair pair : pairs) {
            parents[root(parents, pair.offer())] = root(parents, offers + pair.need());
        }
        Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
        pairs.forEach(pair -> groups.computeIfAbsent(root(parents, pair.offer()), root -> new ArrayList<>())
                .add(pair));
        return groups.values();
    }

    private static int root(int[] parents, int claim) {
        int root = claim;
        while (parents[root] != root) {
            // Each is told to look further up, so that ways stay short.
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
