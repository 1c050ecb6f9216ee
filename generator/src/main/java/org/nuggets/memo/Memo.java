package org.nuggets.memo;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a site and all that it was made from. A stage is written once, as what makes its value from others: of the
 * first version of a site it makes all, of a later one what is made from something else. So a build and a preview go the
 * same way.
 *
 * @param from all that decides the value, compared by {@code equals}
 */
public record Memo<I, T>(I from, T value) {

    /**
     * The value of another version of the site.
     *
     * @param before that of the version before, where there is one
     * @return the one of before where it was made from the same, or is equal to what is made now: then nothing that is
     *     made from it is made anew either
     */
    public static <I, T> Memo<I, T> of(Optional<Memo<I, T>> before, I from, Function<? super I, T> make) {
        if (before.isEmpty()) {
            return new Memo<>(from, make.apply(from));
        }
        Memo<I, T> known = before.get();
        if (known.from.equals(from)) {
            return known;
        }
        T made = make.apply(from);
        return new Memo<>(from, made.equals(known.value) ? known.value : made);
    }
}
