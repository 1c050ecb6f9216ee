package org.nuggets.publish.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/**
 * What becomes of the files of a site when another one takes its place. The manifest is not among them.
 *
 * @param added by path
 * @param changed as they will be, by path
 * @param removed as they were, by path
 * @param unchanged how many stay as they are
 * @param unchangedNamed how many of those have names that do not hold their digest
 */
public record Changes(
        List<PublishedFile> added,
        List<PublishedFile> changed,
        List<PublishedFile> removed,
        int unchanged,
        int unchangedNamed) {

    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** From what is live, if anything is, to what is to be. */
    public static Changes between(Optional<SiteManifest> live, SiteManifest next) {
        SortedMap<String, PublishedFile> gone =
                new TreeMap<>(live.map(SiteManifest::files).orElseGet(TreeMap::new));
        List<PublishedFile> added = new ArrayList<>();
        List<PublishedFile> changed = new ArrayList<>();
        int unchanged = 0;
        int unchangedNamed = 0;
        for (Map.Entry<String, PublishedFile> file : next.files().entrySet()) {
            PublishedFile before = gone.remove(file.getKey());
            if (before == null) {
                added.add(file.getValue());
            } else if (before.equals(file.getValue())) {
                unchanged++;
                unchangedNamed += before.cacheRule() == CacheRule.IMMUTABLE ? 0 : 1;
            } else {
                changed.add(file.getValue());
            }
        }
        return new Changes(added, changed, List.copyOf(gone.values()), unchanged, unchangedNamed);
    }

    public boolean areNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /**
     * How many of a hundred live files go, rounded up. Files whose names hold their digests come and go with each change of
     * what they are made from, so they do not count.
     */
    public int removedPercent() {
        long gone = named(removed);
        long live = unchangedNamed + named(changed) + gone;
        return live == 0 ? 0 : (int) ((100 * gone + live - 1) / live);
    }

    /** Files of those that readers know by name. */
    private static long named(List<PublishedFile> files) {
        return files.stream()
                .filter(file -> file.cacheRule() != CacheRule.IMMUTABLE)
                .count();
    }
}
