package org.nuggets.memo;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
        return next(others, from, common, make, value -> false);
    }

    /**
     * The same, where some values are made from more.
     *
     * @param stale whether a value read something else that has changed
     */
    public Memos<T> next(List<?> others, List<List<?>> from, Object common, IntFunction<T> make, Predicate<T> stale) {
        boolean sameNames = areSame(names, others);
        boolean comparable = common.equals(shared) && columns.size() == from.size();
        T[] now = array(others.size());
        int[] anew = IntStream.range(0, others.size())
                .filter(i -> {
                    int known = sameNames ? i : place(others.get(i));
                    if (known < 0 || !comparable || !isSame(from, i, known) || stale.test(values.get(known))) {
                        return true;
                    }
                    now[i] = values.get(known);
                    return false;
                })
                .toArray();
        if (sameNames && anew.length == 0) {
            return this;
        }
        Arrays.stream(anew).parallel().forEach(i -> {
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
                sameNames && areSame(values, all) ? values : all);
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
