package org.nuggets.cache;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The values of one stage for each page of one version of a site. Never changed.
 *
 * @param <E> what a value belongs to
 * @param <I> all that decides a value, compared by {@code equals}
 * @see Memo
 */
public final class Memos<E, I, T> {

    private final List<String> names;
    private final Lazy<Map<String, Integer>> places;
    private final List<I> from;
    private final List<T> values;

    private Memos(List<String> names, Lazy<Map<String, Integer>> places, List<I> from, List<T> values) {
        this.names = names;
        this.places = places;
        this.from = from;
        this.values = values;
    }

    /** Those of nothing. */
    public static <E, I, T> Memos<E, I, T> none() {
        return new Memos<>(List.of(), new Lazy<>(Map::of), List.of(), List.of());
    }

    /** In the order of the names; the same list as before where none of them is another. */
    public List<T> values() {
        return values;
    }

    /**
     * Those of another version of the site. What must be made is made by all processors.
     *
     * @param others the names of the elements, each once, in their order
     * @param reads what a value is made from, told once it is there: what it never looked at does not count
     */
    public Memos<E, I, T> next(List<String> others, List<E> elements, BiFunction<E, T, I> reads, Function<E, T> make) {
        boolean sameNames = others.equals(names);
        I[] nowFrom = array(others.size());
        T[] now = array(others.size());
        int[] anew = new int[others.size()];
        int changed = 0;
        for (int i = 0; i < others.size(); i++) {
            int known = sameNames ? i : place(others.get(i));
            if (known >= 0 && from.get(known).equals(reads.apply(elements.get(i), values.get(known)))) {
                nowFrom[i] = from.get(known);
                now[i] = values.get(known);
            } else {
                anew[changed++] = i;
            }
        }
        if (sameNames && changed == 0) {
            return this;
        }
        Arrays.stream(anew, 0, changed).parallel().forEach(i -> {
            T made = make.apply(elements.get(i));
            int known = sameNames ? i : place(others.get(i));
            now[i] = known >= 0 && made.equals(values.get(known)) ? values.get(known) : made;
            nowFrom[i] = reads.apply(elements.get(i), now[i]);
        });
        boolean sameValues = sameNames && isSame(now);
        return new Memos<>(
                sameNames ? names : List.copyOf(others),
                sameNames ? places : new Lazy<>(() -> places(others)),
                Arrays.asList(nowFrom),
                sameValues ? values : Collections.unmodifiableList(Arrays.asList(now)));
    }

    private int place(String name) {
        return places.get().getOrDefault(name, -1);
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private boolean isSame(T[] others) {
        for (int i = 0; i < others.length; i++) {
            if (others[i] != values.get(i)) {
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
