package org.nuggets.memo;

import java.util.List;
import java.util.function.Function;

/**
 * The names of the pages of one version of a site, in their order.
 *
 * @param of what they are the names of
 * @param all the same list as before where none of them is another
 */
public record Names<E>(List<E> of, List<String> all) {

    /** Those of nothing. */
    public static <E> Names<E> none() {
        return new Names<>(List.of(), List.of());
    }

    /** Those of the next version; only what is another now is asked for its name. */
    public Names<E> next(List<E> elements, Function<E, String> name) {
        if (elements.size() == of.size() && isSame(elements, name)) {
            return new Names<>(elements, all);
        }
        return new Names<>(elements, elements.stream().map(name).toList());
    }

    private boolean isSame(List<E> elements, Function<E, String> name) {
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (element != of.get(i) && !name.apply(elements.get(i)).equals(all.get(i))) {
                return false;
            }
        }
        return true;
    }
}
