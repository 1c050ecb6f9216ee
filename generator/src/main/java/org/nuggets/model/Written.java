package org.nuggets.model;

import java.util.List;

/**
 * What writing did, by path and in code-unit order.
 *
 * @param added files that were not there
 * @param changed files that held something else
 * @param removed files of an earlier build that are gone
 * @param unchanged how many files held the same bytes already
 */
public record Written(List<String> added, List<String> changed, List<String> removed, int unchanged) {

    public Written {
        added = added.stream().sorted().toList();
        changed = changed.stream().sorted().toList();
        removed = removed.stream().sorted().toList();
    }

    /** How many files were written. */
    public int count() {
        return added.size() + changed.size();
    }
}
