package org.nuggets.memo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The values of one stage of one version of a site, one for each page. Never changed.
 *
 * <p>A value is made from the ones of its own page in other stages, the <i>columns</i>, and from what all pages share.
 * Ten thousand are compared at each save, so columns are by identity: a value that is equal to the one before is the one
 * before.
 *
 * @see Memo
 */
public final class Memos<T> {

    private final List<?> names;
    private final Lazy<Map<Object, Integer>> places;
    private final List<List<?>> columns;
    private final Object shared;
    private final List<T> values;

    private Memos(
            List<?> names, Lazy<Map<Object, Integer>> places, List<List<?>> columns, Object shared, List<T> values) {
        this.names = names;
        this.places = places;
        this.columns = columns;
        this.shared = shared;
        this.values = values;
    }

    /** Those of nothing. */
    public static <T> Memos<T> none() {
        return new Memos<>(List.of(), new Lazy<>(Map::of), List.of(), "", List.of());
    }

    /** Those of the version before, where there is one. */
    public static <T> Memos<T> of(Optional<Memos<T>> before) {
        return before.orElseGet(Memos::none);
    }

    /** In the order of the names; the same list as before where none of them is another. */
    public List<T> values() {
        return values;
    }

    /**
     * Those of another version of the site.
     *
     * @param others the names of the pages, each once, in their order
     * @param from what a value is made from: of each column that of its own page, in the same order
     * @param common what each value is made from besides, compared by {@code equals}
     * @param make makes the value of a page, by its place in that order
     */
    public Memos<T> next(List<?> others, List<List<?>> from, Object common, IntFunction<T> make) {
        return next(others, from, common, make, Optional.empty());
    }

    /**
     * The same, where some values are made from more.
     *
     * @param stale whether a value read something else that has changed
     */
    public Memos<T> next(List<?> others, List<List<?>> from, Object common, IntFunction<T> make, Predicate<T> stale) {
        return next(others, from, common, make, Optional.of(stale));
    }

    private Memos<T> next(
            List<?> others, List<List<?>> from, Object common, IntFunction<T> make, Optional<Predicate<T>> stale) {
        boolean sameNames = areSame(names, others);
        boolean comparable = common.equals(shared) && columns.size() == from.size();
        BitSet anew = new BitSet(others.size());
        if (!comparable) {
            anew.set(0, others.size());
        } else if (sameNames) {
            for (int column = 0; column < from.size(); column++) {
                anew.or(differing(from.get(column), columns.get(column)));
            }
        } else {
            for (int i = 0; i < others.size(); i++) {
                int known = place(others.get(i));
                anew.set(i, known < 0 || !isSame(from, i, known));
            }
        }
        if (stale.isPresent()) {
            for (int i = anew.nextClearBit(0); i < others.size(); i = anew.nextClearBit(i + 1)) {
                anew.set(i, stale.get().test(values.get(sameNames ? i : place(others.get(i)))));
            }
        }
        if (sameNames && anew.isEmpty()) {
            return this;
        }
        T[] now = array(others.size());
        if (sameNames) {
            values.toArray(now);
        } else {
            for (int i = anew.nextClearBit(0); i < now.length; i = anew.nextClearBit(i + 1)) {
                now[i] = values.get(place(others.get(i)));
            }
        }
        anew.stream().parallel().forEach(i -> {
            T made = make.apply(i);
            int known = sameNames ? i : place(others.get(i));
            now[i] = known >= 0 && made.equals(values.get(known)) ? values.get(known) : made;
        });
        List<T> all = Collections.unmodifiableList(Arrays.asList(now));
        return new Memos<>(
                sameNames ? names : others,
                sameNames ? places : new Lazy<>(() -> places(others)),
                from,
                common,
                sameNames && differing(values, all).isEmpty() ? values : all);
    }

    /**
     * Where two lists of one size have another value, by identity. Arrays are compared several times faster than lists of
     * all kinds are, and to copy a list into one is nearly nothing.
     */
    public static BitSet differing(List<?> some, List<?> others) {
        BitSet differing = new BitSet(some.size());
        if (some != others) {
            Object[] one = some.toArray();
            Object[] other = others.toArray();
            for (int i = 0; i < one.length; i++) {
                if (one[i] != other[i]) {
                    differing.set(i);
                }
            }
        }
        return differing;
    }

    private int place(Object name) {
        return places.get().getOrDefault(name, -1);
    }

    private static Map<Object, Integer> places(List<?> names) {
        Map<Object, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private boolean isSame(List<List<?>> from, int place, int known) {
        for (int column = 0; column < from.size(); column++) {
            if (from.get(column).get(place) != columns.get(column).get(known)) {
                return false;
            }
        }
        return true;
    }

    /** Most are the very same. */
    private static boolean areSame(List<?> some, List<?> others) {
        if (some == others) {
            return true;
        }
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i) && !some.get(i).equals(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // It never leaves as an array.
    private static <V> V[] array(int length) {
        return (V[]) new Object[length];
    }
}
