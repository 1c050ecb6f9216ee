package org.nuggets.index.segment;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.model.PageKey;

/**
 * Cuts a list of pages into runs. Where a run ends depends on the pages nearby only, so that one that comes or goes leaves
 * all other runs as they are.
 */
public final class PageRuns {

    private PageRuns() {}

    /**
     * Where runs end: the place behind the last page of each.
     *
     * @param usual a power of two; a run holds from half as many pages, but for the last one, to twice as many
     */
    public static int[] ends(List<PageKey> pages, int usual) {
        List<Integer> ends = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < pages.size(); i++) {
            size++;
            int hash = pages.get(i).id().hashCode();
            boolean last = ((hash ^ hash >>> 16) & (usual - 1)) == 0 && 2 * size >= usual;
            if (last || size == 2 * usual || i == pages.size() - 1) {
                ends.add(i + 1);
                size = 0;
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
