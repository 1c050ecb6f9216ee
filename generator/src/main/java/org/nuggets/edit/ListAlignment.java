package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which items of a list stay, which become others in their place, which go, and which are new.
 *
 * @param partner for each item of the list before, the item that it is or becomes; -1 where it goes
 */
record ListAlignment(List<Integer> partner) {

    /** Longer lists are not compared item by item. */
    private static final int LONGEST = 1_000;

    ListAlignment {
        partner = List.copyOf(partner);
    }

    static boolean fits(JsonNode before, JsonNode wanted) {
        return before.size() <= LONGEST && wanted.size() <= LONGEST;
    }

    /** As many items as can stay where they are, and between them each next one for the next. */
    static ListAlignment of(JsonNode before, JsonNode wanted) {
        int[][] common = new int[before.size() + 1][wanted.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = wanted.size() - 1; j >= 0; j--) {
                common[i][j] = YamlValue.same(before.get(i), wanted.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Integer[] partner = new Integer[before.size()];
        Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        List<Integer> goes = new ArrayList<>();
        List<Integer> comes = new ArrayList<>();
        while (i < before.size() && j < wanted.size()) {
            if (YamlValue.same(before.get(i), wanted.get(j))) {
                pair(goes, comes, partner, before, wanted);
                partner[i++] = j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                goes.add(i++);
            } else {
                comes.add(j++);
            }
        }
        while (i < before.size()) {
            goes.add(i++);
        }
        while (j < wanted.size()) {
            comes.add(j++);
        }
        pair(goes, comes, partner, before, wanted);
        return new ListAlignment(Arrays.asList(partner));
    }

    /** What goes and what comes at one place; an item that only moves is no other item in the place of one. */
    private static void pair(
            List<Integer> goes, List<Integer> comes, Integer[] partner, JsonNode before, JsonNode wanted) {
        List<Integer> others =
                comes.stream().filter(c -> !contains(before, wanted.get(c))).toList();
        List<Integer> gone =
                goes.stream().filter(g -> !contains(wanted, before.get(g))).toList();
        for (int k = 0; k < Math.min(gone.size(), others.size()); k++) {
            partner[gone.get(k)] = others.get(k);
        }
        goes.clear();
        comes.clear();
    }

    private static boolean contains(JsonNode list, JsonNode item) {
        for (JsonNode other : list) {
            if (YamlValue.same(other, item)) {
                return true;
            }
        }
        return false;
    }
}
