package org.nuggets.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that somebody probably meant, among a few; {@link Lookalikes} are for many. */
public final class DidYouMean {

    private static final int MOST_SHOWN = 20;
    private static final int SHORT = 3;

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

    /**
     * The known word that is meant beyond doubt: the only one that is near, or the only one that differs in nothing but
     * case, accents and the signs between words. Of three letters or fewer another letter makes another word.
     */
    public static Optional<String> sure(String word, Collection<String> known) {
        return sureAmong(word, near(word, known));
    }

    /** The same of words that are near. */
    public static Optional<String> sureAmong(String word, List<String> near) {
        Spelling written = Spelling.of(word);
        List<String> same = near.stream()
                .filter(one -> written.editsTo(Spelling.of(one)) == 0)
                .toList();
        if (same.isEmpty() && near.size() == 1 && written.length() > SHORT) {
            return Optional.of(near.get(0));
        }
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** What exists, to choose from: the first twenty of it. */
    public static String some(Collection<String> known) {
        String first = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return known.size() <= MOST_SHOWN ? first : first + " … and " + (known.size() - MOST_SHOWN) + " more";
    }
}
