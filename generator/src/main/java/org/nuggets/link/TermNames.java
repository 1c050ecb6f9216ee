package org.nuggets.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names by which texts of one language call the terms of a glossary. */
final class TermNames {

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** @param terms of one language, by source path */
    private TermNames(List<Term> terms) {
        for (Term term : terms) {
            term.names().stream().filter(name -> !name.isBlank()).forEach(name -> add(name.strip(), term));
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(Comparator.comparingInt((Name name) -> -name.words.size())
                        .thenComparing(name -> name.term.path())));
    }

    /** Those of each language that has any. */
    static Map<String, TermNames> of(List<Term> terms) {
        Map<String, TermNames> names = new HashMap<>();
        terms.stream()
                .collect(Collectors.groupingBy(Term::lang))
                .forEach((lang, some) -> names.put(lang, new TermNames(some)));
        return names;
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /**
     * The longest name that begins where a word begins.
     *
     * @param text text without tags
     * @param start offset of the word's first character
     */
    Optional<Match> at(String text, int start) {
        int end = wordEnd(text, start);
        for (Name name : byFirstWord.getOrDefault(fold(text.substring(start, end)), List.of())) {
            int matched = name.matches(text, start);
            if (matched > 0) {
                return Optional.of(new Match(name.term, matched));
            }
        }
        return Optional.empty();
    }

    /** A term and the offset after its name. */
    record Match(Term term, int end) {}

    static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(String name, Term term) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < name.length(); ) {
            int end = wordEnd(name, i);
            if (end > i) {
                words.add(name.substring(i, end));
            }
            i = Math.max(end, i + Character.charCount(name.codePointAt(i)));
        }
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(fold(words.get(0)), word -> new ArrayList<>())
                    .add(new Name(List.copyOf(words), term));
        }
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private record Name(List<String> words, Term term) {

        /** The offset after the name where it stands at an offset; 0 where it does not. */
        int matches(String text, int start) {
            int at = start;
            for (int i = 0; i < words.size(); i++) {
                if (i > 0) {
                    if (at >= text.length() || " \n-\u00a0\u2011".indexOf(text.charAt(at)) < 0) {
                        return 0;
                    }
                    at++;
                }
                int end = wordEnd(text, at);
                if (!same(words.get(i), text.substring(at, end))) {
                    return 0;
                }
                at = end;
            }
            return at;
        }

        /** An abbreviation is only meant where it is written as one: MAT is a trust, a mat lies on the floor. */
        private static boolean same(String name, String word) {
            boolean abbreviation = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
            return abbreviation ? name.equals(word) : fold(name).equals(fold(word));
        }
    }
}
