package org.nuggets.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that somebody probably meant, among a few; {@link Lookalikes} are for many. */
public final class DidYouMean {

    private static final int MOST_SHOWN = 20;

    private DidYouMean() {}

    /**
     * The known word nearest to a mistyped one, as {@link Lookalikes#near} says.
     *
     * @return the nearest, or nothing where none is near
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return near(word, known).stream().findFirst();
    }

    /** The clause that a fix opens with: {@code did you mean 'x'? } or nothing. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(n -> "did you mean '" + n + "'? ").orElse("");
    }

    /** The known words that are near, nearest first, as {@link Lookalikes#near} says. */
    public static List<String> near(String word, Collection<String> known) {
        return Lookalikes.of(known).near(word);
    }

    /** What exists, to choose from: the first twenty of it. */
    public static String some(Collection<String> known) {
        String first = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return known.size() <= MOST_SHOWN ? first : first + " … and " + (known.size() - MOST_SHOWN) + " more";
    }
}
