package org.nuggets.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words with a capital that follow each other, as those of a name do.
 *
 * @param start where the first stands in the text
 * @param words one or more
 * @param starts where each stands
 */
record NameRun(int start, List<String> words, List<Integer> starts) {

    NameRun {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
    }

    /** All of a text, in its order. */
    static List<NameRun> in(String text) {
        List<NameRun> runs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                end++;
            }
            if (end > at && Character.isUpperCase(text.charAt(at))) {
                words.add(text.substring(at, end));
                starts.add(at);
                at = end;
            } else if (end > at || (!words.isEmpty() && " \n*_".indexOf(text.charAt(at)) < 0)) {
                add(words, starts, runs);
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        add(words, starts, runs);
        return runs;
    }

    private static void add(List<String> words, List<Integer> starts, List<NameRun> runs) {
        if (!words.isEmpty()) {
            runs.add(new NameRun(starts.get(0), words, starts));
            words.clear();
            starts.clear();
        }
    }

    /** The same from the first word on for which something holds. */
    Optional<NameRun> from(Predicate<String> first) {
        for (int i = 0; i < words.size(); i++) {
            if (first.test(words.get(i))) {
                return Optional.of(
                        new NameRun(starts.get(i), words.subList(i, words.size()), starts.subList(i, words.size())));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’' || c == '-';
    }
}
