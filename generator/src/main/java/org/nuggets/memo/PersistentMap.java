package org.nuggets.memo;

import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Maps of which each version shares with the one before what stayed: to copy ten thousand entries takes too long for a save. */
public final class PersistentMap {

    private PersistentMap() {}

    /** Another version of a map, which stays as it is. The first time it is copied after all. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        PMap<K, V> shared = map instanceof PMap<K, V> already ? already : HashTreePMap.from(map);
        return shared.plus(key, value);
    }
}
