package org.nuggets.index.segment;

import java.util.List;
import java.util.Set;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;
import org.nuggets.index.analysis.StopWords;

/** How many words a title has, counted as a question counts its own: so a title that was typed as it is can be told. */
final class TitleWords {

    private TitleWords() {}

    /** Those but for what every text of the language holds; all, where it has no others. */
    static int in(String title, String lang) {
        Set<String> stop = StopWords.in(lang);
        int all = 0;
        int telling = 0;
        for (Chain chain : Chains.of(title)) {
            List<String> words =
                    chain.parts().stream().filter(part -> !part.isEmpty()).toList();
            if (chain.letters() && words.size() > 1) {
                // A question asks for every two neighbours of them.
                all += words.size() - 1;
                telling += words.size() - 1;
                continue;
            }
            long common = words.stream().filter(word -> isCommon(word, stop)).count();
            boolean isCommonAltogether = words.size() > 1 && common == words.size();
            all += words.size();
            telling += isCommonAltogether ? words.size() : words.size() - (int) common;
        }
        return telling == 0 ? all : telling;
    }

    private static boolean isCommon(String word, Set<String> stop) {
        return stop.contains(word) || stop.contains(Analysis.fold(word));
    }
}
