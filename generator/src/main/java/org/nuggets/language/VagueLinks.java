package org.nuggets.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts of links that do not say where they lead. Whoever listens to a page often has its links read out one after the
 * other, and "here" is then all that is heard.
 *
 * @param words as {@link #folded} has them
 */
public record VagueLinks(Set<String> words) {

    /** For whoever does not want to know. */
    public static final VagueLinks NONE = new VagueLinks(Set.of());

    /** In a language of which nothing is known, an address is still no text. */
    static final VagueLinks ADDRESSES = new VagueLinks(Set.of(" "));

    private static final int LONGEST = 80;

    public VagueLinks {
        words = Set.copyOf(words);
    }

    /** The same words as they are compared. */
    static VagueLinks of(Set<String> written) {
        return new VagueLinks(written.stream().map(VagueLinks::folded).collect(Collectors.toSet()));
    }

    /** Whether nobody asks. */
    public boolean isUnknown() {
        return words.isEmpty();
    }

    /** Whether a text says nothing of where its link leads. */
    public boolean saysNothing(String text) {
        return text.length() <= LONGEST && words.contains(folded(text));
    }

    /** Whether a text is nothing but an address. */
    public static boolean isAddress(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.indexOf(' ') < 0
                && (lower.startsWith("http://")
                        || lower.startsWith("https://")
                        || (lower.startsWith("www.") && lower.indexOf('/') > 0));
    }

    /** Without the signs around its words: arrows, brackets, dots. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? c : ' ')
                .filter(c -> c != ' ' || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' '))
                .forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }
}
