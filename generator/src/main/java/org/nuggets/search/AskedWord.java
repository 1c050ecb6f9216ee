package org.nuggets.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;

/**
 * A word that a question asks for.
 *
 * @param word in lower case
 * @param typed as it is said again: nothing for one that the word before it says
 * @param others what counts as much: {@code wellbeing} for a part of {@code well-being}
 * @param otherwise what is meant where nothing holds the word: {@code c} for {@code c++}; may be empty
 * @param chain in which it was typed
 */
public record AskedWord(
        String word, boolean inPhrase, String typed, List<String> others, String otherwise, Chain chain) {

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    public AskedWord {
        others = List.copyOf(others);
    }

    /** Whether it is one word of letters, which stands alone and in no phrase. */
    boolean isPlain() {
        return !inPhrase && chain.isPlain() && LETTERS.matcher(word).matches();
    }

    /** The words that a question asks for when it holds a text. */
    public static List<AskedWord> in(String text, boolean inPhrase) {
        List<AskedWord> asked = new ArrayList<>();
        Chains.placed(text).forEach(chain -> asked.addAll(of(chain, text, inPhrase)));
        return asked;
    }

    /** What a page must not hold when a text is left out. */
    static List<String> leftOut(String text) {
        List<String> words = new ArrayList<>();
        for (Chains.Placed chain : Chains.placed(text)) {
            if (chain.chain().whole().isEmpty()) {
                of(chain, text, false).forEach(word -> words.add(word.word));
            } else {
                words.add(chain.chain().whole());
            }
        }
        return words;
    }

    private static List<AskedWord> of(Chains.Placed placed, String text, boolean inPhrase) {
        Chain chain = placed.chain();
        List<Chains.Place> places = placed.places();
        List<AskedWord> asked = new ArrayList<>();
        if (chain.letters() && chain.parts().size() > 1) {
            String typed = text.substring(
                    places.get(0).start(), places.get(places.size() - 1).end());
            for (Chain.Also two : chain.also()) {
                asked.add(new AskedWord(two.word(), inPhrase, asked.isEmpty() ? typed : "", List.of(), "", chain));
            }
            return asked;
        }
        for (int i = 0; i < places.size(); i++) {
            String part = chain.parts().get(i);
            String sign = chain.signed().get(i);
            Chains.Place place = places.get(i);
            int at = i;
            List<String> others = chain.also().stream()
                    .filter(also ->
                            also.from() <= at && at < also.to() && !also.word().equals(sign))
                    .map(Chain.Also::word)
                    .toList();
            if (!part.isEmpty()) {
                asked.add(
                        sign.isEmpty()
                                ? new AskedWord(
                                        part, inPhrase, text.substring(place.start(), place.end()), others, "", chain)
                                : new AskedWord(
                                        sign, inPhrase, text.substring(place.from(), place.to()), others, part, chain));
            }
        }
        return asked;
    }
}
